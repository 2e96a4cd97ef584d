// SPDX-License-Identifier: Apache-2.0
#include "rawserver.h"

#include "protocol/roomaddress.h"
#include "service/websockettransport.h"

#include <QtNetwork/qhostaddress.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWebSockets/qwebsocket.h>
#include <QtWebSockets/qwebsocketserver.h>

#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! A room's WebSocket server that remembers and answers as little as it can.
class EchoServer : public QWebSocketServer
{
    Q_OBJECT

public:
    EchoServer()
        : QWebSocketServer(u"test"_s, NonSecureMode)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            peer.reset(nextPendingConnection());
            connect(peer.get(), &QWebSocket::textMessageReceived, this,
                    [this](const QString &text) { received.append(text); });
        });
    }

    std::unique_ptr<QWebSocket> peer;
    QStringList received;
};

//! The product's transport against real servers on the loopback interface: frames both ways, and the ends of
//! a connection.
class WebSocketTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void framesBothWays();
    void binaryFramesAreFrames();
    void pingIsAnswered();
    void closedByTheServer();
    void serverThatVanishes();
    void closeIsSilent();
    void closeWithinASlotIsSilent_data();
    void closeWithinASlotIsSilent();
    void opensAgain();
    void openDropsWhatWasOpen();
    void sendsNothingUnlessOpen();
    void tooLongAMessageEndsIt();
    void tooLongAFrameEndsIt();
    void peerThatDoesNotReadEndsIt();
    void peerThatOnlyPingsEndsIt();
    void closeTakesBackWhatIsUnderWay();
    void tooManySignsOfLifeEndIt_data();
    void tooManySignsOfLifeEndIt();
    void someSignsOfLifeDoNot();
    void tooManyFragmentsEndIt();
    void brokenFrameIsNonsense_data();
    void brokenFrameIsNonsense();
    void closingFrameEndsItAtOnce();
    void destroyingDropsTheConnection();

private:
    void open(const QUrl &url) { m_transport->open(url, {}); }
    bool openEcho();
    Link::Reason reason() const { return m_closed->at(0).at(0).value<Link::Reason>(); }

    std::unique_ptr<EchoServer> m_server;
    std::unique_ptr<WebSocketTransport> m_transport;
    std::unique_ptr<QSignalSpy> m_opened;
    std::unique_ptr<QSignalSpy> m_frames;
    std::unique_ptr<QSignalSpy> m_pongs;
    std::unique_ptr<QSignalSpy> m_closed;
};

void WebSocketTransportTest::init()
{
    m_server = std::make_unique<EchoServer>();
    m_transport = std::make_unique<WebSocketTransport>();
    m_opened = std::make_unique<QSignalSpy>(m_transport.get(), &Transport::opened);
    m_frames = std::make_unique<QSignalSpy>(m_transport.get(), &Transport::frameReceived);
    m_pongs = std::make_unique<QSignalSpy>(m_transport.get(), &Transport::pongReceived);
    m_closed = std::make_unique<QSignalSpy>(m_transport.get(), &Transport::closed);
}

void WebSocketTransportTest::cleanup()
{
    m_transport.reset();
    m_server.reset();
}

bool WebSocketTransportTest::openEcho()
{
    open(m_server->serverUrl());
    return QTest::qWaitFor([this] { return m_opened->size() == 1 && m_server->peer; });
}

void WebSocketTransportTest::framesBothWays()
{
    QVERIFY(openEcho());
    m_transport->send("{\"title\":\"会议\"}");
    QTRY_COMPARE(m_server->received, QStringList {u"{\"title\":\"会议\"}"_s});
    m_server->peer->sendTextMessage(u"{\"title\":\"周会\"}"_s);
    m_server->peer->sendTextMessage(QString());
    QTRY_COMPARE(m_frames->size(), 2);
    QCOMPARE(m_frames->at(0).at(0).toByteArray(), QByteArray("{\"title\":\"周会\"}"));
    QCOMPARE(m_frames->at(1).at(0).toByteArray(), QByteArray());
    QVERIFY(m_closed->isEmpty());
}

void WebSocketTransportTest::binaryFramesAreFrames()
{
    QVERIFY(openEcho());
    m_server->peer->sendBinaryMessage("\xff\x01");
    QTRY_COMPARE(m_frames->size(), 1);
    QCOMPARE(m_frames->at(0).at(0).toByteArray(), QByteArray("\xff\x01"));
}

void WebSocketTransportTest::pingIsAnswered()
{
    QVERIFY(openEcho());
    m_transport->ping();
    QTRY_COMPARE(m_pongs->size(), 1);
}

void WebSocketTransportTest::closedByTheServer()
{
    QVERIFY(openEcho());
    m_server->peer->close(QWebSocketProtocol::CloseCodeGoingAway, u"updating"_s);
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::ClosedByRoom);
}

