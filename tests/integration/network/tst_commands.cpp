// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "figures.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;

namespace {

//! What must not be, in words; "" when all is well.
QString problemWith(const TracedCommand &command)
{
    const bool done = command.executed == 1;
    if (command.sent != 1)
        return u"was sent more than once"_s;
    if (command.received > 1)
        return u"was received more than once"_s;
    if (command.executed > 1)
        return u"was executed more than once"_s;
    if (command.answer && (*command.answer == 0) != done)
        return u"was acknowledged and not executed, or refused and executed"_s;
    switch (command.outcome) {
    case State::Confirmed:
        return done ? QString() : u"was confirmed and not executed"_s;
    case State::Refused:
        return done ? u"was refused and executed"_s : QString();
    case State::Unknown:
        return command.settled ? QString() : u"is unknown and was not settled"_s;
    default:
        return u"has no outcome"_s;
    }
}

} // namespace

//! TracedCommand after command over a line that is spoilt in every way and mended again: none is lost, none
//! is executed twice, and of each a person is told what came of it.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void underChangingFaults_data();
    void underChangingFaults();
};

void TestCommands::underChangingFaults_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("count");
    if (Figures::wanted())
        QTest::newRow("10,000 commands") << quint32(1) << 10'000;
    else
        QTest::newRow("1,500 commands") << quint32(1) << 1500;
}

void TestCommands::underChangingFaults()
{
    QFETCH(quint32, seed);
    QFETCH(int, count);
    QElapsedTimer time;
    time.start();
    Commands commands(seed);
    QSignalSpy finished(&commands, &Commands::finished);
    commands.start(count);
    for (int given = -1; finished.isEmpty() && given != commands.given();) {
        given = commands.given();
        finished.wait(20'000); // far longer than anything takes
    }
    if (finished.isEmpty()) {
        const RoomLink &link = *commands.room().link();
        qWarning() << "after" << commands.given() << "commands awaiting" << commands.awaited()
                   << "with the link" << link.state() << link.reason();
    }
    QCOMPARE(finished.size(), 1);
    QCOMPARE(commands.given(), count);

    std::map<State, int> outcomes;
    int executed = 0;
    int unanswered = 0;
    int overtaken = 0; // told as not seen done, and done all the same
    for (const auto &[id, command] : commands.all()) {
        const QString problem = problemWith(command);
        QVERIFY2(problem.isEmpty(), qPrintable(command.action + u' ' + id + u' ' + problem));
        ++outcomes[command.outcome];
        executed += command.executed;
        unanswered += command.answer ? 0 : 1;
        overtaken += command.outcome == State::Unknown ? command.executed : 0;
    }
    QCOMPARE(executed, commands.executions());
    QCOMPARE(commands.blocked(), 0);
    QTRY_COMPARE(commands.room().snapshot(), commands.farSide().snapshot());
    Figures::print(
        u"%1 commands through %2 faults in %3 s, on %4 connections: %5 confirmed, %6 refused, %7 unknown "
        "and settled (%8 of them done after all); %9 lost their answer; 0 lost, 0 executed twice"_s.arg(count)
            .arg(commands.weather().faults())
            .arg(time.elapsed() / 1000)
            .arg(commands.client().counters().connections)
            .arg(outcomes[State::Confirmed])
            .arg(outcomes[State::Refused])
            .arg(outcomes[State::Unknown])
            .arg(overtaken)
            .arg(unanswered));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
