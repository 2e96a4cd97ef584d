// SPDX-License-Identifier: Apache-2.0
#include "client.h"
#include "meeting/snapshotjson.h"
#include "support/fixtures.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

//! A request of the specification's examples, with the placeholder of its id.
QByteArray example(const QString &name)
{
    return Fixtures::bytes(u"spec/%1.request.json"_s.arg(name));
}

QJsonObject frameOf(const QByteArray &bytes)
{
    return QJsonDocument::fromJson(bytes).object();
}

} // namespace

//! One client's session: requests to replies, events to subscribers, nonsense survived.
class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void specificationExamples_data();
    void specificationExamples();
    void wholeQueryLooksLikeTheExample();
    void partialQueryLooksLikeTheExample();
    void queryPathErrors();
    void actionReplies();
    void actionErrors_data();
    void actionErrors();
    void otherMethods();
    void ackComesFirst();
    void eventsOnlyToSubscribers();
    void eventsByScope();
    void twoClientsAreToldAlike();
    void deviceActionsAreTold();
    void otherProfile();
    void nonsense_data();
    void nonsense();
    void requestsAreAnnounced();
};

void SessionTest::specificationExamples_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("idle"); // error code of a room before a meeting
    QTest::newRow("query") << u"query-meeting"_s << 0;
    QTest::newRow("query code") << u"query-meeting-code"_s << 0;
    QTest::newRow("start") << u"start-meeting"_s << 0;
    QTest::newRow("join") << u"join-meeting"_s << 10010; // the example's code is empty
    QTest::newRow("dissolve") << u"dissolve-meeting"_s << 10000;
    QTest::newRow("leave") << u"leave-meeting"_s << 10000;
    QTest::newRow("leave waiting room") << u"leave-waiting-room"_s << 10000;
    QTest::newRow("switch layout") << u"switch-layout"_s << 10000;
}

void SessionTest::specificationExamples()
{
    QFETCH(const QString, name);
    QFETCH(const int, idle);
    World world;
    Faults faults;
    Client client(world, faults);
    client.session.receive(example(name));
    QCOMPARE(client.frames.size(), 1);
    const QJsonObject answer = frameOf(client.frames.constFirst());
    const QJsonObject expected = Fixtures::object(u"spec/%1.response.json"_s.arg(name));
    QCOMPARE(answer.keys(), expected.keys());
    QCOMPARE(answer.value(u"id"_s), expected.value(u"id"_s));
    QCOMPARE(answer.value(u"method"_s), expected.value(u"method"_s));
    QCOMPARE(answer.value(u"result"_s).toObject().keys(), expected.value(u"result"_s).toObject().keys());
    QCOMPARE(answer.value(u"result"_s)[u"action"_s], expected.value(u"result"_s)[u"action"_s]);
    QCOMPARE(client.takeReply().errorCode, idle);
}

void SessionTest::wholeQueryLooksLikeTheExample()
{
    World world(*Scenario::load(u"dual-screen"_s)); // the example has every block
    Faults faults;
    Client client(world, faults);
    world.join(Code::open);
    client.takeReply();
    client.query();
    const Json mine = client.takeReply().data[u"meeting"_s];
    const QJsonObject example =
        Fixtures::object(u"spec/query-meeting.response.json"_s)[u"result"_s][u"data"_s][u"meeting"_s]
            .toObject();
    const QJsonObject blocks = mine.toJsonObject();
    QCOMPARE(blocks.keys(), example.keys());
    for (const QString &block : example.keys())
        QCOMPARE(blocks.value(block).toObject().keys(), example.value(block).toObject().keys());
    QCOMPARE(SnapshotJson::read(mine), world.room.snapshot());
}

void SessionTest::partialQueryLooksLikeTheExample()
{
    World world;
    Faults faults;
    Client client(world, faults);
    world.join(Code::open);
    client.frames.clear();
    client.session.receive(example(u"query-meeting-code"_s));
    QJsonObject expected = Fixtures::object(u"spec/query-meeting-code.response.json"_s);
    QJsonObject result = expected.value(u"result"_s).toObject();
    result.insert(u"data"_s, QJsonObject {{u"meeting_code"_s, Code::open}});
    expected.insert(u"result"_s, result);
    QCOMPARE(frameOf(client.frames.constFirst()), expected);
}

