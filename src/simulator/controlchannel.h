// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rackdirector.h"

QT_BEGIN_NAMESPACE
class QTcpServer;
class QTcpSocket;
QT_END_NAMESPACE

namespace Rooms {

//! Takes commands for simulated rooms from scripts, over TCP and from this machine only: a line in, a line of
//! JSON out, `{"ok":true,"text":"Anna came."}`, in the order of the lines. The first line is a token, for
//! other users and the pages of browsers reach the port, too; who does not know it is hung up on. After
//! `watch` every happening comes as a line: `{"event":"room","room":1,"ok":true,"text":"LeaveMeeting"}`.
//! Owned by a program, lives on its thread.
class ControlChannel : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostClients = 16; //!< More are hung up on.
    static constexpr qsizetype mostStrangers =
        16; //!< Who have sent no token yet; the first goes for another.

    //! Does not listen yet. \a director must outlive it.
    explicit ControlChannel(RackDirector &director);
    //! Hangs up.
    ~ControlChannel() override;

    //! Listens on 127.0.0.1; \a port 0 picks a free one. False when that is not possible, see errorString().
    bool listen(quint16 port);
    QString errorString() const;
    quint16 port() const;
    //! Lets in who sends \a token, a secret; nobody before.
    void setToken(const QByteArray &token);

private:
    class Client;

    void onNewConnection();
    QString admit(Client *client, const QByteArray &token);
    void forget(Client *client);

    RackDirector &m_director;
    QTcpServer *m_listener;
    QByteArray m_token;
    QList<Client *> m_strangers; // in the order in which they came
    QList<Client *> m_clients; // who sent the token
};

} // namespace Rooms
