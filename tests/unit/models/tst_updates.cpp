// SPDX-License-Identifier: Apache-2.0
#include "modelwatch.h"
#include "propertywatch.h"
#include "sixactions.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! A whole Room through everything that can happen to it: every property of every object tells its changes,
//! each once, and no model is ever reset.
class UpdatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameTruthTellsNothing();
    void everyTruthTellsOnlyChanges();
    void firstFilledModelsKeepTheirRules();
    void playOfRandomEvents();
    void truthOlderThanAnEventIsNotShown();
    void layoutsOlderThanAnEventAreNotShown();
};

namespace {

//! Watches everything that a Room has.
struct RoomWatch
{
    explicit RoomWatch(Room &room)
        : layouts(*room.layouts())
        , meetings(*room.meetings())
    {
        const QList<QObject *> all {room.meeting(), room.self(), room.screens(), room.layouts(),
                                    room.meetings()};
        for (QObject *object : all)
            objects.push_back(std::make_unique<PropertyWatch>(*object));
    }
    QStringList changes()
    {
        QStringList all = layouts.changes() + meetings.changes();
        for (const auto &object : objects)
            all += object->changes();
        return all;
    }

    ModelWatch layouts;
    ModelWatch meetings;
    std::vector<std::unique_ptr<PropertyWatch>> objects;
};

MeetingSnapshot anySnapshot(QRandomGenerator &random, qint64 now)
{
    MeetingSnapshot snapshot = random.bounded(2) ? Snapshots::inMeeting() : MeetingSnapshot();
    snapshot.meeting.status = Coded<Meeting::Status>::fromNumber(random.bounded(7));
    snapshot.meeting.title = QString::number(random.bounded(3));
    snapshot.meeting.beginTime = random.bounded(2) * now;
    if (snapshot.layouts)
        snapshot.layouts->current = Coded<Meeting::Layout>::fromNumber(random.bounded(8));
    if (random.bounded(2))
        snapshot.self = UserInfo();
    if (snapshot.self)
        snapshot.self->audioOn = random.bounded(2);
    if (random.bounded(2))
        snapshot.screens = MultiScreenInfo {Coded<Meeting::MultiScreen>::fromNumber(random.bounded(4)), {}};
    for (int meetings = random.bounded(10); meetings > 0; --meetings) {
        const qint64 begin = now + 600 * random.bounded(-4, 4);
        snapshot.meetings.append(
            {{}, begin, begin + 600, {}, {}, QString::number(random.bounded(5)), {}, {}});
    }
    return snapshot;
}

} // namespace

namespace {

//! So many events that the next answer is believed although events came after it was asked for. It is held
//! back.
void storm(RoomFixture &f)
{
    f.room.hold(u"Query"_s);
    f.client.refresh(u"Meeting"_s);
    for (int i = 0; i < 3; ++i) {
        f.settle();
        f.room.sendEvent(u"SomethingChanged"_s);
        f.settle();
        f.room.release(u"Query"_s);
        f.room.hold(u"Query"_s);
    }
    f.settle();
}

} // namespace

void UpdatesTest::sameTruthTellsNothing()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    RoomWatch watch(f.model);
    PropertyWatch room(f.model);
    PropertyWatch link(*f.model.link());
    QSignalSpy changed(&f.model, &Room::snapshotChanged);
    for (int i = 0; i < 10; ++i)
        f.look();
    QCOMPARE(watch.changes(), QStringList());
    QCOMPARE(room.changes(), QStringList());
    QCOMPARE(link.changes(), QStringList());
    QCOMPARE(changed.size(), 0);
    f.clock.advance(1s);
    f.look();
    QCOMPARE(room.changes(), QStringList {u"asOf"_s});
}

void UpdatesTest::everyTruthTellsOnlyChanges()
{
    RoomFixture f;
    f.connect();
    RoomWatch watch(f.model);
    QSignalSpy changed(&f.model, &Room::snapshotChanged);
    auto snapshot = f.model.snapshot();
    snapshot.meeting.title = u"Weekly"_s;
    f.change(snapshot);
    QCOMPARE(watch.changes(), QStringList {u"title"_s});
    snapshot.meeting.hostStatus = Meeting::HostStatus::Present;
    f.change(snapshot);
    QCOMPARE(watch.changes(), QStringList {u"hostStatus"_s});
    snapshot.self = UserInfo();
    f.change(snapshot);
    QCOMPARE(watch.changes(), QStringList {u"present"_s});
    QCOMPARE(changed.size(), 3);
}