void SessionTest::queryPathErrors()
{
    World world;
    Faults faults;
    Client client(world, faults);
    for (const QJsonObject &params :
         {QJsonObject(), QJsonObject {{u"path"_s, QJsonArray()}}, QJsonObject {{u"path"_s, u"Meeting"_s}},
          QJsonObject {{u"path"_s, QJsonArray {1}}}, QJsonObject {{u"path"_s, QJsonArray {u"Nothing"_s}}},
          QJsonObject {{u"path"_s, QJsonArray {u"Meeting"_s, u"Nothing"_s}}}}) {
        client.ask(u"Query"_s, params);
        const Reply reply = client.takeReply();
        QCOMPARE(reply.errorCode, 6);
        QVERIFY(!reply.message.isEmpty());
        QVERIFY(reply.data.isUndefined());
    }
}

void SessionTest::actionReplies()
{
    World world;
    Faults faults;
    Client client(world, faults);
    const QString id = client.call(StartMeeting());
    const Reply reply = client.takeReply();
    QCOMPARE(reply.id, id);
    QCOMPARE(reply.method, u"Call/Meeting"_s);
    QCOMPARE(reply.action, u"StartMeeting"_s);
    QCOMPARE(reply.errorCode, 0);
    QCOMPARE(reply.message, QString());
    client.call(StartMeeting());
    QCOMPARE(client.takeReply().errorCode, 10001);
}

void SessionTest::actionErrors_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QString &action, const QJsonObject &parameters,
                        int expected) { QTest::newRow(name) << action << parameters << expected; };
    row("unknown action", u"Dance"_s, {}, 9);
    row("the event's name", u"LayoutSwitchChanged"_s, {{u"switch_type"_s, 1}}, 9);
    row("no action", QString(), {}, 9);
    row("unknown meeting type", u"StartMeeting"_s, {{u"meeting_type"_s, u"party"_s}}, 8);
    row("no meeting type", u"StartMeeting"_s, {}, 8);
    row("no code", u"JoinMeeting"_s, {}, 8);
    row("code as a number", u"JoinMeeting"_s, {{u"meeting_code"_s, 452871906}}, 8);
    row("unknown code", u"JoinMeeting"_s, {{u"meeting_code"_s, u"999999999"_s}}, 10019);
    row("code and password only", u"JoinMeeting"_s,
        {{u"meeting_code"_s, Code::supplier}, {u"password"_s, Code::supplierPassword}}, 0);
    row("no layout", u"SwitchLayout"_s, {}, 8);
}

void SessionTest::actionErrors()
{
    QFETCH(const QString, action);
    QFETCH(const QJsonObject, parameters);
    World world;
    Faults faults;
    Client client(world, faults);
    client.ask(u"Call/Meeting"_s, {{u"action"_s, action}, {u"action_params"_s, parameters}});
    const Reply reply = client.takeReply();
    QTEST(reply.errorCode, "expected");
    QCOMPARE(reply.action, action);
}

void SessionTest::otherMethods()
{
    World world;
    Faults faults;
    Client client(world, faults);
    for (const auto &[method, expected] : {std::pair(u"Call/PSTN"_s, 9), std::pair(u"Call/"_s, 9),
                                           std::pair(u"Dance"_s, 4), std::pair(u"query"_s, 4)}) {
        client.ask(method, {{u"action"_s, u"EnableMic"_s}});
        QCOMPARE(client.takeReply().errorCode, expected);
    }
}

void SessionTest::ackComesFirst()
{
    Scenario scenario = World::quiet();
    scenario.pace.join = {0, 0};
    World world(scenario);
    Faults faults;
    Client client(world, faults);
    client.call(JoinMeeting {Code::open, {}, true, true});
    QCOMPARE(client.take(), QStringList {u"reply 2 0"_s});
    world.settle();
    QCOMPARE(client.take(), QStringList {u"event JoinMeetingCompleted"_s});
}

void SessionTest::eventsOnlyToSubscribers()
{
    World world;
    Faults faults;
    Client subscriber(world, faults);
    Client other(world, faults, false);
    world.join(Code::open);
    QCOMPARE(subscriber.take(), QStringList {u"event JoinMeetingCompleted"_s});
    QCOMPARE(other.take(), QStringList());
    subscriber.unsubscribe({u"Meeting"_s});
    QCOMPARE(subscriber.takeReply().errorCode, 0);
    world.perform(LeaveMeeting());
    QCOMPARE(subscriber.take(), QStringList());
}

void SessionTest::eventsByScope()
{
    World world;
    Faults faults;
    Client all(world, faults, false);
    Client leaving(world, faults, false);
    Client device(world, faults, false);
    all.subscribe({});
    leaving.subscribe({u"Meeting"_s, u"LeaveMeeting"_s});
    device.subscribe({u"Device"_s});
    for (Client *client : {&all, &leaving, &device})
        QCOMPARE(client->takeReply().errorCode, 0);
    world.join(Code::open);
    world.perform(LeaveMeeting());
    QCOMPARE(all.take(), (QStringList {u"event JoinMeetingCompleted"_s, u"event LeaveMeeting"_s}));
    QCOMPARE(leaving.take(), QStringList {u"event LeaveMeeting"_s});
    QCOMPARE(device.take(), QStringList());
    device.subscribe({u"Nothing"_s});
    QCOMPARE(device.takeReply().errorCode, 7);
}

