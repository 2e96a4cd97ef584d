// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/contractdoctor.h"
#include "support/manualclock.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! ContractDoctor: what it finds in single frames, and what it does not let happen to itself.
class TestContractDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInWhatIsRight();
    void findsWhatIsOtherwise_data();
    void findsWhatIsOtherwise();
    void countsAndKeepsOneSample();
    void keepsSecretsOut();
    void isBounded();
    void looksAtFewFramesOfAStorm();
    void looksPastWhatFollowsFromOthers();
    void takesSuggestions();
    void hasWordsForEverything();

private:
    struct World
    {
        static Contract contract()
        {
            Contract contract;
            contract.nodes = {{u"meeting"_s,
                               {{u"title"_s, u""_s},
                                {u"status"_s, 0},
                                {u"list"_s, QJsonArray {QJsonObject {{u"on"_s, true}}}},
                                {u"url"_s, u""_s}}}};
            contract.optional = {u"url"_s};
            contract.numbers = {{u"status"_s, {0, 1}}};
            contract.events = {{u"Meeting"_s, {u"LeaveMeeting"_s}}};
            return contract;
        }

        //! A Query is asked and \a frame comes.
        QList<Deviation> answer(const QByteArray &frame)
        {
            doctor.frameOut(R"({"id":"q1","method":"Query","params":{"path":["Meeting"]}})");
            clock.advance(1s);
            doctor.frameIn(frame);
            return doctor.deviations();
        }

        ManualClock clock;
        ContractDoctor doctor {contract(), WireProfile(), Redaction(), clock};
    };

    static QByteArray reply(const QByteArray &node)
    {
        return R"({"id":"q1","method":"Query","result":{"error_code":0,"message":"","data":{"meeting":)"
            + node + "}}}";
    }
};

void TestContractDoctor::findsNothingInWhatIsRight()
{
    World world;
    QVERIFY(world.answer(reply(R"({"title":"a","status":1,"list":[{"on":true}],"url":"x"})")).isEmpty());
    QVERIFY(world.answer(reply(R"({"title":"a","status":0,"list":[]})")).isEmpty());
    QVERIFY(world.answer(R"({"id":"q1","result":{"error_code":3,"message":"no"}})").isEmpty());
    world.doctor.frameIn(R"({"method":"Event/Meeting","params":{"sub_event":"LeaveMeeting"}})");
    world.doctor.frameIn(
        R"({"method":"Event/Meeting","params":{"sub_event":"LeaveMeeting","data":{"title":"x"}}})");
    QVERIFY(world.doctor.deviations().isEmpty());
}

