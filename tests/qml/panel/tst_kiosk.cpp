// SPDX-License-Identifier: Apache-2.0
#include "kioskguard.h"
#include "panelcase.h"
#include "paneloptions.h"

#include "settings/pinhash.h"
#include "support/datagramreceiver.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtGui/qevent.h>

#include <csignal>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The panel of a wall tablet: it stays, it is the only one, and its service manager knows that it lives.
class TestKiosk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cannotBeClosed();
    void staysTheWholeScreen();
    void keysDoNotLeave();
    void givesTheWindowBack();
    void tellsItsServiceManager();
    void isTheOnlyOne();
    void followsOneThatWasKilled();
    void notAWindow();
    void demoOptions();
    void wrongDemoOptions_data();
    void wrongDemoOptions();
    void onARealDisplay();
    void exampleUnits_data();
    void exampleUnits();
    void exampleDesktopFile();

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments = {u"--kiosk"_s, u"--demo"_s},
                                    const QString &display = {});
    QByteArray socket() const { return m_folder->filePath(u"notify"_s).toUtf8(); }
    //! Waits until the panel of \a manager is on the screen.
    static bool isUp(DatagramReceiver &manager);

    std::unique_ptr<QTemporaryDir> m_folder;
};

std::unique_ptr<QProcess> TestKiosk::start(const QStringList &arguments, const QString &display)
{
    auto process = std::make_unique<QProcess>();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_folder->path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    environment.insert(u"NOTIFY_SOCKET"_s, QString::fromUtf8(socket()));
    environment.insert(u"WATCHDOG_USEC"_s, u"100000"_s);
    if (!display.isEmpty()) {
        environment.insert(u"DISPLAY"_s, display);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    }
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(ROOMS_PANEL), arguments);
    return process;
}

bool TestKiosk::isUp(DatagramReceiver &manager)
{
    return QTest::qWaitFor([&manager] { return manager.all().contains("READY=1"); }, 20000);
}

void TestKiosk::cannotBeClosed()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    KioskGuard guard(*panel->window());
    panel->window()->showFullScreen();
    QVERIFY(!panel->window()->close());
    QVERIFY(panel->window()->isVisible());
    QCOMPARE(QGuiApplication::overrideCursor()->shape(), Qt::BlankCursor);
}

void TestKiosk::staysTheWholeScreen()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    KioskGuard guard(*panel->window());
    panel->window()->showFullScreen();
    for (const auto state : {Qt::WindowNoState, Qt::WindowMinimized, Qt::WindowMaximized}) {
        panel->window()->setWindowState(state);
        QTRY_COMPARE(panel->window()->windowState(), Qt::WindowFullScreen);
    }
}

void TestKiosk::keysDoNotLeave()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    KioskGuard guard(*panel->window());
    QSignalSpy quitting(qApp, &QCoreApplication::aboutToQuit);
    const QList<QKeyCombination> keys {Qt::Key_Escape,        Qt::ALT | Qt::Key_F4,  Qt::CTRL | Qt::Key_Q,
                                       Qt::CTRL | Qt::Key_W,  Qt::CTRL | Qt::Key_C,  Qt::ALT | Qt::Key_Tab,
                                       Qt::META | Qt::Key_D,  Qt::Key_F11,           Qt::Key_Back,
                                       Qt::Key_Close,         Qt::Key_Exit,          Qt::Key_HomePage,
                                       Qt::CTRL | Qt::Key_F4, Qt::ALT | Qt::Key_Left};
    for (const QKeyCombination &key : keys) {
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key.key(), key.keyboardModifiers());
            QCoreApplication::sendEvent(panel->window(), &event);
        }
    }
    QCOMPARE(quitting.size(), 0);
    QVERIFY(panel->window()->isVisible() && panel->item(u"startTile"_s));
}

void TestKiosk::givesTheWindowBack()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    {
        KioskGuard guard(*panel->window());
    }
    QVERIFY(!QGuiApplication::overrideCursor());
    QVERIFY(panel->window()->close());
}

void TestKiosk::tellsItsServiceManager()
{
    DatagramReceiver manager(socket());
    const auto panel = start();
    QVERIFY(isUp(manager));
    QVERIFY(QTest::qWaitFor([&manager] { return manager.all().count("WATCHDOG=1") > 3; }));
    QCOMPARE(manager.all().constFirst(), QByteArray("READY=1"));
    panel->terminate(); // a signal is the one way out
    QVERIFY(panel->waitForFinished());
    QCOMPARE(panel->exitStatus(), QProcess::NormalExit);
    QCOMPARE(panel->exitCode(), 0);
    QCOMPARE(manager.all().constLast(), QByteArray("STOPPING=1"));
}

