// SPDX-License-Identifier: Apache-2.0
#include "modelwatch.h"
#include "propertywatch.h"
#include "sixactions.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Away::Kind;
using Status = Meeting::Status;

Q_DECLARE_METATYPE(Rooms::AwayChange)

//! What is told of the time without a link: each difference once, what was asked for from here not at all.
class AwayChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void between_data();
    void between();
    void shownForTenSeconds();
    void clearedByAPerson();
    void replacedByLaterOnes();
    void emptyModel();

    void afterAReconnect();
    void afterSeveralTries();
    void anEventBeforeTheFirstTruth();
    void nothingChanged();
    void firstConnection();
    void whileConnected();
    void ownDoing_data();
    void ownDoing();
    void besideOwnDoing();
};

namespace {

MeetingSnapshot meeting(const QString &title, const QString &code = u"452871906"_s,
                        Status status = Status::InMeeting)
{
    MeetingSnapshot snapshot = Snapshots::inMeeting();
    snapshot.meeting.status = status;
    snapshot.meeting.title = title;
    snapshot.meeting.code = code;
    return snapshot;
}

QList<Kind> kinds(const QList<AwayChange> &changes)
{
    QList<Kind> kinds;
    for (const AwayChange &change : changes)
        kinds.append(change.kind);
    return kinds;
}

} // namespace

void AwayChangesTest::between_data()
{
    QTest::addColumn<MeetingSnapshot>("before");
    QTest::addColumn<MeetingSnapshot>("now");
    QTest::addColumn<QList<AwayChange>>("changes");
    const auto row = [](const char *name, const MeetingSnapshot &before, const MeetingSnapshot &now,
                        const QList<AwayChange> &changes) {
        QTest::newRow(name) << before << now << changes;
    };
    const MeetingSnapshot idle = Snapshots::idle();
    const MeetingSnapshot weekly = meeting(u"Weekly"_s);
    const MeetingSnapshot waiting = meeting(u"Weekly"_s, u"452871906"_s, Status::WaitingRoom);
    const MeetingSnapshot casting = Snapshots::bare(Status::Casting);
    const MeetingSnapshot phone = Snapshots::bare(Status::Phone);
    const MeetingSnapshot other = meeting(u"Other"_s, u"1"_s);
    row("nothing", weekly, weekly, {});
    row("ended", weekly, idle, {{Kind::MeetingEnded, u"Weekly"_s}});
    row("entered", idle, weekly, {{Kind::MeetingEntered, u"Weekly"_s}});
    row("entered at last", Snapshots::bare(Status::Joining), weekly, {{Kind::MeetingEntered, u"Weekly"_s}});
    row("another meeting", weekly, other, {{Kind::OtherMeeting, u"Other"_s}});
    row("to the waiting room", idle, waiting, {{Kind::WaitingRoomEntered, u"Weekly"_s}});
    row("admitted", waiting, weekly, {{Kind::Admitted, u"Weekly"_s}});
    row("turned away", waiting, idle, {{Kind::WaitingRoomLeft, u"Weekly"_s}});
    row("back to the waiting room", weekly, waiting,
        {{Kind::MeetingEnded, u"Weekly"_s}, {Kind::WaitingRoomEntered, u"Weekly"_s}});
    row("casting", idle, casting, {{Kind::CastingStarted, {}}});
    row("no casting", casting, idle, {{Kind::CastingEnded, {}}});
    row("phone", idle, phone, {{Kind::PhoneStarted, {}}});
    row("from phone to meeting", phone, weekly,
        {{Kind::PhoneEnded, {}}, {Kind::MeetingEntered, u"Weekly"_s}});
    row("joining shows itself", idle, Snapshots::bare(Status::Joining), {});
    row("a status nobody knows", idle, Snapshots::bare(Status(77)), {});

    const auto inMeeting = [&row, &weekly](const char *name, const QList<AwayChange> &there,
                                           const QList<AwayChange> &back, auto change) {
        MeetingSnapshot changed = weekly;
        change(changed);
        row(name, weekly, changed, there);
        row((QByteArray(name) + ", and back").constData(), changed, weekly, back);
    };
    inMeeting("renamed", {{Kind::Renamed, u"Daily"_s}}, {{Kind::Renamed, u"Weekly"_s}},
              [](MeetingSnapshot &now) { now.meeting.title = u"Daily"_s; });
    inMeeting("host", {{Kind::HostArrived, {}}}, {{Kind::HostLeft, {}}},
              [](MeetingSnapshot &now) { now.meeting.hostStatus = Meeting::HostStatus::Present; });
    inMeeting("participant", {{Kind::RoleLost, {}}}, {{Kind::BecameHost, {}}},
              [](MeetingSnapshot &now) { now.self->host = false; });
    inMeeting("co-host", {{Kind::BecameCoHost, {}}}, {{Kind::BecameHost, {}}}, [](MeetingSnapshot &now) {
        now.self->host = false;
        now.self->coHost = true;
    });
    inMeeting("host and co-host", {}, {}, [](MeetingSnapshot &now) { now.self->coHost = true; });
    inMeeting("sharing", {{Kind::SharingStarted, {}}}, {{Kind::SharingStopped, {}}},
              [](MeetingSnapshot &now) { now.self->screenSharing = true; });
    inMeeting("microphone", {{Kind::MicrophoneOn, {}}}, {{Kind::MicrophoneOff, {}}},
              [](MeetingSnapshot &now) { now.self->audioOn = true; });
    inMeeting("camera", {{Kind::CameraOn, {}}}, {{Kind::CameraOff, {}}},
              [](MeetingSnapshot &now) { now.self->videoOn = true; });
    inMeeting("layout", {{Kind::LayoutChanged, {}, 7}}, {{Kind::LayoutChanged, {}, 1}},
              [](MeetingSnapshot &now) { now.layouts->current = Meeting::Layout::Ring; });
    inMeeting("layouts withdrawn", {{Kind::LayoutsWithdrawn, {}}}, {{Kind::LayoutsOffered, {}}},
              [](MeetingSnapshot &now) { now.layouts->enabled = false; });
    inMeeting("a block that is not told", {}, {}, [](MeetingSnapshot &now) {
        now.layouts.reset();
        now.self.reset();
    });
    inMeeting("several",
              {{Kind::Renamed, u"Daily"_s}, {Kind::MicrophoneOn, {}}, {Kind::LayoutChanged, {}, 4}},
              {{Kind::Renamed, u"Weekly"_s}, {Kind::MicrophoneOff, {}}, {Kind::LayoutChanged, {}, 1}},
              [](MeetingSnapshot &now) {
                  now.meeting.title = u"Daily"_s;
                  now.self->audioOn = true;
                  now.layouts->current = Meeting::Layout::RightList;
              });
    MeetingSnapshot ringed = other;
    ringed.layouts->current = Meeting::Layout::Ring;
    row("details of another meeting are no news", weekly, ringed, {{Kind::OtherMeeting, u"Other"_s}});

    const auto withScreens = [&idle](Meeting::MultiScreen screens) {
        MeetingSnapshot snapshot = idle;
        snapshot.screens = MultiScreenInfo {screens, {}};
        return snapshot;
    };
    row("screens", withScreens(Meeting::MultiScreen::Single), withScreens(Meeting::MultiScreen::Mirrored),
        {{Kind::ScreensChanged, {}, 2}});
    row("screens told at last", idle, withScreens(Meeting::MultiScreen::Mirrored), {});

    const auto scheduled = [&idle](const QList<qint64> &begins) {
        MeetingSnapshot snapshot = idle;
        for (const qint64 begin : begins) {
            ScheduledMeeting meeting;
            meeting.beginTime = begin;
            snapshot.meetings.append(meeting);
        }
        return snapshot;
    };
    row("a meeting more", scheduled({1, 2}), scheduled({1, 2, 3}), {{Kind::ScheduleChanged, {}, 1}});
    row("two less", scheduled({1, 2, 3}), scheduled({2}), {{Kind::ScheduleChanged, {}, 2}});
    row("one moved", scheduled({1, 2, 3}), scheduled({1, 2, 4}), {{Kind::ScheduleChanged, {}, 1}});
    row("another order", scheduled({1, 2, 3}), scheduled({3, 1, 2}), {});
}

