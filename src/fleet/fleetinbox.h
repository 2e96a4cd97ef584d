// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "operatoraction.h"
#include "roomsummary.h"

#include <QtCore/qhash.h>

#include <mutex>

namespace Rooms {

//! What sessions tell between two frames.
struct FleetBatch
{
    //! A state and which life of the room's session it comes from, see Fleet.
    struct State
    {
        quint64 session = 0;
        RoomSummary room;
    };

    QList<State> states; //!< The last one of each room.
    QList<AskProgress> asks; //!< Every step, in their order.
};

//! Where sessions on any thread leave what they have to tell, and the user interface takes it, at most once a
//! frame: a state that is overtaken by the next one costs nothing. Owned by a Fleet; lives on the thread of
//! the user interface.
class FleetInbox : public QObject
{
    Q_OBJECT

public:
    //! The time between two batches, that of one frame at 60 Hz.
    static constexpr std::chrono::milliseconds frame {16};

    //! \a clock must outlive this.
    explicit FleetInbox(Clock &clock);

    //! Leaves states. Any thread.
    void put(const QList<FleetBatch::State> &states);
    //! Leaves a step of a request. Any thread.
    void put(const AskProgress &progress);

Q_SIGNALS:
    //! What came since the last batch.
    void arrived(const Rooms::FleetBatch &batch);

protected:
    void customEvent(QEvent *event) override;

private:
    void wake();
    void deliver();

    Clock &m_clock;
    Timer m_nextFrame;
    std::optional<qint64> m_deliveredAt;

    std::mutex m_mutex; // for what follows
    FleetBatch m_batch;
    QHash<QString, qsizetype> m_indexOfRoom; // in m_batch.states
    bool m_woken = false;
};

} // namespace Rooms
