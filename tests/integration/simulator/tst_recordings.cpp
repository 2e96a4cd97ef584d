// SPDX-License-Identifier: Apache-2.0
#include "foreigner.h"
#include "integration/canary/canary.h"
#include "integration/canary/program.h"

#include "protocol/roomaddress.h"

#include <QtCore/qfile.h>

#include <csignal>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! rooms-simulator --record and --replay, with roomsctl as the client.
class TestRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasRecordedIsReplayed();
    void exitCodeSaysWhetherItMatched();
    void clientsAreKeptApart();
    void recordingOfACommandLineClient();
    void somethingElseIsTold();
    void damagedFiles_data();
    void damagedFiles();
    void cutFileIsPlayedAsFarAsItGoes();
    void notTwiceAtOnce();

private:
    Program &start(const QString &name, const QStringList &arguments, const QByteArray &input = {});
    Program &startSimulator(const QStringList &options);
    int ctl(const QString &command, const QByteArray &input = {});
    QString file() const { return m_home->path() + u"/talk.rec"_s; }
    //! Records two runs of roomsctl.
    void record();

    static constexpr auto code = "903117245"_L1; //!< A meeting with a password.
    static constexpr auto joinCommand = "join 903117245 --password -"_L1;
    const QByteArray m_password = "8800-canary-meeting-2b9e\n";

    std::unique_ptr<Home> m_home;
    std::vector<std::unique_ptr<Program>> m_programs;
    QString m_room;
};

void TestRecordings::init()
{
    m_programs.clear();
    m_home = std::make_unique<Home>(u"*=false"_s);
}

Program &TestRecordings::start(const QString &name, const QStringList &arguments, const QByteArray &input)
{
    const QStringList variables {u"ROOMS_PASSWORD="_s + Canary::controlPassword};
    m_programs.push_back(std::make_unique<Program>(*m_home, name, arguments, input, variables));
    return *m_programs.back();
}

Program &TestRecordings::startSimulator(const QStringList &options)
{
    Program &simulator =
        start(u"rooms-simulator"_s, QStringList {u"--port"_s, u"0"_s, u"--scenario"_s, u"quiet"_s} + options);
    if (simulator.waitFor("listening "))
        m_room = QString::fromUtf8(simulator.output()).section(u' ', 1).trimmed();
    return simulator;
}

int TestRecordings::ctl(const QString &command, const QByteArray &input)
{
    return start(u"roomsctl"_s, QStringList {u"--room"_s, m_room} + command.split(u' '), input).wait();
}

void TestRecordings::record()
{
    Program &simulator = startSimulator({u"--record"_s, file()});
    QCOMPARE(ctl(u"join 452871906"_s), 0);
    QCOMPARE(ctl(joinCommand, m_password), 3); // in a meeting already
    QCOMPARE(ctl(u"leave"_s), 0);
    QCOMPARE(simulator.end(SIGTERM), 0);
}

void TestRecordings::whatWasRecordedIsReplayed()
{
    record();
    QFile recording(file());
    QVERIFY(recording.open(QIODevice::ReadOnly));
    QCOMPARE(Canary::foundIn(recording.readAll()), QByteArray());
    Program &shown = start(u"roomsctl"_s, {u"replay"_s, file()});
    QCOMPARE(shown.wait(), 0);
    QVERIFY2(shown.output().contains("client_came") && shown.output().contains("JoinMeeting"),
             shown.output().constData());

    for (const QStringList &pace : {QStringList(), QStringList {u"--fast"_s}}) {
        Program &simulator = startSimulator(QStringList {u"--replay"_s, file()} + pace);
        QCOMPARE(ctl(u"join 452871906"_s), 0);
        QCOMPARE(ctl(joinCommand, "another\n"), 3); // masked: any will do
        QCOMPARE(ctl(u"leave"_s), 0);
        simulator.end(SIGTERM);
        // What it looks at before it ends is not the same each time; what it does is.
        QVERIFY2(!simulator.errors().contains("Call/"), simulator.errors().constData());
    }
}

//! The same requests again: everything is as recorded, and the exit code says so.
void TestRecordings::exitCodeSaysWhetherItMatched()
{
    const QByteArray subscribe =
        R"({"jsonrpc":"2.0","id":"1","method":"Subscribe","params":{"path":["Device"]}})";
    const QByteArray query = R"({"jsonrpc":"2.0","id":"2","method":"Query","params":{"path":["Share"]}})";
    const QByteArray call =
        R"({"jsonrpc":"2.0","id":"3","method":"Call/Share","params":{"action":"StopShare"}})";
    QByteArrayList recorded;
    for (const QStringList &options :
         {QStringList {u"--record"_s, file()}, QStringList {u"--replay"_s, file()}}) {
        Program &simulator = startSimulator(options + QStringList {u"--once"_s});
        Foreigner client;
        QVERIFY(client.connectTo(m_room, RoomAddress::authSubprotocol(Canary::controlPassword)));
        const QByteArrayList answers {client.ask(subscribe), client.ask(query), client.ask(call)};
        client.socket.close();
        QCOMPARE(simulator.wait(), 0);
        QVERIFY(!answers.contains(QByteArray()));
        if (recorded.isEmpty())
            recorded = answers;
        QCOMPARE(answers, recorded);
    }
    Program &simulator = startSimulator({u"--replay"_s, file(), u"--once"_s});
    Foreigner client;
    QVERIFY(client.connectTo(m_room, RoomAddress::authSubprotocol(Canary::controlPassword)));
    QCOMPARE(client.ask(query), recorded.at(1));
    client.socket.close();
    QCOMPARE(simulator.wait(), 4);
    QVERIFY2(simulator.errors().contains("in the recording, but did not come: Call/Share StopShare"),
             simulator.errors().constData());
}

