// SPDX-License-Identifier: Apache-2.0
#include "idleness.h"

#include <QtCore/qcoreevent.h>

namespace Rooms {

using namespace std::chrono_literals;

namespace {

bool isPress(QEvent::Type type)
{
    switch (type) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        return true;
    default:
        return false;
    }
}

//! What may follow a press and still belongs to it.
bool belongsToPress(QEvent::Type type)
{
    switch (type) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
    case QEvent::KeyRelease:
        return true;
    default:
        return false;
    }
}

bool endsPress(QEvent::Type type)
{
    return belongsToPress(type) && type != QEvent::MouseMove && type != QEvent::TouchUpdate
        && type != QEvent::TabletMove && type != QEvent::MouseButtonDblClick;
}

} // namespace

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
    const QEvent::Type type = event->type();
    if (isPress(type)) {
        const bool waking = m_state != State::Active;
        touch();
        // A second finger, or a key held down, belongs to the press that woke; a wheel has no release to wait
        // for.
        m_swallowing = (waking || m_swallowing) && type != QEvent::Wheel;
        if (waking)
            Q_EMIT woken();
        if (waking || m_swallowing)
            event->accept();
        return waking || m_swallowing;
    }
    if (!m_swallowing || !belongsToPress(type))
        return false;
    m_swallowing = !endsPress(type);
    event->accept(); // or a touch would come again as the click of a mouse
    return true;
}

} // namespace Rooms
