// SPDX-License-Identifier: Apache-2.0
#include "sharedesk.h"

namespace Rooms {

void ShareDesk::end()
{
    m_sharer.reset();
    m_casting = Share::Casting::None;
}

ShareSnapshot ShareDesk::snapshot() const
{
    return {m_sharer.has_value() || m_casting == Share::Casting::Sharing, m_casting, m_sharer, m_castCode};
}

} // namespace Rooms
