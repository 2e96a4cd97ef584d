// SPDX-License-Identifier: Apache-2.0
#include "simulator/demorooms.h"
#include "support/manualclock.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

//! What the rooms tell in \a duration, each with its time, without a network.
QStringList life(const DemoRooms::Options &options, std::chrono::milliseconds duration)
{
    ManualClock clock;
    DemoRooms rooms(options, clock);
    QStringList told;
    for (int index = 0; index < rooms.count(); ++index) {
        QObject::connect(
            &rooms.device(index).room(), &SimulatedRoom::announced, [&, index](const RoomEvent &event) {
                const auto title = rooms.device(index).room().snapshot().meeting.title;
                told.append(
                    u"%1 %2 %3 %4"_s.arg(clock.now()).arg(options.first + index).arg(event.subEvent, title));
            });
    }
    clock.advance(duration);
    return told;
}

} // namespace

//! Simulated rooms that live.
class TestDemoRooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void liveAgainFromTheSameSeed();
    void liveTheirOwnLives();
    void doEverythingRoomsDo();
    void needOneTimerToLive();
    void standStillWhenAsked();
    void failAndComeBack();
    void areKnownApart();
};

void TestDemoRooms::liveAgainFromTheSameSeed()
{
    const DemoRooms::Options options {0, 20, 7, 1, true, true};
    const QStringList told = life(options, 10min);
    QVERIFY(told.size() > 100);
    QCOMPARE(life(options, 10min), told);
    DemoRooms::Options other = options;
    other.seed = 8;
    QVERIFY(life(other, 10min) != told);
}

void TestDemoRooms::liveTheirOwnLives()
{
    const auto ofRoom = [](const QStringList &told, int number) {
        return told.filter(u" %1 "_s.arg(number));
    };
    const QStringList beside = ofRoom(life({0, 20, 7, 1, true, true}, 10min), 13);
    QVERIFY(!beside.isEmpty());
    QCOMPARE(ofRoom(life({10, 5, 7, 1, true, true}, 10min), 13), beside);
}

void TestDemoRooms::doEverythingRoomsDo()
{
    ManualClock clock;
    DemoRooms rooms({0, 50, 1, 1, true, false}, clock);
    QMap<int, int> seen;
    for (int second = 0; second < 600; ++second) {
        clock.advance(1s);
        for (int index = 0; index < rooms.count(); ++index)
            ++seen[int(rooms.device(index).room().status())];
    }
    for (const auto status : {Meeting::Status::Idle, Meeting::Status::InMeeting, Meeting::Status::Joining,
                              Meeting::Status::WaitingRoom, Meeting::Status::Casting})
        QVERIFY2(seen.value(int(status)) > 0, qPrintable(QString::number(int(status))));
    QVERIFY(seen.value(int(Meeting::Status::InMeeting)) > 600 * 50 / 4);
}

void TestDemoRooms::needOneTimerToLive()
{
    ManualClock clock;
    DemoRooms rooms({0, 200, 1, 1, true, true}, clock);
    clock.advance(3min);
    size_t busy = 1; // the one that moves them
    for (int index = 0; index < rooms.count(); ++index) {
        const auto status = rooms.device(index).room().status();
        // What takes time in one room has a timer as long as it takes; leaving and switching are done in
        // meetings.
        busy += status == Meeting::Status::Idle || status == Meeting::Status::Casting ? 0 : 1;
    }
    QVERIFY(clock.timers() <= busy);
}

void TestDemoRooms::standStillWhenAsked()
{
    ManualClock clock;
    DemoRooms rooms({0, 10, 1, 1, false, false}, clock);
    clock.advance(1s);
    QCOMPARE(clock.timers(), size_t(0));
    for (int index = 0; index < rooms.count(); ++index)
        QCOMPARE(rooms.device(index).room().status(), Meeting::Status::InMeeting);
}

void TestDemoRooms::failAndComeBack()
{
    ManualClock clock;
    DemoRooms rooms({0, 20, 1, 1, true, true}, clock);
    QVERIFY(rooms.listen());
    const auto down = [&rooms] {
        int count = 0;
        for (int index = 0; index < rooms.count(); ++index)
            count += rooms.device(index).server().port() == 0 ? 1 : 0;
        return count;
    };
    QCOMPARE(down(), 0);
    int most = 0;
    int returned = 0;
    int before = 0;
    for (int second = 0; second < 1800; ++second) {
        clock.advance(1s);
        const int now = down();
        most = std::max(most, now);
        returned += std::max(0, before - now);
        before = now;
    }
    QVERIFY(most > 0 && most < rooms.count() / 2);
    QVERIFY(returned > 0);
    for (int index = 0; index < rooms.count(); ++index) {
        const quint16 port = rooms.device(index).server().port();
        QVERIFY(port == 0 || int(port) == rooms.rooms().at(index).url.port());
    }
}

void TestDemoRooms::areKnownApart()
{
    ManualClock clock;
    DemoRooms rooms({0, 1200, 1, 1, false, true}, clock);
    QSet<QString> ids;
    QSet<QString> names;
    for (const DemoRooms::Room &room : rooms.rooms()) {
        ids.insert(room.id);
        names.insert(room.name);
        QVERIFY(room.name.startsWith(room.place));
    }
    QCOMPARE(ids.size(), 1200);
    QCOMPARE(names.size(), 1200);
}

QTEST_GUILESS_MAIN(TestDemoRooms)
#include "tst_demorooms.moc"
