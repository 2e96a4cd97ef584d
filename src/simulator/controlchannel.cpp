// SPDX-License-Identifier: Apache-2.0
#include "controlchannel.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qpointer.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostUnread = 1024 * 1024; // bytes that wait for somebody who does not read

QString nameOf(Happening::Source source)
{
    static const QMap<Happening::Source, QString> names {{Happening::Source::Command, u"command"_s},
                                                         {Happening::Source::Story, u"story"_s},
                                                         {Happening::Source::Room, u"room"_s},
                                                         {Happening::Source::Client, u"client"_s}};
    return names.value(source);
}

//! Whether \a one is \a other, in a time that does not depend on where they differ.
bool isSame(const QByteArray &one, const QByteArray &other)
{
    const auto digest = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    };
    return digest(one) == digest(other);
}

} // namespace

//! One who sends commands.
class ControlChannel::Client : public QObject
{
public:
    Client(QTcpSocket *socket, ControlChannel &channel)
        : QObject(&channel)
        , m_socket(socket)
        , m_channel(channel)
        , m_director(channel.m_director)
    {
        socket->setParent(this);
        socket->setReadBufferSize(2 * RackDirector::longestLine);
        connect(socket, &QTcpSocket::readyRead, this, &Client::takeLines);
        connect(socket, &QTcpSocket::disconnected, this, [this] {
            m_channel.forget(this);
            deleteLater();
        });
        connect(&m_director, &RackDirector::happened, this, &Client::onHappened);
    }

    void hangUp() { m_socket->abort(); }

private:
    //! One line after the other: the next one when the one before it is answered.
    void takeLines()
    {
        while (!m_isBusy && isConnected() && m_socket->canReadLine()) {
            const QByteArray line = m_socket->readLine(2 * RackDirector::longestLine).trimmed();
            if (m_isStranger)
                present(line);
            else if (!line.isEmpty())
                take(QString::fromUtf8(line));
        }
        if (!m_isBusy && isConnected() && m_socket->bytesAvailable() > RackDirector::longestLine) {
            write({{u"ok"_s, false},
                   {u"text"_s, u"A line has %1 bytes at most."_s.arg(RackDirector::longestLine)}});
            m_socket->disconnectFromHost();
        }
    }

    //! Otherwise it is being hung up on, and what still comes does not count.
    bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

    //! The first line says who it is.
    void present(const QByteArray &token)
    {
        const QString refusal = m_channel.admit(this, token);
        m_isStranger = !refusal.isEmpty();
        write({{u"ok"_s, !m_isStranger}, {u"text"_s, m_isStranger ? refusal : u"The rooms listen."_s}});
        if (m_isStranger)
            m_socket->disconnectFromHost();
    }

    void take(const QString &line)
    {
        if (line == "watch"_L1) {
            m_watches = true;
            return write({{u"ok"_s, true}, {u"text"_s, u"Everything that happens is told."_s}});
        }
        m_isBusy = true;
        m_director.perform(line, [self = QPointer(this)](const LineAnswer &answer) {
            if (self)
                self->onAnswer(answer);
        });
    }

    void onAnswer(const LineAnswer &answer)
    {
        QJsonObject object {{u"ok"_s, answer.done}, {u"text"_s, answer.text}};
        if (!answer.data.isEmpty())
            object.insert(u"data"_s, answer.data);
        m_isBusy = false;
        write(object);
        takeLines();
    }

    void onHappened(int room, const Happening &happening)
    {
        if (m_watches)
            write({{u"event"_s, nameOf(happening.source)},
                   {u"room"_s, room},
                   {u"ok"_s, happening.done},
                   {u"text"_s, happening.text}});
    }

    void write(const QJsonObject &object)
    {
        if (!m_socket->isOpen())
            return; // it has ended, and so will this
        if (m_socket->bytesToWrite() > mostUnread)
            return m_socket->abort();
        m_socket->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }

    QTcpSocket *m_socket;
    ControlChannel &m_channel;
    RackDirector &m_director;
    bool m_isStranger = true; // it has not sent the token
    bool m_isBusy = false;
    bool m_watches = false;
};

ControlChannel::ControlChannel(RackDirector &director)
    : m_director(director)
    , m_listener(new QTcpServer(this))
{
    connect(m_listener, &QTcpServer::newConnection, this, &ControlChannel::onNewConnection);
}

ControlChannel::~ControlChannel()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->disconnect(); // not told to a channel that is half gone
}

bool ControlChannel::listen(quint16 port)
{
    return m_listener->listen(QHostAddress::LocalHost, port);
}

QString ControlChannel::errorString() const
{
    return m_listener->errorString();
}

quint16 ControlChannel::port() const
{
    return m_listener->serverPort();
}

void ControlChannel::setToken(const QByteArray &token)
{
    m_token = token;
}

void ControlChannel::onNewConnection()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        if (m_strangers.size() >= mostStrangers)
            m_strangers.constFirst()->hangUp(); // it cannot keep others out by being there
        m_strangers.append(new Client(socket, *this));
    }
}

//! Takes \a client, a stranger so far, for one who may; or says why not.
QString ControlChannel::admit(Client *client, const QByteArray &token)
{
    if (m_token.isEmpty() || !isSame(token, m_token))
        return u"The first line must be the token."_s;
    if (m_clients.size() >= mostClients)
        return u"There are %1 scripts already."_s.arg(mostClients);
    m_strangers.removeOne(client);
    m_clients.append(client);
    return {};
}

void ControlChannel::forget(Client *client)
{
    m_strangers.removeOne(client);
    m_clients.removeOne(client);
}

} // namespace Rooms
