// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarm.h"

namespace Rooms {

//! Who took care of which alarms before the program was started again: their alarms come again when their
//! rooms are heard of, and are still taken care of. Not for long: what comes later is something new. Plain
//! value, any thread.
class EarlierAcknowledgements
{
public:
    //! Whoever took care of an alarm longer ago may no longer be there.
    static constexpr std::chrono::hours longest {24};

    //! \a all are those of before, as of \a now; they count until \a end.
    void set(const QList<AlarmAcknowledgement> &all, const QDateTime &now, const QDateTime &end);
    //! Those whose alarms have not come again.
    const QList<AlarmAcknowledgement> &all() const { return m_all; }
    //! When they no longer count.
    const QDateTime &end() const { return m_end; }
    //! Has \a alarm, which comes at \a now, be taken care of by who took care of it before. False when nobody
    //! did.
    bool giveTo(Alarm &alarm, const QDateTime &now);
    //! Forgets them when they no longer count at \a now. False when there is nothing to forget.
    bool removeOver(const QDateTime &now);

private:
    QList<AlarmAcknowledgement> m_all;
    QDateTime m_end;
};

} // namespace Rooms
