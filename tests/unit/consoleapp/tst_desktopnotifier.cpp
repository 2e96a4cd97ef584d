// SPDX-License-Identifier: Apache-2.0
#include "desktopnotifier.h"

#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtDBus/qdbusconnection.h>
#include <QtNetwork/qlocalserver.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = Notifier::State;

//! The service of a desktop, on a bus.
class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString program;
        uint replaces;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };

    QStringList capabilities {u"actions"_s, u"body"_s, u"body-markup"_s, u"sound"_s};
    QList<Shown> shown;
    QList<uint> closed;

public Q_SLOTS:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &program, uint replaces, const QString &, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({program, replaces, title, body, actions, hints});
        return replaces ? replaces : ++m_last;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 40;
};

namespace {

const QString serviceName = QStringLiteral("org.freedesktop.Notifications");

Notification lost()
{
    return {u"Lake 12: Connection lost"_s, u"<b>5 & 6</b>"_s, Alarm::Severity::Critical, false};
}

} // namespace

//! Notifications on a real bus of its own.
class TestDesktopNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsAndReplaces();
    void escapesMarkup();
    void leavesTextAloneWhereItIsNone();
    void playsASound();
    void beepsWhereTheDesktopPlaysNone();
    void opens();
    void closes();
    void beginsAnewAfterAPersonClosedIt();
    void saysWhenThereIsNoBus();
    void waitsForNoSilentBus();
    void saysWhenThereIsNoService();
    void survivesTheEndOfTheBus();

private:
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<FakeDesktop> m_desktop;
};

void TestDesktopNotifier::init()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        QSKIP("There is no dbus-daemon here.");
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_daemon.waitForStarted());
    QTRY_VERIFY(m_daemon.canReadLine());
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QDBusConnection bus = QDBusConnection::connectToBus(m_address, u"desktop"_s);
    QVERIFY(bus.isConnected());
    m_desktop = std::make_unique<FakeDesktop>();
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(),
                               QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(serviceName));
}

void TestDesktopNotifier::cleanup()
{
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_desktop.reset();
    if (m_daemon.state() != QProcess::NotRunning) {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
}

void TestDesktopNotifier::showsAndReplaces()
{
    DesktopNotifier notifier(m_address);
    QCOMPARE(notifier.state(), State::Unknown);
    notifier.show(lost());
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    const FakeDesktop::Shown first = m_desktop->shown.constFirst();
    QCOMPARE(first.program, u"Rooms Console"_s);
    QCOMPARE(first.replaces, 0U);
    QCOMPARE(first.title, u"Lake 12: Connection lost"_s);
    QCOMPARE(first.actions, (QStringList {u"default"_s, u"Show"_s}));
    QCOMPARE(first.hints.value(u"urgency"_s).toInt(), 2);
    QVERIFY(first.hints.value(u"suppress-sound"_s).toBool());
    QTRY_COMPARE(notifier.state(), State::Works);
    Notification next = lost();
    next.title = u"2 rooms"_s;
    next.severity = Alarm::Severity::Notice;
    notifier.show(next);
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown.constLast().replaces, 41U);
    QCOMPARE(m_desktop->shown.constLast().hints.value(u"urgency"_s).toInt(), 0);
    // Of many at once the last one counts.
    for (int i = 0; i < 100; ++i) {
        next.title = QString::number(i);
        notifier.show(next);
    }
    QTRY_COMPARE(m_desktop->shown.constLast().title, u"99"_s);
    QVERIFY(m_desktop->shown.size() < 103);
    for (const FakeDesktop::Shown &each : m_desktop->shown.mid(1))
        QCOMPARE(each.replaces, 41U);
}

void TestDesktopNotifier::escapesMarkup()
{
    DesktopNotifier notifier(m_address);
    notifier.show(lost());
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown.constFirst().body, u"&lt;b&gt;5 &amp; 6&lt;/b&gt;"_s);
}

void TestDesktopNotifier::leavesTextAloneWhereItIsNone()
{
    m_desktop->capabilities = {u"body"_s};
    DesktopNotifier notifier(m_address);
    notifier.show(lost());
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown.constFirst().body, u"<b>5 & 6</b>"_s);
    QVERIFY(m_desktop->shown.constFirst().actions.isEmpty());
}

void TestDesktopNotifier::playsASound()
{
    DesktopNotifier notifier(m_address);
    QSignalSpy beep(&notifier, &DesktopNotifier::beepWanted);
    Notification loud = lost();
    loud.sounds = true;
    notifier.show(loud);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    QCOMPARE(m_desktop->shown.constFirst().hints.value(u"sound-name"_s).toString(), u"dialog-warning"_s);
    QVERIFY(!m_desktop->shown.constFirst().hints.contains(u"suppress-sound"_s));
    QCOMPARE(beep.size(), 0);
}