void TestContractDoctor::findsWhatIsOtherwise_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QStringList>("found"); // kind, where
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, const QByteArray &frame, const QStringList &found,
                        const QString &advice = {}) { QTest::newRow(name) << frame << found << advice; };
    row("missing", reply(R"({"status":1,"list":[]})"), {u"missing_member meeting.title"_s});
    row("unknown", reply(R"({"title":"a","status":1,"list":[],"new":1})"), {u"unknown_member meeting.new"_s});
    row("another type", reply(R"({"title":7,"status":1,"list":[]})"), {u"wrong_type meeting.title"_s});
    row("in a list", reply(R"({"title":"","status":1,"list":[{"on":1},{"on":2}]})"),
        {u"wrong_type meeting.list[].on"_s});
    row("number", reply(R"({"title":"","status":9,"list":[]})"), {u"unknown_number meeting.status"_s});
    row("large number", reply(R"({"title":"","status":1e300,"list":[]})"),
        {u"unknown_number meeting.status"_s});
    row("nothing", R"({"id":"q1","result":{"error_code":0,"data":{}}})", {u"node_missing Query Meeting"_s});
    row("no data", R"({"id":"q1","result":{"error_code":0}})", {u"node_missing Query Meeting"_s});
    row("no result", R"({"id":"q1"})", {u"no_result Query Meeting"_s});
    row("error", R"({"id":"q1","error":{"code":1}})", {u"error_member Query Meeting"_s});
    row("no code", R"({"id":"q1","result":{}})", {u"code_missing Query Meeting"_s});
    row("unknown code", R"({"id":"q1","result":{"error_code":77777}})", {u"code_unknown Query Meeting"_s});
    row("other id", R"({"id":"q2","result":{"error_code":0}})", {u"unknown_id "_s});
    row("no JSON", "hello", {u"not_understood "_s});
    row("an array", "[1]", {u"not_understood "_s});
    row("neither", R"({"x":1})", {u"stray "_s});
    row("event method", R"({"method":"Notify/Meeting","params":{"sub_event":"LeaveMeeting"}})",
        {u"event_method Notify/Meeting"_s}, u"event_method_prefix=\"Notify/\""_s);
    row("event method with id", R"({"id":"e1","method":"EventMeeting","params":{}})",
        {u"event_method EventMeeting"_s}, u"event_method_prefix=\"Event\""_s);
    row("event name", R"({"method":"Event/Meeting","params":{"name":"LeaveMeeting"}})",
        {u"event_unnamed Event/Meeting"_s}, u"sub_event_key=\"name\""_s);
    row("no event name", R"({"method":"Event/Meeting","params":{}})", {u"event_unnamed Event/Meeting"_s});
    row("event content", R"({"method":"Event/Meeting","params":{"sub_event":"LeaveMeeting","body":{"a":1}}})",
        {u"event_payload Event/Meeting"_s},
        u"event_payload_keys=[\"body\",\"data\",\"sub_event_params\",\"event_params\",\"event_data\","
        "\"action_params\"]"_s);
    row("unknown event", R"({"method":"Event/Meeting","params":{"sub_event":"Moon"}})",
        {u"unknown_event Event/Meeting Moon"_s});
    row("event of a type",
        R"({"method":"Event/Meeting","params":{"sub_event":"LeaveMeeting","data":{"status":"x"}}})",
        {u"wrong_type Event/Meeting.status"_s});
    row("command of a terminal", reply(R"({"title":"","status":1,"list":[],"a\u001b[2J":1})"),
        {u"unknown_member meeting.a?[2J"_s});
}

void TestContractDoctor::findsWhatIsOtherwise()
{
    QFETCH(QByteArray, frame);
    QFETCH(QStringList, found);
    QFETCH(QString, advice);
    World world;
    const QList<Deviation> deviations = world.answer(frame);
    QStringList names;
    for (const Deviation &deviation : deviations)
        names.append(deviation.name() + u' ' + deviation.where);
    QCOMPARE(names, found);
    QVERIFY(!deviations.constFirst().sample.isEmpty());
    const QByteArray value =
        QJsonDocument(QJsonArray {deviations.constFirst().value}).toJson(QJsonDocument::Compact);
    const QString setting = deviations.constFirst().setting;
    QCOMPARE(setting.isEmpty() || deviations.constFirst().value.isUndefined()
                 ? QString()
                 : setting + u'=' + QString::fromUtf8(value.chopped(1).sliced(1)),
             advice);
}

void TestContractDoctor::countsAndKeepsOneSample()
{
    World world;
    world.answer(reply(R"({"title":1,"status":1,"list":[]})"));
    const QList<Deviation> deviations = world.answer(reply(R"({"title":2,"status":1,"list":[]})"));
    QCOMPARE(deviations.size(), 1);
    QCOMPARE(deviations.constFirst().count, quint64(2));
    QCOMPARE(deviations.constFirst().sample, u"{\"title\":1}"_s);
    QCOMPARE(world.doctor.toJson().value("deviations"_L1)[0]["deviation"_L1].toString(), u"wrong_type"_s);
}

