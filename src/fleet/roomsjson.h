// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roomentry.h"

//! The list of rooms as JSON, the format of the rooms file:
//!
//!     {
//!         "rooms": [
//!             {"id": "sz-3f-12", "name": "Songshan 3F-12", "place": "Songshan Lake", "url":
//!             "ws://192.0.2.10/",
//!              "tags": ["board"], "wire_profile": {"subscribe_method": "SubscribeEvent"}}
//!         ]
//!     }
//!
//! `id` and `url` must be there. `url` is HOST, HOST:PORT or ws://HOST[:PORT]; `wire_profile` is an object as
//! WireProfile::fromJson() reads it. A room that is wrong is left out with an error; keys that are not known
//! are kept, with a warning; a password is not kept, with a warning. Pure functions, any thread.
namespace Rooms::RoomsJson {

//! Reads a whole file.
RoomsReading read(const QByteArray &text);
//! The text that read() understands: one room a line, \a more beside them.
QByteArray write(const QList<RoomEntry> &rooms, const QJsonObject &more = {});

} // namespace Rooms::RoomsJson
