// SPDX-License-Identifier: Apache-2.0
#include "servicenotifier.h"

#include "support/datagramreceiver.h"
#include "support/manualclock.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using Request = ServiceNotifier::Request;

//! What the service manager hears.
class ServiceNotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfItsLife_data();
    void tellsOfItsLife();
    void signsOfLife();
    void noWatchdog();
    void nobodyListens_data();
    void nobodyListens();
    void takesTheRequest_data();
    void takesTheRequest();
    void leavesNothingToChildren();
};

void ServiceNotifierTest::tellsOfItsLife_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("path") << false;
    QTest::newRow("abstract name") << true;
}

void ServiceNotifierTest::tellsOfItsLife()
{
    QFETCH(bool, isAbstract);
    const QTemporaryDir folder;
    const QByteArray name = isAbstract
        ? "@rooms-test-" + QByteArray::number(QCoreApplication::applicationPid())
        : folder.filePath(QStringLiteral("notify")).toUtf8();
    DatagramReceiver manager(name);
    QVERIFY(manager.isListening());
    ManualClock clock;
    {
        ServiceNotifier notifier({name, {}}, clock);
        QCOMPARE(manager.take(), QByteArrayList());
        notifier.ready();
        QCOMPARE(manager.take(), QByteArrayList {"READY=1"});
    }
    QCOMPARE(manager.take(), QByteArrayList {"STOPPING=1"});
}

void ServiceNotifierTest::signsOfLife()
{
    const QTemporaryDir folder;
    const QByteArray name = folder.filePath(QStringLiteral("notify")).toUtf8();
    DatagramReceiver manager(name);
    ManualClock clock;
    ServiceNotifier notifier({name, 60s}, clock);
    clock.advance(10min);
    QCOMPARE(manager.take(), QByteArrayList()); // not before there is something to see
    notifier.ready();
    QCOMPARE(manager.take(), (QByteArrayList {"READY=1", "WATCHDOG=1"}));
    clock.advance(30s - 1ms);
    QCOMPARE(manager.take(), QByteArrayList());
    clock.advance(1ms);
    QCOMPARE(manager.take(), QByteArrayList {"WATCHDOG=1"});
    clock.advance(5min);
    QCOMPARE(manager.take().size(), 10);
}

void ServiceNotifierTest::noWatchdog()
{
    const QTemporaryDir folder;
    const QByteArray name = folder.filePath(QStringLiteral("notify")).toUtf8();
    DatagramReceiver manager(name);
    ManualClock clock;
    ServiceNotifier notifier({name, 0us}, clock);
    notifier.ready();
    clock.advance(1h);
    QCOMPARE(manager.take(), QByteArrayList {"READY=1"});
    QCOMPARE(clock.untilNext(), -1);
}

void ServiceNotifierTest::nobodyListens_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("nothing there") << QByteArray("/nonexistent/notify");
    QTest::newRow("relative") << QByteArray("notify");
    QTest::newRow("too long") << QByteArray("/").append(QByteArray(200, 'x'));
    QTest::newRow("just a slash") << QByteArray("/");
    QTest::newRow("just an at") << QByteArray("@");
    QTest::newRow("a network address") << QByteArray("vsock:2:1234");
}

void ServiceNotifierTest::nobodyListens()
{
    QFETCH(QByteArray, name);
    ManualClock clock;
    ServiceNotifier notifier({name, 2us}, clock);
    notifier.ready();
    clock.advance(10ms); // it goes on, and does no harm
    QVERIFY(clock.untilNext() > 0);
}

void ServiceNotifierTest::takesTheRequest_data()
{
    QTest::addColumn<QByteArray>("microseconds");
    QTest::addColumn<QByteArray>("pid");
    QTest::addColumn<qint64>("expected");
    const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
    QTest::newRow("a minute") << QByteArray("60000000") << QByteArray() << qint64(60'000'000);
    QTest::newRow("for us") << QByteArray("60000000") << own << qint64(60'000'000);
    QTest::newRow("for another process") << QByteArray("60000000") << QByteArray("1") << qint64(0);
    QTest::newRow("for nobody") << QByteArray("60000000") << QByteArray("nonsense") << qint64(0);
    QTest::newRow("none") << QByteArray() << QByteArray() << qint64(0);
    QTest::newRow("zero") << QByteArray("0") << QByteArray() << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << qint64(0);
    QTest::newRow("words") << QByteArray("soon") << QByteArray() << qint64(0);
    QTest::newRow("for ever") << QByteArray("9223372036854775807") << QByteArray() << qint64(0);
}

void ServiceNotifierTest::takesTheRequest()
{
    QFETCH(QByteArray, microseconds);
    QFETCH(QByteArray, pid);
    QFETCH(qint64, expected);
    qputenv("NOTIFY_SOCKET", "/run/notify");
    microseconds.isEmpty() ? qunsetenv("WATCHDOG_USEC") : qputenv("WATCHDOG_USEC", microseconds);
    pid.isEmpty() ? qunsetenv("WATCHDOG_PID") : qputenv("WATCHDOG_PID", pid);
    const Request request = Request::take();
    QCOMPARE(request.socket, QByteArray("/run/notify"));
    QCOMPARE(qint64(request.watchdog.count()), expected);
}

void ServiceNotifierTest::leavesNothingToChildren()
{
    for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
        qputenv(name, "1");
    (void)Request::take();
    for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
        QVERIFY2(!qEnvironmentVariableIsSet(name), name);
    QCOMPARE(Request::take().socket, QByteArray());
}

QTEST_GUILESS_MAIN(ServiceNotifierTest)
#include "tst_servicenotifier.moc"