void SessionTest::twoClientsAreToldAlike()
{
    World world;
    Faults faults;
    Client first(world, faults);
    Client second(world, faults);
    first.call(JoinMeeting {Code::open, {}, true, true});
    second.call(StartMeeting());
    world.settle();
    QCOMPARE(first.take(), (QStringList {u"reply 2 0"_s, u"event JoinMeetingCompleted"_s}));
    QCOMPARE(second.take(), (QStringList {u"reply 2 10001"_s, u"event JoinMeetingCompleted"_s}));
}

void SessionTest::deviceActionsAreTold()
{
    World world;
    Faults faults;
    Client client(world, faults);
    world.join(Code::open); // somebody at the device, not this client
    world.room.endByHost();
    QCOMPARE(client.take(), (QStringList {u"event JoinMeetingCompleted"_s, u"event DissolveMeeting"_s}));
}

void SessionTest::otherProfile()
{
    World world;
    Faults faults;
    WireProfile profile;
    profile.subscribeMethod = u"Listen"_s;
    profile.subscribePathKey = u"topic"_s;
    profile.subEventKey = u"name"_s;
    SimulatedSession session(world.room, faults, profile, world.clock);
    QSignalSpy frames(&session, &SimulatedSession::frame);
    session.open();
    session.receive(
        Codec::encode(Request {u"1"_s, u"Subscribe"_s, {{u"path"_s, QJsonArray {u"Meeting"_s}}}}));
    session.receive(Codec::encode(Request {u"2"_s, u"Listen"_s, {{u"topic"_s, QJsonArray {u"Meeting"_s}}}}));
    QCOMPARE(frameOf(frames.at(0).at(0).toByteArray())[u"result"_s][u"error_code"_s].toInt(), 4);
    QCOMPARE(frameOf(frames.at(1).at(0).toByteArray())[u"result"_s][u"error_code"_s].toInt(), 0);
    world.join(Code::open);
    QCOMPARE(frameOf(frames.at(2).at(0).toByteArray())[u"params"_s][u"name"_s].toString(),
             u"JoinMeetingCompleted"_s);
}

void SessionTest::nonsense_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QStringList>("answer");
    const QStringList silence;
    QTest::newRow("empty") << QByteArray() << silence;
    QTest::newRow("text") << QByteArray("hello") << silence;
    QTest::newRow("null") << QByteArray("null") << silence;
    QTest::newRow("array") << QByteArray("[1,2]") << silence;
    QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"\xff\xfe\"}") << silence;
    QTest::newRow("deep") << QByteArray(200'000, '[') << silence;
    QTest::newRow("object") << QByteArray("{}") << silence;
    QTest::newRow("no id") << QByteArray(R"({"method":"Query"})") << silence;
    QTest::newRow("no method") << QByteArray(R"({"id":"7"})") << QStringList {u"reply 7 4"_s};
    QTest::newRow("method as a number")
        << QByteArray(R"({"id":"7","method":1})") << QStringList {u"reply 7 4"_s};
    QTest::newRow("id as a number") << QByteArray(R"({"id":7,"method":"Query"})")
                                    << QStringList {u"reply 7 4"_s};
    QTest::newRow("id as an object") << QByteArray(R"({"id":{},"method":"Query"})") << silence;
    QTest::newRow("params as an array")
        << QByteArray(R"({"id":"7","method":"Query","params":[]})") << QStringList {u"reply 7 6"_s};
    QTest::newRow("odd id") << QByteArray(R"({"id":"__proto__","method":"Call/Meeting"})")
                            << QStringList {u"reply __proto__ 9"_s};
}

void SessionTest::nonsense()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const QStringList, answer);
    World world;
    Faults faults;
    Client client(world, faults);
    client.session.receive(frame);
    QCOMPARE(client.take(), answer);
    client.query();
    QCOMPARE(client.takeReply().errorCode, 0);
}

void SessionTest::requestsAreAnnounced()
{
    World world;
    Faults faults;
    Client client(world, faults);
    QList<Request> requests;
    connect(&client.session, &SimulatedSession::requestReceived, &client.session,
            [&](const Request &request) { requests.append(request); });
    client.query();
    client.session.receive("nonsense");
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.constFirst().method, u"Query"_s);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
