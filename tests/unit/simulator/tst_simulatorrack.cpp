// SPDX-License-Identifier: Apache-2.0
#include "simulator/simulatorrack.h"

#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <atomic>
#include <set>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

constexpr int attempts = 20; // to find ports in a row that are free

SimulatorRack::Options options(int rooms, quint16 port = 0)
{
    SimulatorRack::Options options;
    options.device.scenario = Scenario::load(u"quiet"_s).value();
    options.rooms = rooms;
    options.port = port;
    return options;
}

//! A port that was free a moment ago, with some above and below it that exist.
quint16 somePort()
{
    QTcpServer server;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (server.listen(QHostAddress::LocalHost) && server.serverPort() > 2000
            && server.serverPort() < 60000)
            return server.serverPort();
        server.close();
    }
    return 0;
}

} // namespace

//! Many simulated devices in one process.
class TestSimulatorRack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnConsecutivePorts();
    void tellsRoomsApart();
    void isOneRoomAsItsScenarioSaysIt();
    void postsToTheRoomThatIsMeant();
    void namesThePortThatIsTaken();
    void spreadsRoomsOverThreads();
};

void TestSimulatorRack::listensOnConsecutivePorts()
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const quint16 port = somePort();
        SimulatorRack rack(options(4, port));
        QCOMPARE(rack.count(), 4);
        QVERIFY(rack.rooms().isEmpty());
        QSignalSpy ready(&rack, &SimulatorRack::ready);
        QSignalSpy failed(&rack, &SimulatorRack::failed);
        QTRY_VERIFY(!ready.isEmpty() || !failed.isEmpty());
        if (!failed.isEmpty())
            continue; // somebody has one of them
        for (int index = 0; index < 4; ++index) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, quint16(port + index));
            QVERIFY(socket.waitForConnected());
            QCOMPARE(rack.rooms().at(index).url.port(), port + index);
        }
        return;
    }
    QFAIL("no four ports in a row are free");
}

void TestSimulatorRack::tellsRoomsApart()
{
    SimulatorRack::Options several = options(3);
    several.faults = {{Fault::Slow, 10}};
    std::atomic<int> slow = 0;
    SimulatorRack rack(several, [&](int, Simulator &simulator) {
        simulator.room().perform(StartMeeting {});
        slow += simulator.faults().has(Fault::Slow) ? 1 : 0;
    });
    QSignalSpy ready(&rack, &SimulatorRack::ready);
    QVERIFY(ready.wait());
    const QString name = several.device.scenario.room.name;
    for (int number = 1; number <= 3; ++number) {
        const QString own = u"%1 %2"_s.arg(name).arg(number);
        QCOMPARE(rack.rooms().at(number - 1).number, number);
        QCOMPARE(rack.rooms().at(number - 1).name, own);
        const auto saysSo = std::make_shared<std::atomic<bool>>(); // as soon as it is in its meeting
        const auto ask = [&] {
            rack.post(number, [saysSo, own](Simulator &simulator) {
                const auto self = simulator.room().snapshot().self;
                *saysSo = self && self->nickname == own;
            });
            return saysSo->load();
        };
        QTRY_VERIFY(ask());
    }
    QCOMPARE(slow, 3);
}

void TestSimulatorRack::isOneRoomAsItsScenarioSaysIt()
{
    SimulatorRack rack(options(1));
    QSignalSpy ready(&rack, &SimulatorRack::ready);
    QVERIFY(ready.wait());
    QCOMPARE(rack.rooms().constFirst().name, options(1).device.scenario.room.name);
}

void TestSimulatorRack::postsToTheRoomThatIsMeant()
{
    SimulatorRack::Options several = options(5);
    several.roomsPerThread = 2;
    SimulatorRack rack(several);
    QSignalSpy ready(&rack, &SimulatorRack::ready);
    QVERIFY(ready.wait());
    std::atomic<int> port = 0;
    for (const SimulatorRack::Room &room : rack.rooms()) {
        QVERIFY(rack.post(room.number, [&](Simulator &simulator) { port = simulator.server().port(); }));
        QTRY_COMPARE(port, room.url.port());
    }
    const auto never = [&port](Simulator &) { port = -1; };
    QVERIFY(!rack.post(0, never));
    QVERIFY(!rack.post(6, never));
    QVERIFY(port != -1);
}

void TestSimulatorRack::namesThePortThatIsTaken()
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost, somePort()));
        SimulatorRack::Options several = options(5, quint16(taken.serverPort() - 2));
        several.roomsPerThread = 2; // it is the first room of the second thread
        SimulatorRack rack(several);
        QSignalSpy failed(&rack, &SimulatorRack::failed);
        QVERIFY(failed.wait());
        QVERIFY(!failed.constFirst().constLast().toString().isEmpty());
        QVERIFY(rack.rooms().isEmpty());
        if (failed.constFirst().constFirst() == taken.serverPort())
            return; // else one below was not free either
    }
    QFAIL("no two ports in a row are free");
}

void TestSimulatorRack::spreadsRoomsOverThreads()
{
    SimulatorRack::Options several = options(5);
    several.roomsPerThread = 2;
    std::mutex mutex;
    std::set<QThread *> threads;
    SimulatorRack rack(several, [&](int, Simulator &) {
        const std::lock_guard lock(mutex);
        threads.insert(QThread::currentThread());
    });
    QSignalSpy ready(&rack, &SimulatorRack::ready);
    QVERIFY(ready.wait());
    QCOMPARE(threads.size(), size_t(3));
    QVERIFY(!threads.contains(QThread::currentThread()));
}

QTEST_GUILESS_MAIN(TestSimulatorRack)
#include "tst_simulatorrack.moc"
