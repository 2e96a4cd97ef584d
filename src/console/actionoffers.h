// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/operatoraction.h"

//! How an operator's request is told of, in the language of the program. Pure functions, any thread.
namespace Rooms::ActionOffers {

//! How far a request got: `Confirmed after 0.42 s`.
QString words(const AskProgress &progress);
//! What words() are drawn in.
ConsoleTokens::Tone tone(const AskProgress &progress);

} // namespace Rooms::ActionOffers
