// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonobject.h>

#include <functional>

//! What the processes of the bench have in common: they answer each line they are sent with one line of JSON.
namespace Rooms::Bench {

//! Prints \a answer.
void say(const QJsonObject &answer);
//! Calls \a handler on this thread for each line of standard input, and ends the program with it.
void listen(std::function<void(const QString &line)> handler);

//! Now, on the system's monotonic clock, which all processes share.
qint64 microseconds();

//! What this process costs: `pss_kb`, its share of memory, and `cpu_us` since it began.
QJsonObject cost();

} // namespace Rooms::Bench
