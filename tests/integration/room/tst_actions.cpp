// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Stage = Room::Stage;

namespace {

//! Whether \a action is confirmed, in its order and asked for once.
bool isConfirmedOnce(const Bench &bench, const RoomAction *action)
{
    return action->state() == State::Confirmed && action->acceptedMs() >= 0
        && action->confirmedMs() >= action->acceptedMs() && bench.callsOf(action) == 1;
}

} // namespace

//! Every action, asked for by a person and confirmed by the room.
class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void start_data();
    void start();
    void joinWithoutPassword();
    void joinWithPassword();
    void joinSendsMicrophoneAndCamera();
    void waitingRoomUntilAdmitted();
    void admittedByHand();
    void leaveWaitingRoom();
    void everyLayout();
    void firstSpeakerLayoutShowsTheSmallWindow();
    void smallWindow();
    void leave();
    void dissolve();
    void cancelledJoinLeavesAgain();
    void farSideIsSeen();
};

void TestActions::start_data()
{
    QTest::addColumn<Meeting::StartType>("type");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("title");
    QTest::newRow("instant") << Meeting::StartType::Instant << u"instant"_s << u"快速会议"_s;
    QTest::newRow("personal") << Meeting::StartType::Personal << u"pmi"_s << u"个人会议"_s;
}

void TestActions::start()
{
    QFETCH(Meeting::StartType, type);
    QFETCH(QString, sent);
    QFETCH(QString, title);
    Bench bench;
    QVERIFY(bench.connect());
    QCOMPARE(bench.room().stage(), Stage::Home);
    QVERIFY(bench.room().start()->trigger(type));
    QVERIFY(bench.reaches(bench.room().start(), State::Confirmed));
    QVERIFY(isConfirmedOnce(bench, bench.room().start()));
    QCOMPARE(bench.room().stage(), Stage::InMeeting);
    QVERIFY(bench.room().meeting()->title().contains(title));
    QVERIFY(bench.room().self()->mayDissolve());
    const QJsonObject expected {{u"action"_s, u"StartMeeting"_s},
                                {u"action_params"_s, QJsonObject {{u"meeting_type"_s, sent}}}};
    QCOMPARE(bench.calls(), QList<QJsonObject> {expected});
}

void TestActions::joinWithoutPassword()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(isConfirmedOnce(bench, bench.room().join()));
    QCOMPARE(bench.room().meeting()->code(), Bench::open.code);
    QVERIFY(bench.room().self()->host());
}

void TestActions::joinWithPassword()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::supplier));
    QVERIFY(isConfirmedOnce(bench, bench.room().join()));
    QCOMPARE(bench.room().meeting()->code(), Bench::supplier.code);
    QCOMPARE(bench.room().dissolve()->whyNot(), ActionRules::WhyNot::NotHost);
}

void TestActions::joinSendsMicrophoneAndCamera()
{
    Bench bench;
    QVERIFY(bench.connect());
    QVERIFY(bench.room().join()->trigger(u"452-871 906"_s, {}, false, true));
    QVERIFY(bench.reaches(bench.room().join(), State::Confirmed));
    QVERIFY(!bench.room().self()->audioOn());
    QVERIFY(bench.room().self()->videoOn());
}

void TestActions::waitingRoomUntilAdmitted()
{
    Bench bench;
    QVERIFY(bench.connect());
    QList<Stage> stages;
    QObject::connect(&bench.room(), &Room::stageChanged, &bench.room(),
                     [&] { stages.append(bench.room().stage()); });
    QVERIFY(bench.join(Bench::weekly));
    QVERIFY(bench.reaches(Stage::InMeeting));
    QCOMPARE(stages, QList<Stage>({Stage::Joining, Stage::WaitingRoom, Stage::InMeeting}));
    QVERIFY(isConfirmedOnce(bench, bench.room().join()));
    QVERIFY(bench.room().self()->coHost());
}

void TestActions::admittedByHand()
{
    Bench bench;
    QVERIFY(bench.connect());
    QVERIFY(bench.join(Bench::handover));
    QCOMPARE(bench.room().stage(), Stage::WaitingRoom);
    bench.farSide().admit();
    QVERIFY(bench.reaches(Stage::InMeeting));
}

void TestActions::leaveWaitingRoom()
{
    Bench bench;
    QVERIFY(bench.connect());
    QVERIFY(bench.join(Bench::handover));
    QVERIFY(bench.room().leaveWaitingRoom()->trigger());
    QVERIFY(bench.reaches(bench.room().leaveWaitingRoom(), State::Confirmed));
    QVERIFY(isConfirmedOnce(bench, bench.room().leaveWaitingRoom()));
    QVERIFY(bench.reaches(Stage::Home));
}

