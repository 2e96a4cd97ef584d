// SPDX-License-Identifier: Apache-2.0
#include "fleet/fleetwords.h"
#include "fleet/operatorrules.h"
#include "states.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using ActionRules::WhyNot;
using Kind = Objection::Kind;

namespace {

Objection objection(const OperatorAction &action, const RoomSummary &room)
{
    return OperatorRules::objection(action, room);
}

bool can(const OperatorAction &action, const RoomSummary &room)
{
    return objection(action, room).isNone();
}

const QList<OperatorAction> all {StartMeeting {},       JoinMeeting {u"452871906"_s, {}},
                                 DissolveMeeting {},    LeaveMeeting {},
                                 LeaveWaitingRoom {},   SwitchLayout {},
                                 MuteMicrophone {},     CloseCamera {},
                                 SetSpeakerVolume {40}, StopShare {}};

} // namespace

//! What can be asked of a room, as its summary tells.
class TestOperatorRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheStateAllows();
    void offersTheLayoutsOfTheRoom();
    void offersWhatTheDevicesAllow();
    void offersNothingWithoutAConnection();
    void opensNothing();
    void hasWordsForAll();
};

void TestOperatorRules::offersWhatTheStateAllows()
{
    RoomSummary meeting = States::inMeeting(u"a"_s);
    QVERIFY(can(LeaveMeeting {}, meeting));
    QVERIFY(can(DissolveMeeting {}, meeting));
    QCOMPARE(objection(StartMeeting {}, meeting).rule, WhyNot::InMeeting);
    QCOMPARE(objection(LeaveWaitingRoom {}, meeting).rule, WhyNot::NotInWaitingRoom);
    QCOMPARE(objection(StopShare {}, meeting).rule, WhyNot::NotSharing);
    meeting.whyNotStopShare = WhyNot::Nothing;
    QVERIFY(can(StopShare {}, meeting));
    meeting.host = false;
    QCOMPARE(objection(DissolveMeeting {}, meeting).rule, WhyNot::NotHost);
    meeting.coHost = true;
    QVERIFY(can(DissolveMeeting {}, meeting));

    RoomSummary waiting = States::idle(u"a"_s);
    waiting.stage = Room::Stage::WaitingRoom;
    waiting.statusNumber = 3;
    QVERIFY(can(LeaveWaitingRoom {}, waiting));
    QVERIFY(!can(LeaveMeeting {}, waiting));
    QVERIFY(can(StartMeeting {Meeting::StartType::Personal}, States::idle(u"a"_s)));
    QVERIFY(can(JoinMeeting {u"452871906"_s, {}}, States::idle(u"a"_s)));
}

void TestOperatorRules::offersTheLayoutsOfTheRoom()
{
    RoomSummary meeting = States::inMeeting(u"a"_s);
    QVERIFY(can(SwitchLayout {.layout = Meeting::Layout::Grid}, meeting));
    QCOMPARE(objection(SwitchLayout {.layout = Meeting::Layout::RightList}, meeting).rule,
             WhyNot::NotOffered); // not now
    QCOMPARE(objection(SwitchLayout {.layout = Meeting::Layout::Ring}, meeting).rule, WhyNot::NotOffered);
    QCOMPARE(objection(SwitchLayout {Meeting::Layout::Speaker, true}, meeting).kind, Kind::AlreadySo);
    QVERIFY2(can(SwitchLayout {Meeting::Layout::Speaker, false}, meeting), "the small window can go");
    meeting.layoutsEnabled = false;
    QVERIFY(!can(SwitchLayout {.layout = Meeting::Layout::Grid}, meeting));
    meeting.layout = {};
    meeting.layoutChoices.clear();
    QVERIFY2(!can(SwitchLayout {}, meeting), "a room that tells no layout switches none");
}

void TestOperatorRules::offersWhatTheDevicesAllow()
{
    RoomSummary room = States::inMeeting(u"a"_s);
    QCOMPARE(objection(MuteMicrophone {}, room).kind, Kind::AlreadySo);
    room.microphoneOn = true;
    QVERIFY(can(MuteMicrophone {}, room));
    room.cameraOn.reset();
    QVERIFY2(can(CloseCamera {}, room), "who does not know whether it is on may close it");
    QVERIFY(can(SetSpeakerVolume {40}, room));
    QCOMPARE(objection(SetSpeakerVolume {60}, room).kind, Kind::AlreadySo);
    room.device.told->camera.reset();
    QCOMPARE(objection(CloseCamera {}, room).rule, WhyNot::NoDevice);
    room.device = {};
    QCOMPARE(objection(MuteMicrophone {}, room).rule, WhyNot::NotOffered);
    room.device.missing = true;
    QCOMPARE(objection(MuteMicrophone {}, room).rule, WhyNot::NotSupported);
    QCOMPARE(objection(SetSpeakerVolume {60}, room).rule, WhyNot::NotSupported);
}

void TestOperatorRules::offersNothingWithoutAConnection()
{
    for (const OperatorAction &action : all)
        QCOMPARE(objection(action, States::lost(u"a"_s, 60)).rule, WhyNot::NotConnected);
    // Waiting does not help where a person has to do something.
    RoomSummary locked = States::lockedOut(u"a"_s);
    for (const OperatorAction &action : all)
        QCOMPARE(objection(action, locked).kind, Kind::NotLetIn);
    QVERIFY(
        FleetWords::objection(objection(LeaveMeeting {}, locked), LeaveMeeting {}).contains(u"password"_s));
    locked.reason = Link::Reason::ControlDisabled;
    QCOMPARE(FleetWords::objection(objection(LeaveMeeting {}, locked), LeaveMeeting {}),
             QString::fromUtf8(Link::sentence(Link::Reason::ControlDisabled)));
}

//! Nobody in a room is heard or seen because of somebody who is not there.
void TestOperatorRules::opensNothing()
{
    QCOMPARE(size_t(all.size()), std::variant_size_v<OperatorAction>);
    for (const OperatorAction &action : all) {
        const QJsonObject sent =
            RequestJson::write(OperatorActions::request(action)).value(u"action_params"_s).toObject();
        for (const auto &opener : {u"enable"_s, u"mic_enable"_s, u"camera_enable"_s})
            QVERIFY2(!sent.value(opener).toBool(), qPrintable(OperatorActions::name(action)));
    }
}

void TestOperatorRules::hasWordsForAll()
{
    QVERIFY(FleetWords::objection({}, LeaveMeeting {}).isEmpty());
    QVERIFY(FleetWords::objection(Objection::of(WhyNot::NotHost), DissolveMeeting {}).contains(u"host"_s));
    QSet<QString> words;
    for (const Kind kind : {Kind::RoomGone, Kind::OtherMeeting})
        words.insert(FleetWords::objection({kind, {}}, DissolveMeeting {}));
    for (const OperatorAction &action : std::initializer_list<OperatorAction> {
             MuteMicrophone {}, CloseCamera {}, SetSpeakerVolume {}, SwitchLayout {}})
        words.insert(FleetWords::objection({Kind::AlreadySo, {}}, action));
    QCOMPARE(words.size(), 6);
}

QTEST_GUILESS_MAIN(TestOperatorRules)
#include "tst_operatorrules.moc"
