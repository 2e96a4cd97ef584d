// SPDX-License-Identifier: Apache-2.0
#include "bulkitems.h"

namespace Rooms {

NamedMeeting NamedMeeting::of(const RoomSummary &room)
{
    return {room.title, room.code};
}

BulkItems::BulkItems(const OperatorAction &action, std::vector<BulkItem> items, QObject *parent)
    : QObject(parent)
    , m_action(action)
    , m_items(std::move(items))
{
    for (const BulkItem &item : m_items)
        ++m_counts[size_t(item.step)];
}

void BulkItems::set(int row, BulkItem item)
{
    BulkItem &current = m_items[size_t(row)];
    if (current == item)
        return;
    --m_counts[size_t(current.step)];
    ++m_counts[size_t(item.step)];
    current = std::move(item);
    Q_EMIT changed(row);
}

} // namespace Rooms
