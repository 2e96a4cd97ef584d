// SPDX-License-Identifier: Apache-2.0
#include "sixactions.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using ActionRules::WhyNot;
using Status = Meeting::Status;

//! Whether each action can be asked for, and why not.
class AvailabilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheState_data();
    void followsTheState();
    void dissolvingIsForHosts();
    void layoutsHaveToBeOffered();
    void enteringAndLeavingExcludeEachOther();
    void switchingLayoutsHoldsUpNothing();
    void notConnectedComesFirst();
    void notConnectedAsSoonAsTheLinkIsLost();
    void oldStatesLockNothing();
    void tellsOnlyChanges();

private:
    static QList<WhyNot> reasons(Room &room);
};

QList<WhyNot> AvailabilityTest::reasons(Room &room)
{
    QList<WhyNot> list;
    for (const QString &name : SixActions::names()) {
        const RoomAction &action = SixActions::action(room, name);
        list.append(action.whyNot());
        if (action.available() != (action.whyNot() == WhyNot::Nothing)
            || action.whyNotSentence() != QString::fromUtf8(ActionRules::sentence(action.whyNot())))
            return {};
    }
    return list;
}

void AvailabilityTest::followsTheState_data()
{
    QTest::addColumn<MeetingSnapshot>("snapshot");
    QTest::addColumn<QList<WhyNot>>("expected");
    const auto row = [](const char *name, const MeetingSnapshot &snapshot, WhyNot enter, WhyNot dissolve,
                        WhyNot leave, WhyNot leaveWaitingRoom, WhyNot layout) {
        QTest::newRow(name) << snapshot << QList {enter, enter, dissolve, leave, leaveWaitingRoom, layout};
    };
    const auto outside = [&row](const char *name, Status status, WhyNot enter) {
        row(name, Snapshots::bare(status), enter, WhyNot::NotInMeeting, WhyNot::NotInMeeting,
            WhyNot::NotInWaitingRoom, WhyNot::NotInMeeting);
    };
    outside("idle", Status::Idle, WhyNot::Nothing);
    outside("joining", Status::Joining, WhyNot::Joining);
    outside("casting", Status::Casting, WhyNot::Casting);
    outside("phone", Status::Phone, WhyNot::Casting);
    outside("unknown", Status::Unknown, WhyNot::Nothing);
    row("waiting room", Snapshots::bare(Status::WaitingRoom), WhyNot::InWaitingRoom, WhyNot::NotInMeeting,
        WhyNot::NotInMeeting, WhyNot::Nothing, WhyNot::NotInMeeting);
    row("in a meeting", Snapshots::inMeeting(), WhyNot::InMeeting, WhyNot::Nothing, WhyNot::Nothing,
        WhyNot::NotInWaitingRoom, WhyNot::Nothing);
    row("in a meeting, nothing else told", Snapshots::bare(Status::InMeeting), WhyNot::InMeeting,
        WhyNot::NotHost, WhyNot::Nothing, WhyNot::NotInWaitingRoom, WhyNot::NotOffered);
}

void AvailabilityTest::followsTheState()
{
    QFETCH(MeetingSnapshot, snapshot);
    RoomFixture f;
    f.connect();
    f.change(snapshot);
    QTEST(reasons(f.model), "expected");
    for (const QString &name : SixActions::names()) {
        const bool available = SixActions::action(f.model, name).available();
        QCOMPARE(SixActions::trigger(f.model, name), available);
        if (available)
            break; // the others have to wait from now on
    }
}

void AvailabilityTest::dissolvingIsForHosts()
{
    auto snapshot = Snapshots::inMeeting();
    RoomFixture f(snapshot);
    f.connect();
    QCOMPARE(f.model.dissolve()->whyNot(), WhyNot::Nothing);
    snapshot.self->host = false;
    f.change(snapshot);
    QCOMPARE(f.model.dissolve()->whyNot(), WhyNot::NotHost);
    QVERIFY(!f.model.dissolve()->trigger());
    snapshot.self->coHost = true;
    f.change(snapshot);
    QCOMPARE(f.model.dissolve()->whyNot(), WhyNot::Nothing);
    snapshot.self->coHost = false;
    snapshot.self->role = Meeting::Role::Host; // rights follow from host and co_host alone
    f.change(snapshot);
    QCOMPARE(f.model.dissolve()->whyNot(), WhyNot::NotHost);
    QCOMPARE(f.model.leave()->whyNot(), WhyNot::Nothing);
}

