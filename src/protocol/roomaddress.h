// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qstring.h>
#include <QtCore/qurl.h>

//! Where a room is and how to be let in (protocol sheet, sections 3 and 6). Pure functions, any thread.
namespace Rooms::RoomAddress {

//! The control API's port.
constexpr int defaultPort = 6295;

//! What can be wrong with an address that a person typed.
enum class Problem {
    Empty,
    NotAnAddress, //!< No host can be read from it.
    NotWebSocket, //!< Another scheme than ws.
    BadPort,
};

//! Reads `HOST`, `HOST:PORT` or `ws://HOST[:PORT][/]` and fills in scheme, port and path.
Result<QUrl, Problem> fromText(const QString &text);
//! A sentence in English that says what is wrong and what to do; translate it where it is shown, with the
//! context `Rooms::RoomAddress`.
const char *sentence(Problem problem);

//! The WebSocket sub-protocol that carries the control password: `auth-` and the percent-encoded base64 of
//! its UTF-8.
QString authSubprotocol(const QString &password);

} // namespace Rooms::RoomAddress