void WebSocketTransportTest::serverThatVanishes()
{
    QVERIFY(openEcho());
    m_server->peer->abort();
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::ClosedByRoom);
}

void WebSocketTransportTest::closeIsSilent()
{
    QVERIFY(openEcho());
    QSignalSpy gone(m_server->peer.get(), &QWebSocket::disconnected);
    m_server->peer->sendTextMessage(u"on its way"_s);
    m_server->peer->flush();
    m_transport->close();
    m_transport->close();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(m_closed->isEmpty() && m_frames->isEmpty());
}

void WebSocketTransportTest::closeWithinASlotIsSilent_data()
{
    QTest::addColumn<bool>("reopen");
    QTest::newRow("close") << false;
    QTest::newRow("open again") << true;
}

void WebSocketTransportTest::closeWithinASlotIsSilent()
{
    QFETCH(bool, reopen);
    QVERIFY(openEcho());
    connect(m_transport.get(), &Transport::frameReceived, this, [this, reopen] {
        if (reopen)
            open(m_server->serverUrl());
        else
            m_transport->close();
    });
    QSignalSpy gone(m_server->peer.get(), &QWebSocket::disconnected);
    for (int i = 0; i < 10; ++i)
        m_server->peer->sendTextMessage(u"one of many"_s);
    QTRY_COMPARE(m_frames->size(), 1);
    if (reopen)
        QTRY_COMPARE(m_opened->size(), 2);
    else
        QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(m_frames->size(), 1);
    QVERIFY(m_closed->isEmpty());
}

void WebSocketTransportTest::opensAgain()
{
    for (int i = 1; i <= 3; ++i) {
        open(m_server->serverUrl());
        QTRY_COMPARE(m_opened->size(), i);
        QTRY_VERIFY(m_server->peer);
        m_server->peer->close();
        QTRY_COMPARE(m_closed->size(), i);
        m_server->peer.reset();
    }
}

void WebSocketTransportTest::openDropsWhatWasOpen()
{
    QVERIFY(openEcho());
    EchoServer other;
    QSignalSpy gone(m_server->peer.get(), &QWebSocket::disconnected);
    open(other.serverUrl());
    QTRY_COMPARE(m_opened->size(), 2);
    QTRY_COMPARE(gone.size(), 1);
    m_transport->send("to the other");
    QTRY_COMPARE(other.received, QStringList {u"to the other"_s});
    QVERIFY(m_closed->isEmpty());
}

void WebSocketTransportTest::sendsNothingUnlessOpen()
{
    m_transport->send("never opened");
    m_transport->ping();
    open(m_server->serverUrl());
    m_transport->send("not let in yet");
    m_transport->ping();
    QTRY_COMPARE(m_opened->size(), 1);
    m_transport->send("now");
    QTRY_COMPARE(m_server->received, QStringList {u"now"_s});
    m_transport->close();
    m_transport->send("closed");
    m_transport->ping();
    QVERIFY(m_closed->isEmpty() && m_pongs->isEmpty());
}

void WebSocketTransportTest::tooLongAMessageEndsIt()
{
    QVERIFY(openEcho());
    const auto limit = qsizetype(WebSocketTransport::maximumIncomingBytes);
    m_server->peer->sendTextMessage(QString(limit, u'x'));
    QTRY_COMPARE(m_frames->size(), 1);
    m_server->peer->sendTextMessage(QString(limit + 1, u'x'));
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::LimitExceeded);
    QCOMPARE(m_frames->size(), 1);
}

void WebSocketTransportTest::tooLongAFrameEndsIt()
{
    // 1 TiB is announced, nothing of it sent.
    RawServer server(RawServer::letIn());
    open(server.url());
    QTRY_COMPARE(m_opened->size(), 1);
    server.send(QByteArray::fromHex("817f0000010000000000"));
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::LimitExceeded);
}

void WebSocketTransportTest::peerThatDoesNotReadEndsIt()
{
    RawServer server(RawServer::letIn());
    open(server.url());
    QTRY_COMPARE(m_opened->size(), 1);
    server.stopReading();
    const QByteArray frame(64 * 1024, 'x');
    for (int sent = 0; sent < 10'000 && m_closed->isEmpty(); ++sent)
        m_transport->send(frame); // until no buffer between takes any more
    QCOMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::LimitExceeded);
    m_transport->send(frame);
    QCOMPARE(m_closed->size(), 1);
}

