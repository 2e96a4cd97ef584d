// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/recordreader.h"
#include "meeting/snapshotjson.h"
#include "models/room.h"
#include "service/serviceclient.h"
#include "sessiondiagnostics.h"
#include "simulator/simulatedsession.h"
#include "support/manualclock.h"
#include "support/memorytransport.h"
#include "support/replay.h"
#include "unit/simulator/world.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ServiceClient::Config config()
{
    ServiceClient::Config config;
    config.url = QUrl(u"ws://room.test:6295/"_s);
    config.password = u"control-canary"_s;
    config.modules = {MeetingEvent::module()};
    return config;
}

//! What a Room showed, one after the other, without what a recording must not hold.
struct Shown
{
    explicit Shown(Room &room)
    {
        QObject::connect(&room, &Room::snapshotChanged, &context, [this, &room] { note(room); });
    }
    void note(Room &room)
    {
        snapshots.append(Redaction::withoutSecrets(SnapshotJson::write(room.snapshot())).toObject());
    }

    QObject context;
    QList<QJsonObject> snapshots;
};

//! A panel's session with the simulated room, recorded, all in a time that is moved by hand.
struct Recorded
{
    explicit Recorded(const QString &file)
    {
        QString problem;
        if (!diagnostics.record(file, &problem))
            qFatal("%s", qUtf8Printable(problem));
        QObject::connect(net, &MemoryTransport::frameSent, net, [this](const QByteArray &frame) {
            if (session)
                session->receive(frame);
        });
        QObject::connect(&client, &ServiceClient::stateChanged, net, [this] {
            // As a server has it: a session for each connection.
            if (client.state() == Link::State::Connecting)
                connectFarSide();
        });
    }
    void connectFarSide()
    {
        session = std::make_unique<SimulatedSession>(world.room, faults, WireProfile(), world.clock);
        QObject::connect(session.get(), &SimulatedSession::frame, net, &MemoryTransport::deliver);
        session->open();
    }
    void pass(std::chrono::milliseconds duration) { world.clock.advance(duration); }
    void connect()
    {
        client.connectToRoom();
        pass(1s);
    }

    World world;
    QRandomGenerator random {5};
    Faults faults;
    std::unique_ptr<SimulatedSession> session;
    std::unique_ptr<MemoryTransport> transport = std::make_unique<MemoryTransport>(world.clock);
    MemoryTransport *net = transport.get();
    ServiceClient client {config(), std::move(transport), world.clock, random};
    Room room {client, world.clock};
    Redaction redaction = [] {
        Redaction redaction;
        redaction.addSecret(config().password);
        return redaction;
    }();
    SessionDiagnostics diagnostics {client, room, world.clock, redaction, WireProfile()};
    Shown shown {room};
};

using Story = void (*)(Recorded &);

} // namespace

//! A recording, played to fresh models, shows what was shown then.
class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replays_data();
    void replays();
    void holdsNoSecrets();
    void responseTimesAndHistory();

private:
    QTemporaryDir m_folder;
};

namespace {

void idle(Recorded &recorded)
{
    recorded.connect();
    recorded.pass(3min);
}

void joinWithPassword(Recorded &recorded)
{
    recorded.connect();
    recorded.room.join()->trigger(Code::weekly, Code::weeklyPassword, true, false);
    recorded.pass(30s);
    QCOMPARE(recorded.room.stage(), Room::Stage::InMeeting);
}

void wholeMeeting(Recorded &recorded)
{
    recorded.connect();
    recorded.room.join()->trigger(Code::open, {}, true, true);
    recorded.pass(10s);
    recorded.room.switchLayout()->trigger(2, true);
    recorded.pass(10s);
    recorded.world.room.personJoins();
    recorded.world.room.setMicrophone(false);
    recorded.pass(40s);
    recorded.room.leave()->trigger();
    recorded.pass(10s);
    recorded.room.start()->trigger(Meeting::StartType::Instant);
    recorded.pass(90s);
    QCOMPARE(recorded.room.stage(), Room::Stage::InMeeting);
}

void wrongPassword(Recorded &recorded)
{
    recorded.connect();
    recorded.room.join()->trigger(Code::supplier, u"wrong-canary"_s, true, true);
    recorded.pass(10s);
    QCOMPARE(recorded.room.join()->state(), RoomAction::State::Refused);
}

void lostLink(Recorded &recorded)
{
    recorded.connect();
    recorded.room.join()->trigger(Code::open, {}, true, true);
    recorded.pass(10s);
    recorded.net->opening = MemoryTransport::Opening::Refused;
    recorded.net->breakNow(Link::Reason::ClosedByRoom);
    recorded.pass(20s);
    QVERIFY(recorded.room.stale());
    recorded.world.room.endByHost();
    recorded.net->opening = MemoryTransport::Opening::LetIn;
    recorded.pass(60s);
    QCOMPARE(recorded.room.stage(), Room::Stage::Home);
}

void silentLink(Recorded &recorded)
{
    recorded.connect();
    recorded.net->halfOpen = true;
    recorded.pass(45s);
    QVERIFY(recorded.room.link()->ready());
    QVERIFY(recorded.net->opens().size() > 1);
}

void rubbish(Recorded &recorded)
{
    recorded.connect();
    recorded.net->deliver("{\"password\":\"rubbish-canary");
    recorded.net->deliver(QByteArray(100000, 'x'));
    recorded.net->deliver(R"({"id":"unknown","result":{"error_code":0}})");
    recorded.net->deliver(R"({"method":"Event/Elsewhere","params":{}})");
    recorded.pass(5s);
    recorded.room.join()->trigger(Code::open, {}, true, true);
    recorded.pass(10s);
    QCOMPARE(recorded.room.stage(), Room::Stage::InMeeting);
}

void controlDisabled(Recorded &recorded)
{
    recorded.connect();
    recorded.faults.set(Fault::Disabled);
    recorded.pass(2min);
    QVERIFY(recorded.room.link()->blocked());
}

void eventsMissing(Recorded &recorded)
{
    recorded.connect();
    recorded.faults.set(Fault::SubscribeRefused);
    recorded.net->breakNow(Link::Reason::ClosedByRoom);
    recorded.pass(5s);
    recorded.world.room.perform(JoinMeeting {Code::open, {}, true, true});
    recorded.pass(30s);
    QCOMPARE(recorded.room.stage(), Room::Stage::InMeeting);
}

} // namespace

