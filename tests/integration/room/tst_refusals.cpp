// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include <QtTest/qtest.h>

#include <algorithm>
#include <functional>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Stage = Room::Stage;
using WhyNot = ActionRules::WhyNot;

//! Every no: the room's, told with its code and a sentence, and our own, before anything is sent.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void join_data();
    void join();
    void joinFailsLate();
    void afterARefusalTheNextJoinWorks();
    void start_data();
    void start();
    void everyCode();
    void asJsonRpcError();
    void codeOfAMeetingThatGotLocked();
    void notSent_data();
    void notSent();
    void aloneThereIsNothingToSwitch();
    void badCode_data();
    void badCode();
    void pictureWasOld_data();
    void pictureWasOld();
};

void TestRefusals::join_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("errorCode");
    QTest::addColumn<bool>("wantsCode");
    QTest::addColumn<bool>("wantsPassword");
    QTest::newRow("password missing") << u"903117245"_s << u""_s << 10018 << false << true;
    QTest::newRow("password wrong") << u"903117245"_s << u"0000"_s << 10020 << false << true;
    QTest::newRow("locked") << u"530846271"_s << u""_s << 10015 << false << false;
    QTest::newRow("cancelled") << u"284915037"_s << u""_s << 10008 << false << false;
    QTest::newRow("private") << u"619470382"_s << u""_s << 10023 << false << false;
    QTest::newRow("gone") << u"345098712"_s << u""_s << 10019 << true << false;
    QTest::newRow("unknown") << u"999999999"_s << u""_s << 10019 << true << false;
}

void TestRefusals::join()
{
    QFETCH(QString, code);
    QFETCH(QString, password);
    QFETCH(int, errorCode);
    Bench bench;
    QVERIFY(bench.connect());
    auto *join = bench.room().join();
    QVERIFY(join->trigger(code, password, true, true));
    QVERIFY(bench.reaches(join, State::Refused));
    QCOMPARE(join->errorCode(), errorCode);
    QCOMPARE(join->errorSentence(), QString::fromLatin1(errorInfo(errorCode).sentence));
    QVERIFY(isKnownError(errorCode));
    QTEST(join->wantsCode(), "wantsCode");
    QTEST(join->wantsPassword(), "wantsPassword");
    QCOMPARE(bench.room().stage(), Stage::Home);
    QVERIFY(join->available());
    QCOMPARE(bench.callsOf(join), 1);
}

void TestRefusals::joinFailsLate()
{
    Bench bench;
    QVERIFY(bench.connect());
    auto *join = bench.room().join();
    QList<State> states;
    QObject::connect(join, &RoomAction::stateChanged, join, [&] { states.append(join->state()); });
    QVERIFY(join->trigger(Bench::failing.code, {}, true, true));
    QVERIFY(bench.reaches(join, State::Refused));
    QTRY_COMPARE(join->errorCode(), 10005);
    QVERIFY(states.contains(State::Accepted));
    QVERIFY(!join->errorSentence().isEmpty());
    QVERIFY(bench.reaches(Stage::Home));
}

void TestRefusals::afterARefusalTheNextJoinWorks()
{
    Bench bench;
    QVERIFY(bench.connect());
    auto *join = bench.room().join();
    QVERIFY(join->trigger(Bench::supplier.code, u"1"_s, true, true));
    QVERIFY(bench.reaches(join, State::Refused));
    QVERIFY(bench.join(Bench::supplier));
    QCOMPARE(join->errorCode(), 0);
    QVERIFY(join->errorSentence().isEmpty());
    QCOMPARE(bench.callsOf(join), 2);
}

void TestRefusals::start_data()
{
    QTest::addColumn<Meeting::StartType>("type");
    QTest::addColumn<int>("errorCode");
    QTest::newRow("instant") << Meeting::StartType::Instant << 10024;
    QTest::newRow("personal") << Meeting::StartType::Personal << 10030;
}

void TestRefusals::start()
{
    QFETCH(Meeting::StartType, type);
    QFETCH(int, errorCode);
    Bench bench({.alter = [](Scenario &scenario) {
        scenario.room.instantRefusal = 10024;
        scenario.room.personalRefusal = 10030;
    }});
    QVERIFY(bench.connect());
    QVERIFY(bench.room().start()->trigger(type));
    QVERIFY(bench.reaches(bench.room().start(), State::Refused));
    QCOMPARE(bench.room().start()->errorCode(), errorCode);
    QCOMPARE(bench.room().start()->errorSentence(), QString::fromLatin1(errorInfo(errorCode).sentence));
}

