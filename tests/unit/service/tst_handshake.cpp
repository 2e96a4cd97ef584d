// SPDX-License-Identifier: Apache-2.0
#include "rawserver.h"

#include "protocol/roomaddress.h"
#include "service/websockettransport.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWebSockets/qwebsocket.h>
#include <QtWebSockets/qwebsocketserver.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Reason = Link::Reason;

//! Being let in or not: handshakes as rooms and other servers answer them.
class HandshakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void resetByTheServer();
    void subprotocolPassesUnharmed_data();
    void subprotocolPassesUnharmed();
    void detailHoldsNoWordOfTheServer();
    void roomNeedNotConfirmTheSubprotocol();
    void roomMayConfirmTheSubprotocol();
    void noPasswordNoSubprotocol();
    void whatIsAskedFor();
    void portClosed();
    void hostNotFound();
    void silentServer_data();
    void silentServer();
    void notAnAddress();
};

namespace {

//! How opening ended: opened() or the reason of closed().
struct Ending
{
    explicit Ending(const QUrl &url, const QString &subprotocol = {})
        : opened(&transport, &Transport::opened)
        , closed(&transport, &Transport::closed)
    {
        transport.open(url, subprotocol);
    }
    Reason reason() const { return closed.isEmpty() ? Reason::None : closed.at(0).at(0).value<Reason>(); }

    WebSocketTransport transport;
    QSignalSpy opened;
    QSignalSpy closed;
};

QByteArray http(const char *status, const QByteArray &body = {})
{
    return "HTTP/1.1 " + QByteArray(status) + "\r\nContent-Type: text/html\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

void HandshakeTest::refused_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("hangUp");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, const QByteArray &answer, Reason reason) {
        QTest::addRow("%s", name) << answer << false << reason;
        QTest::addRow("%s, then closed", name) << answer << true << reason;
    };
    row("401", http("401 Unauthorized"), Reason::WrongPassword);
    row("401 with challenge",
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
        Reason::WrongPassword);
    row("403", http("403 Forbidden", "<h1>no</h1>"), Reason::WrongPassword);
    row("200 with a page", http("200 OK", "<html><title>403</title></html>"), Reason::NotWebSocket);
    row("301", "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
        Reason::NotWebSocket);
    row("404", http("404 Not Found"), Reason::NotWebSocket);
    row("426", http("426 Upgrade Required"), Reason::NotWebSocket);
    row("500", http("500 Internal Server Error"), Reason::NotWebSocket);
    row("500 with 401 in its words", http("500 401 Unauthorized"), Reason::NotWebSocket);
    row("401 of another protocol", "RTSP/1.0 401 Unauthorized\r\n\r\n", Reason::NotWebSocket);
    row("503", http("503 Service Unavailable"), Reason::NotWebSocket);
    row("a banner of something else", "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n\r\n", Reason::NotWebSocket);
    row("bytes", QByteArray(2000, '\0') + "\r\n\r\n", Reason::NotWebSocket);
    row("101 without an accept key",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
        Reason::NotWebSocket);
    row("101 with a wrong accept key",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: bm90IHRoZSByaWdodCBvbmUgYXQgYWxs\r\n\r\n",
        Reason::NotWebSocket);
    QTest::newRow("nothing, then closed") << QByteArray() << true << Reason::NotWebSocket;
}

void HandshakeTest::refused()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, hangUp);
    RawServer server(RawServer::always(answer), hangUp);
    Ending ending(server.url(), u"auth-x"_s);
    QTRY_COMPARE(ending.closed.size(), 1);
    QTEST(ending.reason(), "reason");
    QVERIFY(ending.opened.isEmpty());
    QVERIFY2(!ending.closed.at(0).at(1).toString().contains(u"auth-"_s), "the password is in no detail");
}

void HandshakeTest::resetByTheServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *peer = server.nextPendingConnection();
        peer->setReadBufferSize(1); // what is not read makes closing a reset
        connect(peer, &QTcpSocket::readyRead, peer, &QTcpSocket::abort);
    });
    Ending ending(QUrl(u"ws://127.0.0.1:%1/"_s.arg(server.serverPort())));
    QTRY_COMPARE(ending.closed.size(), 1);
    QCOMPARE(ending.reason(), Reason::NotWebSocket);
    QVERIFY(ending.opened.isEmpty());
}

void HandshakeTest::subprotocolPassesUnharmed_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("plain") << u"secret"_s;
    QTest::newRow("padding") << u"a"_s;
    QTest::newRow("plus and slash in its base64") << u"~~~>>>???_"_s;
    QTest::newRow("not ASCII") << u"会议室密码"_s;
    QTest::newRow("long") << QString(200, u'§');
}