void TestDesktopNotifier::beepsWhereTheDesktopPlaysNone()
{
    m_desktop->capabilities = {u"body"_s};
    DesktopNotifier notifier(m_address);
    QSignalSpy beep(&notifier, &DesktopNotifier::beepWanted);
    Notification loud = lost();
    loud.sounds = true;
    notifier.show(loud);
    QTRY_COMPARE(beep.size(), 1);
}

void TestDesktopNotifier::opens()
{
    DesktopNotifier notifier(m_address);
    QSignalSpy opened(&notifier, &Notifier::opened);
    notifier.show(lost());
    QTRY_COMPARE(notifier.state(), State::Works);
    // It learns the number with the answer; until then nothing is its own.
    QTRY_VERIFY2((Q_EMIT m_desktop->ActionInvoked(7, u"default"_s),
                  Q_EMIT m_desktop->ActionInvoked(41, u"default"_s), !opened.isEmpty()),
                 "a click opens");
}

void TestDesktopNotifier::closes()
{
    DesktopNotifier notifier(m_address);
    notifier.close(); // nothing yet
    notifier.show(lost());
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    notifier.close();
    QTRY_COMPARE(m_desktop->closed, QList<uint> {41});
    notifier.show(lost());
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    QCOMPARE(m_desktop->shown.constLast().replaces, 0U);
}

void TestDesktopNotifier::beginsAnewAfterAPersonClosedIt()
{
    DesktopNotifier notifier(m_address);
    notifier.show(lost());
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    notifier.show(lost());
    QTRY_COMPARE(m_desktop->shown.size(), 2);
    // One that is on its way before the program has heard of the end is shown in the old place, and then
    // that place is in use again. So each in turn, until the program was told in time.
    bool closes = false;
    const auto beginsAnew = [&] {
        closes = !closes;
        if (closes)
            Q_EMIT m_desktop->NotificationClosed(41, 2);
        else
            notifier.show(lost());
        return std::count_if(m_desktop->shown.cbegin(), m_desktop->shown.cend(),
                             [](const FakeDesktop::Shown &each) { return each.replaces == 0; })
            == 2;
    };
    QTRY_VERIFY2(beginsAnew(), "another one");
}

void TestDesktopNotifier::saysWhenThereIsNoBus()
{
    DesktopNotifier notifier {QString()};
    QSignalSpy changed(&notifier, &Notifier::stateChanged);
    QSignalSpy beep(&notifier, &DesktopNotifier::beepWanted);
    Notification loud = lost();
    loud.sounds = true;
    notifier.show(loud);
    QTRY_COMPARE(notifier.state(), State::NoService);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(beep.size(), 1);
    notifier.close();
    DesktopNotifier wrong(u"unix:path=/nonexistent/bus"_s);
    wrong.show(lost());
    QTRY_COMPARE(wrong.state(), State::NoService);
}

//! One that takes a connection and says nothing: neither the program nor its end waits for it.
void TestDesktopNotifier::waitsForNoSilentBus()
{
    const QTemporaryDir folder;
    QLocalServer silent;
    QVERIFY(silent.listen(folder.filePath(u"bus"_s)));
    DesktopNotifier notifier(u"unix:path="_s + silent.fullServerName());
    notifier.show(lost());
    QTRY_COMPARE_WITH_TIMEOUT(notifier.state(), State::NoService, 20'000);
    QVERIFY(silent.hasPendingConnections());
    notifier.show(lost());
}

void TestDesktopNotifier::saysWhenThereIsNoService()
{
    QDBusConnection(u"desktop"_s).unregisterService(serviceName);
    DesktopNotifier notifier(m_address);
    notifier.show(lost());
    QTRY_COMPARE(notifier.state(), State::NoService);
    QVERIFY(QDBusConnection(u"desktop"_s).registerService(serviceName));
    notifier.show(lost()); // it is there now
    QTRY_COMPARE(notifier.state(), State::Works);
    QTRY_COMPARE(m_desktop->shown.size(), 1);
}

void TestDesktopNotifier::survivesTheEndOfTheBus()
{
    DesktopNotifier notifier(m_address);
    notifier.show(lost());
    QTRY_COMPARE(m_desktop->shown.size(), 1);
    m_daemon.kill();
    QVERIFY(m_daemon.waitForFinished());
    QTRY_VERIFY2((notifier.show(lost()), notifier.state() == State::NoService), "it notices");
}

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "tst_desktopnotifier.moc"
