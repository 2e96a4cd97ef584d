// SPDX-License-Identifier: Apache-2.0
#include "simulator/scenario.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

//! The complaint about \a json, or "".
QString complaintAbout(const QByteArray &json)
{
    const auto scenario = Scenario::fromJson(QJsonDocument::fromJson(json).object());
    return scenario ? QString() : scenario.error();
}

} // namespace

//! Scenarios: the built-in ones, files, and what is said of mistakes.
class ScenarioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtIn();
    void defaultHasItAll();
    void variants();
    void smallest();
    void basedOn();
    void everyMember();
    void delays();
    void mistakes_data();
    void mistakes();
    void files();
};

void ScenarioTest::builtIn()
{
    QCOMPARE(Scenario::builtIn(),
             (QStringList {u"default"_s, u"dual-screen"_s, u"older"_s, u"quiet"_s, u"webinar"_s}));
    for (const QString &name : Scenario::builtIn()) {
        const auto scenario = Scenario::load(name);
        QVERIFY2(scenario, qPrintable(scenario ? QString() : scenario.error()));
        QVERIFY(!scenario->room.name.isEmpty());
    }
}

void ScenarioTest::defaultHasItAll()
{
    const auto scenario = Scenario::load(u"default"_s);
    QCOMPARE(scenario->room.name, u"松山湖 3F-12"_s);
    QCOMPARE(scenario->meetings.size(), 10);
    QCOMPARE(scenario->pace.join, (DelayRange {600, 1500}));
    QVERIFY(scenario->people.comeAndGo);
    const auto has = [&](auto matches) {
        return std::any_of(scenario->meetings.begin(), scenario->meetings.end(), matches);
    };
    QVERIFY(has([](const ScenarioMeeting &m) { return !m.password.isEmpty(); }));
    QVERIFY(has(
        [](const ScenarioMeeting &m) { return m.waitingRoom == ScenarioMeeting::WaitingRoom::Admitted; }));
    QVERIFY(
        has([](const ScenarioMeeting &m) { return m.waitingRoom == ScenarioMeeting::WaitingRoom::Kept; }));
    QVERIFY(has([](const ScenarioMeeting &m) { return m.refusal == 10015; }));
    QVERIFY(has([](const ScenarioMeeting &m) { return m.refusal == 10008; }));
    QVERIFY(has([](const ScenarioMeeting &m) { return m.refusal == 10019; }));
    QVERIFY(has([](const ScenarioMeeting &m) { return m.lateFailure != 0; }));
}

void ScenarioTest::variants()
{
    const Scenario office = *Scenario::load(u"default"_s);
    const Scenario quiet = *Scenario::load(u"quiet"_s);
    QCOMPARE(quiet.meetings, office.meetings);
    QVERIFY(!quiet.people.comeAndGo);
    for (const DelayRange &delay : {quiet.pace.join, quiet.pace.leave, quiet.pace.layout, quiet.pace.admit})
        QCOMPARE(delay.minimumMs, delay.maximumMs);
    const Scenario dual = *Scenario::load(u"dual-screen"_s);
    QCOMPARE(dual.room.screens, Meeting::MultiScreen::Extended);
    QCOMPARE(dual.meetings, office.meetings);
    const Scenario webinar = *Scenario::load(u"webinar"_s);
    const Scenario older = *Scenario::load(u"older"_s);
    QCOMPARE(older.device.support, Scenario::Support::None);
    QCOMPARE(older.share.support, Scenario::Support::None);
    QVERIFY(!webinar.room.layouts);
    QCOMPARE(webinar.meetings.constFirst().role, Meeting::Role::Audience);
}

void ScenarioTest::smallest()
{
    const auto scenario = Scenario::fromJson(
        QJsonDocument::fromJson(R"({"room":{"name":"A","personal_code":"123456"}})").object());
    QVERIFY(scenario);
    QCOMPARE(scenario->room.name, u"A"_s);
    QVERIFY(scenario->meetings.isEmpty());
    QVERIFY(scenario->room.layouts);
}

