// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "message.h"
#include "wireprofile.h"

#include <QtCore/qbytearray.h>

//! Frames to messages and back. Strict in what is written, tolerant in what is read, and safe with whatever
//! a peer may send: decoding never fails, it answers Malformed. Pure functions, any thread.
namespace Rooms::Codec {

//! The frame of \a request, compact UTF-8 JSON.
QByteArray encode(const Request &request);
//! The frame of \a reply as a room sends it: `error_code` and `message` always, `action` and `data` if set.
QByteArray encode(const RoomReply &reply);
//! The frame of \a event as a room sends it, payload under the profile's first payload key.
QByteArray encode(const RoomEvent &event, const WireProfile &profile);

//! Reads a frame that came from a room.
Incoming decode(const QByteArray &frame, const WireProfile &profile);
//! Reads a frame that came from a client; what is not a Request is answered with Malformed.
std::variant<Request, Malformed> decodeRequest(const QByteArray &frame);

} // namespace Rooms::Codec
