// SPDX-License-Identifier: Apache-2.0
#include "finger.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <QtGui/qevent.h>
#include <QtGui/qpointingdevice.h>
#include <QtQuick/qquickwindow.h>

namespace Rooms {

namespace {

constexpr QPointF offEverything(-10000, -10000);

} // namespace

Finger::Finger(QQuickWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_device(std::make_unique<QPointingDevice>(
          QStringLiteral("guided tour"), 1, QInputDevice::DeviceType::Mouse,
          QPointingDevice::PointerType::Generic, QInputDevice::Capability::Position, 1, 1))
{ }

Finger::~Finger() = default;

void Finger::press(QPointF place)
{
    m_place = place;
    m_down = true;
    send(QEvent::MouseButtonPress, Qt::LeftButton);
}

void Finger::release()
{
    if (!m_down)
        return;
    m_down = false;
    send(QEvent::MouseButtonRelease, Qt::LeftButton);
}

void Finger::giveUp()
{
    if (!m_down)
        return;
    m_place = offEverything;
    send(QEvent::MouseMove, Qt::NoButton);
    release();
}

void Finger::send(QEvent::Type type, Qt::MouseButton button)
{
    QMouseEvent event(type, m_place, m_place, m_window.mapToGlobal(m_place), button,
                      m_down ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier, m_device.get());
    event.setTimestamp(quint64(QDateTime::currentMSecsSinceEpoch()));
    m_acting = true;
    QCoreApplication::sendEvent(&m_window, &event);
    m_acting = false;
}

} // namespace Rooms
