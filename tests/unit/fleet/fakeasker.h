// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "fleet/roomasker.h"

#include <QtCore/qset.h>

#include <algorithm>

namespace Rooms {

//! Stands for a Fleet: notes what is asked, and tells of it what a test says.
class FakeAsker : public RoomAsker
{
public:
    //! A request that was made.
    struct Ask
    {
        quint64 number = 0;
        QString roomId;
        OperatorAction action;
        QString run;
        qint64 at = 0;
    };

    explicit FakeAsker(const Clock &clock)
        : m_clock(clock)
    { }

    quint64 ask(const QString &roomId, const OperatorAction &action, const QString &run) override
    {
        if (strangers.contains(roomId))
            return 0;
        asks.append({quint64(asks.size() + 1), roomId, action, run, m_clock.now()});
        return asks.constLast().number;
    }

    //! Tells of the last request to \a roomId.
    void tell(const QString &roomId, AskProgress::Step step, bool settled = false)
    {
        AskProgress progress;
        progress.ask = numberOf(roomId);
        progress.roomId = roomId;
        progress.step = step;
        progress.settled = settled;
        progress.at = m_clock.wallTime();
        if (step == AskProgress::Step::Refused)
            progress.errorCode = 10004;
        if (step == AskProgress::Step::NotPossible)
            progress.whyNot = ActionRules::WhyNot::Busy;
        Q_EMIT askProgressed(progress);
    }
    quint64 numberOf(const QString &roomId) const
    {
        for (auto ask = asks.crbegin(); ask != asks.crend(); ++ask) {
            if (ask->roomId == roomId)
                return ask->number;
        }
        return 0;
    }
    int count(const QString &roomId) const
    {
        return int(std::count_if(asks.begin(), asks.end(),
                                 [&roomId](const Ask &ask) { return ask.roomId == roomId; }));
    }

    QList<Ask> asks;
    QSet<QString> strangers; //!< Rooms it does not know.

private:
    const Clock &m_clock;
};

} // namespace Rooms
