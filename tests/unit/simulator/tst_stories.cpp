// SPDX-License-Identifier: Apache-2.0
#include "client.h"
#include "device/devicejson.h"
#include "meeting/snapshotjson.h"
#include "share/sharejson.h"
#include "simulator/director.h"
#include "simulator/scenarionames.h"
#include "support/manualclock.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWebSockets/qwebsocket.h>
#include <QtWebSockets/qwebsockethandshakeoptions.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

SimulatorOptions playing(const Scenario &scenario)
{
    return {scenario, 1, {}, {}};
}

//! A device that plays a story on a clock moved by hand, and one client of it.
struct Play
{
    explicit Play(const Scenario &scenario)
        : simulator(playing(scenario), clock)
        , client(simulator.room(), simulator.faults(), clock)
    {
        QObject::connect(&simulator.director(), &Director::happened, &simulator.director(),
                         [this](const Happening &h) {
                             if (h.source == Happening::Source::Story && !h.done)
                                 failures.append(h.text);
                         });
        simulator.director().begin();
    }
    explicit Play(const QString &name)
        : Play(*Scenario::load(name))
    { }

    void advanceTo(milliseconds time) { clock.advance(time - milliseconds(clock.now())); }

    Json data(const QString &module)
    {
        client.take();
        client.query({module});
        return client.takeReply().data;
    }
    //! What the client sees, in short.
    QString seen()
    {
        const MeetingSnapshot meeting = SnapshotJson::read(data(u"Meeting"_s));
        const DeviceSnapshot device = DeviceJson::read(data(u"Device"_s));
        const ShareSnapshot share = ShareJson::read(data(u"Share"_s));
        QStringList words {ScenarioNames::word(ScenarioNames::statuses, meeting.meeting.status.value())};
        if (!meeting.meeting.title.isEmpty())
            words.append(meeting.meeting.title);
        if (meeting.self)
            words.append(ScenarioNames::word(ScenarioNames::roles, meeting.self->role.value()));
        if (meeting.layouts && meeting.layouts->current != Meeting::Layout::Grid)
            words.append(ScenarioNames::word(ScenarioNames::layouts, meeting.layouts->current.value()));
        if (device.microphone && device.microphone->on.value_or(false))
            words.append(u"microphone"_s);
        if (share.sharer)
            words.append(u"shared by "_s + share.sharer->nickname);
        if (meeting.screens && meeting.screens->status != Meeting::MultiScreen::Single)
            words.append(ScenarioNames::word(ScenarioNames::screens, meeting.screens->status.value()));
        return words.join(u", "_s);
    }
    //! The codes in the list of meetings.
    QStringList codes()
    {
        QStringList codes;
        for (const ScheduledMeeting &meeting : SnapshotJson::read(data(u"Meeting"_s)).meetings)
            codes.append(meeting.code);
        return codes;
    }

    ManualClock clock;
    Simulator simulator;
    Client client;
    QStringList failures; // of the story
};

//! A room with only this story.
Scenario withStory(const QByteArray &steps)
{
    return Scenario::fromJson(
               QJsonDocument::fromJson(R"({"based_on":"quiet","story":[)" + steps + "]}").object())
        .value();
}

//! A client on a real socket, for what happens to links.
struct Socket
{
    explicit Socket(Simulator &simulator, const QString &password = {})
    {
        QWebSocketHandshakeOptions options;
        if (!password.isEmpty())
            options.setSubprotocols(
                {u"auth-"_s + QString::fromLatin1(password.toUtf8().toBase64().toPercentEncoding())});
        socket.open(simulator.server().url(), options);
    }
    void ask(const QString &id)
    {
        const QJsonObject params {{u"path"_s, QJsonArray {u"Meeting"_s}}};
        socket.sendTextMessage(QString::fromUtf8(Codec::encode(Request {id, u"Query"_s, params})));
    }
    //! What came: the error code of the last reply, or -1.
    int answer() const
    {
        if (texts.isEmpty())
            return -1;
        const Incoming incoming = Codec::decode(texts.last().at(0).toString().toUtf8(), WireProfile());
        const Reply *reply = std::get_if<Reply>(&incoming);
        return reply ? reply->errorCode : -1;
    }
    bool isUp() const { return connected.size() == 1 && disconnected.isEmpty(); }

