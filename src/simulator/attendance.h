// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crowd.h"
#include "layoutboard.h"
#include "meeting/snapshot.h"

namespace Rooms {

//! The simulated room's part in one meeting: which meeting it is, what the room is in it, who else is there
//! and how they are laid out. Owned by SimulatedRoom. Any thread.
class Attendance
{
public:
    //! In no meeting. \a random must outlive it.
    Attendance(const Scenario &scenario, QRandomGenerator &random);

    //! In no meeting, and with what \a scenario says from now on.
    void restart(const Scenario &scenario);
    //! On the way into \a meeting, which began or begins at \a beginTime (Unix seconds).
    void start(const ScenarioMeeting &meeting, qint64 beginTime, bool microphone, bool camera);
    //! In the meeting: the others are there, the layouts are new.
    void enter();
    //! Out of it.
    void leave() { m_crowd.set({}); }

    const ScenarioMeeting &meeting() const { return m_meeting; }
    const UserInfo &self() const { return m_self; }
    const QStringList &people() const { return m_crowd.names(); }
    LayoutBoard &layouts() { return m_layouts; }

    //! What can change meanwhile; the layouts follow with followPeople().
    Crowd &crowd() { return m_crowd; }
    void setRole(Meeting::Role role);
    void setMicrophone(bool on) { m_self.audioOn = on; }
    void setCamera(bool on) { m_self.videoOn = on; }
    void setSharing(bool on) { m_self.screenSharing = on; }
    void setTitle(const QString &title) { m_meeting.title = title; }
    void setLateFailure(int errorCode) { m_meeting.lateFailure = errorCode; }
    //! Lets the layouts follow who is there and what the room is.
    void followPeople();

    //! Adds the blocks that a snapshot has only in a meeting.
    void addTo(MeetingSnapshot &snapshot) const;

private:
    bool isHostPresent() const;

    Scenario::Room m_room;
    QRandomGenerator &m_random;
    ScenarioMeeting m_meeting;
    qint64 m_beginTime = 0;
    UserInfo m_self;
    Crowd m_crowd;
    LayoutBoard m_layouts;
};

} // namespace Rooms