void AwayChangesTest::between()
{
    QFETCH(MeetingSnapshot, before);
    QFETCH(MeetingSnapshot, now);
    QTEST(AwayChanges::between(before, now), "changes");
}

void AwayChangesTest::shownForTenSeconds()
{
    ManualClock clock;
    AwayChanges away(clock);
    const ModelWatch watch(away);
    const QDateTime since = clock.wallTime().addSecs(-60);
    away.show({{Kind::HostLeft, {}}, {Kind::CameraOn, {}}}, since);
    QCOMPARE(away.count(), 2);
    QCOMPARE(away.since(), since);
    clock.advance(9999ms);
    QCOMPARE(away.count(), 2);
    PropertyWatch properties(away);
    clock.advance(1ms);
    QCOMPARE(away.count(), 0);
    QCOMPARE(away.since(), since); // for a view that is being closed
    QCOMPARE(properties.changes(), (QStringList {u"count"_s}));
}

void AwayChangesTest::clearedByAPerson()
{
    ManualClock clock;
    AwayChanges away(clock);
    away.show({{Kind::HostLeft, {}}}, clock.wallTime());
    away.clear();
    QCOMPARE(away.count(), 0);
    QCOMPARE(clock.untilNext(), -1);
}

void AwayChangesTest::replacedByLaterOnes()
{
    ManualClock clock;
    AwayChanges away(clock);
    ModelWatch watch(away);
    QSignalSpy found(&away, &AwayChanges::found);
    away.show({{Kind::Renamed, u"Weekly"_s}}, clock.wallTime());
    QCOMPARE(watch.changes(), QStringList {u"+0"_s});
    clock.advance(6s);
    away.show({}, clock.wallTime()); // no news leaves what is shown
    QCOMPARE(found.size(), 1);
    away.show({{Kind::Renamed, u"Daily"_s}, {Kind::LayoutChanged, {}, 3}}, clock.wallTime());
    QCOMPARE(watch.changes(), (QStringList {u"+1"_s, u"0:title"_s}));
    QCOMPARE(found.size(), 2);
    clock.advance(6s);
    QCOMPARE(away.count(), 2);
    QCOMPARE(away.index(1).data(AwayChanges::KindRole).value<Kind>(), Kind::LayoutChanged);
    QCOMPARE(away.index(1).data(AwayChanges::NumberRole).toInt(), 3);
    QCOMPARE(away.index(0).data(AwayChanges::TitleRole).toString(), u"Daily"_s);
    clock.advance(4s);
    QCOMPARE(away.count(), 0);
}

