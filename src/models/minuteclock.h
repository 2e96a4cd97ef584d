// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qobject.h>
#include <QtQml/qqmlregistration.h>

namespace Rooms {

//! The time of day for showing, which moves on the minute and not between: whatever binds to it is drawn once
//! a minute. Owned by a Room, same thread.
class MinuteClock : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! Local time; seconds are those of the last tick.
    Q_PROPERTY(QDateTime now READ now NOTIFY tick FINAL)

public:
    explicit MinuteClock(Clock &clock, QObject *parent = nullptr);

    QDateTime now() const { return m_now; }

Q_SIGNALS:
    //! Another minute has begun.
    void tick();

private:
    void scheduleNext();

    Clock &m_clock;
    QDateTime m_now;
    Timer m_timer;
};

} // namespace Rooms
