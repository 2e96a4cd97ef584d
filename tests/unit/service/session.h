// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/serviceclient.h"
#include "support/manualclock.h"
#include "support/scriptedroom.h"

namespace Rooms {

//! A ServiceClient and the ScriptedRoom it talks to, in a time that moves when told.
struct Session
{
    explicit Session(ServiceClient::Config config = standard(), quint32 seed = 1)
        : random(seed)
        , client(std::move(config), room.takeTransport(), clock, random)
    {
        QObject::connect(&client, &ServiceClient::stateChanged, &room, [this] {
            if (states.isEmpty() || states.constLast() != client.state())
                states.append(client.state());
        });
        QObject::connect(&client, &ServiceClient::truth, &room,
                         [this](const QString &, const Json &node) { truths.append(node.toJsonObject()); });
    }

    static ServiceClient::Config standard()
    {
        ServiceClient::Config config;
        config.url = QUrl(QStringLiteral("ws://room.test:6295/"));
        config.password = QStringLiteral("secret");
        config.modules = {QStringLiteral("Meeting")};
        return config;
    }

    //! The same without a heartbeat, to see what is asked for other reasons.
    static ServiceClient::Config withoutHeartbeat()
    {
        ServiceClient::Config config = standard();
        config.timing.heartbeatActive = config.timing.heartbeatResting = std::chrono::hours(24);
        return config;
    }

    //! Connects, and plays what needs no time: the session is Ready unless the room was told otherwise.
    void connect()
    {
        client.connectToRoom();
        settle();
    }
    //! Plays what is under way and needs no time.
    void settle() { clock.advance(std::chrono::milliseconds(0)); }
    //! Plays until the next try to connect has begun and what needs no time has followed.
    void playToNextTry()
    {
        clock.advance(std::chrono::milliseconds(client.untilNextTry()));
        settle();
    }
    MemoryTransport &net() { return room.net(); }
    int queries() const { return room.count(QStringLiteral("Query")); }
    //! Calls an action without parameters; how each call ended goes to results.
    void call(const QString &action)
    {
        client.call(QStringLiteral("Call/Meeting"), {{QStringLiteral("action"), action}},
                    [this](const CallResult &result) { results.append(result); });
    }

    QList<Link::State> states; //!< each state that was entered
    QList<QJsonObject> truths; //!< each truth that was told
    QList<CallResult> results; //!< how each call() ended
    ManualClock clock;
    QRandomGenerator random;
    ScriptedRoom room {clock};
    ServiceClient client;
};

} // namespace Rooms
