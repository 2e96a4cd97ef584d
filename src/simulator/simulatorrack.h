// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/workerthread.h"
#include "simulator.h"

#include <QtCore/qurl.h>

#include <memory>

namespace Rooms {

//! Any number of simulated devices in one process, on consecutive ports, on as few threads as serve them
//! well. Rooms are numbered from 1. Owned by a program or a test, lives on its thread; the devices live on
//! others, where post() reaches them.
class SimulatorRack : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostRooms = 1000;

    //! Which devices.
    struct Options
    {
        //! What each starts with. Of several, the names end in the room's number, and the seeds count up.
        SimulatorOptions device;
        QList<FaultSetting> faults; //!< Switched on from the start, in all of them.
        int rooms = 1;
        QHostAddress address = QHostAddress::LocalHost;
        quint16 port = 0; //!< Of room 1, the others follow; 0: a free one for each.
        int roomsPerThread = 250;
    };
    //! One device, as it can be reached.
    struct Room
    {
        int number = 0;
        QString name;
        QUrl url;
    };
    //! What is done with a device, on its thread.
    using Command = std::function<void(Simulator &)>;
    //! The same, with the room's number.
    using Preparation = std::function<void(int number, Simulator &)>;

    //! Starts the devices; ready() or failed() tells how that went. \a prepare is called for each on its
    //! thread, at the same time on several, before it listens.
    explicit SimulatorRack(const Options &options, const Preparation &prepare = {},
                           QObject *parent = nullptr);
    //! Ends every link and thread.
    ~SimulatorRack() override;

    //! How many there are, reachable or not.
    int count() const { return m_count; }
    //! They in the order of their numbers, once they are ready; none before.
    const QList<Room> &rooms() const { return m_rooms; }
    //! Has \a command done with the device of room \a number, soon and in order. False when there is none of
    //! that number.
    bool post(int number, const Command &command);

Q_SIGNALS:
    //! All of them listen.
    void ready();
    //! One of them cannot listen on \a port; \a detail says why, in English.
    void failed(quint16 port, const QString &detail);

protected:
    void customEvent(QEvent *event) override;

private:
    class Shelf;
    struct Outcome
    {
        QList<Room> rooms;
        QString problem; // empty when all listen
        quint16 port = 0; // with a problem: where
    };

    void onListening(size_t shelf, const Outcome &outcome);

    const int m_count;
    const int m_perShelf;
    QList<Room> m_rooms;

    std::mutex m_mutex; // for what follows
    std::vector<Outcome> m_outcomes;
    size_t m_answered = 0;

    std::vector<std::unique_ptr<Shelf>> m_shelves;
};

} // namespace Rooms
