// SPDX-License-Identifier: Apache-2.0
#include "fleetinbox.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

namespace Rooms {

FleetInbox::FleetInbox(Clock &clock)
    : m_clock(clock)
    , m_nextFrame(clock, [this] { deliver(); })
{ }

void FleetInbox::put(const QList<FleetBatch::State> &states)
{
    const std::lock_guard lock(m_mutex);
    for (const FleetBatch::State &state : states) {
        const auto known = m_indexOfRoom.constFind(state.room.id);
        if (known != m_indexOfRoom.cend()) {
            m_batch.states[*known] = state;
        } else {
            m_indexOfRoom.insert(state.room.id, m_batch.states.size());
            m_batch.states.append(state);
        }
    }
    wake();
}

void FleetInbox::put(const AskProgress &progress)
{
    const std::lock_guard lock(m_mutex);
    m_batch.asks.append(progress);
    wake();
}

//! Once a batch, however much is put.
void FleetInbox::wake()
{
    if (std::exchange(m_woken, true))
        return;
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void FleetInbox::customEvent(QEvent *)
{
    const auto since =
        std::chrono::milliseconds(m_deliveredAt ? m_clock.now() - *m_deliveredAt : frame.count());
    if (since >= frame)
        deliver();
    else
        m_nextFrame.start(frame - since);
}

void FleetInbox::deliver()
{
    FleetBatch batch;
    {
        const std::lock_guard lock(m_mutex);
        batch = std::exchange(m_batch, {});
        m_indexOfRoom.clear();
        m_woken = false;
    }
    m_deliveredAt = m_clock.now();
    Q_EMIT arrived(batch);
}

} // namespace Rooms
