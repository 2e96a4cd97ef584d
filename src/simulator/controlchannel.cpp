// SPDX-License-Identifier: Apache-2.0
#include "controlchannel.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qpointer.h>
#include <QtCore/qregularexpression.h>
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

//! Whether a browser sent \a line, the first one of a request; what a page says comes behind it.
bool isHttp(const QString &line)
{
    static const QRegularExpression method(u"^(GET|POST|PUT|HEAD|OPTIONS|DELETE|PATCH|CONNECT|TRACE|PRI) "_s);
    return method.match(line).hasMatch();
}

} // namespace

//! One who sends commands.
class ControlChannel::Client : public QObject
{
public:
    Client(QTcpSocket *socket, RackDirector &director, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_director(director)
    {
        socket->setParent(this);
        socket->setReadBufferSize(2 * RackDirector::longestLine);
        connect(socket, &QTcpSocket::readyRead, this, &Client::takeLines);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        connect(&director, &RackDirector::happened, this, &Client::onHappened);
    }

private:
    //! One line after the other: the next one when the one before it is answered.
    void takeLines()
    {
        while (!m_isBusy && m_socket->canReadLine()) {
            const QString line =
                QString::fromUtf8(m_socket->readLine(2 * RackDirector::longestLine)).trimmed();
            if (isHttp(line))
                return m_socket->abort();
            if (!line.isEmpty())
                take(line);
        }
        if (!m_isBusy && m_socket->bytesAvailable() > RackDirector::longestLine) {
            write({{u"ok"_s, false},
                   {u"text"_s, u"A line has %1 bytes at most."_s.arg(RackDirector::longestLine)}});
            m_socket->disconnectFromHost();
        }
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
    RackDirector &m_director;
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
    for (QObject *client : findChildren<QObject *>(Qt::FindDirectChildrenOnly))
        client->disconnect(this); // not told to a channel that is half gone
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

void ControlChannel::onNewConnection()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        if (m_clients < mostClients) {
            ++m_clients;
            auto *client = new Client(socket, m_director, this);
            connect(client, &QObject::destroyed, this, [this] { --m_clients; });
        } else {
            socket->abort();
            socket->deleteLater();
        }
    }
}

} // namespace Rooms