void TestKiosk::isTheOnlyOne()
{
    DatagramReceiver manager(socket());
    const auto first = start();
    QVERIFY(isUp(manager));
    const auto second = start();
    QVERIFY(second->waitForFinished());
    QCOMPARE(second->exitCode(), 3);
    const QString says = QString::fromUtf8(second->readAllStandardError());
    QVERIFY2(says.contains(u"A kiosk is running already, as process %1"_s.arg(first->processId())),
             qPrintable(says));
    first->terminate();
    QVERIFY(first->waitForFinished());
    QCOMPARE(first->exitCode(), 0);
}

void TestKiosk::followsOneThatWasKilled()
{
    {
        DatagramReceiver manager(socket());
        const auto first = start();
        QVERIFY(isUp(manager));
        first->kill();
        QVERIFY(first->waitForFinished());
    }
    DatagramReceiver manager(socket());
    const auto second = start();
    QVERIFY(isUp(manager));
    second->terminate();
    QVERIFY(second->waitForFinished());
    QCOMPARE(second->exitCode(), 0);
}

void TestKiosk::notAWindow()
{
    const auto panel = start({u"--kiosk"_s, u"--demo"_s, u"--windowed"_s, u"800x600"_s});
    QVERIFY(panel->waitForFinished());
    QCOMPARE(panel->exitCode(), 2);
    QVERIFY(panel->readAllStandardError().contains("--kiosk and --windowed exclude each other"));
}

void TestKiosk::demoOptions()
{
    const QString file = m_folder->filePath(u"pin"_s);
    QFile pin(file);
    QVERIFY(pin.open(QIODevice::WriteOnly) && pin.write("4711\n") > 0);
    pin.close();
    const auto options =
        PanelOptions::parse({u"rooms-panel"_s, u"--demo"_s, u"--kiosk"_s, u"--attract"_s, u"off"_s,
                             u"--attract-after"_s, u"90"_s, u"--presenter-pin-file"_s, file});
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    Settings settings(m_folder->filePath(u"settings.json"_s), {});
    options->applyTo(settings);
    QVERIFY(!settings.flag(Setting::Key::Attract));
    QCOMPARE(settings.whole(Setting::Key::AttractAfter), 90);
    QVERIFY(PinHash::matches(settings.text(Setting::Key::PresenterPin), u"4711"_s));
    QVERIFY(!QJsonDocument(options->toJson()).toJson().contains("4711"));
}

void TestKiosk::wrongDemoOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    const QString none = u"/proc/rooms/pin"_s;
    QTest::newRow("no demo") << QStringList {u"--attract"_s, u"on"_s} << u"--attract needs --demo."_s;
    QTest::newRow("word") << QStringList {u"--demo"_s, u"--attract"_s, u"perhaps"_s}
                          << u"\"on\" or \"off\""_s;
    QTest::newRow("seconds") << QStringList {u"--demo"_s, u"--attract-after"_s, u"-1"_s}
                             << u"a whole number from 0 to 3600"_s;
    QTest::newRow("no number") << QStringList {u"--demo"_s, u"--attract-after"_s, u"soon"_s}
                               << u"a whole number from 0 to 3600"_s;
    QTest::newRow("no file") << QStringList {u"--demo"_s, u"--presenter-pin-file"_s, none}
                             << u"cannot be read"_s;
    QTest::newRow("no PIN") << QStringList {u"--demo"_s, u"--presenter-pin-file"_s,
                                            QStringLiteral(ROOMS_CONFIG "/README.md")}
                            << u"is no PIN"_s;
}

void TestKiosk::wrongDemoOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    const auto options = PanelOptions::parse(QStringList {u"rooms-panel"_s} + arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().exitCode, 2);
    QVERIFY2(options.error().text.contains(said), qPrintable(options.error().text));
}

