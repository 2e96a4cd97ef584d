// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "support/faultproxy.h"

#include <QtCore/qelapsedtimer.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qtest.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Direction = FaultProxy::Direction;
using Toxics = FaultProxy::Toxics;

namespace {

//! A client and a server, and the proxy between them; all of them plain TCP.
struct Line
{
    Line()
    {
        listener.listen(QHostAddress::LocalHost);
        proxy.forwardTo(url(listener.serverPort()));
        QObject::connect(&client, &QTcpSocket::readyRead, &client, [this] {
            reads.append(client.bytesAvailable());
            atClient += client.readAll();
        });
    }

    static QUrl url(quint16 port) { return QUrl(u"ws://127.0.0.1:%1/"_s.arg(port)); }

    //! True once both ends have each other.
    bool connect()
    {
        client.connectToHost(proxy.url().host(), quint16(proxy.url().port()));
        return accept() && QTest::qWaitFor([this] { return client.state() == QTcpSocket::ConnectedState; });
    }
    //! True once the server has a connection.
    bool accept()
    {
        if (!QTest::qWaitFor([this] { return listener.hasPendingConnections(); }))
            return false;
        server = listener.nextPendingConnection();
        QObject::connect(server, &QTcpSocket::readyRead, server, [this] { atServer += server->readAll(); });
        return true;
    }
    static bool isOver(const QTcpSocket &socket)
    {
        return QTest::qWaitFor([&] { return socket.state() == QTcpSocket::UnconnectedState; });
    }

    SystemClock clock;
    QTcpServer listener;
    FaultProxy proxy {clock};
    QTcpSocket client;
    QTcpSocket *server = nullptr;
    QByteArray atServer;
    QByteArray atClient;
    QList<qint64> reads; //!< bytes there were each time the client had something to read
};

//! A socket that can hear that nothing more comes and still send, which QTcpSocket cannot.
class BareSocket
{
public:
    explicit BareSocket(const QUrl &url)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(url.port()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    }
    ~BareSocket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(BareSocket)

    void send(const QByteArray &bytes)
    {
        QCOMPARE(::send(m_socket, bytes.constData(), size_t(bytes.size()), 0), bytes.size());
    }
    //! Whether the peer has said that nothing more comes.
    bool hasEnd()
    {
        char byte;
        return ::recv(m_socket, &byte, 1, MSG_DONTWAIT) == 0;
    }

private:
    int m_socket;
};

} // namespace

//! What can go wrong on the line, one thing at a time.
class TestFaultProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesBothWays();
    void latency();
    void jitterKeepsTheOrder();
    void bandwidth();
    void slices();
    void stall();
    void stallOfOneDirection();
    void timeout();
    void reset();
    void resetAfter();
    void halfClose();
    void toxicsHoldForConnectionsToCome();
    void arrivesAfterItsSenderHasGone();
    void isLostWithItsReceiver();
    void serverThatIsNotThere();
};

void TestFaultProxy::passesBothWays()
{
    Line line;
    QVERIFY(line.connect());
    const QByteArray long64k(65536, 'x');
    line.client.write("to the server");
    line.server->write(long64k);
    QTRY_COMPARE(line.atServer, "to the server");
    QTRY_COMPARE(line.atClient, long64k);
    QCOMPARE(line.proxy.connections(), 1);
    line.client.disconnectFromHost();
    QVERIFY(Line::isOver(*line.server));
    QTRY_COMPARE(line.proxy.connections(), 0);
    QCOMPARE(line.proxy.accepted(), 1);
}

void TestFaultProxy::latency()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set(Direction::ToServer, {.latency = 80ms});
    QElapsedTimer time;
    time.start();
    line.client.write("late");
    line.server->write("in time");
    QTRY_COMPARE(line.atClient, "in time");
    QTRY_COMPARE(line.atServer, "late");
    QVERIFY2(time.elapsed() >= 80, qPrintable(QString::number(time.elapsed())));
}

void TestFaultProxy::jitterKeepsTheOrder()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set({.jitter = 50ms});
    QElapsedTimer time;
    time.start();
    QByteArray all;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        line.server->write(&letter, 1);
        line.server->flush();
        all += letter;
        const auto written = all.size();
        QTRY_VERIFY(line.atClient.size() + 5 >= written); // five are under way at a time
    }
    QTRY_COMPARE(line.atClient, all);
    QVERIFY2(time.elapsed() >= 50, qPrintable(QString::number(time.elapsed())));
}

