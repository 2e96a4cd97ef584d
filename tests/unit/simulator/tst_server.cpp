// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "protocol/codec.h"
#include "protocol/roomaddress.h"
#include "simulator/simulator.h"

#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWebSockets/qwebsocket.h>
#include <QtWebSockets/qwebsockethandshakeoptions.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

//! A WebSocket client that knows nothing of the product's own.
struct RawClient
{
    explicit RawClient(const SimulatorServer &server, const QStringList &subprotocols = {})
    {
        QWebSocketHandshakeOptions options;
        options.setSubprotocols(subprotocols);
        socket.open(server.url(), options);
    }
    bool isUp() const { return connected.size() == 1 && disconnected.isEmpty(); }
    void ask(const QString &id, const QString &method, const QJsonObject &params)
    {
        socket.sendTextMessage(QString::fromUtf8(Codec::encode(Request {id, method, params})));
    }
    QString reason() const { return errors.isEmpty() ? QString() : socket.errorString(); }

    QWebSocket socket;
    QSignalSpy connected {&socket, &QWebSocket::connected};
    QSignalSpy disconnected {&socket, &QWebSocket::disconnected};
    QSignalSpy errors {&socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error)};
    QSignalSpy texts {&socket, &QWebSocket::textMessageReceived};
    QSignalSpy binaries {&socket, &QWebSocket::binaryMessageReceived};
    QSignalSpy pongs {&socket, &QWebSocket::pong};
};

const QJsonObject meetingPath {{u"path"_s, QJsonArray {u"Meeting"_s}}};

} // namespace

//! The simulated room on a real loopback socket.
class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void letsInWithoutPassword();
    void password_data();
    void password();
    void answersAndTells();
    void manyClients();
    void portInUse();
    void dropAndComeBack();
    void dropFault();
    void authFaults();
    void halfOpen();
    void handshakeStall();
    void binary();
    void survivesRawBytes_data();
    void survivesRawBytes();
    void requestInPieces();
    void tooLargeMessage();
    void binaryFromTheClient();
    void goneWithOpenLinks();

private:
    SystemClock m_clock;
    std::unique_ptr<Simulator> m_simulator;
};

void ServerTest::init()
{
    m_simulator =
        std::make_unique<Simulator>(SimulatorOptions {*Scenario::load(u"quiet"_s), 1, {}, {}}, m_clock);
    QVERIFY(m_simulator->server().listen());
    QVERIFY(m_simulator->server().port() > 0);
}

void ServerTest::letsInWithoutPassword()
{
    for (const QStringList &offer : {QStringList(), QStringList {u"auth-anything"_s}}) {
        const RawClient client(m_simulator->server(), offer);
        QTRY_VERIFY(client.isUp());
        QCOMPARE(client.socket.subprotocol(), offer.value(0));
    }
    QTRY_COMPARE(m_simulator->server().clientCount(), 0);
}

void ServerTest::password_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QStringList>("offer");
    QTest::addColumn<bool>("welcome");
    const QString umlauts = u"pässwörd 密码 ~?>"_s;
    QTest::newRow("right") << u"secret"_s << QStringList {RoomAddress::authSubprotocol(u"secret"_s)} << true;
    QTest::newRow("not ASCII") << umlauts << QStringList {RoomAddress::authSubprotocol(umlauts)} << true;
    QTest::newRow("second of two") << u"secret"_s
                                   << QStringList {u"chat"_s, RoomAddress::authSubprotocol(u"secret"_s)}
                                   << true;
    QTest::newRow("base64 as it is") << u"abc"_s << QStringList {u"auth-YWJj"_s} << true;
    QTest::newRow("wrong") << u"secret"_s << QStringList {RoomAddress::authSubprotocol(u"Secret"_s)} << false;
    QTest::newRow("none") << u"secret"_s << QStringList() << false;
    QTest::newRow("not encoded") << u"secret"_s << QStringList {u"auth-secret"_s} << false;
    QTest::newRow("no prefix") << u"abc"_s << QStringList {u"YWJj"_s} << false;
}

void ServerTest::password()
{
    QFETCH(const QString, password);
    QFETCH(const QStringList, offer);
    QFETCH(const bool, welcome);
    m_simulator->server().setPassword(password);
    const RawClient client(m_simulator->server(), offer);
    if (welcome) {
        QTRY_VERIFY(client.isUp());
        QVERIFY(offer.contains(client.socket.subprotocol()));
    } else {
        QTRY_VERIFY(!client.errors.isEmpty());
        QVERIFY2(client.reason().contains(u"401"_s), qPrintable(client.reason()));
        QVERIFY(client.connected.isEmpty());
        QCOMPARE(m_simulator->server().clientCount(), 0);
    }
}

