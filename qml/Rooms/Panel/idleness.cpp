// SPDX-License-Identifier: Apache-2.0
#include "idleness.h"

namespace Rooms {

using namespace std::chrono_literals;

Idleness::Idleness(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_timer(clock, [this] { step(); })
{
    touch();
}

void Idleness::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    touch();
    Q_EMIT heldChanged();
}

void Idleness::setTimes(std::chrono::milliseconds untilAmbient, std::chrono::milliseconds untilDimmed)
{
    m_untilAmbient = untilAmbient;
    m_untilDimmed = untilDimmed;
    touch();
}

void Idleness::touch()
{
    m_timer.stop();
    if (!m_held && m_untilAmbient > 0ms)
        m_timer.start(m_untilAmbient);
    setState(State::Active);
}

void Idleness::step()
{
    const bool wasActive = m_state == State::Active;
    if (wasActive && m_untilDimmed > 0ms)
        m_timer.start(m_untilDimmed);
    setState(wasActive ? State::Ambient : State::Dimmed);
}

void Idleness::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

bool Idleness::eventFilter(QObject *, QEvent *event)
{
    const bool pressed = WholePress::begins(event->type());
    const bool waking = pressed && m_state != State::Active;
    if (pressed)
        touch();
    if (waking)
        Q_EMIT woken();
    return m_wakingPress.takes(event, waking);
}

} // namespace Rooms
