// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "greeting.h"

#include <QtCore/qobject.h>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace Rooms {

class Faults;

//! One TCP connection before it is a WebSocket. It looks at the HTTP request without taking it: who brings
//! the right password in the sub-protocol is passed on untouched, anybody else is answered 401. Owned by the
//! SimulatorServer and gone when it has decided; lives on the server's thread.
class Handshake : public QObject
{
    Q_OBJECT

public:
    //! With \a password "" everybody is let in.
    Handshake(const QString &password, const Faults &faults, Clock &clock, QObject *parent);

    //! Takes \a socket over and waits for its request.
    void start(QTcpSocket *socket);

Q_SIGNALS:
    //! The receiver owns \a socket now; its request is still to be read and says \a greeting.
    void admitted(QTcpSocket *socket, const Rooms::Greeting &greeting);
    //! Somebody was turned away for the password, or for the lack of one.
    void refused(const Rooms::Greeting &greeting);

private:
    void onReadyRead();
    void refuse();
    void finish();

    QTcpSocket *m_socket = nullptr;
    const QString m_password;
    const Faults &m_faults;
    Timer m_deadline;
};

} // namespace Rooms
