// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWebSockets/qwebsocket.h>
#include <QtWebSockets/qwebsockethandshakeoptions.h>

namespace Rooms {

//! A client as an integrator might write it: it sends what it is told to.
struct Foreigner
{
    bool connectTo(const QString &address, const QString &subprotocol)
    {
        QWebSocketHandshakeOptions options;
        options.setSubprotocols({subprotocol});
        socket.open(QUrl(address), options);
        return QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::ConnectedState; });
    }
    //! Sends \a frame and waits for an answer, which it gives; "" when none comes.
    QByteArray ask(const QByteArray &frame)
    {
        QSignalSpy answers(&socket, &QWebSocket::textMessageReceived);
        socket.sendTextMessage(QString::fromUtf8(frame));
        return answers.wait() ? answers.constFirst().constFirst().toString().toUtf8() : QByteArray();
    }

    QWebSocket socket;
};

} // namespace Rooms