void AwayChangesTest::emptyModel()
{
    ManualClock clock;
    AwayChanges away(clock);
    QSignalSpy found(&away, &AwayChanges::found);
    PropertyWatch properties(away);
    away.show({}, clock.wallTime());
    away.clear();
    QCOMPARE(found.size(), 0);
    QCOMPARE(properties.changes(), QStringList());
}

void AwayChangesTest::afterAReconnect()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    QSignalSpy found(f.model.away(), &AwayChanges::found);
    const QDateTime asOf = f.model.asOf();
    f.clock.advance(3s);
    f.lose();
    f.clock.advance(5s);
    f.room.snapshot = Snapshots::idle();
    f.recover();
    QCOMPARE(kinds(f.model.away()->rows()), QList {Kind::MeetingEnded});
    QCOMPARE(f.model.away()->since(), asOf);
    QCOMPARE(found.size(), 1);
    f.look();
    QCOMPARE(found.size(), 1);
}

//! The comparison is with what was last seen, however long ago and with however many tries in between.
void AwayChangesTest::afterSeveralTries()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.lose();
    f.room.ignore(u"Query"_s);
    f.recover(); // connected, but nothing is told
    f.lose();
    f.clock.advance(1h);
    f.room.accept(u"Query"_s);
    f.room.snapshot = Snapshots::showing(Meeting::Layout::Ring);
    f.recover();
    QCOMPARE(f.model.away()->rows(), (QList<AwayChange> {{Kind::LayoutChanged, {}, 7}}));
}

//! An event that comes between the subscription and the first truth does not hide what it tells.
void AwayChangesTest::anEventBeforeTheFirstTruth()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.lose();
    f.room.hold(u"Query"_s);
    f.recover();
    f.room.sendEvent(u"LeaveMeeting"_s);
    f.settle();
    f.room.snapshot = Snapshots::idle();
    f.room.release(u"Query"_s);
    f.settle();
    QVERIFY(f.model.link()->ready());
    QVERIFY(kinds(f.model.away()->rows()).contains(Kind::MeetingEnded));
}

void AwayChangesTest::nothingChanged()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.lose();
    f.recover();
    QCOMPARE(f.model.away()->count(), 0);
}

void AwayChangesTest::firstConnection()
{
    RoomFixture f(Snapshots::inMeeting());
    f.net().opening = MemoryTransport::Opening::Refused;
    f.client.connectToRoom();
    f.settle();
    f.recover();
    QVERIFY(f.model.link()->ready());
    QCOMPARE(f.model.away()->count(), 0);
}

void AwayChangesTest::whileConnected()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.change(Snapshots::idle());
    QCOMPARE(f.model.away()->count(), 0);
}

void AwayChangesTest::ownDoing_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : SixActions::names())
        QTest::newRow(qPrintable(name)) << name;
}

//! What was asked for from here has its own way of being told.
void AwayChangesTest::ownDoing()
{
    QFETCH(QString, name);
    RoomFixture f(SixActions::before(name));
    f.connect();
    f.room.ignore(name);
    QVERIFY(SixActions::trigger(f.model, name));
    f.lose();
    f.room.snapshot = SixActions::after(name);
    f.recover();
    QCOMPARE(SixActions::action(f.model, name).state(), RoomAction::State::Confirmed);
    QCOMPARE(f.model.away()->count(), 0);
}

void AwayChangesTest::besideOwnDoing()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.room.ignore(u"SwitchLayout"_s);
    QVERIFY(f.model.switchLayout()->trigger(int(Meeting::Layout::Ring), true));
    f.lose();
    f.room.snapshot = Snapshots::showing(Meeting::Layout::Ring);
    f.room.snapshot.self->host = false;
    f.recover();
    QCOMPARE(kinds(f.model.away()->rows()), QList {Kind::RoleLost});
}

QTEST_GUILESS_MAIN(AwayChangesTest)
#include "tst_awaychanges.moc"