//! On an X server: the whole of it, and the keys of a keyboard do not end it.
void TestKiosk::onARealDisplay()
{
    const QString server = QStandardPaths::findExecutable(u"Xvfb"_s);
    const QString hands = QStandardPaths::findExecutable(u"xdotool"_s);
    if (server.isEmpty() || hands.isEmpty())
        QSKIP("Xvfb and xdotool, an X server without a screen and hands for it, are not installed");
    QProcess xvfb;
    xvfb.start(server,
               {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1024x600x24"_s, u"-nolisten"_s, u"tcp"_s});
    QVERIFY(xvfb.waitForStarted() && xvfb.waitForReadyRead(20000));
    const QString display = u":"_s + QString::fromLatin1(xvfb.readLine()).trimmed();

    DatagramReceiver manager(socket());
    const auto panel = start({u"--kiosk"_s, u"--demo"_s}, display);
    QVERIFY2(isUp(manager), panel->readAllStandardError().constData());
    const auto does = [&](const QStringList &arguments) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, display);
        process.setProcessEnvironment(environment);
        process.start(hands, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    const QString window =
        does({u"search"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(panel->processId())})
            .section(u'\n', 0, 0);
    QVERIFY(!window.isEmpty());
    const QString geometry = does({u"getwindowgeometry"_s, window});
    QVERIFY2(geometry.contains(u"Position: 0,0"_s) && geometry.contains(u"Geometry: 1024x600"_s),
             qPrintable(geometry));
    for (const QString &key :
         {u"Escape"_s, u"alt+F4"_s, u"ctrl+q"_s, u"ctrl+w"_s, u"F11"_s, u"super+d"_s, u"alt+Tab"_s})
        does({u"key"_s, key});
    // Alive is what still gives signs of life.
    manager.take();
    QVERIFY(QTest::qWaitFor([&manager] { return manager.take().contains("WATCHDOG=1"); }));
    QCOMPARE(panel->state(), QProcess::Running);
    QVERIFY(does({u"getwindowgeometry"_s, window}).contains(u"Geometry: 1024x600"_s));
    panel->terminate();
    QVERIFY(panel->waitForFinished());
    xvfb.terminate();
    QVERIFY(xvfb.waitForFinished());
}

void TestKiosk::exampleUnits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isUserUnit");
    QTest::newRow("session") << u"rooms-panel.service"_s << true;
    QTest::newRow("cage") << u"rooms-panel-cage@.service"_s << false;
}

//! The examples start the panel with options it knows, and say nothing that systemd does not understand.
void TestKiosk::exampleUnits()
{
    QFETCH(QString, name);
    QFETCH(bool, isUserUnit);
    QFile example(QStringLiteral(ROOMS_CONFIG "/") + name);
    QVERIFY(example.open(QIODevice::ReadOnly));
    QString unit = QString::fromUtf8(example.readAll());
    for (const QString &setting : {u"Type=notify\n"_s, u"Restart=always\n"_s, u"WatchdogSec="_s})
        QVERIFY2(unit.contains(setting), qPrintable(setting));

    const QString command = unit.section(u"/usr/bin/rooms-panel"_s, 1, 1).section(u'\n', 0, 0);
    QStringList arguments = QProcess::splitCommand(command);
    QVERIFY(arguments.contains(u"--kiosk"_s));
    arguments.replaceInStrings(u"${ROOMS_ADDRESS}"_s, u"ws://127.0.0.1/"_s);
    const auto options = PanelOptions::parse(QStringList {u"rooms-panel"_s} + arguments);
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    QVERIFY(options->kiosk);

    const QString judge = QStandardPaths::findExecutable(u"systemd-analyze"_s);
    if (judge.isEmpty())
        QSKIP("systemd-analyze, which reads units, is not installed");
    // It wants to find the programs.
    unit.replace(u"/usr/bin/rooms-panel"_s, QStringLiteral(ROOMS_PANEL));
    unit.replace(u"/usr/bin/cage"_s, u"/usr/bin/env"_s);
    QFile copy(m_folder->filePath(name));
    QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(unit.toUtf8()) > 0);
    copy.close();
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(judge, {isUserUnit ? u"--user"_s : u"--system"_s, u"verify"_s, copy.fileName()});
    QVERIFY(process.waitForFinished());
    const QString verdict = QString::fromUtf8(process.readAll());
    if (verdict.contains(u"Failed to initialize manager"_s))
        QSKIP("systemd-analyze cannot read units on this machine");
    QVERIFY2(!verdict.contains(name), qPrintable(verdict));
}

void TestKiosk::exampleDesktopFile()
{
    const QString judge = QStandardPaths::findExecutable(u"desktop-file-validate"_s);
    if (judge.isEmpty())
        QSKIP("desktop-file-validate is not installed");
    QProcess process;
    process.start(judge, {QStringLiteral(ROOMS_CONFIG "/rooms-panel.desktop")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestKiosk>(argc, argv);
}

#include "tst_kiosk.moc"