void ScenarioTest::basedOn()
{
    const auto scenario =
        Scenario::fromJson(QJsonDocument::fromJson(
                               R"({"based_on":"default","room":{"name":"A"},"meetings":[{"code":"111111"}]})")
                               .object());
    QVERIFY(scenario);
    QCOMPARE(scenario->room.name, u"A"_s);
    QCOMPARE(scenario->room.personalCode, u"3012345678"_s);
    QCOMPARE(scenario->meetings.size(), 1);
    QCOMPARE(scenario->pace.join, (DelayRange {600, 1500}));
}

void ScenarioTest::everyMember()
{
    const QByteArray json = R"({
        "room": {"name": "A", "screens": "mirrored", "main_monitor_id": "M", "personal_code": "123456",
                 "personal_password": "P", "instant_refusal": 10024, "personal_refusal": 10030, "layouts": false},
        "device": {"support": "read-only", "microphone": "D", "camera": "E", "speaker": "F", "volume": 7},
        "share": {"support": "none", "cast_code": "G"},
        "pace_ms": {"join": 1, "leave": [2, 3], "layout": 4, "admit": 5, "people": 6, "device": 7, "share": 8},
        "people": {"come_and_go": true, "maximum": 3, "names": ["B", "C"]},
        "meetings": [{"code": "234567", "title": "T", "creator": "B", "password": "Q", "type": "wechat",
                      "role": "co-host", "starts_in_min": -5, "lasts_min": 7, "listed": false,
                      "waiting_room": "kept", "refusal": 10015, "late_failure": 10005, "people": ["B"]}]})";
    const auto scenario = Scenario::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(scenario);
    QCOMPARE(scenario->room,
             (Scenario::Room {u"A"_s, Meeting::MultiScreen::Mirrored, u"M"_s, u"123456"_s, u"P"_s, 10024,
                              10030, false}));
    QCOMPARE(scenario->pace, (Scenario::Pace {{1, 1}, {2, 3}, {4, 4}, {5, 5}, {6, 6}, {7, 7}, {8, 8}}));
    QCOMPARE(scenario->device, (Scenario::Device {Scenario::Support::ReadOnly, u"D"_s, u"E"_s, u"F"_s, 7}));
    QCOMPARE(scenario->share, (Scenario::Share {Scenario::Support::None, u"G"_s}));
    QCOMPARE(scenario->people, (Scenario::People {true, 3, {u"B"_s, u"C"_s}}));
    const ScenarioMeeting expected {u"234567"_s,
                                    u"T"_s,
                                    u"B"_s,
                                    u"Q"_s,
                                    Meeting::Type::WeChat,
                                    Meeting::Role::CoHost,
                                    -5,
                                    7,
                                    false,
                                    ScenarioMeeting::WaitingRoom::Kept,
                                    10015,
                                    10005,
                                    {u"B"_s}};
    QCOMPARE(scenario->meetings, QList<ScenarioMeeting> {expected});
}

void ScenarioTest::delays()
{
    QRandomGenerator random(3);
    QCOMPARE((DelayRange {40, 40}).draw(random).count(), 40);
    QSet<qint64> drawn;
    for (int i = 0; i < 200; ++i) {
        const qint64 delay = DelayRange {5, 9}.draw(random).count();
        QVERIFY(delay >= 5 && delay <= 9);
        drawn.insert(delay);
    }
    QCOMPARE(drawn.size(), 5);
}

