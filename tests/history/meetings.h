// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chance.h"
#include "simulator/scenario.h"

//! The meetings of every history: some of each kind, whose passwords must be found in no log. Pure functions.
namespace Rooms::History::Meetings {

//! A room that knows the meetings, with a pace left to \a chance.
Scenario scenario(Chance &chance);
//! Codes that a person may type: of the meetings, of none, and what is no code.
const QStringList &codes();
//! What a person types as the password of the meeting with \a code: the right one, a wrong one, or none.
QString typedPassword(const QString &code, Chance &chance);
//! A part of every secret of a history, the control password included.
QString secretMark();
//! What every meeting URL begins with.
QString urlMark();

} // namespace Rooms::History::Meetings
