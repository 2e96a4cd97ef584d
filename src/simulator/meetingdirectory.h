// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "meeting/action.h"
#include "meeting/snapshot.h"
#include "scenario.h"

#include <QtCore/qdatetime.h>

namespace Rooms {

//! The meetings that exist, which of them the room has in its list, and who may join. Every scheduled meeting
//! comes again a day after it ended, so that the list of a kiosk never runs dry. Owned by SimulatedRoom.
//! Plain value, any thread.
class MeetingDirectory
{
public:
    //! \a meetings are scheduled from the half hour in which \a now is.
    MeetingDirectory(const QList<ScenarioMeeting> &meetings, const QDateTime &now);

    //! Every meeting that exists, listed or not.
    const QList<ScenarioMeeting> &all() const { return m_meetings; }
    //! The meeting with \a code, if there is one.
    std::optional<ScenarioMeeting> find(const QString &code) const;
    //! The error code that joining is refused with, 0 if the door is open.
    int refusal(const JoinMeeting &join) const;
    //! A code that no meeting has.
    QString freeCode(QRandomGenerator &random) const;

    //! Adds \a meeting, in the place of one with its code.
    void put(const ScenarioMeeting &meeting);
    //! Adds \a meeting, which begins \a minutes after \a now.
    void schedule(ScenarioMeeting meeting, const QDateTime &now, int minutes);
    //! Removes the meeting with \a code unless it is listed: scheduled meetings come again.
    void forget(const QString &code);
    //! Has \a code refused with \a errorCode from now on; 0 opens it. A cancelled or deleted meeting leaves
    //! the list.
    void setRefusal(const QString &code, int errorCode);

    //! Block meeting_list at \a now: ten at most, soonest first, none that has ended.
    QList<ScheduledMeeting> list(const QDateTime &now) const;
    //! When \a meeting begins, in Unix seconds: the first time that has not ended at \a now.
    qint64 beginTime(const ScenarioMeeting &meeting, const QDateTime &now) const;

private:
    QList<ScenarioMeeting> m_meetings;
    qint64 m_origin;
};

} // namespace Rooms