void HandshakeTest::subprotocolPassesUnharmed()
{
    QFETCH(QString, password);
    RawServer server(RawServer::letIn());
    Ending ending(server.url(), RoomAddress::authSubprotocol(password));
    QTRY_COMPARE(ending.opened.size(), 1);
    const QByteArray offered = RawServer::header(server.request(), "sec-websocket-protocol");
    QCOMPARE(offered, RoomAddress::authSubprotocol(password).toUtf8());
    const auto decoded = QByteArray::fromBase64(QByteArray::fromPercentEncoding(offered.sliced(5)));
    QCOMPARE(QString::fromUtf8(decoded), password);
}

void HandshakeTest::detailHoldsNoWordOfTheServer()
{
    // A server may say anything, also the password that it was offered.
    for (const QByteArray line : {"HTTP/1.1 401 ", "HTTP/1.1 101 ", "nothing at all "}) {
        RawServer server([line](const QByteArray &request) {
            return line + RawServer::header(request, "sec-websocket-protocol") + "\r\n\r\n";
        });
        Ending ending(server.url(), u"auth-c2VjcmV0"_s);
        QTRY_COMPARE(ending.closed.size(), 1);
        const QString detail = ending.closed.at(0).at(1).toString();
        QVERIFY2(!detail.contains(u"c2VjcmV0"_s), qUtf8Printable(detail));
    }
}

void HandshakeTest::roomNeedNotConfirmTheSubprotocol()
{
    RawServer server(RawServer::letIn());
    Ending ending(server.url(), u"auth-c2VjcmV0"_s);
    QTRY_COMPARE(ending.opened.size(), 1);
    QVERIFY(ending.closed.isEmpty());
}

void HandshakeTest::roomMayConfirmTheSubprotocol()
{
    RawServer server(RawServer::letIn("Sec-WebSocket-Protocol: auth-c2VjcmV0\r\n"));
    Ending ending(server.url(), u"auth-c2VjcmV0"_s);
    QTRY_COMPARE(ending.opened.size(), 1);
    QVERIFY(ending.closed.isEmpty());
}

void HandshakeTest::noPasswordNoSubprotocol()
{
    RawServer server(RawServer::letIn());
    Ending ending(server.url());
    QTRY_COMPARE(ending.opened.size(), 1);
    QVERIFY(!server.request().toLower().contains("sec-websocket-protocol"));
}

void HandshakeTest::whatIsAskedFor()
{
    RawServer server(RawServer::letIn());
    Ending ending(server.url());
    QTRY_COMPARE(ending.opened.size(), 1);
    QVERIFY(server.request().startsWith("GET / HTTP/1.1\r\n"));
    QCOMPARE(RawServer::header(server.request(), "sec-websocket-version"), QByteArray("13"));
    QCOMPARE(RawServer::header(server.request(), "upgrade").toLower(), QByteArray("websocket"));
}

void HandshakeTest::portClosed()
{
    QUrl url;
    {
        RawServer server(RawServer::letIn());
        url = server.url();
    }
    Ending ending(url);
    QTRY_COMPARE(ending.closed.size(), 1);
    QCOMPARE(ending.reason(), Reason::ConnectionRefused);
}

void HandshakeTest::hostNotFound()
{
    // Too long for the name system, so that no network is asked.
    const QString label(63, u'a');
    Ending ending(QUrl(u"ws://%1.%1.%1.%1:6295/"_s.arg(label)));
    QTRY_COMPARE_WITH_TIMEOUT(ending.closed.size(), 1, 30'000);
    QCOMPARE(ending.reason(), Reason::HostNotFound);
}

void HandshakeTest::silentServer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a handshake") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: webs");
}

void HandshakeTest::silentServer()
{
    // The deadline is its owner's; the transport waits, and is silent once it is told to stop.
    QFETCH(QByteArray, answer);
    RawServer server(RawServer::always(answer));
    Ending ending(server.url());
    QTRY_VERIFY(server.request().endsWith("\r\n\r\n"));
    ending.transport.close();

    RawServer other(RawServer::letIn());
    ending.transport.open(other.url(), {});
    QTRY_COMPARE(ending.opened.size(), 1);
    QVERIFY(ending.closed.isEmpty());
}

void HandshakeTest::notAnAddress()
{
    Ending ending(QUrl(u"http://127.0.0.1:1/"_s));
    QTRY_COMPARE(ending.closed.size(), 1);
    QVERIFY(ending.opened.isEmpty());
}

QTEST_GUILESS_MAIN(HandshakeTest)
#include "tst_handshake.moc"
