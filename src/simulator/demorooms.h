// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator.h"

#include <memory>
#include <queue>
#include <vector>

namespace Rooms {

//! Some simulated rooms that live: meetings start, people come and go, layouts change, links fail now and
//! then. All of it follows from the seed and each room's number, so that a room lives the same life whichever
//! rooms are beside it. One timer moves them all. A part of DemoFleet; lives on the clock's thread.
class DemoRooms
{
public:
    //! Which rooms, and how they live.
    struct Options
    {
        int first = 0; //!< Number of the first one.
        int count = 1;
        quint32 seed = 1;
        double pace = 1; //!< 2: twice as fast.
        bool lives = true; //!< false: they are in a meeting from the start, and nothing happens by itself.
        bool trouble = true; //!< Whether links fail, and some rooms cannot be reached at all.
    };
    //! One room.
    struct Room
    {
        QString id;
        QString name;
        QString place;
        QStringList tags;
        QUrl url; //!< Empty unless it listens.
    };

    //! \a clock must outlive this.
    DemoRooms(const Options &options, Clock &clock);
    ~DemoRooms();

    //! Puts every room on the network, on loopback. False when that is not possible.
    bool listen();
    //! The rooms, in the order of their numbers.
    QList<Room> rooms() const;
    int count() const { return int(m_devices.size()); }
    //! The device behind the room at \a index.
    Simulator &device(int index) { return *m_devices[size_t(index)]->simulator; }

private:
    struct Device
    {
        int number;
        Room room;
        std::unique_ptr<Simulator> simulator;
        QRandomGenerator random;
        quint16 port = 0; // while its link is cut: where it comes back
    };
    struct Turn
    {
        qint64 due;
        size_t device;
        bool operator<(const Turn &other) const { return due > other.due; } // the next one is the greatest
    };

    void add(int number);
    Scenario scenario(int number, const QString &name, QRandomGenerator &random) const;
    void takeTurns();
    void schedule(size_t device, std::chrono::milliseconds delay);
    std::chrono::milliseconds act(Device &device);
    void cutOrMend(Device &device);
    void enter(Device &device);
    void stir(Device &device);
    std::chrono::milliseconds between(QRandomGenerator &random, int leastMs, int mostMs) const;

    const Options m_options;
    Clock &m_clock;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::priority_queue<Turn> m_turns;
    Timer m_timer;
};

} // namespace Rooms