void TestRecordings::clientsAreKeptApart()
{
    {
        Program &simulator = startSimulator({u"--record"_s, file()});
        Program &watch = start(u"roomsctl"_s, {u"--room"_s, m_room, u"watch"_s}); // beside the others
        QVERIFY(watch.waitFor("\"ready\""));
        QCOMPARE(ctl(u"join 452871906"_s), 0);
        QCOMPARE(watch.end(SIGINT), 0);
        QCOMPARE(simulator.end(SIGTERM), 0);
    }
    Program &simulator = startSimulator({u"--replay"_s, file(), u"--fast"_s});
    Program &watch = start(u"roomsctl"_s, {u"--room"_s, m_room, u"watch"_s});
    QVERIFY(watch.waitFor("\"ready\""));
    QCOMPARE(ctl(u"join 452871906"_s), 0);
    QCOMPARE(watch.end(SIGINT), 0);
    simulator.end(SIGTERM);
    QVERIFY2(!simulator.errors().contains("Call/"), simulator.errors().constData());
}

void TestRecordings::recordingOfACommandLineClient()
{
    {
        Program &simulator = startSimulator({});
        Program &watch = start(u"roomsctl"_s, {u"--room"_s, m_room, u"watch"_s, u"--record"_s, file()});
        QVERIFY(watch.waitFor("\"ready\""));
        QCOMPARE(watch.end(SIGINT), 0);
        QCOMPARE(simulator.end(SIGTERM), 0);
    }
    Program &simulator = startSimulator({u"--replay"_s, file(), u"--once"_s});
    Program &watch = start(u"roomsctl"_s, {u"--room"_s, m_room, u"watch"_s});
    QVERIFY(watch.waitFor("\"ready\""));
    QCOMPARE(watch.end(SIGINT), 0);
    const int exitCode = simulator.wait(); // it may have looked at more or less of the room than then
    QVERIFY2(exitCode == 0 || exitCode == 4, simulator.errors().constData());
}

void TestRecordings::somethingElseIsTold()
{
    record();
    Program &simulator = startSimulator({u"--replay"_s, file(), u"--fast"_s, u"--strict"_s});
    QCOMPARE(ctl(u"volume 20"_s), 3);
    QCOMPARE(simulator.end(SIGTERM), 4);
    QVERIFY2(
        simulator.errors().contains("replay: client 1: not in the recording: Call/Device SetSpeakerVolume"),
        simulator.errors().constData());
    QVERIFY(simulator.errors().contains(
        "replay: client 1: in the recording, but did not come: Call/Meeting JoinMeeting"));
    QCOMPARE(Canary::foundIn(simulator.errors()), QByteArray());
}

void TestRecordings::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("empty") << QByteArray() << QByteArray("is empty. Name a recording.");
    QTest::newRow("something else") << QByteArray(100000, 'x') << QByteArray("is not a recording.");
    QTest::newRow("another version")
        << QByteArray("rooms flight recording 9 64 blocks").leftJustified(64, ' ')
        << QByteArray("is of another version");
    QTest::newRow("zeros") << QByteArray(200000, '\0') << QByteArray("Nothing is recorded in the file");
    QTest::newRow("nothing of it left")
        << QByteArray("rooms flight recording 1 2 blocks").leftJustified(63, ' ') + '\n'
            + QByteArray(2 * 65536, 'x')
        << QByteArray("Nothing is recorded in the file");
}

void TestRecordings::damagedFiles()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, sentence);
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(content);
    damaged.close();
    Program &simulator = start(u"rooms-simulator"_s, {u"--port"_s, u"0"_s, u"--replay"_s, file()});
    QCOMPARE(simulator.wait(), 2);
    QVERIFY2(simulator.errors().contains(sentence), simulator.errors().constData());
    QCOMPARE(simulator.output(), QByteArray());
}

void TestRecordings::cutFileIsPlayedAsFarAsItGoes()
{
    record();
    QFile recording(file());
    QVERIFY(recording.open(QIODevice::ReadWrite));
    QVERIFY(recording.resize(64 * 1024));
    // And something in the middle is wrong.
    QVERIFY(recording.seek(9000));
    recording.write(QByteArray(40, 'x'));
    recording.close();
    Program &simulator = startSimulator({u"--replay"_s, file()});
    QVERIFY2(simulator.errors().contains("is damaged; what is left of it is played"),
             simulator.errors().constData());
    ctl(u"query"_s); // whatever is left
    const int exitCode = simulator.end(SIGTERM);
    QVERIFY(exitCode == 0 || exitCode == 4);
}

void TestRecordings::notTwiceAtOnce()
{
    startSimulator({u"--record"_s, file()});
    Program &second = start(u"rooms-simulator"_s, {u"--port"_s, u"0"_s, u"--record"_s, file()});
    QCOMPARE(second.wait(), 2);
    QVERIFY2(second.errors().contains("another program records to the file"), second.errors().constData());
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