void TestReplay::replays_data()
{
    QTest::addColumn<Story>("story");
    QTest::newRow("idle") << Story(idle);
    QTest::newRow("join with password") << Story(joinWithPassword);
    QTest::newRow("whole meeting") << Story(wholeMeeting);
    QTest::newRow("wrong password") << Story(wrongPassword);
    QTest::newRow("lost link") << Story(lostLink);
    QTest::newRow("silent link") << Story(silentLink);
    QTest::newRow("rubbish") << Story(rubbish);
    QTest::newRow("control disabled") << Story(controlDisabled);
    QTest::newRow("events missing") << Story(eventsMissing);
}

void TestReplay::replays()
{
    QFETCH(Story, story);
    const QString file = m_folder.filePath(QLatin1String(QTest::currentDataTag()) + ".rec"_L1);
    QList<QJsonObject> then;
    int connectionsThen = 0;
    int codeThen = 0;
    {
        Recorded recorded(file);
        story(recorded);
        if (QTest::currentTestFailed())
            return;
        then = recorded.shown.snapshots;
        connectionsThen = recorded.client.counters().connections;
        codeThen = recorded.client.reasonCode();
    }
    const auto recording = RecordReader::read(file);
    QVERIFY(recording && !recording->isDamaged());

    ManualClock clock;
    QRandomGenerator random(99); // other ids, other pauses
    Replay replay(recording->records, clock);
    ServiceClient client(config(), replay.takeTransport(), clock, random);
    Room room(client, clock);
    Shown shown(room);
    replay.run(client);

    QVERIFY(!then.isEmpty());
    QCOMPARE(shown.snapshots.constLast(), then.constLast());
    QCOMPARE(shown.snapshots, then);
    QCOMPARE(client.counters().connections, connectionsThen);
    QCOMPARE(client.reasonCode(), codeThen);
}

void TestReplay::holdsNoSecrets()
{
    const QString file = m_folder.filePath(u"secrets.rec"_s);
    {
        Recorded recorded(file);
        wrongPassword(recorded);
        joinWithPassword(recorded);
        recorded.net->deliver(R"({"message":"no control-canary, no Y29udHJvbC1jYW5hcnk= here"})");
        recorded.net->deliver("{\"password\":\"rubbish-canary");
        recorded.pass(5s);
    }
    QFile recording(file);
    QVERIFY(recording.open(QIODevice::ReadOnly));
    const QByteArray bytes = recording.readAll();
    for (const QByteArray &secret : {QByteArray("canary"), Code::weeklyPassword.toUtf8(),
                                     QByteArray("https://"), QByteArray("Y29udHJvbC1jYW5hcnk")})
        QVERIFY2(!bytes.contains(secret), secret.constData());
}

void TestReplay::responseTimesAndHistory()
{
    Recorded recorded(m_folder.filePath(u"times.rec"_s));
    recorded.net->latency = 7ms;
    lostLink(recorded);
    const QJsonObject told = recorded.diagnostics.toJson();
    const QJsonObject times = told.value("response_times"_L1).toObject();
    QCOMPARE(times.keys(), (QStringList {u"JoinMeeting"_s, u"Query"_s, u"Subscribe"_s}));
    QCOMPARE(times.value("JoinMeeting"_L1).toObject().value("count"_L1).toInt(), 1);
    QCOMPARE(times.value("Subscribe"_L1).toObject().value("max_ms"_L1).toDouble(), 7.0);
    const QJsonArray history = told.value("history"_L1).toArray();
    QStringList states;
    for (const QJsonValue change : history)
        states.append(change.toObject().value("state"_L1).toString());
    QCOMPARE(states.first(4), (QStringList {u"connecting"_s, u"syncing"_s, u"ready"_s, u"retrying"_s}));
    QCOMPARE(history.at(3).toObject().value("reason"_L1).toString(), u"closed_by_room"_s);
    QCOMPARE(states.constLast(), u"ready"_s);
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
