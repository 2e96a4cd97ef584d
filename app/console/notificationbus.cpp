// SPDX-License-Identifier: Apache-2.0
#include "notificationbus.h"

#include <QtCore/qurl.h>
#include <QtDBus/qdbuspendingcall.h>
#include <QtDBus/qdbuspendingreply.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Severity = Alarm::Severity;
using State = Notifier::State;

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString openAction = QStringLiteral("default"); // what a click on the notification itself is called

//! As the specification of the desktop numbers it.
uchar urgency(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return 2;
    case Severity::Warning:
        return 1;
    case Severity::Notice:
        break;
    }
    return 0;
}

//! The file of the socket at \a address; nothing when the bus is reached in another way.
std::optional<QString> socketOf(const QString &address)
{
    const QString unixPath = u"unix:path="_s;
    if (!address.startsWith(unixPath))
        return std::nullopt;
    const QString escaped = address.sliced(unixPath.size()).section(u';', 0, 0).section(u',', 0, 0);
    return QUrl::fromPercentEncoding(escaped.toUtf8());
}

QDBusMessage message(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

NotificationBus::NotificationBus(const QString &address)
    : m_address(address)
    , m_name(u"rooms-notifications-%1"_s.arg(quintptr(this)))
{
    m_patience.setSingleShot(true);
}

NotificationBus::~NotificationBus()
{
    QDBusConnection::disconnectFromBus(m_name);
}

void NotificationBus::show(const Notification &notification, const Words &words)
{
    m_wanted = {notification, words};
    m_isCloseWanted = false;
    if (m_isAsking)
        return;
    if (m_capabilities)
        send();
    else
        connectToService();
}

void NotificationBus::close()
{
    m_wanted.reset();
    m_isCloseWanted = true;
    if (!m_isAsking)
        closeShown();
}

void NotificationBus::onActionInvoked(uint id, const QString &action)
{
    if (id != 0 && id == m_shown && action == openAction)
        Q_EMIT opened();
}

void NotificationBus::onNotificationClosed(uint id, uint)
{
    if (id == m_shown)
        m_shown = 0;
}

void NotificationBus::connectToService()
{
    if (bus().isConnected())
        askForCapabilities();
    else if (m_address.isEmpty())
        fail();
    else if (const auto socket = socketOf(m_address))
        probe(*socket);
    else
        connectToBus();
}

//! Finds out whether the bus answers at all: libdbus would wait for ever for one that takes a connection and
//! says nothing, and the end of the program with it.
void NotificationBus::probe(const QString &socket)
{
    m_isAsking = true;
    m_probe = std::make_unique<QLocalSocket>();
    const auto end = [this](bool answers) {
        m_probe.release()->deleteLater(); // it is what tells
        m_patience.stop();
        m_isAsking = false;
        if (answers)
            connectToBus();
        else
            fail();
    };
    m_patience.disconnect(this);
    connect(&m_patience, &QTimer::timeout, this, [end] { end(false); });
    connect(m_probe.get(), &QLocalSocket::errorOccurred, this, [this, end] {
        if (m_probe)
            end(false);
    });
    connect(m_probe.get(), &QLocalSocket::readyRead, this, [this, end] {
        if (m_probe)
            end(true);
    });
    connect(m_probe.get(), &QLocalSocket::connected, this, [this] {
        m_probe->write(QByteArrayLiteral("\0AUTH\r\n")); // asks in which ways one may say who one is
    });
    m_patience.start(patience);
    m_probe->connectToServer(socket);
}

void NotificationBus::connectToBus()
{
    QDBusConnection::disconnectFromBus(m_name);
    QDBusConnection::connectToBus(m_address, m_name);
    bus().connect(service, path, service, u"ActionInvoked"_s, this, SLOT(onActionInvoked(uint, QString)));
    bus().connect(service, path, service, u"NotificationClosed"_s, this,
                  SLOT(onNotificationClosed(uint, uint)));
    if (bus().isConnected())
        askForCapabilities();
    else
        fail();
}

//! Asks what the service can do, as it has to be known what a text may look like.
void NotificationBus::askForCapabilities()
{
    ask<QStringList>(message(u"GetCapabilities"_s), [this](const QStringList &capabilities) {
        m_capabilities = capabilities;
        Q_EMIT stateFound(State::Works);
        send();
    });
}

//! Has \a then called with the answer to \a question.
template<typename Answer, typename Then>
void NotificationBus::ask(const QDBusMessage &question, Then then)
{
    m_isAsking = true;
    auto *watcher = new QDBusPendingCallWatcher(bus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then] {
        watcher->deleteLater();
        m_isAsking = false;
        const QDBusPendingReply<Answer> reply = *watcher;
        if (reply.isError())
            fail();
        else
            then(reply.value());
    });
}

void NotificationBus::fail()
{
    m_capabilities.reset(); // the next one is tried afresh
    m_shown = 0;
    Q_EMIT stateFound(State::NoService);
    const auto wanted = std::exchange(m_wanted, std::nullopt);
    if (wanted && wanted->notification.sounds)
        Q_EMIT beepWanted();
}

void NotificationBus::send()
{
    if (!m_wanted)
        return;
    const auto [notification, words] = *std::exchange(m_wanted, std::nullopt);
    const QStringList actions = can(u"actions"_s) ? QStringList {openAction, words.open} : QStringList();
    // Names of rooms are no markup.
    const QString body = can(u"body-markup"_s) ? notification.body.toHtmlEscaped() : notification.body;
    QDBusMessage notify = message(u"Notify"_s);
    notify << words.program << m_shown << u"dialog-warning"_s << notification.title << body << actions
           << hints(notification) << -1;
    ask<uint>(notify, [this](uint id) {
        m_shown = id;
        if (m_isCloseWanted)
            closeShown();
        else
            send();
    });
}

QVariantMap NotificationBus::hints(const Notification &notification)
{
    QVariantMap hints {{u"urgency"_s, QVariant::fromValue(urgency(notification.severity))}};
    if (!notification.sounds)
        hints.insert(u"suppress-sound"_s, true);
    else if (can(u"sound"_s))
        hints.insert(u"sound-name"_s, u"dialog-warning"_s);
    else
        Q_EMIT beepWanted();
    return hints;
}

void NotificationBus::closeShown()
{
    m_isCloseWanted = false;
    if (m_shown == 0)
        return;
    QDBusMessage closing = message(u"CloseNotification"_s);
    closing << std::exchange(m_shown, 0U);
    bus().asyncCall(closing);
}

} // namespace Rooms
