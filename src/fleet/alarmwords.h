// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarm.h"

//! Alarms in words, in the language of the program. Pure functions, any thread.
namespace Rooms::AlarmWords {

//! How bad an alarm is: `Critical`.
QString severity(Alarm::Severity severity);
//! What kind of alarm it is, for any room: `Link lost`.
QString kind(Alarm::Kind kind);
//! What it is about: `Answers take 1.20 s, usually 0.42 s`.
QString text(const Alarm &alarm);
//! The same for a cell of the table, with how long it lasts: `Connection lost, 4 min`.
QString brief(const Alarm &alarm, const QDateTime &now);
//! How long it lasts: `4 min`; when it was over, and after how long: `14:03, after 4 min`.
QString age(const Alarm &alarm, const QDateTime &now);
//! What became of it: `Acknowledged by Li, 14:03`.
QString state(const Alarm &alarm, const QDateTime &now);
//! What it means and what to do, in one or two sentences.
QString advice(const Alarm &alarm);

} // namespace Rooms::AlarmWords
