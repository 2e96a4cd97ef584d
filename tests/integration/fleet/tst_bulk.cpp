// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "fleet/bulkrun.h"
#include "loopback.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Step = BulkItem::Step;

namespace {

constexpr int manyRooms = 320;

//! What is wrong with the rooms, in turn.
const std::optional<FaultSetting> troubles[] = {
    std::nullopt,
    FaultSetting {Fault::Slow, 700},
    FaultSetting {Fault::DropAfterAck},
    FaultSetting {Fault::Refuse, 10004},
    std::nullopt,
    FaultSetting {Fault::NoEvent},
    FaultSetting {Fault::DropBeforeAck},
    FaultSetting {Fault::HalfOpen},
    FaultSetting {Fault::NoReply},
    FaultSetting {Fault::LateReply, 6000},
    FaultSetting {Fault::EventBeforeAck},
    FaultSetting {Fault::AckWithoutEvent},
    FaultSetting {Fault::TooFrequent, 60'000},
    FaultSetting {Fault::DuplicateReply},
    FaultSetting {Fault::DuplicateEvent},
    FaultSetting {Fault::WrongId},
    FaultSetting {Fault::ErrorMember},
    FaultSetting {Fault::Flood, 20},
    FaultSetting {Fault::Garbage},
    FaultSetting {Fault::Disabled},
};

//! What a room did of what it was asked for.
struct Record
{
    int asked = 0;
    int executed = 0;
};

//! Simulated rooms in meetings, over loopback, with a record of their own, and the fleet of them.
class World
{
public:
    explicit World(int count)
        : m_rooms({.count = count, .lives = false, .trouble = false}, m_clock)
        , m_records(size_t(count))
        , m_fleet(m_clock, Loopback::options())
    {
        QObject::connect(&m_fleet, &Fleet::roomsChanged, &m_model, &FleetModel::setRooms);
        QObject::connect(&m_fleet, &Fleet::statesChanged, &m_model, &FleetModel::apply);
    }

    bool start()
    {
        if (!m_rooms.listen())
            return false;
        m_fleet.setRooms(Loopback::entries(m_rooms.rooms()));
        const auto areIn = [this] { return m_model.count(FleetCells::InMeeting) == m_model.rowCount(); };
        if (!QTest::qWaitFor(areIn, 60'000))
            return false;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            QObject::connect(&room(row), &SimulatedRoom::performed, &m_model,
                             [&record = m_records[size_t(row)]](const MeetingAction &, int errorCode) {
                                 ++record.asked;
                                 record.executed += errorCode == 0 ? 1 : 0;
                             });
        }
        return true;
    }

    BulkRun &run(const OperatorAction &action)
    {
        QStringList ids;
        for (int row = 0; row < m_model.rowCount(); ++row)
            ids.append(m_model.entry(row).id);
        const BulkPlan plan(m_model, ids, action);
        const auto confirmation = *plan.confirm();
        const auto *question = std::get_if<EndingQuestion>(&confirmation);
        return m_run.emplace(question ? *plan.confirm(*question) : std::get<ConfirmedPlan>(confirmation),
                             m_model, m_fleet, m_clock);
    }
    bool waitForAsks(int count)
    {
        const auto areAsked = [this, count] {
            return m_run->total() - m_run->count(Step::Waiting) - m_run->count(Step::Cancelled) >= count;
        };
        return QTest::qWaitFor(areAsked, 120'000);
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return m_run->isOver(); }, 120'000);
    }

    Simulator &device(int row) { return m_rooms.device(row); }
    SimulatedRoom &room(int row) { return device(row).room(); }
    const Record &record(int row) const { return m_records[size_t(row)]; }
    FleetModel &model() { return m_model; }
    Fleet &fleet() { return m_fleet; }

    //! What the run says of a room that the room itself does not; "" when they agree.
    QString disagreement(int row) const
    {
        const BulkItem &item = m_run->items()[size_t(row)];
        const bool mayBe = item.step == Step::Unknown
            || m_records[size_t(row)].executed == (item.step == Step::Confirmed ? 1 : 0);
        return mayBe ? QString()
                     : u"room %1 is %2 and did it %3 times"_s.arg(row)
                           .arg(int(item.step))
                           .arg(m_records[size_t(row)].executed);
    }

private:
    SystemClock m_clock;
    DemoRooms m_rooms;
    std::vector<Record> m_records;
    FleetModel m_model {m_clock};
    Fleet m_fleet;
    std::optional<BulkRun> m_run;
};

} // namespace

//! Actions on hundreds of simulated rooms, over real connections and threads, while much goes wrong.
class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheRoomsUnderFaults();
    void endsTheMeetingsThatWereNamed();
    void closesMicrophones();
};

//! For every room the outcome is what the room itself did, and no room is asked twice.
void TestBulk::agreesWithTheRoomsUnderFaults()
{
    World world(manyRooms);
    QVERIFY(world.start());
    // Some are out already when it is planned, some leave before their turn, some are removed.
    constexpr int outAlready = 10;
    for (int row = 0; row < outAlready; ++row)
        world.room(manyRooms - 1 - row).endByHost();
    QTRY_COMPARE(world.model().count(FleetCells::Free), outAlready);
    for (int row = 0; row < manyRooms; ++row) {
        if (const auto &trouble = troubles[size_t(row) % std::size(troubles)])
            world.device(row).faults().set(*trouble);
    }
    BulkRun &run = world.run(LeaveMeeting {});
    QCOMPARE(run.count(Step::Skipped), outAlready);
    for (int row = 200; row < 210; ++row)
        world.room(row).endByHost();
    QVERIFY(world.waitForAsks(100));
    QList<RoomEntry> rooms = world.fleet().rooms();
    rooms.remove(220, 5); // not asked yet
    rooms.remove(60, 5); // asked
    world.fleet().setRooms(rooms);
    QVERIFY(world.waitForAsks(280));
    run.cancel();
    QVERIFY(run.count(Step::Cancelled) > 0);
    QVERIFY(run.count(Step::Confirmed) > 0);
    // A request that is not answered in time counts as unknown; it is looked at once the rooms answer again.
    QTRY_COMPARE_WITH_TIMEOUT(run.count(Step::Asked), 0, 20'000);
    for (int row = 0; row < manyRooms; ++row)
        world.device(row).faults().clear();
    QVERIFY(world.waitForEnd());

    int sum = 0;
    for (int step = 0; step < BulkItem::steps; ++step)
        sum += run.count(Step(step));
    QCOMPARE(sum, manyRooms);
    for (int row = 0; row < manyRooms; ++row) {
        QVERIFY2(world.disagreement(row).isEmpty(), qPrintable(world.disagreement(row)));
        QVERIFY2(world.record(row).asked <= 1, qPrintable(QString::number(row)));
    }
    qInfo("confirmed %d, refused %d, not asked %d, unknown %d, cancelled %d, skipped %d",
          run.count(Step::Confirmed), run.count(Step::Refused), run.count(Step::NotPossible),
          run.count(Step::Unknown), run.count(Step::Cancelled), run.count(Step::Skipped));
    QVERIFY(run.count(Step::Refused) > 0 && run.count(Step::NotPossible) > 0);

    // The failed ones once more, without trouble: those do it, once, and nobody else is asked again.
    QTRY_VERIFY_WITH_TIMEOUT(run.retryable() > 0, 20'000);
    const std::vector<BulkItem> before = run.items();
    run.retryFailed();
    QVERIFY(world.waitForEnd());
    int again = 0;
    for (int row = 0; row < manyRooms; ++row) {
        QVERIFY2(world.disagreement(row).isEmpty(), qPrintable(world.disagreement(row)));
        const Step step = before[size_t(row)].step;
        if (step != Step::Refused && step != Step::NotPossible)
            QCOMPARE(run.items()[size_t(row)], before[size_t(row)]);
        else if (run.items()[size_t(row)].step == Step::Confirmed)
            ++again;
    }
    QVERIFY(again > 0);
}

void TestBulk::endsTheMeetingsThatWereNamed()
{
    World world(40);
    QVERIFY(world.start());
    BulkRun &run = world.run(DissolveMeeting {});
    QVERIFY(run.count(Step::Skipped) > 0); // not the host
    // One of them goes to another meeting before its turn.
    int moved = -1;
    for (int row = 39; row >= 0 && moved < 0; --row) {
        if (run.items()[size_t(row)].step == Step::Waiting)
            moved = row;
    }
    world.room(moved).renameMeeting(u"Another"_s);
    QVERIFY(world.waitForEnd());
    for (int row = 0; row < 40; ++row)
        QVERIFY2(world.disagreement(row).isEmpty(), qPrintable(world.disagreement(row)));
    QCOMPARE(run.items()[size_t(moved)].objection.kind, Objection::Kind::OtherMeeting);
    QCOMPARE(run.count(Step::Confirmed), run.total() - 1);
}

void TestBulk::closesMicrophones()
{
    World world(40);
    QVERIFY(world.start());
    const auto isOn = [&world](int row) { return world.room(row).device().microphone->on == true; };
    for (int row = 0; row < 40; ++row)
        world.room(row).setMicrophone(row % 2 == 0);
    const auto areTold = [&world] {
        for (int row = 0; row < 40; ++row) {
            if (world.model().state(row).microphoneOn != std::optional(row % 2 == 0))
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(areTold(), 20'000);
    BulkRun &run = world.run(MuteMicrophone {});
    QCOMPARE(run.count(Step::Skipped), 20);
    QVERIFY(world.waitForEnd());
    QCOMPARE(run.count(Step::Confirmed), 20);
    for (int row = 0; row < 40; ++row)
        QVERIFY(!isOn(row));
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
