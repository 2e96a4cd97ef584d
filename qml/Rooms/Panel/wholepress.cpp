// SPDX-License-Identifier: Apache-2.0
#include "wholepress.h"

namespace Rooms {

namespace {

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

bool WholePress::begins(QEvent::Type type)
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

bool WholePress::takes(QEvent *event, bool wanted)
{
    const QEvent::Type type = event->type();
    const bool beginning = begins(type);
    // A second finger, or a key held down, belongs to the press that was taken.
    const bool taken = beginning ? wanted || m_taking : m_taking && belongsToPress(type);
    if (!taken)
        return false;
    m_taking = type != QEvent::Wheel && !endsPress(type); // a wheel has no release to wait for
    event->accept(); // or a touch would come again as the click of a mouse
    return true;
}

} // namespace Rooms