void WebSocketTransportTest::peerThatOnlyPingsEndsIt()
{
    // Every ping is answered by Qt; whoever does not read the answers must not fill our memory.
    RawServer server(RawServer::letIn());
    open(server.url());
    QTRY_COMPARE(m_opened->size(), 1);
    server.stopReading();
    const QByteArray ping = QByteArray::fromHex("897d") + QByteArray(125, 'p');
    server.sendEndlessly(ping.repeated(500));
    QTRY_COMPARE_WITH_TIMEOUT(m_closed->size(), 1, 60'000);
    QCOMPARE(reason(), Link::Reason::LimitExceeded);
}

//! A command that was given up must not arrive later, when the network has returned.
void WebSocketTransportTest::closeTakesBackWhatIsUnderWay()
{
    RawServer server(RawServer::letIn());
    open(server.url());
    QTRY_COMPARE(m_opened->size(), 1);
    server.stopReading();
    const QByteArray frame(64 * 1024, 'x');
    qint64 sent = 0;
    for (; sent < 1'000'000'000 && m_closed->isEmpty(); sent += frame.size())
        m_transport->send(frame);
    // The system holds most of it; some has arrived and waits to be read, and some was never handed over.
    QCOMPARE(reason(), Link::Reason::LimitExceeded);
    server.resumeReading();
    QTRY_VERIFY(!server.isConnected());
    QVERIFY2(server.kept() < sent / 4, qPrintable(u"%1 of %2"_s.arg(server.kept()).arg(sent)));
}

void WebSocketTransportTest::tooManySignsOfLifeEndIt_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::newRow("pings") << QByteArray::fromHex("8900");
    QTest::newRow("long pings") << QByteArray::fromHex("897d") + QByteArray(125, 'p');
    QTest::newRow("pongs") << QByteArray::fromHex("8a00");
}

void WebSocketTransportTest::tooManySignsOfLifeEndIt()
{
    // All of them are read and answered: it is only that they keep us busy.
    QFETCH(QByteArray, frame);
    RawServer server(RawServer::letIn());
    open(server.url());
    QTRY_COMPARE(m_opened->size(), 1);
    server.sendEndlessly(frame.repeated(100));
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::LimitExceeded);
    QVERIFY(m_pongs->size() <= WebSocketTransport::maximumPongsPerSecond);
}

void WebSocketTransportTest::someSignsOfLifeDoNot()
{
    // What we send ourselves in between does not count as an answer to a ping.
    QVERIFY(openEcho());
    const QByteArray large(100'000, 'x');
    for (int i = 1; i <= 20; ++i) {
        m_server->peer->ping("are you there");
        m_transport->send(large);
        m_transport->ping();
        QTRY_COMPARE(m_pongs->size(), i);
    }
    QTRY_COMPARE(m_server->received.size(), 20);
    QVERIFY(m_closed->isEmpty());
}

void WebSocketTransportTest::tooManyFragmentsEndIt()
{
    RawServer server(RawServer::letIn());
    open(server.url());
    QTRY_COMPARE(m_opened->size(), 1);
    const QByteArray fragments = QByteArray::fromHex("0100")
        + QByteArray::fromHex("0000").repeated(WebSocketTransport::maximumFragments - 1);
    const QByteArray last = QByteArray::fromHex("8000");
    server.send(fragments + last);
    server.send(fragments + last);
    QTRY_COMPARE(m_frames->size(), 2);
    server.send(fragments + QByteArray::fromHex("0000"));
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::LimitExceeded);
}

void WebSocketTransportTest::brokenFrameIsNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("reserved bits") << QByteArray::fromHex("f100");
    QTest::newRow("unknown kind") << QByteArray::fromHex("8300");
    QTest::newRow("continues nothing") << QByteArray::fromHex("8000");
    QTest::newRow("not UTF-8") << QByteArray::fromHex("8101ff");
    QTest::newRow("closing frame of a byte") << QByteArray::fromHex("880100");
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
}

void WebSocketTransportTest::brokenFrameIsNonsense()
{
    // It is we who close then, and not because the room wanted to.
    QFETCH(QByteArray, bytes);
    RawServer server(RawServer::letIn());
    open(server.url());
    QTRY_COMPARE(m_opened->size(), 1);
    server.send(bytes);
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::Nonsense);
}

void WebSocketTransportTest::closingFrameEndsItAtOnce()
{
    // The server keeps the TCP connection, reads nothing, and sends a frame after the last.
    RawServer server(RawServer::letIn());
    open(server.url());
    QTRY_COMPARE(m_opened->size(), 1);
    server.stopReading();
    server.send(QByteArray::fromHex("880203e8") + QByteArray::fromHex("81027b7d"));
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(reason(), Link::Reason::ClosedByRoom);
    QVERIFY(m_frames->isEmpty());
}

void WebSocketTransportTest::destroyingDropsTheConnection()
{
    QVERIFY(openEcho());
    QSignalSpy gone(m_server->peer.get(), &QWebSocket::disconnected);
    m_transport.reset();
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(m_closed->isEmpty());
}

QTEST_GUILESS_MAIN(WebSocketTransportTest)
#include "tst_websockettransport.moc"
