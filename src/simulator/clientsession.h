// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faultyline.h"

#include "protocol/message.h"

namespace Rooms {

//! One client's session at the room's end: frames in, frames out, no sockets. SimulatorServer gives every
//! connection one. Owned by whoever carries its frames; lives on the room's thread.
class ClientSession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! The link is up and its signals are connected.
    virtual void open() = 0;
    //! A text frame from the client.
    virtual void receive(const QByteArray &frame) = 0;

Q_SIGNALS:
    //! A text frame for the client. May be emitted inside receive().
    void frame(const QByteArray &frame);
    //! A binary frame for the client, only with Fault::Binary.
    void binaryFrame(const QByteArray &frame);
    //! The link is to end. Nothing is sent after it.
    void closeRequested(Rooms::LinkEnd how);
    //! A request was understood; emitted before it is answered.
    void requestReceived(const Rooms::Request &request);
};

} // namespace Rooms
