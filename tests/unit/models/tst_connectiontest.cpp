// SPDX-License-Identifier: Apache-2.0
#include "models/connectiontest.h"
#include "snapshots.h"
#include "support/manualclock.h"
#include "support/scriptedroom.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Progress = ConnectionTest::Progress;
using Opening = MemoryTransport::Opening;
using Reason = Link::Reason;

//! The steps of trying a connection, for every way it can end.
class ConnectionTestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passes();
    void showsEachStep();
    void notReached_data();
    void notReached();
    void notLetIn_data();
    void notLetIn();
    void closedRightAway();
    void doesNotAnswer();
    void refusesToTell();
    void noEvents_data();
    void noEvents();
    void nobodyAnswersTheDoor();
    void startedAgain();
    void reset();
    void usesTheProfile();

private:
    //! A test of a ScriptedRoom, ready to start.
    struct Bench
    {
        Bench()
            : test([this] { return room->takeTransport(); }, clock)
        {
            room->snapshot = Snapshots::idle();
        }
        void start()
        {
            test.start(QUrl(u"ws://room.test:6295/"_s), u"secret"_s);
            settle();
        }
        void settle() { clock.advance(0ms); }
        QList<Progress> steps() const
        {
            return {test.reached(), test.letIn(), test.answers(), test.events()};
        }

        ManualClock clock;
        std::unique_ptr<ScriptedRoom> room = std::make_unique<ScriptedRoom>(clock);
        ConnectionTest test;
    };
    static QList<Progress> all(Progress progress) { return {progress, progress, progress, progress}; }
};

void ConnectionTestTest::passes()
{
    Bench bench;
    QSignalSpy finished(&bench.test, &ConnectionTest::finished);
    QCOMPARE(bench.steps(), all(Progress::Waiting));
    QVERIFY(!bench.test.passed() && !bench.test.failed() && !bench.test.isRunning());
    bench.start();
    QCOMPARE(bench.steps(), all(Progress::Done));
    QVERIFY(bench.test.passed() && !bench.test.failed() && !bench.test.isRunning());
    QCOMPARE(bench.test.reasonSentence(), QString());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(bench.clock.timers(), size_t(0)); // its connection is closed
    QCOMPARE(bench.room->count(u"Query"_s), 1);
}

void ConnectionTestTest::showsEachStep()
{
    Bench bench;
    bench.room->net().opening = Opening::Unanswered;
    bench.room->ignore(u"Query"_s);
    bench.room->ignore(u"Subscribe"_s);
    bench.start();
    QVERIFY(bench.test.isRunning());
    QCOMPARE(bench.steps(),
             QList<Progress>({Progress::Active, Progress::Waiting, Progress::Waiting, Progress::Waiting}));
    bench.room->net().letIn();
    bench.settle();
    QCOMPARE(bench.steps(),
             QList<Progress>({Progress::Done, Progress::Active, Progress::Waiting, Progress::Waiting}));
    QVERIFY(bench.test.isRunning() && !bench.test.passed());
}

void ConnectionTestTest::notReached_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::newRow("host not found") << Reason::HostNotFound;
    QTest::newRow("refused") << Reason::ConnectionRefused;
    QTest::newRow("unreachable") << Reason::Unreachable;
    QTest::newRow("no WebSocket") << Reason::NotWebSocket;
}

void ConnectionTestTest::notReached()
{
    QFETCH(Reason, reason);
    Bench bench;
    bench.room->net().opening = Opening::Refused;
    bench.room->net().refusal = reason;
    bench.start();
    QCOMPARE(bench.steps(),
             QList<Progress>({Progress::Failed, Progress::Waiting, Progress::Waiting, Progress::Waiting}));
    QVERIFY(bench.test.failed() && !bench.test.isRunning());
    QCOMPARE(bench.test.reason(), reason);
    QCOMPARE(bench.test.reasonSentence(), QString::fromUtf8(Link::sentence(reason)));
    bench.clock.advance(5min);
    QCOMPARE(bench.clock.timers(), size_t(0)); // it does not go on trying
}

void ConnectionTestTest::notLetIn_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("authentication") << 5 << Reason::WrongPassword;
    QTest::newRow("password") << 16 << Reason::WrongPassword;
    QTest::newRow("disabled") << 2 << Reason::ControlDisabled;
    QTest::newRow("not signed in") << 3 << Reason::NotLoggedIn;
    QTest::newRow("version") << 15 << Reason::VersionRetired;
}

