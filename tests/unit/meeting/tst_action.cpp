// SPDX-License-Identifier: Apache-2.0
#include "meeting/action.h"
#include "protocol/codec.h"

#include "json.h"
#include "support/fixtures.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The six actions: written as the specification's examples show them, read as a room reads them.
class ActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestEqualsTheExample_data();
    void requestEqualsTheExample();
    void readsWhatItWrites_data();
    void readsWhatItWrites();
    void everyParameterTellsActionsApart();
    void startTypes();
    void joinParametersMayBeMissing();
    void unreadable_data();
    void unreadable();
};

void ActionTest::requestEqualsTheExample_data()
{
    QTest::addColumn<MeetingAction>("action");
    QTest::newRow("start-meeting") << MeetingAction(StartMeeting {Meeting::StartType::Instant});
    QTest::newRow("join-meeting") << MeetingAction(JoinMeeting {});
    QTest::newRow("dissolve-meeting") << MeetingAction(DissolveMeeting {});
    QTest::newRow("leave-meeting") << MeetingAction(LeaveMeeting {});
    QTest::newRow("leave-waiting-room") << MeetingAction(LeaveWaitingRoom {});
    QTest::newRow("switch-layout") << MeetingAction(SwitchLayout {Meeting::Layout::Grid, true});
}

void ActionTest::requestEqualsTheExample()
{
    QFETCH(MeetingAction, action);
    const QJsonObject example =
        Fixtures::object(u"spec/%1.request.json"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    QVERIFY(!example.isEmpty());
    const Request request {u"xxx"_s, ActionJson::method(), ActionJson::write(action)};
    QCOMPARE(json(Codec::encode(request)), example);
    QCOMPARE(ActionJson::name(action), example.value("params"_L1).toObject().value("action"_L1).toString());
}

void ActionTest::readsWhatItWrites_data()
{
    QTest::addColumn<MeetingAction>("action");
    QTest::newRow("instant") << MeetingAction(StartMeeting {Meeting::StartType::Instant});
    QTest::newRow("personal") << MeetingAction(StartMeeting {Meeting::StartType::Personal});
    QTest::newRow("join, all on") << MeetingAction(JoinMeeting {u"452871906"_s, u"314159"_s, true, true});
    QTest::newRow("join, all off") << MeetingAction(JoinMeeting {u"452871906"_s, {}, false, false});
    QTest::newRow("join, microphone") << MeetingAction(JoinMeeting {u"1"_s, u"密码 \""_s, true, false});
    QTest::newRow("dissolve") << MeetingAction(DissolveMeeting {});
    QTest::newRow("leave") << MeetingAction(LeaveMeeting {});
    QTest::newRow("leave the waiting room") << MeetingAction(LeaveWaitingRoom {});
    for (int number = 1; number <= 7; ++number) {
        QTest::addRow("layout %d", number)
            << MeetingAction(SwitchLayout {Meeting::Layout(number), number % 2 == 0});
    }
    QTest::newRow("a layout to come")
        << MeetingAction(SwitchLayout {Coded<Meeting::Layout>::fromNumber(42), true});
}

void ActionTest::readsWhatItWrites()
{
    QFETCH(MeetingAction, action);
    const auto read = ActionJson::read(ActionJson::write(action));
    QVERIFY(read.ok());
    QVERIFY(read.value() == action);
}

void ActionTest::everyParameterTellsActionsApart()
{
    QVERIFY(StartMeeting {Meeting::StartType::Instant} != StartMeeting {Meeting::StartType::Personal});
    const JoinMeeting join {u"1"_s, u"p"_s, true, true};
    QVERIFY((join != JoinMeeting {u"2"_s, u"p"_s, true, true}));
    QVERIFY((join != JoinMeeting {u"1"_s, u"q"_s, true, true}));
    QVERIFY((join != JoinMeeting {u"1"_s, u"p"_s, false, true}));
    QVERIFY((join != JoinMeeting {u"1"_s, u"p"_s, true, false}));
    const SwitchLayout grid {Meeting::Layout::Grid, true};
    QVERIFY((grid != SwitchLayout {Meeting::Layout::Ring, true}));
    QVERIFY((grid != SwitchLayout {Meeting::Layout::Grid, false}));
}

void ActionTest::startTypes()
{
    const auto type = [](Meeting::StartType type) {
        return ActionJson::write(StartMeeting {type})
            .value("action_params"_L1)
            .toObject()
            .value("meeting_type"_L1);
    };
    QCOMPARE(type(Meeting::StartType::Instant), QJsonValue(u"instant"_s));
    QCOMPARE(type(Meeting::StartType::Personal), QJsonValue(u"pmi"_s));
}

void ActionTest::joinParametersMayBeMissing()
{
    const auto read =
        ActionJson::read(json(R"({"action":"JoinMeeting","action_params":{"meeting_code":"452871906"}})"));
    QVERIFY(read.ok());
    QVERIFY(read.value() == MeetingAction(JoinMeeting {u"452871906"_s, {}, true, true}));
}

void ActionTest::unreadable_data()
{
    using ActionJson::Problem;
    QTest::addColumn<QByteArray>("params");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const QByteArray &params, Problem problem) {
        QTest::newRow(params.constData()) << params << problem;
    };
    row(R"({})", Problem::UnknownAction);
    row(R"({"action":""})", Problem::UnknownAction);
    row(R"({"action":7})", Problem::UnknownAction);
    row(R"({"action":"startmeeting"})", Problem::UnknownAction);
    row(R"({"action":"LayoutSwitchChanged","action_params":{"switch_type":1}})", Problem::UnknownAction);
    row(R"({"action":"StartMeeting"})", Problem::BadParameters);
    row(R"({"action":"StartMeeting","action_params":{"meeting_type":"webinar"}})", Problem::BadParameters);
    row(R"({"action":"StartMeeting","action_params":{"meeting_type":0}})", Problem::BadParameters);
    row(R"({"action":"StartMeeting","action_params":["instant"]})", Problem::BadParameters);
    row(R"({"action":"JoinMeeting"})", Problem::BadParameters);
    row(R"({"action":"JoinMeeting","action_params":{"password":""}})", Problem::BadParameters);
    row(R"({"action":"JoinMeeting","action_params":{"meeting_code":452871906}})", Problem::BadParameters);
    row(R"({"action":"SwitchLayout"})", Problem::BadParameters);
    row(R"({"action":"SwitchLayout","action_params":{"switch_type":"grid"}})", Problem::BadParameters);
    row(R"({"action":"SwitchLayout","action_params":{"show_voice_active":true}})", Problem::BadParameters);
}

void ActionTest::unreadable()
{
    QFETCH(QByteArray, params);
    const auto read = ActionJson::read(json(params));
    QVERIFY(!read.ok());
    QTEST(read.error(), "problem");
}

QTEST_GUILESS_MAIN(ActionTest)
#include "tst_action.moc"
