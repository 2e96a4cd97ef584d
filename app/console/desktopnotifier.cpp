// SPDX-License-Identifier: Apache-2.0
#include "desktopnotifier.h"

#include "notificationbus.h"

#include <QtCore/qfileinfo.h>

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

QString DesktopNotifier::sessionAddress()
{
    const QString named = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!named.isEmpty())
        return named;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString socket = folder + u"/bus"_s;
    return folder.isEmpty() || !QFileInfo::exists(socket) ? QString() : u"unix:path="_s + socket;
}

} // namespace Rooms
