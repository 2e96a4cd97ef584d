// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Stage = Room::Stage;

//! Whatever is at the address, a person is told what is wrong with it; and who is not let in is not tried
//! again and again.
class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAddress();
    void rightPassword();
    void wrongPassword_data();
    void wrongPassword();
    void closedAfterHandshake();
    void blocked_data();
    void blocked();
    void blockedByTheAnswerToACall();
    void portClosed();
    void somethingElse_data();
    void somethingElse();
    void neverAnswers();
    void handshakeStalls();
};

void TestAddress::noAddress()
{
    Bench bench({.address = QUrl()});
    QVERIFY(bench.fails(Link::Reason::NoAddress));
    QVERIFY(!bench.room().link()->reasonSentence().isEmpty());
}

void TestAddress::rightPassword()
{
    const QString password = u"p+ß/密码 1"_s;
    Bench bench({.roomPassword = password, .panelPassword = password});
    QVERIFY(bench.connect());
    QCOMPARE(bench.room().stage(), Stage::Home);
}

void TestAddress::wrongPassword_data()
{
    QTest::addColumn<QString>("offered");
    QTest::newRow("wrong") << u"wrong"_s;
    QTest::newRow("none") << QString();
}

void TestAddress::wrongPassword()
{
    QFETCH(QString, offered);
    Bench bench({.roomPassword = u"right"_s, .panelPassword = offered});
    QVERIFY(bench.fails(Link::Reason::WrongPassword));
    QVERIFY(bench.reaches(Stage::Blocked));
    QCOMPARE(bench.room().link()->state(), Link::State::Blocked);
    QVERIFY(bench.room().link()->reasonSentence().contains("password"_L1));
    // Somebody corrects it at the room: the slow probe finds that out.
    bench.server().setPassword(offered);
    QVERIFY(bench.reaches(Stage::Home));
}

void TestAddress::closedAfterHandshake()
{
    Bench bench;
    bench.faults().set(Fault::AuthClose);
    QVERIFY(bench.fails(Link::Reason::ClosedByRoom));
    QVERIFY(bench.fails(Link::Reason::WrongPassword));
    QCOMPARE(bench.room().stage(), Stage::Blocked);
}

void TestAddress::blocked_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Link::Reason>("reason");
    QTest::newRow("disabled") << Fault::Disabled << Link::Reason::ControlDisabled;
    QTest::newRow("not signed in") << Fault::NotLoggedIn << Link::Reason::NotLoggedIn;
    QTest::newRow("version retired") << Fault::VersionRetired << Link::Reason::VersionRetired;
}

void TestAddress::blocked()
{
    QFETCH(Fault, fault);
    QFETCH(Link::Reason, reason);
    Bench bench;
    bench.faults().set(fault);
    QVERIFY(bench.fails(reason));
    QCOMPARE(bench.room().stage(), Stage::Blocked);
    QCOMPARE(bench.room().link()->reasonSentence(), QString::fromLatin1(Link::sentence(reason)));
    bench.faults().clear();
    QVERIFY(bench.reaches(Stage::Home));
}

void TestAddress::blockedByTheAnswerToACall()
{
    Bench bench;
    QVERIFY(bench.connect());
    bench.faults().set(Fault::Disabled);
    QVERIFY(bench.room().start()->trigger(Meeting::StartType::Instant));
    QVERIFY(bench.reaches(Stage::Blocked));
    QCOMPARE(bench.room().start()->state(), RoomAction::State::Refused);
    QCOMPARE(bench.room().start()->errorCode(), toInt(ErrorCode::ControlDisabled));
    QCOMPARE(bench.room().link()->reason(), Link::Reason::ControlDisabled);
}

void TestAddress::portClosed()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl address(u"ws://127.0.0.1:%1/"_s.arg(server.serverPort()));
    server.close();
    Bench bench({.address = address});
    QVERIFY(bench.fails(Link::Reason::ConnectionRefused));
    QCOMPARE(bench.room().stage(), Stage::Connecting);
    QTRY_VERIFY(bench.room().link()->attempt() >= 2);
}

namespace {

//! Answers everybody with \a text, and closes when \a closes.
class Stranger
{
public:
    Stranger(const QByteArray &text, bool closes)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, text, closes] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, text, closes] {
                socket->readAll();
                socket->write(text);
                if (closes)
                    socket->disconnectFromHost();
            });
        });
    }

    QUrl url() const { return QUrl(u"ws://127.0.0.1:%1/"_s.arg(m_server.serverPort())); }

private:
    QTcpServer m_server;
};

} // namespace

void TestAddress::somethingElse_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<Link::Reason>("reason");
    const QByteArray page = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    const QByteArray busy = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    const QByteArray forbidden = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
    for (const bool closes : {false, true}) {
        const char *end = closes ? "closes" : "stays";
        QTest::addRow("200, %s", end) << page << closes << Link::Reason::NotWebSocket;
        QTest::addRow("503, %s", end) << busy << closes << Link::Reason::NotWebSocket;
        QTest::addRow("403, %s", end) << forbidden << closes << Link::Reason::WrongPassword;
    }
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << true << Link::Reason::NotWebSocket;
    QTest::newRow("closes at once") << QByteArray() << true << Link::Reason::NotWebSocket;
}

void TestAddress::somethingElse()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, closes);
    QFETCH(Link::Reason, reason);
    const Stranger stranger(answer, closes);
    Bench bench({.address = stranger.url()});
    QVERIFY(bench.fails(reason));
    QVERIFY(!bench.room().link()->reasonSentence().isEmpty());
    QVERIFY(!bench.room().known());
}

void TestAddress::neverAnswers()
{
    const Stranger stranger({}, false);
    Bench bench({.address = stranger.url()});
    QVERIFY(bench.fails(Link::Reason::TimedOut));
}

void TestAddress::handshakeStalls()
{
    Bench bench;
    bench.faults().set(Fault::HandshakeStall);
    QVERIFY(bench.fails(Link::Reason::TimedOut));
    bench.faults().clear();
    QTRY_VERIFY(bench.room().link()->ready());
}

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
