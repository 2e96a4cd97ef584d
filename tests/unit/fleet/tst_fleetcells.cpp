// SPDX-License-Identifier: Apache-2.0
#include "alarmstates.h"
#include "fleet/alarmwords.h"
#include "fleet/fleetcells.h"
#include "fleet/fleetwords.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Kind = Alarm::Kind;

namespace {

//! The cells of \a state from State to Alarm, in one line.
QString line(const RoomSummary &state, const QDateTime &now = States::now())
{
    const FleetCells cells = FleetCells::make(States::entry(u"a"_s), state, now);
    return QStringList(QList<QString>(cells.text.begin() + FleetCells::State, cells.text.end())).join(u'|');
}

RoomSummary at(Room::Stage stage)
{
    RoomSummary state = States::inMeeting(u"a"_s);
    state.stage = stage;
    return state;
}

} // namespace

//! What a row of the table says.
class TestFleetCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void says_data();
    void says();
    void isOfAKind_data();
    void isOfAKind();
    void showsTheWorstAlarm_data();
    void showsTheWorstAlarm();
    void sortsAlarms();
    void roundsNothingAway();
    void findsWhatIsWritten();
    void hasAWordForEverything();
};

void TestFleetCells::says_data()
{
    QTest::addColumn<RoomSummary>("state");
    QTest::addColumn<QString>("said");
    QTest::newRow("not seen") << RoomSummary() << u"Not seen yet|||||||"_s;
    QTest::newRow("free") << States::idle(u"a"_s) << u"Free||||||0.42 s|"_s;
    RoomSummary next = States::idle(u"a"_s);
    next.nextTitle = u"Sync"_s;
    next.nextBegin = States::now().addSecs(28 * 60);
    QTest::newRow("next") << next << u"Free|Next 14:30 Sync|||||0.42 s|"_s;
    QTest::newRow("in meeting") << States::inMeeting(u"a"_s)
                                << u"In meeting|Weekly|452 871 906|32:14|Host|Speaker|0.42 s|"_s;
    RoomSummary guest = States::inMeeting(u"a"_s);
    guest.host = guest.hostPresent = false;
    guest.layout = Coded<Meeting::Layout>::fromNumber(9);
    guest.since = States::now().addSecs(-3849);
    QTest::newRow("guest") << guest << u"In meeting|Weekly|452 871 906|1:04:09|Host absent|9|0.42 s|"_s;
    QTest::newRow("joining") << at(Room::Stage::Joining) << u"Joining|Weekly|452 871 906|32:14|||0.42 s|"_s;
    QTest::newRow("waiting") << at(Room::Stage::WaitingRoom)
                             << u"Waiting room|Weekly|452 871 906|32:14|||0.42 s|"_s;
    QTest::newRow("lost just now") << States::lost(u"a"_s, 42)
                                   << u"Offline|Last seen 14:01:18: In meeting|||||0.42 s|"_s;
    QTest::newRow("lost") << States::lost(u"a"_s, 250)
                          << u"Offline|Last seen 13:57:50: In meeting|||||0.42 s|"_s;
    QTest::newRow("lost for long") << States::lost(u"a"_s, 26 * 3600 + 61)
                                   << u"Offline|Last seen 2026-11-22 12:00: In meeting|||||0.42 s|"_s;
    QTest::newRow("locked out") << States::lockedOut(u"a"_s) << u"Wrong password|||||||"_s;
}

void TestFleetCells::says()
{
    QFETCH(RoomSummary, state);
    QFETCH(QString, said);
    QCOMPARE(line(state), said);
}

