// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bulkitems.h"

//! What is said of an action on many rooms, in the language of the program. Pure functions, any thread.
namespace Rooms::BulkWords {

//! What is done: `Mute microphone`, `Switch to Grid`. Without secrets.
QString title(const OperatorAction &action);
//! What a button does that does it: `Mute 12 rooms`.
QString command(const OperatorAction &action, int rooms);
//! How far it is with a room, in one or two words: `Confirmed`.
QString step(BulkItem::Step step);
//! What more there is to say of \a item: why, since when, which meeting; "" when there is nothing.
QString detail(const BulkItem &item, const OperatorAction &action);
//! A meeting by its title and code.
QString meeting(const NamedMeeting &meeting);

} // namespace Rooms::BulkWords