void AvailabilityTest::layoutsHaveToBeOffered()
{
    auto snapshot = Snapshots::inMeeting();
    snapshot.layouts->choices[3].enabled = false;
    RoomFixture f(snapshot);
    f.connect();
    SwitchLayoutAction &action = *f.model.switchLayout();
    QVERIFY(action.available());
    QVERIFY(!action.trigger(4, true)); // listed, not enabled
    QVERIFY(!action.trigger(9, true)); // not listed
    QVERIFY(!action.trigger(0, true));
    QVERIFY(!action.trigger(-1, true));
    QCOMPARE(f.room.count(u"SwitchLayout"_s), 0);
    snapshot.layouts->enabled = false;
    f.change(snapshot);
    QCOMPARE(action.whyNot(), WhyNot::NotOffered);
    QVERIFY(!action.trigger(2, true));
    snapshot.layouts.reset();
    f.change(snapshot);
    QCOMPARE(action.whyNot(), WhyNot::NotOffered);
}

void AvailabilityTest::enteringAndLeavingExcludeEachOther()
{
    for (const QString &name : SixActions::names().first(5)) {
        RoomFixture f(SixActions::before(name));
        f.connect();
        QVERIFY(SixActions::trigger(f.model, name));
        for (int accepted = 0; accepted < 2; ++accepted) {
            QCOMPARE(reasons(f.model), QList<WhyNot>(6, WhyNot::Busy));
            for (const QString &other : SixActions::names())
                QVERIFY(!SixActions::trigger(f.model, other));
            f.settle();
        }
        f.change(SixActions::after(name));
        QVERIFY(!reasons(f.model).contains(WhyNot::Busy));
    }
}

void AvailabilityTest::switchingLayoutsHoldsUpNothing()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    QVERIFY(f.model.switchLayout()->trigger(4, true));
    QCOMPARE(f.model.switchLayout()->whyNot(), WhyNot::Busy);
    QVERIFY(f.model.leave()->available() && f.model.dissolve()->available());
    QVERIFY(f.model.leave()->trigger());
}

void AvailabilityTest::notConnectedComesFirst()
{
    RoomFixture f(Snapshots::inMeeting());
    QCOMPARE(reasons(f.model), QList<WhyNot>(6, WhyNot::NotConnected));
    f.room.hold(u"Query"_s);
    f.connect();
    QCOMPARE(reasons(f.model), QList<WhyNot>(6, WhyNot::NotConnected));
    f.room.release(u"Query"_s);
    f.settle();
    QVERIFY(!reasons(f.model).contains(WhyNot::NotConnected));
    QVERIFY(f.model.leave()->trigger());
    f.settle();
    f.lose();
    QCOMPARE(reasons(f.model), QList<WhyNot>(6, WhyNot::NotConnected));
    for (const QString &name : SixActions::names())
        QVERIFY(!SixActions::trigger(f.model, name));
}

void AvailabilityTest::notConnectedAsSoonAsTheLinkIsLost()
{
    RoomFixture f(Snapshots::inMeeting());
    f.connect();
    f.room.ignore(u"LeaveMeeting"_s);
    QVERIFY(f.model.leave()->trigger());
    WhyNot seen = WhyNot::Nothing;
    connect(f.model.leave(), &RoomAction::stateChanged, this, [&] { seen = f.model.leave()->whyNot(); });
    f.lose();
    QCOMPARE(seen, WhyNot::NotConnected);
}

void AvailabilityTest::oldStatesLockNothing()
{
    // A meeting_status of a newer room: let the room decide.
    RoomFixture f;
    f.connect();
    auto snapshot = Snapshots::idle();
    snapshot.meeting.status = Coded<Status>::fromNumber(9);
    f.change(snapshot);
    QVERIFY(f.model.start()->available() && f.model.join()->available());
    QVERIFY(f.model.start()->trigger(Meeting::StartType::Instant));
}

void AvailabilityTest::tellsOnlyChanges()
{
    RoomFixture f;
    f.connect();
    QSignalSpy start(f.model.start(), &RoomAction::whyNotChanged);
    QSignalSpy leave(f.model.leave(), &RoomAction::whyNotChanged);
    for (int i = 0; i < 10; ++i)
        f.look();
    QCOMPARE(start.size() + leave.size(), 0);
    f.change(Snapshots::inMeeting());
    QCOMPARE(start.size(), 1);
    QCOMPARE(leave.size(), 1);
}

QTEST_GUILESS_MAIN(AvailabilityTest)
#include "tst_availability.moc"
