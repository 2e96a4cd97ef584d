// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "canary.h"
#include "consoleprogram.h"
#include "settings/filesecrets.h"
#include "simulator/simulator.h"
#include "sinks.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The operator's desk before a simulated room: no secret comes into its journal, nor into what it remembers.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void journal();
};

void TestConsole::journal()
{
    const QTemporaryDir props;
    const QTemporaryDir state;
    SystemClock clock;
    auto scenario = Scenario::load(u"quiet"_s).value();
    constexpr auto code = "903117245"_L1;
    for (ScenarioMeeting &meeting : scenario.meetings) {
        if (meeting.code == code)
            meeting.password = Canary::meetingPassword;
    }
    Simulator simulator({scenario, 1, Canary::controlPassword, {}}, clock);
    QVERIFY(simulator.server().listen());
    const QUrl url = simulator.server().url();

    const QString rooms = props.filePath(u"rooms.json"_s);
    QFile file(rooms);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QJsonObject room {{u"id"_s, u"12"_s}, {u"name"_s, u"Lake"_s}, {u"url"_s, url.toString()}};
    file.write(QJsonDocument(QJsonObject {{u"rooms"_s, QJsonArray {room}}}).toJson());
    file.close();
    const QString secretsFile = props.filePath(u"own/secrets.json"_s);
    FileSecrets(secretsFile).write(url, Canary::controlPassword, [](const SecretStore::Answer &) {});

    {
        ConsoleProgram program(clock, state.filePath(u"console.json"_s), rooms,
                               [&] { return std::make_unique<FileSecrets>(secretsFile); });
        program.keepJournal({.files = {.folder = state.path()},
                             .account = u"amy"_s,
                             .operatorName = {},
                             .program = u"test"_s});
        program.open(rooms);
        QTRY_COMPARE(program.fleet()->counters().ready, 1);
        int ended = 0;
        connect(program.fleet(), &Fleet::askProgressed, this,
                [&ended](const AskProgress &progress) { ended += progress.isEnd() ? 1 : 0; });
        const auto ask = [&](const OperatorAction &action) {
            const int before = ended;
            program.fleet()->ask(u"12"_s, action);
            QTRY_COMPARE_WITH_TIMEOUT(ended, before + 1, 20'000);
        };
        ask(JoinMeeting {code, Canary::wrongMeetingPassword});
        ask(JoinMeeting {code, Canary::meetingPassword});
        QTRY_COMPARE(program.model().state(0).stage, Room::Stage::InMeeting);
        ask(JoinMeeting {code, Canary::meetingPassword});
        ask(LeaveMeeting {});
        const auto requests = program.journal()->lastOfRoom(u"12"_s, 10);
        QCOMPARE(requests.size(), 4);
        QCOMPARE(requests.at(3).ended->errorCode, 10020);
        QCOMPARE(requests.at(2).ended->outcome, JournalEntry::Outcome::Confirmed);
        QCOMPARE(requests.at(2).asked.parameters.value("meeting_code"_L1).toString(), code);
        QCOMPARE(requests.at(1).ended->why, u"in_meeting"_s);
        QVERIFY2(!requests.at(0).asked.title.isEmpty(), "what the room did before is told");
    }
    Sinks sinks;
    sinks.add(u"state"_s, [&state] { return Sinks::files(state.path()); });
    QCOMPARE(sinks.leak(), QString());
    QCOMPARE(sinks.empty(), QStringList());
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
