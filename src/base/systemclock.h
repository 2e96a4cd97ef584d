// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>

namespace Rooms {

//! The Clock of a running program. One QTimer wakes for whatever is due next, however many timers are
//! started, so that an idle program sleeps. Needs the event loop of the thread it lives on.
class SystemClock : public QObject, public Clock
{
    Q_OBJECT

public:
    explicit SystemClock(QObject *parent = nullptr);

    qint64 now() const override;
    qint64 nowInMicroseconds() const override;
    QDateTime wallTime() const override;
    QDateTime utcTime() const override;

protected:
    void setAlarm(qint64 due) override;
    qint64 beatOrigin() const override;

private:
    QElapsedTimer m_elapsed;
    QTimer m_alarm;
    qint64 m_due = -1; // what m_alarm was started for last
    mutable qint64 m_origin = 0; // what beats are counted from, see beatOrigin()
};

} // namespace Rooms
