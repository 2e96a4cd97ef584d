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
             (QStringList {u"a-day"_s, u"back-to-back"_s, u"bad-network"_s, u"default"_s, u"dual-screen"_s,
                           u"older"_s, u"quiet"_s, u"two-screens"_s, u"webinar"_s, u"webinar-live"_s,
                           u"wrong-password"_s}));
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
        "summary": {"en": "S", "zh_CN": "Z"},
        "story": [{"at_s": 0.5, "do": "join", "name": "B", "count": 2},
                  {"when": "in-meeting", "after_s": 3, "say": "Hi"},
                  {"after_s": 1, "do": "loop", "say": {"zh_CN": "Q"}}],
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
    QCOMPARE(scenario->summary.in(u"zh_CN"_s), u"Z"_s);
    QCOMPARE(scenario->summary.in(u"de_DE"_s), u"S"_s);
    const Command join {u"join"_s, {{u"name"_s, u"B"_s}, {u"count"_s, 2}}};
    QCOMPARE(scenario->story,
             (QList<StoryStep> {{{}, true, 500, join, {}},
                                {StoryMoment::InMeeting, false, 3000, {}, {{{u"en"_s, u"Hi"_s}}}},
                                {{}, false, 1000, Command {u"reset"_s, {}}, {{{u"zh_CN"_s, u"Q"_s}}}}}));
    QCOMPARE(scenario->story.at(2).says.in(u"en"_s), u"Q"_s);
    QCOMPARE(scenario->story.at(2).says.in(u"zh_TW"_s), u"Q"_s);
    QCOMPARE(LocalText().in(u"en"_s), QString());
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
    QTest::newRow("unknown base") << QByteArray(R"({"based_on":"x"})")
                                  << u"based_on: must be one of a-day, back-to-back, bad-network, default, "_s
            + u"dual-screen, older, quiet, two-screens, webinar, webinar-live, wrong-password"_s;
    row("unknown entry", R"("rooms":{})", u"rooms: is not an entry of a scenario; did you mean \"room\"?"_s);
    row("unknown entry of a meeting", R"("meetings":[{"code":"123456","titel":"T"}])",
        u"meetings[0].titel: is not an entry of a scenario; did you mean \"title\"?"_s);
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
    const auto story = [&row](const char *name, const QByteArray &steps, const QString &complaint) {
        row(name, R"("story":[)" + steps + ']', complaint);
    };
    story("story: unknown command", R"({"say":"x"},{"do":"jion"})",
          u"story[1].do: there is no \"jion\"; did you mean \"join\"?"_s);
    story("story: argument missing", R"({"do":"rename"})", u"story[0].title: must be given"_s);
    story("story: argument wrong", R"({"do":"volume","volume":"loud"})",
          u"story[0].volume: must be a whole number from 0 to 100"_s);
    story("story: argument misspelt", R"({"do":"join","nmae":"A"})",
          u"story[0].nmae: is not an entry of a scenario; did you mean \"name\"?"_s);
    story("story: nothing", "{}", u"story[0].do: must be given, or \"say\""_s);
    story("story: no step", "5", u"story[0]: must be an object"_s);
    story("story: not for stories", R"({"do":"step"})", u"story[0].do: \"step\" cannot be part of a story"_s);
    story("story: negative time", R"({"after_s":-1,"do":"join"})",
          u"story[0].after_s: must be seconds from 0 to 86400"_s);
    story("story: two times", R"({"after_s":1,"at_s":1,"do":"join"})",
          u"story[0].at_s: cannot stand beside \"after_s\" or \"when\""_s);
    story("story: back in time",
          R"({"at_s":3,"do":"join"},{"after_s":1.5,"do":"join"},{"at_s":4,"do":"join"})",
          u"story[2].at_s: must not be before the step before it, 4.5"_s);
    story(
        "story: unknown moment", R"({"when":"lunch","do":"join"})",
        u"story[0].when: must be one of idle, joining, waiting-room, in-meeting, casting, phone, connected, "
        "disconnected"_s);
    story("story: after its loop", R"({"after_s":1,"do":"loop"},{"do":"join"})",
          u"story[1].do: nothing can follow \"loop\""_s);
    story("story: a loop without time", R"({"do":"join"},{"do":"loop"})",
          u"story[1].do: must come a second after the story's begin or later"_s);
    story("story: language", R"({"say":{"english":"x"}})",
          u"story[0].say.english: must be a language, for example en or zh_CN"_s);
    story("story: text", R"({"say":{"en":5}})", u"story[0].say.en: must be a text"_s);
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
    QCOMPARE(
        unknown.error(),
        u"There is no scenario and no file \"no-such-scenario\". The built-in scenarios are: a-day, "
        "back-to-back, bad-network, default, dual-screen, older, quiet, two-screens, webinar, webinar-live, "
        "wrong-password."_s);

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
    QCOMPARE(loadWith("[]").error(), path + u":1:1: must be a JSON object"_s);
    QCOMPARE(loadWith(R"({"room":{"name":1}})").error(), path + u":1:10: room.name: must be a text"_s);
    const auto broken = loadWith("{\"room\":");
    QVERIFY2(broken.error().startsWith(path + u":1:9: "_s), qPrintable(broken.error()));
    QCOMPARE(Scenario::load(folder.path()).error(), folder.path() + u": is not a file"_s);
    QVERIFY(!Scenario::load(u"/dev/zero"_s));
    QVERIFY(loadWith(QByteArray(5 * 1024 * 1024, ' ')).error().endsWith(u"is larger than 4 MiB"_s));
    QVERIFY(!loadWith("{\"room\": {\"name\": \"\xff\"}}"));
    QVERIFY(!loadWith(QByteArray(100'000, '[')));

    loadWith("{\n \"based_on\": \"quiet\",\n \"room\": {\"nmae\": 1},\n \"meetings\": [\n  {\"code\": "
             "\"123456\"},\n"
             "  {\"code\": \"12\"}],\n \"story\": [{\"do\": \"jion\", \"nmae\": \"A\"}, {\"say\": 3}]\n}");
    QCOMPARE(Scenario::check(path),
             (QStringList {
                 path + u":3:11: room.nmae: is not an entry of a scenario; did you mean \"name\"?"_s,
                 path + u":6:4: meetings[1].code: must be digits, 6 to 20 of them"_s,
                 path + u":7:13: story[0].do: there is no \"jion\"; did you mean \"join\"?"_s,
                 path + u":7:42: story[1].say: must be a text, or an object of texts by their languages"_s}));
    for (const QString &name : Scenario::builtIn())
        QCOMPARE(Scenario::check(name), QStringList());
}

QTEST_GUILESS_MAIN(ScenarioTest)
#include "tst_scenario.moc"
