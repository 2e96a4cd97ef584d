// SPDX-License-Identifier: Apache-2.0
#include "../fleet/states.h"
#include "console/actionoffers.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Step = AskProgress::Step;

//! What can be asked of a room, as its summary tells.
class TestActionOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheStateAllows();
    void offersNothingWithoutAConnection();
    void saysHowFarItGot();
};

void TestActionOffers::offersWhatTheStateAllows()
{
    const auto can = [](const OperatorAction &action, const RoomSummary &room) {
        return ActionOffers::whyNot(action, room).isEmpty();
    };
    RoomSummary meeting = States::inMeeting(u"a"_s);
    meeting.microphoneOn = true;
    QVERIFY(can(MuteMicrophone {}, meeting));
    QVERIFY2(!can(CloseCamera {}, meeting), "it is off");
    QVERIFY(can(LeaveMeeting {}, meeting));
    QVERIFY(can(DissolveMeeting {}, meeting));
    QVERIFY(can(SwitchLayout {.layout = Meeting::Layout::Grid}, meeting));
    QVERIFY(!can(StartMeeting {}, meeting));
    QVERIFY(!can(LeaveWaitingRoom {}, meeting));
    meeting.host = false;
    QVERIFY(ActionOffers::whyNot(DissolveMeeting {}, meeting).contains(u"host"_s));
    meeting.coHost = true;
    QVERIFY(can(DissolveMeeting {}, meeting));
    meeting.layout = {};
    QVERIFY2(!can(SwitchLayout {}, meeting), "a room that tells no layout switches none");

    RoomSummary waiting = States::idle(u"a"_s);
    waiting.stage = Room::Stage::WaitingRoom;
    waiting.statusNumber = 3;
    QVERIFY(can(LeaveWaitingRoom {}, waiting));
    QVERIFY(!can(LeaveMeeting {}, waiting));
    QVERIFY(!can(MuteMicrophone {}, waiting));
    QVERIFY(can(StartMeeting {}, States::idle(u"a"_s)));
}

void TestActionOffers::offersNothingWithoutAConnection()
{
    const RoomSummary lost = States::lost(u"a"_s, 60);
    for (const OperatorAction &action : std::initializer_list<OperatorAction> {
             MuteMicrophone {}, CloseCamera {}, LeaveMeeting {}, DissolveMeeting {}, StartMeeting {}})
        QVERIFY(ActionOffers::whyNot(action, lost).contains(u"not connected"_s));
}

void TestActionOffers::saysHowFarItGot()
{
    AskProgress progress;
    progress.step = Step::Asked;
    QCOMPARE(ActionOffers::words(progress), u"Asked…"_s);
    progress.step = Step::Accepted;
    progress.acceptedMs = 40;
    QVERIFY(ActionOffers::words(progress).contains(u"0.04 s"_s));
    progress.step = Step::Confirmed;
    progress.confirmedMs = 420;
    QCOMPARE(ActionOffers::words(progress), u"Confirmed after 0.42 s"_s);
    QCOMPARE(ActionOffers::tone(progress), ConsoleTokens::Tone::Ok);
    progress.step = Step::Refused;
    progress.errorCode = 10026;
    QVERIFY(ActionOffers::words(progress).contains(u"10026"_s));
    progress.errorCode = 77777;
    progress.errorMessage = u"the room's\nown words"_s;
    QVERIFY(ActionOffers::words(progress).contains(u"the room's own words"_s));
    progress.step = Step::Unknown;
    const QString open = ActionOffers::words(progress);
    progress.settled = true;
    QVERIFY(ActionOffers::words(progress) != open);
    progress.step = Step::NotPossible;
    progress.whyNot = ActionRules::WhyNot::NotOffered;
    QVERIFY(ActionOffers::words(progress).contains(u"offer"_s));
}

QTEST_GUILESS_MAIN(TestActionOffers)
#include "tst_actionoffers.moc"