void TestFleetCells::isOfAKind_data()
{
    QTest::addColumn<RoomSummary>("state");
    QTest::addColumn<int>("chips");
    RoomSummary connecting;
    connecting.link = Link::State::Connecting;
    RoomSummary failed = connecting;
    failed.attempt = 1;
    failed.downSince = States::now();
    RoomSummary blip = States::lost(u"a"_s, 0);
    blip.lost = false;
    QTest::newRow("first try") << connecting << 0;
    QTest::newRow("first try failed") << failed << int(FleetCells::Offline);
    QTest::newRow("free") << States::idle(u"a"_s) << int(FleetCells::Free);
    QTest::newRow("in meeting") << States::inMeeting(u"a"_s) << int(FleetCells::InMeeting);
    QTest::newRow("blip") << blip << int(FleetCells::InMeeting);
    QTest::newRow("joining") << at(Room::Stage::Joining) << int(FleetCells::Entering);
    QTest::newRow("waiting") << at(Room::Stage::WaitingRoom) << int(FleetCells::Entering);
    QTest::newRow("casting") << at(Room::Stage::Casting) << 0;
    QTest::newRow("lost just now") << States::lost(u"a"_s, 30) << int(FleetCells::Offline);
    QTest::newRow("locked out") << States::lockedOut(u"a"_s) << int(FleetCells::Offline);
}

void TestFleetCells::isOfAKind()
{
    QFETCH(RoomSummary, state);
    QFETCH(int, chips);
    QCOMPARE(FleetCells::make(States::entry(u"a"_s), state, States::now()).chips, chips);
    const QList<Alarm> alarms {States::alarm(u"a"_s)};
    QCOMPARE(FleetCells::make(States::entry(u"a"_s), state, States::now(), alarms).chips,
             chips | FleetCells::Alarmed);
}

void TestFleetCells::showsTheWorstAlarm_data()
{
    QTest::addColumn<QList<Alarm>>("alarms");
    QTest::addColumn<QString>("said");
    const auto alarm = [](Kind kind, int secondsAgo) { return States::alarm(u"a"_s, kind, secondsAgo); };
    QTest::newRow("none") << QList<Alarm>() << QString();
    QTest::newRow("lost") << QList {alarm(Kind::LinkLost, 250)} << u"Connection lost, 4 min"_s;
    QTest::newRow("lost for long") << QList {alarm(Kind::LinkLost, 26 * 3600 + 61)}
                                   << u"Connection lost, 26 h 1 min"_s;
    Alarm locked = alarm(Kind::NotLetIn, 250);
    locked.reason = Link::Reason::WrongPassword;
    locked.reasonCode = 16;
    QTest::newRow("not let in") << QList {locked} << u"Wrong password (16)"_s;
    QTest::newRow("joining") << QList {alarm(Kind::LongJoin, 90)} << u"Joining, 1 min"_s;
    QTest::newRow("over") << QList {alarm(Kind::Overrun, 720)} << u"12 min over"_s;
    Alarm slow = alarm(Kind::SlowAnswers, 720);
    slow.recentMs = 1200;
    QTest::newRow("slow") << QList {slow} << u"Slow, 1.20 s"_s;
    slow.count = 3;
    QTest::newRow("several times") << QList {slow} << u"Slow, 1.20 s ×3"_s;
    QTest::newRow("two") << QList {alarm(Kind::Overrun, 720), slow} << u"12 min over +1"_s;
}

void TestFleetCells::showsTheWorstAlarm()
{
    QFETCH(QList<Alarm>, alarms);
    QFETCH(QString, said);
    const FleetCells cells =
        FleetCells::make(States::entry(u"a"_s), States::idle(u"a"_s), States::now(), alarms);
    QCOMPARE(cells.text[FleetCells::Alarm], said);
    QCOMPARE(cells.severity, alarms.isEmpty() ? -1 : int(alarms.constFirst().severity()));
    QCOMPARE(cells.ticks, !alarms.isEmpty());
    QVERIFY(!cells.isCalm);
}

