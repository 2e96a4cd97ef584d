// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/notifier.h"

#include <QtCore/qtimer.h>
#include <QtDBus/qdbusconnection.h>
#include <QtDBus/qdbusmessage.h>
#include <QtNetwork/qlocalsocket.h>

#include <chrono>
#include <memory>
#include <optional>

namespace Rooms {

//! The service of a desktop that shows notifications, and the one that it shows of this program. Owned by a
//! DesktopNotifier; made, used and destroyed on a thread of its own, as connecting to a bus may take a while.
class NotificationBus : public QObject
{
    Q_OBJECT

public:
    //! What is said around a notification, in the language of the moment.
    struct Words
    {
        QString program;
        QString open; //!< On the button that shows what it is about.
    };

    //! How long it waits for a bus to say anything at all.
    static constexpr std::chrono::seconds patience {2};

    //! Does not connect yet; to the bus at \a address, "" when there is none.
    explicit NotificationBus(const QString &address);
    ~NotificationBus() override;

    void show(const Notification &notification, const Words &words);
    void close();

Q_SIGNALS:
    //! Whether the last one could be shown.
    void stateFound(Rooms::Notifier::State state);
    //! See Notifier.
    void opened();
    //! Something is to be heard, and the service plays no sounds.
    void beepWanted();

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onNotificationClosed(uint id, uint reason);

private:
    struct Wanted
    {
        Notification notification;
        Words words;
    };

    QDBusConnection bus() const { return QDBusConnection(m_name); }
    void connectToService();
    void probe(const QString &socket);
    void connectToBus();
    void askForCapabilities();
    template<typename Answer, typename Then>
    void ask(const QDBusMessage &question, Then then);
    void fail();
    void send();
    QVariantMap hints(const Notification &notification);
    void closeShown();
    bool can(const QString &capability) const { return m_capabilities->contains(capability); }

    const QString m_address;
    const QString m_name; // of the connection, in this process
    std::optional<QStringList> m_capabilities; // nothing: not known
    std::optional<Wanted> m_wanted;
    std::unique_ptr<QLocalSocket> m_probe; // while it is not known whether the bus answers
    QTimer m_patience;
    bool m_isAsking = false;
    bool m_isCloseWanted = false;
    uint m_shown = 0; // the service's number for it, 0 for none
};

} // namespace Rooms