void UpdatesTest::firstFilledModelsKeepTheirRules()
{
    RoomFixture f(Snapshots::inMeeting());
    RoomWatch watch(f.model);
    f.connect();
    const QStringList changes = watch.changes();
    QVERIFY(changes.contains(u"+6"_s));
    QVERIFY(!changes.contains(u"RESET"_s));
    QCOMPARE(f.model.layouts()->count(), 7);
}

void UpdatesTest::playOfRandomEvents()
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        RoomFixture f(Snapshots::idle(), Session::standard());
        RoomWatch watch(f.model);
        QRandomGenerator random(seed);
        f.connect();
        for (int step = 0; step < 60; ++step) {
            const QString name = SixActions::names().at(random.bounded(6));
            switch (random.bounded(8)) {
            case 0:
                f.lose();
                break;
            case 1:
                f.recover();
                break;
            case 2:
                SixActions::trigger(f.model, name);
                break;
            case 3:
                SixActions::sendOutcome(f.room, name, random.bounded(2) ? 0 : 10005);
                break;
            case 4:
                f.model.cancelJoining();
                break;
            case 5:
                SixActions::action(f.model, name).clear();
                break;
            default:
                f.change(anySnapshot(random, f.clock.wallTime().toSecsSinceEpoch()));
            }
            f.clock.advance(std::chrono::milliseconds(random.bounded(5000)));
            for (const QString &change : watch.changes())
                QVERIFY2(change != u"RESET"_s, qPrintable(QString::number(seed)));
        }
        f.room.snapshot = Snapshots::showing(Meeting::Layout::Ring);
        f.recover();
        f.clock.advance(5s); // after faults, what is shown is what is
        f.look();
        QVERIFY2(f.model.snapshot() == f.room.snapshot, qPrintable(QString::number(seed)));
        f.clock.advance(3min); // whatever was asked has its end
        for (const QString &each : SixActions::names())
            QVERIFY2(!SixActions::action(f.model, each).inProgress(), qPrintable(QString::number(seed)));
        QCOMPARE(f.net().misused(), 0);
    }
}

void UpdatesTest::truthOlderThanAnEventIsNotShown()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    storm(f);
    int changes = 0;
    connect(&f.model, &Room::snapshotChanged, &f.model, [&changes] { ++changes; });
    f.room.snapshot = Snapshots::idle();
    f.room.sendEvent(u"LeaveMeeting"_s);
    f.settle();
    QCOMPARE(f.model.stage(), Room::Stage::Home);
    QCOMPARE(changes, 1);
    f.room.release(u"Query"_s);
    f.settle();
    QCOMPARE(f.model.stage(), Room::Stage::Home);
    QVERIFY(f.model.snapshot() == Snapshots::idle());
    QCOMPARE(changes, 1);
}

void UpdatesTest::layoutsOlderThanAnEventAreNotShown()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.room.snapshot.meeting.title = u"Renamed"_s;
    storm(f);
    f.room.snapshot = Snapshots::showing(Meeting::Layout::Ring);
    QList<int> layouts;
    connect(&f.model, &Room::snapshotChanged, &f.model,
            [&] { layouts.append(f.model.layouts()->currentLayout()); });
    f.room.sendEvent(u"LayoutSwitchChanged"_s, SnapshotJson::write(*f.room.snapshot.layouts));
    f.settle();
    QCOMPARE(f.model.layouts()->currentLayout(), int(Meeting::Layout::Ring));
    f.room.release(u"Query"_s);
    f.settle();
    QVERIFY(layouts.size() >= 2);
    QCOMPARE(layouts.last(2),
             QList<int>(2, int(Meeting::Layout::Ring))); // what else the answers told is taken
    QVERIFY(f.model.snapshot() == f.room.snapshot);
}

QTEST_GUILESS_MAIN(UpdatesTest)
#include "tst_updates.moc"
