// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Actions when something goes wrong on the way: settled by what the room shows, unknown when it shows
//! nothing, and never sent twice.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void settled_data();
    void settled();
    void refusedByTheRoom();
    void notLetInAnyMore_data();
    void notLetInAnyMore();
    void unknownInTime_data();
    void unknownInTime();
    void roomIsGone();
    void queryWithoutAnswer();
    void interrupted();

private:
    static void checkUnknown(const CtlOutcome &outcome);
};

void TestFaults::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestFaults::checkUnknown(const CtlOutcome &outcome)
{
    QCOMPARE(outcome.exitCode, 4);
    QVERIFY2(outcome.isOneLine(), outcome.output.constData());
    QCOMPARE(outcome.json().value("action"_L1), u"StartMeeting"_s);
    QCOMPARE(outcome.json().value("state"_L1), u"unknown"_s);
    QVERIFY(!outcome.json().contains("confirmed_ms"_L1));
    QVERIFY2(outcome.errors.contains(u"roomsctl status"_s), qUtf8Printable(outcome.errors));
}

void TestFaults::settled_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("slow") << Fault::Slow;
    QTest::newRow("no-reply") << Fault::NoReply;
    QTest::newRow("duplicate-reply") << Fault::DuplicateReply;
    QTest::newRow("drop-before-ack") << Fault::DropBeforeAck;
    QTest::newRow("drop-after-ack") << Fault::DropAfterAck;
    QTest::newRow("event-before-ack") << Fault::EventBeforeAck;
    QTest::newRow("ack-without-event") << Fault::AckWithoutEvent;
    QTest::newRow("no-event") << Fault::NoEvent;
    QTest::newRow("flood") << Fault::Flood;
    QTest::newRow("subscribe-refused") << Fault::SubscribeRefused;
    QTest::newRow("subscribe-silent") << Fault::SubscribeSilent;
    QTest::newRow("binary") << Fault::Binary;
}

void TestFaults::settled()
{
    QFETCH(Fault, fault);
    Device device;
    const CtlOutcome outcome = device.runWith(fault, {u"start"_s});
    QVERIFY2(outcome.exitCode == 0, qUtf8Printable(outcome.errors));
    QVERIFY(outcome.isOneLine());
    QCOMPARE(outcome.json().value("state"_L1), u"confirmed"_s);
    QCOMPARE(device.calls().size(), 1);
}

void TestFaults::refusedByTheRoom()
{
    Device device;
    device.simulator().faults().set(Fault::Refuse, 10024);
    const CtlOutcome outcome = device.run({u"start"_s});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.errors,
             u"roomsctl: The room may not start meetings. Ask the administrator. (10024)\n"_s);
    QCOMPARE(outcome.json().value("state"_L1), u"refused"_s);
}

void TestFaults::notLetInAnyMore_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {2, 3, 5, 14, 15, 16})
        QTest::addRow("%d", code) << code;
}

//! Not this action is refused, but this panel: a person has to change something first.
void TestFaults::notLetInAnyMore()
{
    QFETCH(int, code);
    Device device;
    device.simulator().faults().set(Fault::Refuse, code);
    const CtlOutcome outcome = device.run({u"start"_s});
    QCOMPARE(outcome.exitCode, 6);
    QCOMPARE(outcome.json().value("state"_L1), u"refused"_s);
    QCOMPARE(outcome.errors,
             u"roomsctl: %1 (%2)\n"_s.arg(QLatin1StringView(errorInfo(code).sentence)).arg(code));
}

void TestFaults::unknownInTime_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("no-reply") << Fault::NoReply;
    QTest::newRow("late-reply") << Fault::LateReply;
}

void TestFaults::unknownInTime()
{
    QFETCH(Fault, fault);
    Device device;
    const CtlOutcome outcome = device.runWith(fault, {u"--timeout"_s, u"2"_s, u"start"_s});
    checkUnknown(outcome);
    QVERIFY(outcome.duration >= 2s && outcome.duration < 8s);
    QCOMPARE(device.calls().size(), 1);
}

void TestFaults::roomIsGone()
{
    Device device;
    connect(&device.simulator().server(), &SimulatorServer::requestReceived, this,
            [&](const Request &request) {
                if (request.method == ActionJson::method())
                    QMetaObject::invokeMethod(
                        this, [&] { device.simulator().server().close(); }, Qt::QueuedConnection);
            });
    const CtlOutcome outcome = device.run({u"start"_s});
    checkUnknown(outcome);
    QVERIFY(outcome.duration < 20s);
}

void TestFaults::queryWithoutAnswer()
{
    Device device;
    connect(&device.simulator().server(), &SimulatorServer::requestReceived, this,
            [&](const Request &request) {
                if (request.params.value("path"_L1) == QueryPath::fromText(u"Device"_s).toJson())
                    device.simulator().faults().set(Fault::HalfOpen);
            });
    const CtlOutcome outcome = device.run({u"--timeout"_s, u"2"_s, u"query"_s, u"Device"_s});
    QCOMPARE(outcome.exitCode, 4);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(outcome.errors.contains(u"did not answer in time"_s));
}

void TestFaults::interrupted()
{
    Device device;
    device.simulator().faults().set(Fault::NoReply);
    const auto process = device.start({u"start"_s});
    QTRY_COMPARE(device.calls().size(), 1);
    process->process().terminate();
    // Whoever ends it before the outcome is known must not take it for done.
    QVERIFY(process->wait().exitCode != 0);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
