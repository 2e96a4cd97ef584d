// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journal.h"
#include "simulator/faults.h"
#include "simulator/simulatedroom.h"
#include "simulator/simulatedsession.h"

#include <bitset>
#include <memory>

namespace Rooms::History {

//! The room of a history: a SimulatedRoom with its Faults, and the record of what was really the case, which
//! the panels are judged by. Owned by a World, same thread.
class Device : public QObject
{
    Q_OBJECT

public:
    //! What the room was doing from a time on.
    struct Moment
    {
        qint64 since;
        Meeting::Status status;
        QString code;
        Coded<Meeting::Layout> layout; //!< Unknown outside of a meeting.

        bool isSame(const Moment &other) const
        {
            return status == other.status && code == other.code && layout == other.layout;
        }
    };

    Device(const Scenario &scenario, quint32 seed, Clock &clock, Journal &journal);

    SimulatedRoom &room() { return m_room; }
    const SimulatedRoom &room() const { return m_room; }
    Faults &faults() { return m_faults; }
    //! Switches a fault on, on the record.
    void set(const FaultSetting &setting);
    //! Everything goes right again, on the record.
    void clearFaults();
    //! Whether what the panels have heard of late may be wrong: values, blocks or whole events that the room
    //! made up or left out.
    bool mayHaveLied() const;
    //! Whether \a fault was ever on.
    bool had(Fault fault) const { return m_had.test(size_t(fault)); }
    const std::bitset<64> &had() const { return m_had; }
    //! Gives \a session a frame of its panel.
    void receive(SimulatedSession &session, const QByteArray &frame);
    //! A session for a new connection, on the record.
    std::unique_ptr<SimulatedSession> newSession();

    //! Everything the room was doing, from the start; the last one is now.
    const QList<Moment> &moments() const { return m_moments; }
    //! Every state that the room could tell, in order, each once in a row.
    const QList<MeetingSnapshot> &states() const { return m_states; }

Q_SIGNALS:
    //! The room answered the Call with \a id; 0: it does what was asked.
    void performed(const QString &id, int errorCode);

private:
    void onRequest(const Request &request);
    bool isLying() const;
    void look();

    Clock &m_clock;
    Journal &m_journal;
    QRandomGenerator m_random;
    Faults m_faults;
    std::bitset<64> m_had;
    qint64 m_lastLie = -1;
    SimulatedRoom m_room;
    QString m_asking; // the id of the request that is being handled
    QList<Moment> m_moments;
    QList<MeetingSnapshot> m_states;
};

} // namespace Rooms::History
