// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/operatoraction.h"
#include "fleet/roomsummary.h"

//! What an operator can ask a room for, as far as its summary tells: the room itself has the last word. In
//! the language of the program. Pure functions, any thread.
namespace Rooms::ActionOffers {

//! Why \a action cannot be asked for now, and what to do; "" when it can.
QString whyNot(const OperatorAction &action, const RoomSummary &room);
//! How far a request got: `Confirmed after 0.42 s`.
QString words(const AskProgress &progress);
//! What words() are drawn in.
ConsoleTokens::Tone tone(const AskProgress &progress);

} // namespace Rooms::ActionOffers