void ScenarioTest::mistakes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QByteArray &members, const QString &complaint) {
        QTest::newRow(name) << QByteArray(R"({"based_on":"default",)" + members + '}') << complaint;
    };
    QTest::newRow("empty") << QByteArray("{}") << u"room.name: must be given"_s;
    QTest::newRow("no personal code")
        << QByteArray(R"({"room":{"name":"A"}})") << u"room.personal_code: must be digits, 6 to 20 of them"_s;
    QTest::newRow("unknown base") << QByteArray(
        R"({"based_on":"x"})") << u"based_on: must be one of default, dual-screen, older, quiet, webinar"_s;
    row("unknown entry", R"("rooms":{})", u"rooms: is not an entry of a scenario"_s);
    row("unknown entry of a meeting", R"("meetings":[{"code":"123456","titel":"T"}])",
        u"meetings[0].titel: is not an entry of a scenario"_s);
    row("code with letters", R"("meetings":[{"code":"123456"},{"code":"234567"},{"code":"34x"}])",
        u"meetings[2].code: must be digits, 6 to 20 of them"_s);
    row("code with blanks", R"("meetings":[{"code":"123 456"}])",
        u"meetings[0].code: must be digits, 6 to 20 of them"_s);
    row("no code", R"("meetings":[{"title":"T"}])", u"meetings[0].code: must be digits, 6 to 20 of them"_s);
    row("code as a number", R"("meetings":[{"code":123456}])", u"meetings[0].code: must be a text"_s);
    row("code twice", R"("meetings":[{"code":"123456"},{"code":"123456"}])",
        u"meetings[1].code: is already the code of meetings[0]"_s);
    row("meetings as an object", R"("meetings":{})", u"meetings: must be a list of objects"_s);
    row("a meeting as a text", R"("meetings":["123456"])", u"meetings[0]: must be an object"_s);
    row("room as a text", R"("room":"A")", u"room: must be an object"_s);
    row("name as a number", R"("room":{"name":3})", u"room.name: must be a text"_s);
    row("flag as a number", R"("room":{"layouts":1})", u"room.layouts: must be true or false"_s);
    row("unknown screens", R"("room":{"screens":"two"})",
        u"room.screens: must be one of single, extended, mirrored"_s);
    row("number with a fraction", R"("people":{"maximum":1.5})",
        u"people.maximum: must be a whole number from 0 to 1000"_s);
    row("number out of range", R"("people":{"maximum":-1})",
        u"people.maximum: must be a whole number from 0 to 1000"_s);
    row("names with a number", R"("people":{"names":["A",1]})", u"people.names: must be a list of texts"_s);
    const QString delay = u"pace_ms.join: must be milliseconds up to a day, one number or [least, most]"_s;
    row("delay as a text", R"("pace_ms":{"join":"1"})", delay);
    row("delay upside down", R"("pace_ms":{"join":[2,1]})", delay);
    row("delay of three", R"("pace_ms":{"join":[1,2,3]})", delay);
    row("negative delay", R"("pace_ms":{"join":-1})", delay);
    row("the first of two", R"("room":{"name":3},"rooms":1)", u"room.name: must be a text"_s);
}

void ScenarioTest::mistakes()
{
    QFETCH(const QByteArray, json);
    QTEST(complaintAbout(json), "complaint");
}

void ScenarioTest::files()
{
    const auto unknown = Scenario::load(u"no-such-scenario"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error(),
             u"There is no scenario and no file \"no-such-scenario\". The built-in scenarios are: default, "
             "dual-screen, older, quiet, webinar."_s);

    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.json"_s);
    const auto loadWith = [&path](const QByteArray &content) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the scenario");
        file.write(content);
        file.close();
        return Scenario::load(path);
    };
    QVERIFY(loadWith(R"({"based_on":"quiet"})"));
    QCOMPARE(loadWith("[]").error(), path + u": must be a JSON object"_s);
    QCOMPARE(loadWith(R"({"room":{"name":1}})").error(), path + u": room.name: must be a text"_s);
    const auto broken = loadWith("{\"room\":");
    QVERIFY2(broken.error().startsWith(path) && broken.error().contains(u"at byte 8"_s),
             qPrintable(broken.error()));
    QVERIFY(!Scenario::load(folder.path()));
}

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
