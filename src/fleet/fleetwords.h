// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operatorrules.h"

//! The short words of an operator's table, in the language of the program. Pure functions, any thread.
namespace Rooms::FleetWords {

//! What the room is doing: `In meeting`.
QString stage(Room::Stage stage);
//! How the connection stands: `Connected`.
QString link(Link::State state);
//! Why there is none, in two or three words, with the room's \a code if there is one: `Wrong password (16)`.
QString reason(Link::Reason reason, int code);
//! A layout: `Speaker`; its number when the specification does not list it, "" when the room does not tell.
QString layout(Coded<Meeting::Layout> layout);
//! Why \a action is not asked for, and what to do; "" when nothing speaks against it.
QString objection(const Objection &objection, const OperatorAction &action);
//! What \a action, named as the specification does, is called: `Leave meeting`. One that is not known keeps
//! its name.
QString action(const QString &action);
//! How far a request got: `Confirmed after 0.42 s`.
QString progress(const AskProgress &progress);
//! A time that passes by the second: `1:04:09`, `00:07`.
QString duration(qint64 seconds);
//! A time that passes by the minute: `4 min`, `2 h 5 min`.
QString age(qint64 minutes);
//! How long something took: `0.42 s`, `< 0.01 s`.
QString responseTime(int milliseconds);

} // namespace Rooms::FleetWords
