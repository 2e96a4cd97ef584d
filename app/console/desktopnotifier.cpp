// SPDX-License-Identifier: Apache-2.0
#include "desktopnotifier.h"

#include "notificationbus.h"

namespace Rooms {

using namespace Qt::StringLiterals;

DesktopNotifier::DesktopNotifier(const QString &address)
    : m_thread(u"notifications"_s)
{
    m_thread.post([this, address] {
        m_bus = std::make_unique<NotificationBus>(address);
        connect(m_bus.get(), &NotificationBus::stateFound, this, &DesktopNotifier::onState);
        connect(m_bus.get(), &NotificationBus::opened, this, &DesktopNotifier::opened);
        connect(m_bus.get(), &NotificationBus::beepWanted, this, &DesktopNotifier::beepWanted);
    });
}

DesktopNotifier::~DesktopNotifier()
{
    m_thread.finish([this] { m_bus.reset(); });
}

void DesktopNotifier::show(const Notification &notification)
{
    const NotificationBus::Words words {tr("Rooms Console"), tr("Show")};
    m_thread.post([this, notification, words] { m_bus->show(notification, words); });
}

void DesktopNotifier::close()
{
    m_thread.post([this] { m_bus->close(); });
}

void DesktopNotifier::onState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace Rooms