//! The worst, what nobody has looked after, what lasts longest.
void TestFleetCells::sortsAlarms()
{
    const auto rank = [](const QList<Alarm> &alarms) {
        return FleetCells::make(States::entry(u"a"_s), States::idle(u"a"_s), States::now(), alarms)
            .sort[FleetCells::Alarm]
            .toLongLong();
    };
    const auto alarm = [](Kind kind, int secondsAgo, bool acknowledged = false) {
        Alarm alarm = States::alarm(u"a"_s, kind, secondsAgo);
        if (acknowledged)
            alarm.acknowledgedAt = States::now();
        return alarm;
    };
    const QList<qint64> ranks {
        rank({alarm(Kind::LinkLost, 3600)}),
        rank({alarm(Kind::NotLetIn, 0)}),
        rank({alarm(Kind::LinkLost, 7200, true)}),
        rank({alarm(Kind::Overrun, 7200)}),
        rank({alarm(Kind::Overrun, 9000, true)}),
        rank({alarm(Kind::SlowAnswers, 100'000)}),
        rank({}),
    };
    QVERIFY(std::is_sorted(ranks.begin(), ranks.end(), std::greater<>()));
    QCOMPARE(QSet<qint64>(ranks.begin(), ranks.end()).size(), ranks.size());
}

void TestFleetCells::roundsNothingAway()
{
    QCOMPARE(FleetWords::responseTime(0), u"< 0.01 s"_s);
    QCOMPARE(FleetWords::responseTime(4), u"< 0.01 s"_s);
    QCOMPARE(FleetWords::responseTime(5), u"0.01 s"_s);
    QCOMPARE(FleetWords::responseTime(1204), u"1.20 s"_s);
}

void TestFleetCells::findsWhatIsWritten()
{
    RoomEntry entry = States::entry(u"a"_s, u"松山湖 3F-12"_s, u"Songshan"_s);
    entry.tags = {u"Board"_s};
    const QString haystack = FleetCells::make(entry, States::inMeeting(u"a"_s), States::now()).haystack;
    for (const QString &word : {u"松山"_s, u"3f-12"_s, u"SONGSHAN"_s, u"board"_s, u"weekly"_s, u"452871906"_s,
                                u"871 906"_s, u"speaker"_s, u"in meeting"_s, u"４５２"_s})
        QVERIFY2(haystack.contains(FleetCells::fold(word)), qPrintable(word));
    QVERIFY(!haystack.contains(u"32:14"_s));
}

void TestFleetCells::hasAWordForEverything()
{
    for (int stage = 0; stage <= int(Room::Stage::Other); ++stage)
        QVERIFY(!FleetWords::stage(Room::Stage(stage)).isEmpty());
    for (int state = 0; state <= int(Link::State::Blocked); ++state)
        QVERIFY(!FleetWords::link(Link::State(state)).isEmpty());
    for (int reason = int(Link::Reason::None) + 1; reason <= int(Link::Reason::LimitExceeded); ++reason)
        QVERIFY(!FleetWords::reason(Link::Reason(reason), 0).isEmpty());
    for (int kind = 0; kind < Alarm::kinds; ++kind) {
        const Alarm alarm = States::alarm(u"a"_s, Alarm::Kind(kind));
        QVERIFY(!AlarmWords::kind(alarm.kind).isEmpty());
        QVERIFY(!AlarmWords::severity(alarm.severity()).isEmpty());
        QVERIFY(!AlarmWords::text(alarm).isEmpty());
        QVERIFY(!AlarmWords::advice(alarm).isEmpty());
    }
    for (int layout = 1; layout <= 7; ++layout)
        QVERIFY(!FleetWords::layout(Coded<Meeting::Layout>::fromNumber(layout)).isEmpty());
    QCOMPARE(FleetWords::layout({}), QString());
    QCOMPARE(FleetWords::duration(7), u"00:07"_s);
    QCOMPARE(FleetWords::duration(360'000), u"100:00:00"_s);
}

QTEST_GUILESS_MAIN(TestFleetCells)
#include "tst_fleetcells.moc"