    QWebSocket socket;
    QSignalSpy connected {&socket, &QWebSocket::connected};
    QSignalSpy disconnected {&socket, &QWebSocket::disconnected};
    QSignalSpy errors {&socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error)};
    QSignalSpy texts {&socket, &QWebSocket::textMessageReceived};
};

} // namespace

//! Stories: how they are played, and what a client sees at the marks of the built-in ones.
class StoriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void times();
    void moments();
    void momentThatPasses();
    void loops();
    void stops();
    void stopsWithAWord();
    void pausesAndSteps();
    void stepsThroughAStory();
    void stepsThroughADay();
    void says();
    void goesOnAfterARefusal();
    void chainsScenarios();
    void connected();
    void everythingIsDocumented();
    void everyBuiltInStoryPlaysTwice_data();
    void everyBuiltInStoryPlaysTwice();
    void aDay();
    void webinarLive();
    void twoScreens();
    void backToBack();
    void badNetwork();
    void wrongPassword();
};

void StoriesTest::times()
{
    Play play(withStory(R"({"do":"volume","volume":1},
                           {"after_s":0.5,"do":"volume","volume":2},
                           {"after_s":1,"do":"volume","volume":3},
                           {"at_s":4,"do":"volume","volume":4},
                           {"after_s":1,"do":"volume","volume":5})"));
    const auto volume = [&play] { return play.simulator.room().device().speaker->volume; };
    QCOMPARE(volume(), 1); // before anybody can connect
    for (const auto &[time, expected] : {std::pair(499ms, 1),
                                         {500ms, 2},
                                         {1499ms, 2},
                                         {1500ms, 3},
                                         {3999ms, 3},
                                         {4000ms, 4},
                                         {4999ms, 4},
                                         {5000ms, 5}}) {
        play.advanceTo(time);
        QCOMPARE(volume(), expected);
    }
    QVERIFY(!play.simulator.director().story().isPlaying());
}

void StoriesTest::moments()
{
    Play play(withStory(R"({"when":"in-meeting","after_s":2,"do":"rename","title":"A"},
                           {"when":"idle","do":"cast","state":"on"},
                           {"when":"casting","do":"cast","state":"off"},
                           {"when":"idle","do":"enter","code":"771360058"},
                           {"when":"joining","do":"volume","volume":9},
                           {"when":"waiting-room","do":"turn-away"},
                           {"when":"idle","do":"phone","state":"on"},
                           {"when":"phone","do":"volume","volume":7})"));
    play.advanceTo(1h);
    play.simulator.director().perform(u"enter 452871906"_s);
    play.clock.advance(2s); // 60 ms on its way in, 1940 in it
    QCOMPARE(play.seen(), u"in-meeting, Q4 产品路线评审 · Roadmap, host, microphone"_s);
    play.clock.advance(60ms);
    QCOMPARE(play.seen(), u"in-meeting, A, host, microphone"_s);
    play.simulator.director().perform(u"end"_s);
    play.clock.advance(5s);
    QCOMPARE(play.seen(), u"phone, microphone"_s);
    QCOMPARE(play.simulator.room().device().speaker->volume, 7);
    QCOMPARE(play.failures, QStringList());
}

//! A moment counts from when it came, even if it is over when its delay is.
void StoriesTest::momentThatPasses()
{
    Play play(withStory(R"({"when":"in-meeting","after_s":5,"do":"volume","volume":1})"));
    play.simulator.director().perform(u"enter 452871906"_s);
    play.clock.advance(1s);
    play.simulator.director().perform(u"end"_s);
    play.clock.advance(5s);
    QCOMPARE(play.simulator.room().device().speaker->volume, 1);
}

void StoriesTest::loops()
{
    Play play(withStory(R"({"do":"enter","code":"452871906"},{"after_s":2,"do":"loop"})"));
    for (int round = 0; round < 50; ++round) {
        play.advanceTo(2s * round + 1s);
        QCOMPARE(play.simulator.room().status(), Meeting::Status::InMeeting);
    }
    QVERIFY(play.client.take().contains(u"event LeaveMeeting"_s));
    QCOMPARE(play.failures, QStringList());
}

void StoriesTest::stops()
{
    Play play(withStory(R"({"do":"volume","volume":1},{"after_s":2,"do":"stop"})"));
    play.advanceTo(1h);
    QVERIFY(!play.simulator.director().story().isPlaying());
    QCOMPARE(play.simulator.room().device().speaker->volume, 1);
}

void StoriesTest::stopsWithAWord()
{
    Play play(withStory(R"({"do":"volume","volume":1},{"after_s":2,"do":"stop","say":"The end."})"));
    play.advanceTo(1s);
    QVERIFY(play.simulator.director().story().isPlaying());
    QVERIFY(play.simulator.director().caption().isEmpty());
    play.advanceTo(2s);
    QVERIFY(!play.simulator.director().story().isPlaying());
    QCOMPARE(play.simulator.director().caption().in(u"en"_s), u"The end."_s);
}

void StoriesTest::pausesAndSteps()
{
    Play play(withStory(
        R"({"after_s":1,"do":"pause"},{"do":"volume","volume":1},{"after_s":1,"do":"volume","volume":2})"));
    const auto volume = [&play] { return play.simulator.room().device().speaker->volume; };
    play.advanceTo(1h);
    QCOMPARE(volume(), 60);
    play.simulator.director().perform(u"reset"_s); // a room that stands still starts anew, too
    play.advanceTo(2h);
    QCOMPARE(volume(), 60);
    play.simulator.director().perform(u"resume"_s);
    play.clock.advance(1500ms);
    QCOMPARE(volume(), 60);
    QVERIFY(play.simulator.time().isPaused());
    play.simulator.director().perform(u"resume"_s);
    play.clock.advance(1ms);
    QCOMPARE(volume(), 1);
    play.clock.advance(1s);
    QCOMPARE(volume(), 2);
}

//! In a room that stands still each step by hand is one of the story, also of those that are due at once.
void StoriesTest::stepsThroughAStory()
{
    Play play(withStory(R"({"after_s":1,"do":"pause"},
                           {"do":"volume","volume":1},{"do":"volume","volume":2},
                           {"after_s":60,"do":"volume","volume":3})"));
    Director &director = play.simulator.director();
    play.advanceTo(2s);
    for (const int volume : {1, 2, 3}) {
        QVERIFY(director.perform(u"step"_s));
        QCOMPARE(play.simulator.room().device().speaker->volume, volume);
        QVERIFY(play.simulator.time().isPaused());
    }
    QVERIFY(!director.perform(u"step"_s));
    // From the begin, too.
    director.perform(u"reset"_s);
    QCOMPARE(director.story().next(), 0);
    QVERIFY(director.perform(u"step"_s));
    QCOMPARE(director.story().next(), 1);
}

//! A whole day by hand: the story moves on, and what the room does by itself happens in between.
void StoriesTest::stepsThroughADay()
{
    Play play(u"quiet"_s);
    Director &director = play.simulator.director();
    QVERIFY(director.perform(u"scenario a-day"_s));
    QVERIFY(director.perform(u"pause"_s));
    const qsizetype steps = play.simulator.scenario().story.size();
    QStringList people;
    qsizetype furthest = 0;
    for (int i = 0; i < 200 && furthest < steps - 1; ++i) {
        QVERIFY(director.perform(u"step"_s));
        furthest = std::max(furthest, director.story().next());
        people += play.simulator.room().people();
    }
    QCOMPARE(furthest, steps - 1);
    QVERIFY(people.contains(u"Amy Chen"_s));
    QCOMPARE(play.clock.now(), 0); // nobody waited
}

void StoriesTest::says()
{
    Play play(withStory(R"({"say":{"en":"One","zh_CN":"一"}},{"after_s":1,"do":"volume","volume":3},
                           {"after_s":1,"say":"Two"},{"after_s":1,"do":"loop"})"));
    Director &director = play.simulator.director();
    QStringList said;
    connect(&director, &Director::said, this,
            [&](const LocalText &text) { said.append(text.in(u"zh_CN"_s)); });
    QCOMPARE(director.caption().in(u"zh_CN"_s), u"一"_s);
    play.advanceTo(1500ms);
    QCOMPARE(director.caption().in(u"en"_s), u"One"_s);
    play.advanceTo(3500ms);
    QCOMPARE(said, (QStringList {u"Two"_s, u""_s, u"一"_s}));
    director.stopStory();
    QCOMPARE(director.caption().in(u"en"_s), u"One"_s);
}

void StoriesTest::goesOnAfterARefusal()
{
    Play play(withStory(R"({"do":"admit"},{"do":"volume","volume":4})"));
    QCOMPARE(play.failures, QStringList {u"admit: The room is in no waiting room."_s});
    QCOMPARE(play.simulator.room().device().speaker->volume, 4);
}

void StoriesTest::chainsScenarios()
{
    Play play(withStory(R"({"after_s":1,"do":"scenario","scenario":"two-screens"})"));
    play.advanceTo(30s);
    QCOMPARE(play.simulator.scenario().room.name, u"松山湖 5F-01"_s);
    QVERIFY(play.simulator.director().story().isPlaying());
}

void StoriesTest::connected()
{
    Play play(withStory(
        R"({"when":"connected","do":"volume","volume":1},{"when":"disconnected","do":"volume","volume":2})"));
    QVERIFY(play.simulator.server().listen());
    const auto volume = [&play] {
        play.clock.advance(1ms);
        return play.simulator.room().device().speaker->volume;
    };
    QCOMPARE(volume(), 60);
    Socket socket(play.simulator);
    QTRY_COMPARE(volume(), 1);
    socket.socket.close();
    QTRY_COMPARE(volume(), 2);
}

//! Who writes a story reads in one place what there is.
void StoriesTest::everythingIsDocumented()
{
    QFile file(QStringLiteral(ROOMS_SCENARIOS_README));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QStringList words = Scenario::builtIn() + StoryJson::moments();
    for (const CommandInfo &info : CommandTable::all()) {
        if (!info.inStories)
            continue;
        words.append(info.name);
        for (const CommandArgument &argument : info.arguments)
            words.append(argument.name);
    }
    for (const QString &word : std::as_const(words))
        QVERIFY2(text.contains(u'`' + word + u'`'), qPrintable(word));
}

void StoriesTest::everyBuiltInStoryPlaysTwice_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : Scenario::builtIn())
        QTest::newRow(qPrintable(name)) << name;
}

//! No step of a built-in story is refused, in the first round and in the second.
void StoriesTest::everyBuiltInStoryPlaysTwice()
{
    QFETCH(const QString, name);
    Play play(name);
    QVERIFY(!play.simulator.scenario().summary.in(u"zh_CN"_s).isEmpty());
    QVERIFY(play.simulator.scenario().summary.in(u"en"_s)
            != play.simulator.scenario().summary.in(u"zh_CN"_s));
    for (const StoryStep &step : play.simulator.scenario().story)
        QCOMPARE(step.says.texts.size(), step.says.isEmpty() ? 0 : 2);
    play.clock.advance(10min);
    play.failures.removeAll(u"drop: No client is connected."_s); // the client here has no socket
    QCOMPARE(play.failures, QStringList());
}

void StoriesTest::aDay()
{
    Play play(u"a-day"_s);
    const auto at = [&play](milliseconds time) {
        play.advanceTo(time);
        return play.seen();
    };
    QCOMPARE(at(5s), u"idle"_s);
    QVERIFY(!play.codes().contains(u"300100200"_s));
    QCOMPARE(at(10s), u"idle"_s);
    QVERIFY(play.codes().contains(u"300100200"_s));
    QCOMPARE(at(16500ms), u"joining"_s);
    const QString standUp = u"in-meeting, 晨会 Stand-up, host"_s;
    QCOMPARE(at(18s), standUp + u", microphone"_s);
    QCOMPARE(at(30s), standUp + u", microphone, shared by Amy Chen"_s);
    QCOMPARE(at(50s), u"idle, microphone"_s);
    QCOMPARE(at(65s), u"casting, microphone"_s);
    QCOMPARE(at(90s), u"in-meeting, 松山湖 3F-12的快速会议, host, speaker, microphone"_s);
    QCOMPARE(at(97s), u"in-meeting, 产品发布准备 Launch plan, host, speaker, microphone"_s);
    QCOMPARE(at(110s), u"idle, microphone"_s);
    QCOMPARE(at(120s), u"phone, microphone"_s);
    QCOMPARE(at(136s), u"waiting-room, microphone"_s);
    QCOMPARE(at(140s), u"in-meeting, 周会 Weekly sync, co-host, microphone"_s);
    QCOMPARE(at(165s), u"idle, microphone"_s);
    QVERIFY(play.codes().contains(u"903117245"_s));
    at(175s);
    QVERIFY(!play.codes().contains(u"903117245"_s));
    QCOMPARE(at(181s), u"idle"_s); // the next day
    QVERIFY(play.codes().contains(u"903117245"_s));
    QCOMPARE(at(180s + 30s), standUp + u", microphone, shared by Amy Chen"_s);
}

void StoriesTest::webinarLive()
{
    Play play(u"webinar-live"_s);
    const auto at = [&play](milliseconds time) {
        play.advanceTo(time);
        return play.seen();
    };
    QCOMPARE(at(8s), u"waiting-room"_s);
    QCOMPARE(at(14s), u"idle"_s);
    QCOMPARE(at(22s), u"waiting-room"_s);
    const QString webinar = u"in-meeting, 开发者直播 Developer webinar, "_s;
    QCOMPARE(at(26s), webinar + u"audience, microphone"_s);
    QCOMPARE(at(32s), webinar + u"audience, microphone, shared by Sofia Rossi"_s);
    QCOMPARE(at(40s), webinar + u"participant, microphone"_s);
    QCOMPARE(at(55s), webinar + u"audience"_s);
    QCOMPARE(at(62s), u"idle"_s);
    QCOMPARE(at(76s), u"waiting-room"_s); // the next round
}

void StoriesTest::twoScreens()
{
    Play play(u"two-screens"_s);
    const auto at = [&play](milliseconds time) {
        play.advanceTo(time);
        return play.seen();
    };
    QCOMPARE(at(3s), u"idle"_s);
    QCOMPARE(at(8s), u"idle, extended"_s);
    const QString meeting = u"in-meeting, Q4 产品路线评审 · Roadmap, host, "_s;
    QCOMPARE(at(16s), meeting + u"microphone, extended"_s);
    QCOMPARE(at(20s), meeting + u"speaker, microphone, extended"_s);
    QCOMPARE(at(26s), meeting + u"speaker, microphone, shared by 张敏, extended"_s);
    QCOMPARE(at(35s), meeting + u"speaker, microphone, shared by 张敏, mirrored"_s);
    QCOMPARE(at(42s), meeting + u"speaker, microphone, shared by 张敏"_s);
    QCOMPARE(at(54s), u"idle, microphone"_s);
    QCOMPARE(at(60s), u"idle"_s);
}

void StoriesTest::backToBack()
{
    Play play(u"back-to-back"_s);
    QCOMPARE(play.codes().size(), 10);
    QStringList titles;
    while (titles.size() < 10 && play.clock.now() < 300'000) {
        play.clock.advance(500ms);
        const MeetingSnapshot seen = SnapshotJson::read(play.data(u"Meeting"_s));
        if (seen.meeting.status == Meeting::Status::InMeeting && !titles.contains(seen.meeting.title)) {
            titles.append(seen.meeting.title);
            QCOMPARE(seen.self->host, titles.size() % 2 == 1);
        }
    }
    QStringList expected;
    for (const ScenarioMeeting &meeting : play.simulator.scenario().meetings)
        expected.append(meeting.title);
    QCOMPARE(titles, expected);
    play.clock.advance(8s);
    QCOMPARE(play.seen(), u"idle, microphone"_s);
    play.clock.advance(10s);
    QCOMPARE(play.seen().section(u',', 0, 1), u"in-meeting, 早会 Morning round"_s); // again
}

void StoriesTest::badNetwork()
{
    Play play(u"bad-network"_s);
    QVERIFY(play.simulator.server().listen());
    const auto answers = [](Socket &socket, const QString &id) {
        socket.texts.clear();
        socket.ask(id);
        return QTest::qWaitFor([&socket] { return socket.answer() == 0; });
    };
    Socket first(play.simulator);
    QTRY_VERIFY(first.isUp());
    play.advanceTo(5s);
    QVERIFY(answers(first, u"a"_s));
    play.advanceTo(12s); // slow
    first.texts.clear();
    QSignalSpy asked(&play.simulator.server(), &SimulatorServer::requestReceived);
    first.ask(u"b"_s);
    QVERIFY(asked.wait());
    play.clock.advance(1499ms);
    QCOMPARE(first.answer(), -1);
    play.clock.advance(1ms);
    QTRY_COMPARE(first.answer(), 0);
    play.advanceTo(29s);
    QVERIFY(first.isUp());
    play.advanceTo(30s);
    QTRY_VERIFY(!first.isUp()); // the link is lost
    play.advanceTo(32s);
    Socket second(play.simulator);
    QTRY_VERIFY(second.isUp());
    QVERIFY(answers(second, u"c"_s));
    QVERIFY(second.texts.last().at(0).toString().contains(u"改了名的会议 Renamed while away"_s));
    play.advanceTo(46s);
    second.texts.clear();
    second.ask(u"d"_s); // into the void
    play.advanceTo(64s);
    QCOMPARE(second.answer(), -1);
    play.advanceTo(66s); // well again, and what was asked meanwhile is answered
    QTRY_COMPARE(second.answer(), 0);
    play.advanceTo(76s);
    QVERIFY(play.simulator.faults().has(Fault::NoEvent));
    play.advanceTo(91s);
    QVERIFY(play.simulator.faults().isEmpty());
    play.advanceTo(96s);
    QVERIFY(answers(second, u"e"_s));
    QCOMPARE(play.simulator.room().status(), Meeting::Status::Idle);
}

void StoriesTest::wrongPassword()
{
    Play play(u"wrong-password"_s);
    QVERIFY(play.simulator.server().listen());
    const auto isLetIn = [&play](const QString &password) {
        Socket socket(play.simulator, password);
        [[maybe_unused]] const bool told =
            QTest::qWaitFor([&] { return !socket.connected.isEmpty() || !socket.errors.isEmpty(); });
        return !socket.connected.isEmpty();
    };
    QVERIFY(!isLetIn({}));
    QVERIFY(!isLetIn(u"another"_s));
    QVERIFY(isLetIn(u"482916"_s)); // who knows it is let in all the time
    play.advanceTo(25s);
    Socket closed(play.simulator);
    QTRY_COMPARE(closed.disconnected.size(), 1);
    play.advanceTo(45s);
    Socket disabled(play.simulator);
    QTRY_VERIFY(disabled.isUp());
    disabled.ask(u"a"_s);
    QTRY_COMPARE(disabled.answer(), 2);
    play.advanceTo(61s);
    disabled.ask(u"b"_s);
    QTRY_COMPARE(disabled.answer(), 0);
    QVERIFY(!play.simulator.director().story().isPlaying());
}

QTEST_GUILESS_MAIN(StoriesTest)
#include "tst_stories.moc"