void ConnectionTestTest::notLetIn()
{
    QFETCH(int, code);
    QFETCH(Reason, reason);
    Bench bench;
    bench.room->refuse(u"Subscribe"_s, code);
    bench.room->refuse(u"Query"_s, code);
    bench.start();
    QCOMPARE(bench.steps(),
             QList<Progress>({Progress::Done, Progress::Failed, Progress::Waiting, Progress::Waiting}));
    QCOMPARE(bench.test.reason(), reason);
}

//! A room may say that the password is wrong by hanging up, which it does each time.
void ConnectionTestTest::closedRightAway()
{
    Bench bench;
    bench.room->net().opening = Opening::Refused;
    bench.room->net().refusal = Reason::WrongPassword;
    bench.start();
    QCOMPARE(bench.test.reason(), Reason::WrongPassword);
    QCOMPARE(bench.test.reached(), Progress::Done);
    QCOMPARE(bench.test.letIn(), Progress::Failed);
}

void ConnectionTestTest::doesNotAnswer()
{
    Bench bench;
    bench.room->ignore(u"Query"_s);
    bench.start();
    QVERIFY(bench.test.isRunning());
    bench.clock.advance(ConnectionTest::deadline);
    QVERIFY(bench.test.failed());
    QCOMPARE(bench.steps(),
             QList<Progress>({Progress::Done, Progress::Done, Progress::Failed, Progress::Waiting}));
    QCOMPARE(bench.test.reason(), Reason::NoAnswer);
}

void ConnectionTestTest::refusesToTell()
{
    Bench bench;
    bench.room->refuse(u"Query"_s, 1);
    bench.start();
    bench.clock.advance(ConnectionTest::deadline);
    QVERIFY(bench.test.failed());
    QCOMPARE(bench.test.letIn(), Progress::Done);
    QCOMPARE(bench.test.answers(), Progress::Failed);
    QCOMPARE(bench.test.reason(), Reason::QueryRefused);
}

void ConnectionTestTest::noEvents_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("refused") << 11;
    QTest::newRow("unanswered") << 0;
}

//! The room can be controlled all the same.
void ConnectionTestTest::noEvents()
{
    QFETCH(int, code);
    Bench bench;
    if (code == 0)
        bench.room->ignore(u"Subscribe"_s);
    else
        bench.room->refuse(u"Subscribe"_s, code);
    bench.start();
    bench.clock.advance(5s);
    QCOMPARE(bench.steps(),
             QList<Progress>({Progress::Done, Progress::Done, Progress::Done, Progress::Missing}));
    QVERIFY(bench.test.passed() && !bench.test.failed());
}

void ConnectionTestTest::nobodyAnswersTheDoor()
{
    Bench bench;
    bench.room->net().opening = Opening::Unanswered;
    bench.start();
    bench.clock.advance(ConnectionTest::deadline);
    QVERIFY(bench.test.failed());
    QCOMPARE(bench.test.reason(), Reason::TimedOut);
    QCOMPARE(bench.test.reached(), Progress::Failed);
}

void ConnectionTestTest::startedAgain()
{
    Bench bench;
    bench.room->net().opening = Opening::Refused;
    bench.start();
    QVERIFY(bench.test.failed());
    bench.room = std::make_unique<ScriptedRoom>(bench.clock);
    bench.room->snapshot = Snapshots::idle();
    bench.start();
    QCOMPARE(bench.steps(), all(Progress::Done));
}

void ConnectionTestTest::reset()
{
    Bench bench;
    bench.room->ignore(u"Query"_s);
    bench.start();
    QSignalSpy finished(&bench.test, &ConnectionTest::finished);
    bench.test.reset();
    QVERIFY(!bench.test.isRunning());
    QCOMPARE(bench.steps(), all(Progress::Waiting));
    bench.clock.advance(1min);
    QCOMPARE(finished.size(), 0);
    QCOMPARE(bench.clock.timers(), size_t(0));
}

void ConnectionTestTest::usesTheProfile()
{
    Bench bench;
    bench.room->refuse(u"Subscribe"_s, 11);
    WireProfile profile;
    profile.subscribeMethod = u"SubscribeEvent"_s;
    bench.test.start(QUrl(u"ws://room.test:6295/"_s), {}, profile);
    bench.settle();
    QVERIFY(bench.room->count(u"SubscribeEvent"_s) > 0);
}

QTEST_GUILESS_MAIN(ConnectionTestTest)

#include "tst_connectiontest.moc"
