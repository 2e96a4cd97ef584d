// SPDX-License-Identifier: Apache-2.0
#include "foreigner.h"
#include "integration/canary/canary.h"
#include "integration/canary/program.h"

#include "protocol/roomaddress.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! rooms-simulator --strict from the outside.
class TestStrict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsNothingInTheProduct();
    void reportsDeviations_data();
    void reportsDeviations();
    void reportHasAnEnd();
    void endsWithItsLastClient();
    void saysThatNobodyCame();

private:
    Program &start(const QString &name, const QStringList &arguments);
    Program &startSimulator(const QStringList &options);
    QList<QJsonObject> report() const;

    std::unique_ptr<Home> m_home;
    std::vector<std::unique_ptr<Program>> m_programs;
    QString m_room;
};

void TestStrict::init()
{
    m_programs.clear();
    m_home = std::make_unique<Home>(u"*=false"_s);
}

Program &TestStrict::start(const QString &name, const QStringList &arguments)
{
    const QStringList variables {u"ROOMS_PASSWORD="_s + Canary::controlPassword};
    m_programs.push_back(std::make_unique<Program>(*m_home, name, arguments, QByteArray(), variables));
    return *m_programs.back();
}

Program &TestStrict::startSimulator(const QStringList &options)
{
    Program &simulator =
        start(u"rooms-simulator"_s,
              QStringList {u"--port"_s, u"0"_s, u"--scenario"_s, u"quiet"_s, u"--report"_s, u"report.jsonl"_s}
                  + options);
    if (simulator.waitFor("listening "))
        m_room = QString::fromUtf8(simulator.output()).section(u' ', 1).trimmed();
    return simulator;
}

QList<QJsonObject> TestStrict::report() const
{
    QFile file(m_home->path() + u"/report.jsonl"_s);
    QList<QJsonObject> lines;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            lines.append(QJsonDocument::fromJson(file.readLine()).object());
    }
    return lines;
}

//! Panel and command line do all they can.
void TestStrict::findsNothingInTheProduct()
{
    Program &simulator = startSimulator({u"--strict"_s});
    Program &panel = start(u"rooms-panel"_s, {u"--room"_s, m_room, u"--windowed"_s, u"800x600"_s});
    Program &watch = start(u"roomsctl"_s, {u"--room"_s, m_room, u"watch"_s});
    QVERIFY(watch.waitFor("\"ready\""));
    const auto ctl = [this](const QStringList &arguments) {
        return start(u"roomsctl"_s, QStringList {u"--room"_s, m_room} + arguments).wait();
    };
    for (const char *command :
         {"status", "query", "query Device", "query Share", "query Meeting/MeetingInfo/MeetingCode",
          "join 452871906 --mic off", "layout 2", "layout 1 --voice-active off", "mic on", "mic off",
          "camera on", "volume 35", "leave", "start", "dissolve", "start --type pmi", "leave"})
        QVERIFY2(ctl(QString::fromLatin1(command).split(u' ')) == 0, command);
    QCOMPARE(watch.end(SIGINT), 0);
    QCOMPARE(panel.end(SIGTERM), 0);
    QCOMPARE(simulator.end(SIGTERM), 0);
    QVERIFY2(simulator.errors().contains("0 must be changed, 0 should be, 0 to note"),
             simulator.errors().constData());
    const QList<QJsonObject> lines = report();
    QCOMPARE(lines.size(), 1);
    const QJsonObject summary = lines.constFirst().value("summary"_L1).toObject();
    QCOMPARE(summary.value("clients"_L1).toInt(), 19);
    QVERIFY(summary.value("frames"_L1).toInt() > 60);
    QCOMPARE(summary.value("rules"_L1).toObject(), QJsonObject());
}

void TestStrict::reportsDeviations_data()
{
    QTest::addColumn<QString>("strict");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("alone") << u"--strict"_s << 3;
    QTest::newRow("fail") << u"--strict=fail"_s << 3;
    QTest::newRow("report") << u"--strict=report"_s << 0;
}

