// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/devicesnapshot.h"
#include "meeting/snapshot.h"
#include "memorytransport.h"
#include "protocol/message.h"
#include "protocol/wireprofile.h"
#include "share/sharesnapshot.h"

#include <memory>

namespace Rooms {

//! A room that answers as it is told, at the other end of a MemoryTransport. Untold, it accepts everything
//! and serves snapshot; it has no rules and changes nothing by itself (the SimulatedRoom does). Answers are
//! made when the request comes, also when they are held back.
//!
//! Requests are named by what tells them apart: the action of a call (`JoinMeeting`), else the method
//! (`Query`, `Subscribe`), with the module when that is not Meeting (`Query Device`).
class ScriptedRoom : public QObject
{
    Q_OBJECT

public:
    //! \a clock must outlive this.
    explicit ScriptedRoom(Clock &clock);

    //! The other end, for one client, who owns it.
    std::unique_ptr<Transport> takeTransport();
    //! The same, to play the network with.
    MemoryTransport &net() { return *m_net; }

    //! What a query of the Meeting module tells.
    MeetingSnapshot snapshot;
    //! What a query of the Device and of the Share module tells.
    DeviceSnapshot device;
    ShareSnapshot share;

    //! Requests called \a name succeed again, as they do untold.
    void accept(const QString &name);
    //! They are refused with \a code.
    void refuse(const QString &name, int code, const QString &message = {});
    //! They are never answered.
    void ignore(const QString &name);
    //! Their answers wait for release().
    void hold(const QString &name);
    //! They are answered with \a frame, in which ID stands for the request's id.
    void answerWith(const QString &name, const QByteArray &frame);
    //! Lets go what was held of \a name, oldest first, and holds no more.
    void release(const QString &name);

    //! Sends an event of the Meeting module.
    void sendEvent(const QString &subEvent, const QJsonObject &payload = {}, int errorCode = 0);
    //! Sends an event of \a module.
    void sendEventOf(const QString &module, const QString &subEvent, const QJsonObject &payload = {},
                     int errorCode = 0);
    //! Sends whatever frame.
    void sendRaw(const QByteArray &frame) { m_net->deliver(frame); }
    //! Answers \a request with \a code, whether it waits for one or not.
    void sendReply(const Request &request, int code = 0);

    //! Requests received, on every connection, oldest first.
    const QList<Request> &requests() const { return m_requests; }
    //! The names of the requests received, in their order.
    QStringList names() const;
    //! How many were called \a name.
    int count(const QString &name) const;
    //! The last one called \a name; without id when there was none.
    Request last(const QString &name) const;
    //! Forgets the requests received.
    void forgetRequests() { m_requests.clear(); }

    static QString nameOf(const Request &request);

private:
    struct Script
    {
        enum class Manner { Reply, Ignore, Raw } manner = Manner::Reply;
        int code = 0;
        QString message;
        QByteArray frame;
        bool held = false;
    };
    void onFrame(const QByteArray &bytes);
    RoomReply reply(const Request &request, int code) const;

    std::unique_ptr<MemoryTransport> m_unclaimed;
    MemoryTransport *m_net;
    QMap<QString, Script> m_scripts;
    QMap<QString, QList<QByteArray>> m_held;
    QList<Request> m_requests;
};

} // namespace Rooms