void TestFaultProxy::bandwidth()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set(Direction::ToClient, {.bytesPerSecond = 20'000});
    QElapsedTimer time;
    time.start();
    line.server->write(QByteArray(2000, 'x'));
    QTRY_COMPARE(line.atClient.size(), 2000);
    QVERIFY2(time.elapsed() >= 90, qPrintable(QString::number(time.elapsed())));
}

void TestFaultProxy::slices()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set(Direction::ToClient, {.slice = 1});
    line.server->write(QByteArray(500, 'x'));
    QTRY_COMPARE(line.atClient.size(), 500);
    QVERIFY2(line.reads.size() >= 250, qPrintable(QString::number(line.reads.size())));
}

void TestFaultProxy::stall()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set({.stalled = true});
    line.client.write("one ");
    line.server->write("two");
    QTRY_COMPARE(line.client.bytesToWrite(), 0);
    line.client.write("and more");
    QVERIFY(!QTest::qWaitFor([&] { return !(line.atServer + line.atClient).isEmpty(); }, 50));
    QCOMPARE(line.client.state(), QTcpSocket::ConnectedState);
    line.proxy.heal();
    QTRY_COMPARE(line.atServer, "one and more");
    QTRY_COMPARE(line.atClient, "two");
}

void TestFaultProxy::stallOfOneDirection()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set(Direction::ToServer, {.stalled = true});
    line.client.write("held");
    line.server->write("passes");
    QTRY_COMPARE(line.atClient, "passes");
    QVERIFY(line.atServer.isEmpty());
    line.proxy.set(Direction::ToServer, {});
    QTRY_COMPARE(line.atServer, "held");
}

void TestFaultProxy::timeout()
{
    Line line;
    QVERIFY(line.connect());
    QElapsedTimer time;
    time.start();
    line.proxy.set(Direction::ToServer, {.timeout = 60ms});
    line.client.write("lost");
    QVERIFY(Line::isOver(line.client));
    QVERIFY(Line::isOver(*line.server));
    QVERIFY2(time.elapsed() >= 60, qPrintable(QString::number(time.elapsed())));
    QVERIFY(line.atServer.isEmpty());
}

void TestFaultProxy::reset()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.reset();
    QVERIFY(Line::isOver(line.client));
    QVERIFY(Line::isOver(*line.server));
    QTRY_COMPARE(line.proxy.connections(), 0);
}

void TestFaultProxy::resetAfter()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set(Direction::ToServer, {.resetAfter = 7});
    line.client.write("0123");
    QTRY_COMPARE(line.atServer, "0123");
    QCOMPARE(line.client.state(), QTcpSocket::ConnectedState);
    line.client.write("456789");
    QVERIFY(Line::isOver(line.client));
    QVERIFY(Line::isOver(*line.server));
    QVERIFY(QByteArray("0123456").startsWith(line.atServer)); // a reset may overtake what is not read yet
}

void TestFaultProxy::halfClose()
{
    Line line;
    BareSocket client(line.proxy.url());
    QVERIFY(line.accept());
    client.send("one");
    QTRY_COMPARE(line.atServer, "one");
    QVERIFY(!client.hasEnd());
    line.proxy.halfClose(Direction::ToClient);
    QTRY_VERIFY(client.hasEnd());
    client.send(" two");
    QTRY_COMPARE(line.atServer, "one two");
    QCOMPARE(line.server->state(), QTcpSocket::ConnectedState);
    line.proxy.halfClose(Direction::ToServer);
    QVERIFY(Line::isOver(*line.server));
}

void TestFaultProxy::toxicsHoldForConnectionsToCome()
{
    Line line;
    line.proxy.set({.stalled = true});
    QVERIFY(line.connect());
    line.client.write("held");
    QVERIFY(!QTest::qWaitFor([&] { return !line.atServer.isEmpty(); }, 50));
    line.proxy.heal();
    QTRY_COMPARE(line.atServer, "held");
}

void TestFaultProxy::arrivesAfterItsSenderHasGone()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set(Direction::ToServer, {.stalled = true});
    line.client.write("last words");
    line.client.disconnectFromHost();
    QVERIFY(Line::isOver(line.client));
    QCOMPARE(line.server->state(), QTcpSocket::ConnectedState);
    line.proxy.heal();
    QVERIFY(Line::isOver(*line.server));
    QCOMPARE(line.atServer, "last words");
}

void TestFaultProxy::isLostWithItsReceiver()
{
    Line line;
    QVERIFY(line.connect());
    line.proxy.set(Direction::ToClient, {.latency = 50ms});
    line.server->write("to nobody");
    line.client.abort();
    QVERIFY(Line::isOver(*line.server));
    QTRY_COMPARE(line.proxy.connections(), 0);
    QVERIFY(line.atClient.isEmpty());
}

void TestFaultProxy::serverThatIsNotThere()
{
    Line line;
    line.listener.close();
    line.client.connectToHost(line.proxy.url().host(), quint16(line.proxy.url().port()));
    QTRY_COMPARE(line.proxy.accepted(), 1);
    QVERIFY(Line::isOver(line.client));
    QTRY_COMPARE(line.proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