void TestStrict::reportsDeviations()
{
    QFETCH(const QString, strict);
    QFETCH(const int, exitCode);
    Program &simulator = startSimulator({strict});
    {
        Foreigner client;
        QVERIFY(client.connectTo(m_room, RoomAddress::authSubprotocol(Canary::controlPassword)));
        QVERIFY(
            !client
                 .ask(R"({"jsonrpc":"2.0","id":"1","method":"Call/Meeting","params":{"action":"JoinMeeting",)"
                      R"("action_params":{"meeting_code":452871906,"password":"canary-meeting-2b9e",)"
                      R"("mic_enable":true,"camera_enable":true}}})")
                 .isEmpty());
        QVERIFY(!client.ask(R"({"jsonrpc":"2.0","id":"1","method":"Query","params":{"path":["Meeting"]}})")
                     .isEmpty());
        client.socket.sendTextMessage(u"{\"password\":\"canary-meeting-2b9e\""_s);
        client.socket.sendBinaryMessage("canary-meeting-2b9e");
        QTRY_COMPARE(report().size(), 5);
    }
    Foreigner outside;
    QSignalSpy failed(&outside.socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error));
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QString(Canary::controlPassword)});
    outside.socket.open(QUrl(m_room), options);
    QTRY_VERIFY(!failed.isEmpty());
    QTRY_COMPARE(report().size(), 6);
    QCOMPARE(simulator.end(SIGTERM), exitCode);

    QStringList found;
    const QList<QJsonObject> lines = report();
    for (const QJsonObject &line : lines.first(6))
        found.append(u"%1 %2 %3"_s.arg(line.value("client"_L1).toInt())
                         .arg(line.value("severity"_L1).toString(), line.value("rule"_L1).toString()));
    QCOMPARE(found,
             (QStringList {u"1 must param-type"_s, u"1 must call-before-subscribe"_s, u"1 should id-reused"_s,
                           u"1 must not-json"_s, u"1 must binary-frame"_s, u"0 must password-form"_s}));
    QCOMPARE(lines.constFirst().value("place"_L1).toString(),
             u"Meeting page, 3 JoinMeeting, meeting_code: string (line 708)"_s);
    QCOMPARE(lines.constLast().value("summary"_L1).toObject().value("must"_L1).toInt(), 5);
    QVERIFY2(
        simulator.errors().contains("strict: room 1, client 1: must param-type: Call/Meeting JoinMeeting"),
        simulator.errors().constData());
    QVERIFY(simulator.errors().contains("5 must be changed, 1 should be, 0 to note"));
    for (const QJsonObject &line : lines)
        QCOMPARE(Canary::foundIn(QJsonDocument(line).toJson()), QByteArray());
    QCOMPARE(Canary::foundIn(simulator.errors() + simulator.output()), QByteArray());
}

//! A client that is wrong for ever fills neither screen nor disk.
void TestStrict::reportHasAnEnd()
{
    Program &simulator = startSimulator({u"--strict"_s, u"--once"_s});
    Foreigner client;
    QVERIFY(client.connectTo(m_room, RoomAddress::authSubprotocol(Canary::controlPassword)));
    for (int i = 0; i < 10'050; ++i)
        client.socket.sendTextMessage(u"x"_s + QString(i % 1000, u'x'));
    client.socket.close();
    QCOMPARE(simulator.wait(), 3);
    const QList<QJsonObject> lines = report();
    QCOMPARE(lines.size(), 10'001);
    const QJsonObject summary = lines.constLast().value("summary"_L1).toObject();
    QCOMPARE(summary.value("must"_L1).toInt(), 10'050);
    QCOMPARE(summary.value("left_out"_L1).toInt(), 50);
    QVERIFY(simulator.errors().count('\n') < 510);
}

void TestStrict::endsWithItsLastClient()
{
    Program &simulator = startSimulator({u"--strict"_s, u"--once"_s});
    auto first = std::make_unique<Foreigner>();
    Foreigner second;
    const QString password = RoomAddress::authSubprotocol(Canary::controlPassword);
    QVERIFY(first->connectTo(m_room, password));
    QVERIFY(second.connectTo(m_room, password));
    first.reset();
    QVERIFY(!second.ask(R"({"jsonrpc":"2.0","id":"1","method":"Query","params":{"path":["Meeting"]}})")
                 .isEmpty());
    second.socket.close();
    QCOMPARE(simulator.wait(), 0);
}

void TestStrict::saysThatNobodyCame()
{
    Program &simulator = startSimulator({u"--strict"_s});
    QCOMPARE(simulator.end(SIGTERM), 0);
    QVERIFY(simulator.errors().contains("strict: 0 clients, 0 frames"));
}

QTEST_GUILESS_MAIN(TestStrict)
#include "tst_strict.moc"
