// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "fleet/fleetfilter.h"
#include "loopback.h"
#include "settings/filesecrets.h"
#include "simulator/clientaudits.h"
#include "simulator/demofleet.h"
#include "simulator/simulatorrack.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Step = AskProgress::Step;

namespace {

constexpr int manyRooms = 300;
constexpr auto patience = 30s;

//! Rooms over loopback, the fleet of them, and the table.
struct World
{
    explicit World(int count, bool lives = false, double pace = 1, SecretStore *secrets = nullptr)
        : demo({{0, count, 1, pace, lives, lives}, 100})
        , fleet(clock, Loopback::options(), secrets)
    {
        QObject::connect(&fleet, &Fleet::roomsChanged, &model, &FleetModel::setRooms);
        QObject::connect(&fleet, &Fleet::statesChanged, &model, [this](const QList<RoomSummary> &states) {
            batches.append(clock.now());
            for (const RoomSummary &state : states) {
                if (!state.isReady())
                    interrupted.insert(state.id);
            }
            model.apply(states);
        });
        QObject::connect(&fleet, &Fleet::askProgressed, &model,
                         [this](const AskProgress &progress) { steps.append(progress); });
    }

    bool start()
    {
        if (demo.rooms().isEmpty() && !QSignalSpy(&demo, &DemoFleet::ready).wait(10'000))
            return false;
        fleet.setRooms(Loopback::entries(demo.rooms()));
        return QTest::qWaitFor([this] { return fleet.counters().ready == int(demo.rooms().size()); },
                               std::chrono::milliseconds(patience).count());
    }
    int shown(FleetCells::Chip chip) const { return model.count(chip); }
    QList<Step> stepsOf(quint64 ask) const
    {
        QList<Step> result;
        for (const AskProgress &progress : steps) {
            if (progress.ask == ask)
                result.append(progress.step);
        }
        return result;
    }

    SystemClock clock;
    DemoFleet demo;
    FleetModel model {clock};
    FleetFilter filter {model};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy resets {&model, &QAbstractItemModel::modelReset};
    QList<qint64> batches;
    QSet<QString> interrupted; // rooms that were told not to be connected
    QList<AskProgress> steps;
    Fleet fleet;
};

} // namespace

//! Many rooms at once, over real connections and threads.
class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNoEvent();
    void roomsComeAndGo();
    void asksRoomsAmongThreads();
    void takesPasswordsFromTheStore();
    void keepsToItsBudget();
    void followsRoomsThatLive();
    void keepsToTheSpecification();
    void endsAtOnce();
};

//! A storm of events in all rooms: each is received, each room shows its last one, at most a batch a frame.
void TestFleet::losesNoEvent()
{
    World world(manyRooms);
    QVERIFY(world.start());
    QTRY_COMPARE(world.shown(FleetCells::InMeeting), manyRooms);
    QCOMPARE(world.fleet.threads(), 3);

    const quint64 receivedBefore = world.fleet.counters().events;
    const quint64 toldBefore = world.demo.eventsTold();
    constexpr int times = 20;
    world.demo.renameAtOnce(times);
    QTRY_COMPARE_WITH_TIMEOUT(world.demo.eventsTold() - toldBefore, quint64(times * manyRooms), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(world.fleet.counters().events - receivedBefore, quint64(times * manyRooms),
                              20'000);

    // The last title of a room is its number in the last round of its thread, which has 100 rooms.
    const auto isLast = [&world](int row) {
        return world.model.state(row).title == QString::number((times - 1) * 100 + row % 100 + 1);
    };
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (int row = 0; row < manyRooms; ++row) {
                if (!isLast(row))
                    return false;
            }
            return true;
        }(),
        20'000);
    QVERIFY(world.batches.size() > 1);
    for (qsizetype i = 1; i < world.batches.size(); ++i)
        QVERIFY(world.batches.at(i) - world.batches.at(i - 1) >= FleetInbox::frame.count());
    QCOMPARE(world.resets.size(), 0);
}

void TestFleet::roomsComeAndGo()
{
    World world(30);
    QVERIFY(world.start());
    QTRY_COMPARE(world.shown(FleetCells::InMeeting), 30);
    const QList<RoomEntry> all = world.fleet.rooms();
    QList<RoomEntry> some = all.mid(0, 20);
    some[0].name = u"Renamed"_s; // goes on with its session
    some[1].url = all.at(25).url; // begins a new one
    world.interrupted.clear();
    world.fleet.setRooms(some);
    QTRY_COMPARE(world.fleet.counters().ready, 20);
    QTRY_COMPARE(world.model.state(1).code, u"400 000 075"_s); // the meeting of room 25
    world.interrupted.remove(some.at(1).id);
    QCOMPARE(world.interrupted, QSet<QString>()); // the others went on
    QCOMPARE(world.model.rowCount(), 20);
    QCOMPARE(world.model.cells(0).text[FleetCells::Name], u"Renamed"_s);
    // All at once, several times: what is late from a session that has ended shows nowhere.
    for (int round = 0; round < 5; ++round) {
        world.fleet.setRooms({});
        world.fleet.setRooms(all);
    }
    QTRY_COMPARE(world.fleet.counters().ready, 30);
    QTRY_COMPARE(world.shown(FleetCells::InMeeting), 30);
    world.fleet.setRooms({});
    QCOMPARE(world.model.rowCount(), 0);
    QTRY_COMPARE(world.fleet.counters().ready, 0);
}

void TestFleet::asksRoomsAmongThreads()
{
    World world(150);
    QVERIFY(world.start());
    QTRY_COMPARE(world.shown(FleetCells::InMeeting), 150);
    QList<quint64> asks;
    for (const RoomEntry &room : world.fleet.rooms())
        asks.append(world.fleet.ask(room.id, LeaveMeeting {}));
    QCOMPARE(world.fleet.ask(u"stranger"_s, LeaveMeeting {}), quint64(0));
    const auto isDone = [&world](quint64 ask) {
        return world.stepsOf(ask) == QList<Step>({Step::Asked, Step::Accepted, Step::Confirmed});
    };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(asks.begin(), asks.end(), isDone), 20'000);
    QTRY_COMPARE(world.shown(FleetCells::Free), 150);
    // Once more: there is nothing to leave.
    const quint64 again = world.fleet.ask(world.fleet.rooms().constFirst().id, LeaveMeeting {});
    QTRY_COMPARE(world.stepsOf(again), QList<Step> {Step::NotPossible});
    QCOMPARE(world.steps.constLast().whyNot, ActionRules::WhyNot::NotInMeeting);
    // A room goes while it is asked: it still comes to an end, known or not.
    const RoomEntry room = world.fleet.rooms().constFirst();
    const quint64 open = world.fleet.ask(room.id, JoinMeeting {u"400000000"_s, {}});
    world.fleet.setRooms(world.fleet.rooms().mid(1));
    QTRY_VERIFY(!world.stepsOf(open).isEmpty() && world.steps.constLast().isEnd());
}

void TestFleet::takesPasswordsFromTheStore()
{
    QTemporaryDir folder;
    FileSecrets secrets(folder.filePath(u"own/secrets.json"_s));
    World world(60, true, 1, &secrets); // number 53 has the password `another`
    QVERIFY(QSignalSpy(&world.demo, &DemoFleet::ready).wait(10'000));
    const QList<RoomEntry> rooms = Loopback::entries(world.demo.rooms());
    world.fleet.setRooms(rooms);
    const RoomEntry locked = rooms.at(52);
    const int row = world.model.rowOf(locked.id);
    const quint64 tooEarly = world.fleet.ask(locked.id, LeaveMeeting {});
    QTRY_COMPARE(world.stepsOf(tooEarly), QList<Step> {Step::NotPossible});
    QTRY_COMPARE(world.model.state(row).link, Link::State::Blocked);
    QCOMPARE(world.model.state(row).reason, Link::Reason::WrongPassword);
    QVERIFY(world.model.state(row).isBlocked());
    bool kept = false;
    secrets.write(locked.url, u"another"_s,
                  [&kept](const SecretStore::Answer &answer) { kept = answer.ok(); });
    QVERIFY(kept);
    world.fleet.readPassword(locked.id);
    QTRY_VERIFY(world.model.state(row).isReady());
    // A store that fails is told of, and the room is tried without.
    QVERIFY(QFile::setPermissions(folder.filePath(u"own/secrets.json"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QSignalSpy failed(&world.fleet, &Fleet::passwordFailed);
    world.fleet.readPassword(locked.id);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().toString(), locked.id);
}

void TestFleet::keepsToItsBudget()
{
    SystemClock clock;
    DemoFleet demo({{0, 60, 1, 1, false, false}, 100});
    QVERIFY(QSignalSpy(&demo, &DemoFleet::ready).wait(10'000));
    Fleet::Options options = Loopback::options();
    options.connectsPerSecond = 50;
    Fleet fleet(clock, options);
    QElapsedTimer elapsed;
    elapsed.start();
    fleet.setRooms(Loopback::entries(demo.rooms()));
    QTRY_VERIFY(fleet.counters().ready >= 30);
    const qint64 waited = elapsed.elapsed();
    QVERIFY(fleet.counters().ready <= int(waited * 50 / 1000) + 2);
    QTRY_COMPARE(fleet.counters().ready, 60);
    QVERIFY2(elapsed.elapsed() >= 1100, qPrintable(QString::number(elapsed.elapsed())));
}

//! Ten minutes of rooms that live, in seconds: in the end the table shows what they are.
void TestFleet::followsRoomsThatLive()
{
    World world(100, true, 20);
    QVERIFY(QSignalSpy(&world.demo, &DemoFleet::ready).wait(10'000));
    world.fleet.setRooms(Loopback::entries(world.demo.rooms()));
    QElapsedTimer elapsed;
    elapsed.start();
    QSet<int> stages;
    QObject context;
    connect(&world.fleet, &Fleet::statesChanged, &context, [&stages](const QList<RoomSummary> &states) {
        for (const RoomSummary &state : states)
            stages.insert(int(state.stage));
    });
    QTRY_VERIFY_WITH_TIMEOUT(elapsed.elapsed() > 3000 && stages.contains(int(Room::Stage::InMeeting))
                                 && stages.contains(int(Room::Stage::WaitingRoom))
                                 && stages.contains(int(Room::Stage::Casting))
                                 && stages.contains(int(Room::Stage::Blocked)),
                             20'000);
    // One has another password, one has its control API switched off.
    QTRY_COMPARE(world.model.state(52).reason, Link::Reason::WrongPassword);
    QTRY_COMPARE(world.model.state(96).reason, Link::Reason::ControlDisabled);
    QCOMPARE(world.resets.size(), 0);
}

//! Strict rooms find nothing to say about what a desk asks them.
void TestFleet::keepsToTheSpecification()
{
    constexpr int count = 40;
    SimulatorRack::Options options;
    options.device.scenario = Scenario::load(u"quiet"_s).value();
    options.rooms = count;
    QObject collector;
    QStringList found;
    SimulatorRack rack(options, [&](int, Simulator &simulator) {
        SimulatorServer &server = simulator.server();
        auto *audits = new ClientAudits(server, WireProfile(), &server);
        connect(audits, &ClientAudits::found, &collector,
                [&found](int, const Finding &finding) { found.append(finding.toText()); });
    });
    QVERIFY(QSignalSpy(&rack, &SimulatorRack::ready).wait(10'000));
    QList<RoomEntry> entries;
    for (const SimulatorRack::Room &room : rack.rooms()) {
        RoomEntry entry;
        entry.id = entry.name = room.name;
        entry.url = room.url;
        entries.append(entry);
    }
    SystemClock clock;
    Fleet fleet(clock, Loopback::options());
    QList<AskProgress> steps;
    connect(&fleet, &Fleet::askProgressed, &collector,
            [&steps](const AskProgress &progress) { steps.append(progress); });
    fleet.setRooms(entries);
    QTRY_COMPARE_WITH_TIMEOUT(fleet.counters().ready, count, 20'000);
    for (const OperatorAction &action :
         QList<OperatorAction> {JoinMeeting {u"452871906"_s, {}}, SetSpeakerVolume {20}, LeaveMeeting {},
                                StartMeeting {}, DissolveMeeting {}}) {
        steps.clear();
        for (const RoomEntry &entry : entries)
            fleet.ask(entry.id, action);
        const auto areDone = [&steps] {
            return std::count_if(steps.begin(), steps.end(),
                                 [](const AskProgress &progress) { return progress.step == Step::Confirmed; })
                == count;
        };
        QTRY_VERIFY_WITH_TIMEOUT(areDone(), 20'000);
    }
    fleet.setRooms({});
    QTRY_COMPARE(fleet.counters().ready, 0);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestFleet::endsAtOnce()
{
    auto world = std::make_unique<World>(manyRooms);
    QVERIFY(world->start());
    world->demo.renameAtOnce(5); // in the middle of things
    auto fleet = std::make_unique<Fleet>(world->clock, Loopback::options());
    fleet->setRooms(Loopback::entries(world->demo.rooms())); // and of connecting
    QTRY_VERIFY(fleet->counters().ready > 0);
    QElapsedTimer elapsed;
    elapsed.start();
    fleet.reset();
    world.reset();
    QVERIFY2(elapsed.elapsed() < 1000, qPrintable(QString::number(elapsed.elapsed())));
}

QTEST_GUILESS_MAIN(TestFleet)
#include "tst_fleet.moc"
