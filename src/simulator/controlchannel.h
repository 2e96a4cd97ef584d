// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rackdirector.h"

QT_BEGIN_NAMESPACE
class QTcpServer;
class QTcpSocket;
QT_END_NAMESPACE

namespace Rooms {

//! Takes commands for simulated rooms from scripts, over TCP and from this machine only: a line in, a line of
//! JSON out, `{"ok":true,"text":"Anna came."}`, in the order of the lines. After `watch` every happening
//! comes as a line, too: `{"event":"room","room":1,"ok":true,"text":"LeaveMeeting"}`. A browser, which a page
//! might have send commands, is hung up on. Owned by a program, lives on its thread.
class ControlChannel : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostClients = 16; //!< More are hung up on.

    //! Does not listen yet. \a director must outlive it.
    explicit ControlChannel(RackDirector &director);
    //! Hangs up.
    ~ControlChannel() override;

    //! Listens on 127.0.0.1; \a port 0 picks a free one. False when that is not possible, see errorString().
    bool listen(quint16 port);
    QString errorString() const;
    quint16 port() const;

private:
    class Client;

    void onNewConnection();

    RackDirector &m_director;
    QTcpServer *m_listener;
    qsizetype m_clients = 0;
};

} // namespace Rooms