//! Whatever code a room refuses with, known or not: it is told, and the session goes on.
void TestRefusals::everyCode()
{
    QList<int> codes {4711, 99999};
    for (const ErrorInfo &info : allErrors()) {
        const bool endsSession =
            info.remedy == Remedy::Setup || info.code == toInt(ErrorCode::RoomDisconnected);
        if (info.code != 0 && !endsSession)
            codes.append(info.code);
    }
    QVERIFY(codes.size() > 30);
    Bench bench;
    QVERIFY(bench.connect());
    auto *start = bench.room().start();
    for (const int code : std::as_const(codes)) {
        bench.faults().set(Fault::Refuse, code);
        QVERIFY(start->trigger(Meeting::StartType::Instant));
        QVERIFY(bench.reaches(start, State::Refused));
        QCOMPARE(start->errorCode(), code);
        QCOMPARE(start->errorSentence(), QString::fromLatin1(errorInfo(code).sentence));
        QVERIFY(!start->errorSentence().isEmpty());
        QVERIFY(bench.room().link()->ready());
    }
    QCOMPARE(bench.callsOf(start), int(codes.size()));
}

void TestRefusals::asJsonRpcError()
{
    Bench bench;
    bench.faults().set(Fault::ErrorMember);
    QVERIFY(bench.connect());
    QVERIFY(bench.room().join()->trigger(u"999999999"_s, {}, true, true));
    QVERIFY(bench.reaches(bench.room().join(), State::Refused));
    QCOMPARE(bench.room().join()->errorCode(), 10019);
}

void TestRefusals::codeOfAMeetingThatGotLocked()
{
    Bench bench;
    QVERIFY(bench.connect());
    bench.farSide().setRefusal(Bench::open.code, toInt(ErrorCode::MeetingLocked));
    QVERIFY(bench.room().join()->trigger(Bench::open.code, {}, true, true));
    QVERIFY(bench.reaches(bench.room().join(), State::Refused));
    QCOMPARE(bench.room().join()->errorCode(), 10015);
}

namespace {

using Deed = std::function<bool(Bench &)>;

bool ask(Room &room, const QString &action)
{
    if (action == "StartMeeting"_L1)
        return room.start()->trigger(Meeting::StartType::Instant);
    if (action == "JoinMeeting"_L1)
        return room.join()->trigger(Bench::open.code, {}, true, true);
    if (action == "LeaveMeeting"_L1)
        return room.leave()->trigger();
    if (action == "DissolveMeeting"_L1)
        return room.dissolve()->trigger();
    if (action == "LeaveWaitingRoom"_L1)
        return room.leaveWaitingRoom()->trigger();
    return room.switchLayout()->trigger(int(Meeting::Layout::Speaker2), true);
}

const RoomAction *actionOf(Room &room, const QString &name)
{
    const QList<RoomAction *> actions {
        room.start(),       room.join(), room.leave(), room.dissolve(), room.leaveWaitingRoom(),
        room.switchLayout()};
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [&name](const RoomAction *action) { return action->name() == name; });
    return found == actions.end() ? nullptr : *found;
}

bool isHome(Bench &bench)
{
    return bench.connect();
}

bool isHost(Bench &bench)
{
    return bench.enter(Bench::open) && bench.offers(Meeting::Layout::Ring);
}

bool isParticipant(Bench &bench)
{
    return bench.enter(Bench::supplier);
}

bool isWaiting(Bench &bench)
{
    return bench.connect() && bench.join(Bench::handover);
}

bool isCasting(Bench &bench)
{
    return bench.connect() && (bench.farSide().startCasting(), true) && bench.reaches(Stage::Casting);
}

bool isUnderWay(Bench &bench)
{
    return bench.connect() && bench.room().start()->trigger(Meeting::StartType::Instant);
}

} // namespace

void TestRefusals::notSent_data()
{
    QTest::addColumn<Deed>("before");
    QTest::addColumn<QString>("action");
    QTest::addColumn<WhyNot>("whyNot");
    QTest::newRow("start in a meeting") << Deed(isHost) << u"StartMeeting"_s << WhyNot::InMeeting;
    QTest::newRow("join in a meeting") << Deed(isHost) << u"JoinMeeting"_s << WhyNot::InMeeting;
    QTest::newRow("join in a waiting room") << Deed(isWaiting) << u"JoinMeeting"_s << WhyNot::InWaitingRoom;
    QTest::newRow("start while casting") << Deed(isCasting) << u"StartMeeting"_s << WhyNot::Casting;
    QTest::newRow("join while starting") << Deed(isUnderWay) << u"JoinMeeting"_s << WhyNot::Busy;
    QTest::newRow("leave nothing") << Deed(isHome) << u"LeaveMeeting"_s << WhyNot::NotInMeeting;
    QTest::newRow("end nothing") << Deed(isHome) << u"DissolveMeeting"_s << WhyNot::NotInMeeting;
    QTest::newRow("end as participant") << Deed(isParticipant) << u"DissolveMeeting"_s << WhyNot::NotHost;
    QTest::newRow("wait for nothing") << Deed(isHome) << u"LeaveWaitingRoom"_s << WhyNot::NotInWaitingRoom;
    QTest::newRow("switch nothing") << Deed(isHome) << u"SwitchLayout"_s << WhyNot::NotInMeeting;
}