void TestContractDoctor::keepsSecretsOut()
{
    World world;
    world.answer(reply(R"({"title":1,"status":1,"list":[],"meeting_password":"canary-7f3a"})"));
    world.answer(R"({"x":"https://meeting.example.com/dm/canary","token":"canary-7f3a"})");
    world.answer("canary-7f3a password: canary-7f3a");
    const QByteArray all = QJsonDocument(world.doctor.toJson()).toJson();
    QVERIFY2(!all.contains("canary"), all.constData());
}

void TestContractDoctor::isBounded()
{
    World world;
    QJsonObject node {{u"title"_s, QString(100'000, u'x')}};
    for (int i = 0; i < 1000; ++i)
        node.insert(QString::number(i) + QString(200, u'y'), QString(100, u'z'));
    world.answer(reply(QJsonDocument(node).toJson(QJsonDocument::Compact)));
    QCOMPARE(world.doctor.deviations().size(), qsizetype(0)); // too long to be looked at
    node.insert("title"_L1, 1);
    world.answer(reply(QJsonDocument(node).toJson(QJsonDocument::Compact)));
    world.answer(reply(R"({"title":1})"));
    QVERIFY(world.doctor.deviations().size() <= ContractDoctor::mostDeviations);
    for (const Deviation &deviation : world.doctor.deviations()) {
        QVERIFY(deviation.sample.size() <= 201);
        QVERIFY(deviation.where.size() <= 201);
    }
    const auto send = [&world] {
        for (int i = 0; i < 300; ++i) {
            world.clock.advance(1s);
            world.doctor.frameIn("{\"method\":\"Event/Meeting\",\"params\":{\"sub_event\":\""
                                 + QByteArray::number(i) + "\"}}");
        }
    };
    send();
    QCOMPARE(world.doctor.deviations().size(), ContractDoctor::mostDeviations);
    const quint64 more = world.doctor.more();
    QVERIFY(more > 0);
    send();
    QCOMPARE(world.doctor.more(), more); // kinds, not frames
}

void TestContractDoctor::looksAtFewFramesOfAStorm()
{
    World world;
    for (int i = 0; i < 1000; ++i)
        world.doctor.frameIn("x");
    QCOMPARE(world.doctor.deviations().constFirst().count, quint64(ContractDoctor::framesPerSecond));
    world.clock.advance(1s);
    world.doctor.frameIn("x");
    QCOMPARE(world.doctor.deviations().constFirst().count, quint64(ContractDoctor::framesPerSecond + 1));
}

void TestContractDoctor::looksPastWhatFollowsFromOthers()
{
    World silent;
    silent.doctor.subscribeUnanswered(u"Meeting"_s);
    silent.doctor.eventsMissing(u"Meeting"_s);
    QCOMPARE(silent.doctor.deviations().size(), 2);
    World world;
    world.doctor.frameIn("x");
    world.doctor.frameIn(R"({"method":"Notify/Meeting","params":{}})");
    world.doctor.subscribeUnanswered(u"Meeting"_s);
    world.doctor.eventsMissing(u"Meeting"_s);
    QCOMPARE(world.doctor.deviations().size(), 2);
}

void TestContractDoctor::takesSuggestions()
{
    World world;
    world.doctor.frameOut(R"({"id":"s1","method":"Subscribe","params":{"path":["Meeting"]}})");
    world.doctor.frameIn(R"({"id":"s1","result":{"error_code":7}})");
    world.doctor.frameOut(R"({"id":"s2","method":"Subscribe","params":{"events":["Meeting"]}})");
    world.doctor.frameIn(R"({"id":"s2","result":{"error_code":7}})"); // a try
    QCOMPARE(world.doctor.deviations().size(), 1);
    QCOMPARE(world.doctor.deviations().constFirst().setting, u"subscribe_path_key"_s);
    QVERIFY(world.doctor.deviations().constFirst().value.isUndefined());
    const char *before = world.doctor.deviations().constFirst().advice();
    world.doctor.suggest(u"subscribe_path_key"_s, u"paths"_s);
    QCOMPARE(world.doctor.deviations().constFirst().value, QJsonValue(u"paths"_s));
    QVERIFY(before != world.doctor.deviations().constFirst().advice());
    World other;
    other.doctor.frameOut(R"({"id":"s1","method":"Subscribe","params":{"path":["Meeting"]}})");
    other.doctor.frameIn(R"({"id":"s1","result":{"error_code":4}})");
    QCOMPARE(other.doctor.deviations().constFirst().setting, u"subscribe_method"_s);
}

void TestContractDoctor::hasWordsForEverything()
{
    QSet<QString> names;
    for (int kind = 0; kind <= int(Deviation::Kind::UnknownMember); ++kind) {
        Deviation deviation;
        deviation.kind = Deviation::Kind(kind);
        names.insert(deviation.name());
        QVERIFY(QLatin1StringView(Deviation::sentence(deviation.kind)).size() > 10);
        QVERIFY(QLatin1StringView(deviation.advice()).size() > 10);
    }
    QCOMPARE(names.size(), int(Deviation::Kind::UnknownMember) + 1);
}

QTEST_GUILESS_MAIN(TestContractDoctor)
#include "tst_contractdoctor.moc"
