// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarm.h"

#include <QtCore/qhash.h>

namespace Rooms {

//! Which alarms nobody wants to hear of, and until when. An alarm is looked up by what a silence can be
//! about, so that a thousand silences cost no more than one. Plain value, any thread.
class AlarmSilences
{
public:
    //! Those that are not over, in the order they were added in.
    const QList<AlarmSilence> &all() const { return m_all; }
    //! Silences what \a silences say, each instead of one that is like it; one that is over at \a now ends
    //! that. Of those that are alike the last one counts.
    void add(const QList<AlarmSilence> &silences, const QDateTime &now);
    //! Forgets those that are over at \a now. False when none is.
    bool removeOver(const QDateTime &now);
    //! Until when \a alarm is silenced; invalid when it is not.
    QDateTime until(const Alarm &alarm) const;

private:
    using About = std::pair<QString, int>; // room and number of the kind, as AlarmSilence has them

    static About about(const AlarmSilence &silence);

    QList<AlarmSilence> m_all;
    QHash<About, QDateTime> m_until; // the same, to look up
};

} // namespace Rooms