void TestRefusals::notSent()
{
    QFETCH(Deed, before);
    QFETCH(QString, action);
    Bench bench;
    QVERIFY(before(bench));
    const RoomAction *refused = actionOf(bench.room(), action);
    QVERIFY(refused);
    const int callsBefore = bench.callsOf(refused);
    QVERIFY(!ask(bench.room(), action));
    QTEST(refused->whyNot(), "whyNot");
    QVERIFY(!refused->whyNotSentence().isEmpty());
    QVERIFY(bench.client().state() == Link::State::Ready);
    // Whatever is sent later arrives later: nothing of the refused request was on its way.
    bool answered = false;
    bench.client().query(QueryPath({MeetingEvent::module()}), [&](const CallResult &) { answered = true; });
    QTRY_VERIFY(answered);
    QCOMPARE(bench.callsOf(refused), callsBefore);
}

void TestRefusals::aloneThereIsNothingToSwitch()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::lonely));
    QTRY_COMPARE(bench.room().layouts()->count(), 7);
    for (const LayoutRow &row : bench.room().layouts()->rows()) {
        QVERIFY(!row.choice.enabled);
        QVERIFY(!bench.room().switchLayout()->trigger(row.choice.layout.number(), true));
    }
    QVERIFY(!bench.room().switchLayout()->trigger(99, true));
    QCOMPARE(bench.room().switchLayout()->state(), State::Idle);
}

void TestRefusals::badCode_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("blanks") << u"   "_s;
    QTest::newRow("letters") << u"45287190a"_s;
    QTest::newRow("short") << u"123"_s;
    QTest::newRow("long") << u"123456789012345678901"_s;
}

void TestRefusals::badCode()
{
    QFETCH(QString, code);
    Bench bench;
    QVERIFY(bench.connect());
    QVERIFY(!bench.room().join()->problemWith(code).isEmpty());
    QVERIFY(!bench.room().join()->trigger(code, {}, true, true));
    QCOMPARE(bench.room().join()->state(), State::Idle);
    QVERIFY(bench.calls().isEmpty());
}

void TestRefusals::pictureWasOld_data()
{
    QTest::addColumn<Deed>("before");
    QTest::addColumn<Deed>("unseen");
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("errorCode");
    QTest::addColumn<Stage>("then");
    const Deed alone = [](Bench &bench) {
        while (!bench.farSide().people().isEmpty())
            bench.farSide().personLeaves();
        return true;
    };
    const Deed role = [](Bench &bench) {
        bench.farSide().setRole(Meeting::Role::Participant);
        return true;
    };
    const Deed casting = [](Bench &bench) {
        bench.farSide().startCasting();
        return true;
    };
    const Deed ended = [](Bench &bench) {
        bench.farSide().endByHost();
        return true;
    };
    const Deed entered = [](Bench &bench) {
        return bench.farSide().perform(JoinMeeting {Bench::open.code, {}, true, true}) == 0
            && QTest::qWaitFor([&] { return bench.farSide().status() == Meeting::Status::InMeeting; });
    };
    QTest::newRow("alone") << Deed(isHost) << alone << u"SwitchLayout"_s << 10032 << Stage::InMeeting;
    QTest::newRow("not host") << Deed(isHost) << role << u"DissolveMeeting"_s << 10022 << Stage::InMeeting;
    QTest::newRow("casting, start") << Deed(isHome) << casting << u"StartMeeting"_s << 10026
                                    << Stage::Casting;
    QTest::newRow("casting, join") << Deed(isHome) << casting << u"JoinMeeting"_s << 10027 << Stage::Casting;
    QTest::newRow("ended") << Deed(isHost) << ended << u"LeaveMeeting"_s << 10000 << Stage::Home;
    QTest::newRow("entered") << Deed(isHome) << entered << u"StartMeeting"_s << 10001 << Stage::InMeeting;
}

//! The room changed and nobody told: its refusal is shown, and makes the program look again.
void TestRefusals::pictureWasOld()
{
    QFETCH(Deed, before);
    QFETCH(Deed, unseen);
    QFETCH(QString, action);
    QFETCH(Stage, then);
    Bench bench;
    QVERIFY(before(bench));
    bench.faults().set(Fault::NoEvent);
    QVERIFY(unseen(bench));
    QVERIFY(ask(bench.room(), action));
    const RoomAction *refused = actionOf(bench.room(), action);
    QVERIFY(bench.reaches(refused, State::Refused));
    QTEST(refused->errorCode(), "errorCode");
    QVERIFY(!refused->errorSentence().isEmpty());
    QVERIFY(bench.reaches(then));
    QTRY_VERIFY(!refused->available() || then == Stage::InMeeting);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
