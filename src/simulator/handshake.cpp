// SPDX-License-Identifier: Apache-2.0
#include "handshake.h"

#include "faults.h"

#include <QtNetwork/qtcpsocket.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longestWait(10);
constexpr qsizetype longestRequest = 16 * 1024;
const QByteArray endOfRequest("\r\n\r\n");

//! The sub-protocols that \a request offers, in however many headers.
QStringList offeredBy(const QByteArray &request)
{
    constexpr auto header = "sec-websocket-protocol"_L1;
    QStringList offered;
    for (const QString &line : QString::fromLatin1(request).split(u"\r\n"_s)) {
        if (line.section(u':', 0, 0).trimmed().compare(header, Qt::CaseInsensitive) != 0)
            continue;
        for (const QString &subprotocol : line.section(u':', 1).split(u','))
            offered.append(subprotocol.trimmed());
    }
    return offered;
}

//! The path in \a request's first line.
QString targetOf(const QByteArray &request)
{
    return QString::fromLatin1(request.first(request.indexOf("\r\n"))).section(u' ', 1, 1);
}

//! Whether \a subprotocol carries \a password. The percent-encoding may be missing: a shipping driver leaves
//! it out (protocol sheet, section 6).
bool carries(const QString &subprotocol, const QString &password)
{
    constexpr auto prefix = "auth-"_L1;
    if (!subprotocol.startsWith(prefix))
        return false;
    const QByteArray base64 = QByteArray::fromPercentEncoding(subprotocol.sliced(prefix.size()).toLatin1());
    return QByteArray::fromBase64(base64) == password.toUtf8();
}

} // namespace

Handshake::Handshake(const QString &password, const Faults &faults, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_password(password)
    , m_faults(faults)
    , m_deadline(clock, [this] { m_socket->abort(); })
{ }

void Handshake::start(QTcpSocket *socket)
{
    m_socket = socket;
    socket->setParent(this);
    socket->setReadBufferSize(longestRequest);
    connect(socket, &QTcpSocket::readyRead, this, &Handshake::onReadyRead);
    connect(socket, &QTcpSocket::disconnected, this, &Handshake::finish);
    m_deadline.start(longestWait);
    onReadyRead();
}

void Handshake::onReadyRead()
{
    if (m_faults.has(Fault::HandshakeStall)) {
        m_deadline.stop();
        return;
    }
    const QByteArray seen = m_socket->peek(longestRequest);
    const qsizetype end = seen.indexOf(endOfRequest);
    if (end < 0) {
        if (seen.size() >= longestRequest)
            m_socket->abort();
        return;
    }
    const QByteArray request = seen.first(end + endOfRequest.size());
    const Greeting greeting {targetOf(request), offeredBy(request)};
    const bool isWelcome = m_password.isEmpty()
        || std::any_of(greeting.subprotocols.begin(), greeting.subprotocols.end(),
                       [this](const QString &subprotocol) { return carries(subprotocol, m_password); });
    if (!isWelcome)
        Q_EMIT refused(greeting);
    if (!isWelcome || m_faults.has(Fault::AuthRefused)) {
        refuse();
        return;
    }
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    finish();
    Q_EMIT admitted(m_socket, greeting);
}

void Handshake::refuse()
{
    m_socket->disconnect(this);
    connect(m_socket, &QTcpSocket::disconnected, this, &Handshake::finish);
    m_socket->readAll(); // what is left unread would turn the farewell into a reset
    m_socket->write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    m_socket->disconnectFromHost();
}

void Handshake::finish()
{
    m_deadline.stop();
    deleteLater();
}

} // namespace Rooms
