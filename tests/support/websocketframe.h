// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>

#include <optional>

namespace Rooms {

//! A WebSocket frame written by hand (RFC 6455, section 5.2), every bit of it free: what a decent library
//! would never write can be written, too. Plain value, any thread.
struct WebSocketFrame
{
    //! The opcodes that mean something.
    enum Opcode { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
    //! How the length is written.
    enum class Length { Shortest, In16Bits, In64Bits };

    int opcode = Text;
    QByteArray payload = {};
    bool final = true;
    int reserved = 0; //!< The three RSV bits; 4 is RSV1, the "compressed" flag.
    bool masked = false; //!< As clients send; a server must not.
    Length length = Length::Shortest;
    std::optional<quint64> announced = {}; //!< A length that is not that of payload.

    //! The frame's bytes.
    QByteArray bytes() const;

    static QByteArray text(const QByteArray &payload) { return WebSocketFrame {Text, payload}.bytes(); }
    static QByteArray ping(const QByteArray &payload = {}) { return WebSocketFrame {Ping, payload}.bytes(); }
    static QByteArray pong(const QByteArray &payload = {}) { return WebSocketFrame {Pong, payload}.bytes(); }
    //! A closing frame with a code, valid or not, and a reason.
    static QByteArray close(quint16 code, const QByteArray &reason = {});

    //! Takes the first frame off \a buffer, unmasked; nothing while it is not whole.
    static std::optional<WebSocketFrame> takeFrom(QByteArray &buffer);
};

} // namespace Rooms
