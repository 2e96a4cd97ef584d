// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"
#include "models/room.h"
#include "service/serviceclient.h"
#include "simulator/simulator.h"
#include "support/faultproxy.h"

#include <map>

namespace Rooms {

class TappedTransport;

//! What is known of one command from both ends of the line.
struct TracedCommand
{
    QString action; //!< Its name in the specification.
    int sent = 0; //!< Times its request was handed to the network.
    int received = 0; //!< Times the room received it.
    int executed = 0; //!< Times the room did it.
    std::optional<int> answer; //!< The error code that came back.
    RoomAction::State outcome = RoomAction::State::Asked; //!< What a person was told in the end.
    bool settled = false; //!< With Unknown.
};

//! The network from good to bad and back, every few dozen milliseconds. Owned by a test.
class Weather
{
public:
    Weather(FaultProxy &proxy, Clock &clock, QRandomGenerator &random);

    //! Begins to change.
    void start();
    //! All is well from now on.
    void end();
    //! How many faults were played so far.
    int faults() const { return m_faults; }

private:
    void change();
    void spoil();
    qint64 between(qint64 least, qint64 most) { return least + m_random.bounded(most - least + 1); }

    FaultProxy &m_proxy;
    QRandomGenerator &m_random;
    Timer m_timer;
    bool m_good = true;
    int m_faults = 0;
};

//! A Room that is given command after command, the simulated room that executes them, and bad weather between
//! the two. Every command is followed at both ends by its request id. Owned by a test.
class Commands : public QObject
{
    Q_OBJECT

public:
    explicit Commands(quint32 seed);
    ~Commands() override;

    //! Gives \a count commands, one after the other, each when the outcome of the last is known; then
    //! finished().
    void start(int count);

    //! Every command whose request was handed to the network, by its id.
    const std::map<QString, TracedCommand> &all() const { return m_commands; }
    //! Commands given.
    int given() const { return m_given; }
    //! The name of the action whose outcome is awaited; "" when none is.
    QString awaited() const { return m_current ? m_current->name() : QString(); }
    //! What the room did, counted at the room.
    int executions() const { return m_executions; }
    //! Times the session was Blocked, for which there is no reason.
    int blocked() const { return m_blocked; }
    Room &room() { return m_room; }
    SimulatedRoom &farSide() { return m_simulator.room(); }
    ServiceClient &client() { return m_client; }
    const Weather &weather() const { return m_weather; }

Q_SIGNALS:
    void finished();

private:
    void soon() { m_next.start(std::chrono::milliseconds(0)); }
    void next();
    RoomAction *give();
    RoomAction *switchLayout();
    void note(RoomAction &action);
    void onSending(const QByteArray &frame);
    void onReply(const QByteArray &frame);
    void onReceived(const Request &request);
    void onDone(const RoomEvent &event);

    SystemClock m_clock;
    QRandomGenerator m_random;
    QRandomGenerator m_weatherRandom;
    Simulator m_simulator;
    FaultProxy m_proxy;
    Weather m_weather;
    TappedTransport *m_transport; // owned by m_client
    ServiceClient m_client;
    Room m_room;
    Timer m_next;

    std::map<QString, TracedCommand> m_commands;
    QString m_sent; // id of the request sent last
    std::map<const RoomAction *, QString> m_last; // id of the last request of each action
    std::map<MeetingEvent::Kind, QString> m_accepted; // id of the last that the room took on, by its outcome
    RoomAction *m_current = nullptr;
    int m_wanted = 0;
    int m_given = 0;
    int m_executions = 0;
    int m_blocked = 0;
};

} // namespace Rooms