void ServerTest::answersAndTells()
{
    RawClient subscriber(m_simulator->server());
    RawClient other(m_simulator->server());
    QTRY_VERIFY(subscriber.isUp() && other.isUp());
    QList<Request> requests;
    connect(&m_simulator->server(), &SimulatorServer::requestReceived, this,
            [&](const Request &request) { requests.append(request); });

    subscriber.ask(u"s"_s, u"Subscribe"_s, meetingPath);
    QTRY_COMPARE(subscriber.texts.size(), 1);
    other.ask(u"c"_s, ActionJson::method(), ActionJson::write(StartMeeting()));
    QTRY_COMPARE(subscriber.texts.size(), 2);
    const Incoming told = Codec::decode(subscriber.texts.at(1).at(0).toString().toUtf8(), {});
    QCOMPARE(std::get_if<Event>(&told)->subEvent, u"JoinMeetingCompleted"_s);

    other.ask(u"q"_s, u"Query"_s, meetingPath);
    QTRY_COMPARE(other.texts.size(), 2); // two replies and no event
    const Incoming read = Codec::decode(other.texts.at(1).at(0).toString().toUtf8(), {});
    const Reply reply = *std::get_if<Reply>(&read);
    QCOMPARE(reply.id, u"q"_s);
    QCOMPARE(reply.data[u"meeting"_s][u"meeting_info"_s][u"meeting_status"_s].toInteger(), 1);
    QCOMPARE(requests.size(), 3);
}

void ServerTest::manyClients()
{
    SimulatorServer &server = m_simulator->server();
    QSignalSpy counts(&server, &SimulatorServer::clientCountChanged);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 30; ++i)
        clients.push_back(std::make_unique<RawClient>(server, QStringList {u"auth-%1"_s.arg(i)}));
    QTRY_COMPARE(server.clientCount(), 30);
    for (int i = 0; i < 30; ++i) {
        QTRY_VERIFY(clients.at(size_t(i))->isUp());
        QCOMPARE(clients.at(size_t(i))->socket.subprotocol(), u"auth-%1"_s.arg(i));
    }
    clients.clear();
    QTRY_COMPARE(server.clientCount(), 0);
    QCOMPARE(counts.size(), 60);
}

void ServerTest::portInUse()
{
    Simulator second(SimulatorOptions {*Scenario::load(u"quiet"_s), 1, {}, {}}, m_clock);
    QVERIFY(!second.server().listen(QHostAddress::LocalHost, m_simulator->server().port()));
    QVERIFY(!second.server().errorString().isEmpty());
    QCOMPARE(second.server().port(), 0);
}

void ServerTest::dropAndComeBack()
{
    SimulatorServer &server = m_simulator->server();
    const RawClient first(server);
    QTRY_VERIFY(first.isUp());
    server.dropClients();
    QTRY_COMPARE(first.disconnected.size(), 1);
    const RawClient second(server);
    QTRY_VERIFY(second.isUp());
    const quint16 port = server.port();
    server.close();
    QTRY_COMPARE(second.disconnected.size(), 1);
    QCOMPARE(server.clientCount(), 0);
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    const RawClient third(server);
    QTRY_VERIFY(third.isUp());
}

void ServerTest::dropFault()
{
    m_simulator->faults().set(Fault::DropAfterAck);
    RawClient client(m_simulator->server());
    QTRY_VERIFY(client.isUp());
    client.ask(u"1"_s, ActionJson::method(), ActionJson::write(StartMeeting()));
    QTRY_COMPARE(client.disconnected.size(), 1);
    QCOMPARE(client.texts.size(), 1);
    QVERIFY2(!client.errors.isEmpty(), "lost, not closed");
    QTRY_COMPARE(m_simulator->server().clientCount(), 0);
}

