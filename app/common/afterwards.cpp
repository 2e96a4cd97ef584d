// SPDX-License-Identifier: Apache-2.0
#include "afterwards.h"

#include <utility>

namespace Rooms {

Afterwards::Afterwards()
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] {
        if (m_mayBeDrawn) {
            catchUp();
            return;
        }
        m_mayBeDrawn = true;
        m_turn.start();
    });
}

Afterwards::~Afterwards()
{
    catchUp();
}

void Afterwards::add(std::function<void()> work)
{
    m_work.push_back(std::move(work));
    if (m_work.size() > most) {
        catchUp();
        return;
    }
    m_mayBeDrawn = false;
    m_turn.start();
}

void Afterwards::catchUp()
{
    m_turn.stop();
    while (!m_work.empty()) {
        for (const auto &work : std::exchange(m_work, {}))
            work();
    }
}

} // namespace Rooms
