// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/codec.h"
#include "simulator/simulatedsession.h"
#include "world.h"

#include <QtCore/qjsondocument.h>

namespace Rooms {

//! A client of a simulated room over an in-memory pipe: what it asks, and everything that comes back.
struct Client
{
    explicit Client(World &world, Faults &faults, bool subscribed = true)
        : Client(world.room, faults, world.clock, subscribed)
    { }
    Client(SimulatedRoom &room, Faults &faults, Clock &clock, bool subscribed = true)
        : session(room, faults, profile, clock)
    {
        QObject::connect(&session, &SimulatedSession::frame, &session,
                         [this](const QByteArray &frame) { frames.append(frame); });
        QObject::connect(&session, &SimulatedSession::binaryFrame, &session,
                         [this](const QByteArray &frame) { binaryFrames.append(frame); });
        QObject::connect(&session, &SimulatedSession::closeRequested, &session,
                         [this](LinkEnd how) { ends.append(how); });
        session.open();
        if (subscribed)
            subscribe({QStringLiteral("Meeting")});
        frames.clear();
    }

    //! Sends a request; its id, which is its number.
    QString ask(const QString &method, const QJsonObject &params)
    {
        const QString id = QString::number(++asked);
        session.receive(Codec::encode(Request {id, method, params}));
        return id;
    }
    QString query(const QStringList &path = {QStringLiteral("Meeting")})
    {
        return ask(QStringLiteral("Query"), {{QStringLiteral("path"), QJsonArray::fromStringList(path)}});
    }
    QString subscribe(const QStringList &path)
    {
        return ask(profile.subscribeMethod, {{profile.subscribePathKey, QJsonArray::fromStringList(path)}});
    }
    QString unsubscribe(const QStringList &path)
    {
        return ask(profile.unsubscribeMethod, {{profile.subscribePathKey, QJsonArray::fromStringList(path)}});
    }
    QString call(const MeetingAction &action) { return ask(ActionJson::method(), ActionJson::write(action)); }

    //! What came since the last call, in short: `reply 3 0` (id, error code), `event LeaveMeeting`,
    //! `malformed`.
    QStringList take()
    {
        QStringList words;
        for (const QByteArray &frame : std::as_const(frames))
            words.append(inShort(Codec::decode(frame, profile)));
        frames.clear();
        return words;
    }
    //! The only reply that came since the last call.
    Reply takeReply()
    {
        Reply reply;
        reply.errorCode = -1;
        for (const QByteArray &frame : std::as_const(frames)) {
            const Incoming incoming = Codec::decode(frame, profile);
            if (const Reply *read = std::get_if<Reply>(&incoming))
                reply = *read;
        }
        frames.clear();
        return reply;
    }

    static QString inShort(const Incoming &incoming)
    {
        if (const Reply *reply = std::get_if<Reply>(&incoming))
            return QStringLiteral("reply %1 %2").arg(reply->id).arg(reply->errorCode);
        if (const Event *event = std::get_if<Event>(&incoming))
            return QStringLiteral("event ") + event->subEvent;
        return QStringLiteral("malformed");
    }

    WireProfile profile;
    SimulatedSession session;
    QList<QByteArray> frames;
    QList<QByteArray> binaryFrames;
    QList<LinkEnd> ends;
    int asked = 0;
};

} // namespace Rooms
