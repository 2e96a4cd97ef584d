// SPDX-License-Identifier: Apache-2.0
#include "cornergesture.h"

#include <QtGui/qevent.h>

namespace Rooms {

CornerGesture::CornerGesture(Clock &clock)
    : m_clock(clock)
{ }

bool CornerGesture::isCompletedBy(QEvent *event, QSizeF size, double side)
{
    if (!event->isPointerEvent())
        return false;
    const auto &pointer = *static_cast<QPointerEvent *>(event);
    if (pointer.pointCount() != 1) {
        m_stage = Stage::Nothing;
        return false;
    }
    const QPointF place = pointer.points().constFirst().position();
    const bool inFirst = place.x() < side && place.y() < side;
    const bool inSecond = place.x() >= size.width() - side && place.y() >= size.height() - side;
    const qint64 passed = m_clock.now() - m_since;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin: {
        const bool complete = m_stage == Stage::Held && inSecond && passed <= patience.count();
        m_stage = !complete && inFirst ? Stage::Holding : Stage::Nothing;
        m_since = m_clock.now();
        return complete;
    }
    case QEvent::MouseButtonRelease:
    case QEvent::TouchEnd:
        if (m_stage == Stage::Holding)
            m_stage = inFirst && passed >= hold.count() ? Stage::Held : Stage::Nothing;
        m_since = m_clock.now();
        return false;
    default:
        if (m_stage == Stage::Holding && !inFirst)
            m_stage = Stage::Nothing;
        return false;
    }
}

} // namespace Rooms