void TestActions::everyLayout()
{
    using enum Meeting::Layout;
    Bench bench;
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(bench.offers(UpperL));
    QCOMPARE(bench.room().layouts()->count(), 7);
    auto *action = bench.room().switchLayout();
    for (const Meeting::Layout layout : {Speaker, Speaker2, RightList, UpperL, LowerL, Ring, Grid}) {
        const int number = int(layout);
        QVERIFY2(action->trigger(number, true), qPrintable(QString::number(number)));
        QCOMPARE(action->pendingLayout(), number);
        QVERIFY(bench.reaches(action, State::Confirmed));
        QCOMPARE(action->pendingLayout(), -1);
        QCOMPARE(bench.room().layouts()->currentLayout(), number);
    }
    QCOMPARE(bench.callsOf(action), 7);
}

void TestActions::firstSpeakerLayoutShowsTheSmallWindow()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(bench.offers(Meeting::Layout::Speaker));
    QVERIFY(bench.room().switchLayout()->trigger(int(Meeting::Layout::Speaker), false));
    QVERIFY(bench.reaches(bench.room().switchLayout(), State::Confirmed));
    QVERIFY(bench.room().layouts()->voiceActiveOffered());
    QVERIFY(bench.room().layouts()->voiceActive());
}

void TestActions::smallWindow()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(bench.offers(Meeting::Layout::Speaker));
    auto *action = bench.room().switchLayout();
    for (const bool shown : {true, false, true}) {
        QVERIFY(action->trigger(int(Meeting::Layout::Speaker), shown));
        QVERIFY(bench.reaches(action, State::Confirmed));
        QCOMPARE(bench.room().layouts()->voiceActive(), shown);
    }
}

void TestActions::leave()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(bench.room().leave()->trigger());
    QVERIFY(bench.reaches(bench.room().leave(), State::Confirmed));
    QVERIFY(isConfirmedOnce(bench, bench.room().leave()));
    QCOMPARE(bench.room().stage(), Stage::Home);
    QCOMPARE(bench.calls().constLast(), QJsonObject({{u"action"_s, u"LeaveMeeting"_s}}));
}

void TestActions::dissolve()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(bench.room().dissolve()->trigger());
    QVERIFY(bench.reaches(bench.room().dissolve(), State::Confirmed));
    QVERIFY(isConfirmedOnce(bench, bench.room().dissolve()));
    QCOMPARE(bench.room().stage(), Stage::Home);
    QCOMPARE(bench.calls().constLast(), QJsonObject({{u"action"_s, u"DissolveMeeting"_s}}));
}

void TestActions::cancelledJoinLeavesAgain()
{
    Bench bench({.alter = [](Scenario &scenario) { scenario.pace.join = {400, 400}; }});
    QVERIFY(bench.connect());
    QVERIFY(bench.room().join()->trigger(Bench::open.code, {}, true, true));
    bench.room().cancelJoining();
    QVERIFY(bench.room().cancelling());
    QVERIFY(bench.reaches(bench.room().leave(), State::Confirmed));
    QVERIFY(!bench.room().cancelling());
    QCOMPARE(bench.room().stage(), Stage::Home);
    QCOMPARE(bench.farSide().status(), Meeting::Status::Idle);
}

//! What somebody else does in the room is told by events.
void TestActions::farSideIsSeen()
{
    Bench bench;
    QVERIFY(bench.connect());
    bench.farSide().setScreens(Meeting::MultiScreen::Extended);
    QTRY_VERIFY(bench.room().screens()->dual());
    bench.farSide().startCasting();
    QVERIFY(bench.reaches(Stage::Casting));
    bench.farSide().stopActivity();
    bench.farSide().startPhoneCall();
    QVERIFY(bench.reaches(Stage::Phone));
    bench.farSide().stopActivity();
    QVERIFY(bench.reaches(Stage::Home));
    QVERIFY(bench.join(Bench::open));
    bench.farSide().renameMeeting(u"Another title"_s);
    QTRY_COMPARE(bench.room().meeting()->title(), u"Another title"_s);
    bench.farSide().setMicrophone(false);
    QTRY_VERIFY(!bench.room().self()->audioOn());
    bench.farSide().endByHost();
    QVERIFY(bench.reaches(Stage::Home));
    QVERIFY(bench.calls().size() == 1);
}

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"