void ServerTest::authFaults()
{
    m_simulator->faults().set(Fault::AuthRefused);
    const RawClient refused(m_simulator->server());
    QTRY_VERIFY(!refused.errors.isEmpty());
    QVERIFY2(refused.reason().contains(u"401"_s), qPrintable(refused.reason()));
    m_simulator->faults().clear();
    m_simulator->faults().set(Fault::AuthClose);
    const RawClient closed(m_simulator->server());
    QTRY_COMPARE(closed.disconnected.size(), 1);
    QCOMPARE(closed.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    QTRY_COMPARE(m_simulator->server().clientCount(), 0);
}

void ServerTest::halfOpen()
{
    RawClient client(m_simulator->server());
    RawClient leaver(m_simulator->server());
    QTRY_VERIFY(client.isUp() && leaver.isUp());
    client.socket.ping();
    QTRY_COMPARE(client.pongs.size(), 1);
    m_simulator->faults().set(Fault::HalfOpen);
    client.socket.ping();
    client.ask(u"1"_s, u"Query"_s, meetingPath);
    leaver.socket.close();
    // Another client gets in and hears nothing either; by then the pong would have come.
    const RawClient late(m_simulator->server());
    QTRY_VERIFY(late.isUp());
    QCOMPARE(client.pongs.size(), 1);
    QCOMPARE(client.texts.size(), 0);
    m_simulator->faults().clear();
    QTRY_COMPARE(client.pongs.size(), 2);
    QTRY_COMPARE(client.texts.size(), 1);
    QTRY_COMPARE(m_simulator->server().clientCount(), 2);
}

void ServerTest::handshakeStall()
{
    m_simulator->faults().set(Fault::HandshakeStall);
    const RawClient stalled(m_simulator->server());
    QTcpSocket probe; // connected later, so that the first had its chance
    probe.connectToHost(QHostAddress::LocalHost, m_simulator->server().port());
    QTRY_COMPARE(probe.state(), QAbstractSocket::ConnectedState);
    QVERIFY(stalled.connected.isEmpty() && stalled.errors.isEmpty());
    m_simulator->server().close();
    QTRY_VERIFY(!stalled.errors.isEmpty());
}

void ServerTest::binary()
{
    m_simulator->faults().set(Fault::Binary);
    RawClient client(m_simulator->server());
    QTRY_VERIFY(client.isUp());
    client.ask(u"1"_s, u"Query"_s, meetingPath);
    QTRY_COMPARE(client.binaries.size(), 1);
    QCOMPARE(client.texts.size(), 0);
}

void ServerTest::survivesRawBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
    QTest::newRow("plain HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("post") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
    QTest::newRow("endless header") << QByteArray("GET / HTTP/1.1\r\n" + QByteArray(64 * 1024, 'x'));
    QTest::newRow("zeros") << QByteArray(64 * 1024, '\0');
    QTest::newRow("wrong version") << QByteArray(
        "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 7\r\n\r\n");
    const QByteArray upgrade(
        "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    QTest::newRow("nonsense after the upgrade") << QByteArray(upgrade + QByteArray(1000, '\xff'));
    QTest::newRow("frame of the largest length") << QByteArray(
        upgrade + QByteArray("\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 10) + QByteArray(100, 'x'));
}

void ServerTest::survivesRawBytes()
{
    QFETCH(const QByteArray, bytes);
    QTcpSocket socket;
    QSignalSpy gone(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(QHostAddress::LocalHost, m_simulator->server().port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write(bytes);
    QTRY_COMPARE(gone.size(), 1);
    QTRY_COMPARE(m_simulator->server().clientCount(), 0);
    const RawClient client(m_simulator->server());
    QTRY_VERIFY(client.isUp());
}

void ServerTest::requestInPieces()
{
    QTcpSocket socket;
    QSignalSpy gone(&socket, &QTcpSocket::disconnected);
    socket.connectToHost(QHostAddress::LocalHost, m_simulator->server().port());
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    const QByteArray request(
        "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    for (const char byte : request) {
        socket.write(&byte, 1);
        QTRY_COMPARE(socket.bytesToWrite(), 0);
    }
    QTRY_VERIFY(socket.bytesAvailable() > 0);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 101 "));
    QCOMPARE(m_simulator->server().clientCount(), 1);
}

void ServerTest::tooLargeMessage()
{
    RawClient client(m_simulator->server());
    QTRY_VERIFY(client.isUp());
    client.ask(u"1"_s, u"Query"_s, {{u"padding"_s, QString(200 * 1024, u'x')}});
    QTRY_COMPARE(client.texts.size(), 1);
    client.ask(u"2"_s, u"Query"_s, {{u"padding"_s, QString(300 * 1024, u'x')}});
    QTRY_COMPARE(client.disconnected.size(), 1);
    QCOMPARE(client.texts.size(), 1);
    QTRY_COMPARE(m_simulator->server().clientCount(), 0);
}

void ServerTest::binaryFromTheClient()
{
    RawClient client(m_simulator->server());
    QTRY_VERIFY(client.isUp());
    client.socket.sendBinaryMessage(QByteArray(1000, '\xfe'));
    client.ask(u"1"_s, u"Query"_s, meetingPath);
    QTRY_COMPARE(client.texts.size(), 1);
}

void ServerTest::goneWithOpenLinks()
{
    const RawClient client(m_simulator->server());
    QTcpSocket pending;
    pending.connectToHost(QHostAddress::LocalHost, m_simulator->server().port());
    QTRY_VERIFY(client.isUp());
    m_simulator.reset();
    QTRY_COMPARE(client.disconnected.size(), 1);
}

QTEST_GUILESS_MAIN(ServerTest)
#include "tst_server.moc"
