// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workerthread.h"
#include "demorooms.h"

#include <atomic>

namespace Rooms {

//! Any number of simulated rooms that live, on loopback in this process, for demonstrations, tests and
//! measurements without a device: DemoRooms on threads of their own. Owned by a program or a test, lives on
//! its thread.
class DemoFleet : public QObject
{
    Q_OBJECT

public:
    //! How many rooms, and how they live; first does not count.
    struct Options
    {
        DemoRooms::Options rooms;
        int roomsPerThread = 250;
    };

    //! Starts the rooms; ready() tells when they can be reached.
    explicit DemoFleet(const Options &options, QObject *parent = nullptr);
    ~DemoFleet() override;

    //! The rooms once they are ready, none before.
    const QList<DemoRooms::Room> &rooms() const { return m_rooms; }

    //! From now on gives each meeting another title \a perSecond times a second, in each room alike; 0 stops.
    //! Each change is one event.
    void rename(double perSecond);
    //! Gives each meeting another title \a times times, as fast as it can be told.
    void renameAtOnce(int times);
    //! How many events the rooms told.
    quint64 eventsTold() const { return m_eventsTold; }

Q_SIGNALS:
    //! rooms() are there.
    void ready();
    //! Some rooms cannot listen: no ports or no file descriptors are left.
    void failed();

protected:
    void customEvent(QEvent *event) override;

private:
    class Share;

    void onListening(size_t share, bool ok, const QList<DemoRooms::Room> &rooms);

    std::atomic<quint64> m_eventsTold = 0;
    QList<DemoRooms::Room> m_rooms;

    std::mutex m_mutex; // for what follows
    std::vector<QList<DemoRooms::Room>> m_roomsOfShare;
    size_t m_listening = 0;
    bool m_isBroken = false;

    std::vector<std::unique_ptr<Share>> m_shares;
};

} // namespace Rooms
