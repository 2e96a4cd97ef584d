// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtCore/qtemporaryfile.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! When there is no way to the room: exit 5, or 6 when a person has to change something, soon.
class TestLinking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void portClosed_data();
    void portClosed();
    void notAWebSocketServer_data();
    void notAWebSocketServer();
    void wrongPassword_data();
    void wrongPassword();
    void notLetIn_data();
    void notLetIn();
    void unusable_data();
    void unusable();
    void endsWithTheTimeout_data();
    void endsWithTheTimeout();
    void roomComesBackInTime();

private:
    static constexpr auto atOnce = 4s; //!< For a busy machine; far from the 10 s of waiting.
};

void TestLinking::cleanup()
{
    QCOMPARE(CtlProcess::leak(), QByteArray());
}

void TestLinking::portClosed_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"query", "status", "start", "join 452871906", "leave", "dissolve",
                                "leave-waiting-room", "layout 1"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestLinking::portClosed()
{
    QFETCH(QString, command);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString room = u"127.0.0.1:%1"_s.arg(server.serverPort());
    server.close();
    const CtlOutcome outcome = CtlProcess::run(QStringList {u"--room"_s, room} + command.split(u' '));
    QCOMPARE(outcome.exitCode, 5);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith(u"roomsctl: The device is there, but does not take connections."_s),
             qUtf8Printable(outcome.errors));
    QVERIFY(outcome.duration < atOnce);
}

void TestLinking::notAWebSocketServer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a web page") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nhello");
    QTest::newRow("not found") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("secure shell") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n\r\n");
    QTest::newRow("hangs up") << QByteArray();
}

void TestLinking::notAWebSocketServer()
{
    QFETCH(QByteArray, answer);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            socket->write(answer);
            if (answer.isEmpty())
                socket->disconnectFromHost();
        });
    });
    const CtlOutcome outcome =
        CtlProcess::run({u"--room"_s, u"127.0.0.1:%1"_s.arg(server.serverPort()), u"status"_s});
    QCOMPARE(outcome.exitCode, 5);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(u"Check its address"_s)
                 || outcome.errors.contains(u"Check the address"_s),
             qUtf8Printable(outcome.errors));
}

void TestLinking::wrongPassword_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::newRow("wrong") << QStringList {u"ROOMS_PASSWORD=canary-wrong-5d1c"_s};
    QTest::newRow("none") << QStringList();
}

void TestLinking::wrongPassword()
{
    QFETCH(QStringList, variables);
    Device device;
    const CtlOutcome outcome = CtlProcess::run({u"--room"_s, device.url(), u"start"_s}, variables);
    QCOMPARE(outcome.exitCode, 6);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors,
             u"roomsctl: The room did not let this panel in. Check the control password.\n"_s);
    QVERIFY(outcome.duration < atOnce);
    QVERIFY(device.calls().isEmpty());
}

void TestLinking::notLetIn_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("ending");
    QTest::newRow("auth-refused") << Fault::AuthRefused << u"password.\n"_s;
    QTest::newRow("auth-close") << Fault::AuthClose << u"password.\n"_s;
    QTest::newRow("disabled") << Fault::Disabled << u" (2)\n"_s;
    QTest::newRow("not-logged-in") << Fault::NotLoggedIn << u" (3)\n"_s;
    QTest::newRow("version-retired") << Fault::VersionRetired << u" (14)\n"_s;
}

void TestLinking::notLetIn()
{
    QFETCH(Fault, fault);
    QFETCH(QString, ending);
    Device device;
    const CtlOutcome outcome = device.runWith(fault, {u"status"_s});
    QCOMPARE(outcome.exitCode, 6);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.endsWith(ending), qUtf8Printable(outcome.errors));
}

void TestLinking::unusable_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("sentence");
    const QString nonsense = u"does not speak as a meeting room"_s;
    QTest::newRow("garbage") << Fault::Garbage << nonsense;
    QTest::newRow("truncated") << Fault::Truncated << nonsense;
    QTest::newRow("deep") << Fault::Deep << nonsense;
    QTest::newRow("huge") << Fault::Huge << u"more than a meeting room"_s;
    QTest::newRow("wrong-id") << Fault::WrongId << u"does not answer questions"_s;
    QTest::newRow("handshake-stall") << Fault::HandshakeStall << u"did not answer in time"_s;
}

void TestLinking::unusable()
{
    QFETCH(Fault, fault);
    QFETCH(QString, sentence);
    Device device;
    const CtlOutcome outcome = device.runWith(fault, {u"query"_s});
    QCOMPARE(outcome.exitCode, 5);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith(u"roomsctl: "_s) && outcome.errors.contains(sentence),
             qUtf8Printable(outcome.errors));
    QCOMPARE(outcome.errors.count(u'\n'), 1);
    QVERIFY(outcome.duration < 15s);
}

void TestLinking::endsWithTheTimeout_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<Fault>("fault");
    for (const char *command : {"status", "leave", "watch"}) {
        QTest::addRow("%s, no handshake", command) << QString::fromLatin1(command) << Fault::HandshakeStall;
        QTest::addRow("%s, no answer", command) << QString::fromLatin1(command) << Fault::HalfOpen;
    }
}

void TestLinking::endsWithTheTimeout()
{
    QFETCH(QString, command);
    QFETCH(Fault, fault);
    Device device;
    const CtlOutcome outcome = device.runWith(fault, {command, u"--timeout"_s, u"0.5"_s});
    QCOMPARE(outcome.exitCode, 5);
    QVERIFY(outcome.errors.contains(u"did not answer in time"_s));
    QVERIFY(outcome.duration >= 500ms && outcome.duration < atOnce);
}

void TestLinking::roomComesBackInTime()
{
    Device device;
    device.simulator().faults().set(Fault::AuthClose);
    QSignalSpy connections(&device.simulator().server(), &SimulatorServer::clientCountChanged);
    const auto process = device.start({u"status"_s});
    QVERIFY(connections.wait());
    device.simulator().faults().clear();
    QCOMPARE(process->wait().exitCode, 0);
}

QTEST_GUILESS_MAIN(TestLinking)
#include "tst_linking.moc"
