// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Stage = Room::Stage;

//! The link breaks, in the middle of a call or between: nothing is sent twice, and what is true is found out.
class TestLostLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duringACall_data();
    void duringACall();
    void beforeTheRequestArrives();
    void resync();
    void roomIsAwayAndReturns();
    void shortBreakShowsNothing();
};

void TestLostLink::duringACall_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("action");
    for (const auto &action : {u"start"_s, u"leave"_s, u"layout"_s}) {
        QTest::addRow("before ack, %s", qPrintable(action)) << Fault::DropBeforeAck << action;
        QTest::addRow("after ack, %s", qPrintable(action)) << Fault::DropAfterAck << action;
    }
}

//! The room acted, and the answer was lost with the link: the first look on the next one shows it.
void TestLostLink::duringACall()
{
    QFETCH(Fault, fault);
    QFETCH(QString, action);
    Bench bench;
    QVERIFY(action == "start"_L1 ? bench.connect() : bench.enter(Bench::open));
    bench.faults().set(fault);
    Room &room = bench.room();
    const RoomAction *asked = room.start();
    if (action == "start"_L1) {
        QVERIFY(room.start()->trigger(Meeting::StartType::Instant));
    } else if (action == "leave"_L1) {
        asked = room.leave();
        QVERIFY(room.leave()->trigger());
    } else {
        asked = room.switchLayout();
        QVERIFY(bench.offers(Meeting::Layout::Ring));
        QVERIFY(room.switchLayout()->trigger(int(Meeting::Layout::Ring), true));
    }
    QTRY_VERIFY(!room.link()->ready());
    QTRY_VERIFY(room.link()->ready());
    QVERIFY(bench.reaches(asked, State::Confirmed));
    QCOMPARE(bench.callsOf(asked), 1);
    QCOMPARE(bench.client().counters().connections, 2);
}

//! The room never heard of it: that is found out too, and it is still not sent again.
void TestLostLink::beforeTheRequestArrives()
{
    Bench bench;
    QVERIFY(bench.connect());
    bench.server().dropClients();
    auto *start = bench.room().start();
    QVERIFY(start->trigger(Meeting::StartType::Instant)); // the session has not noticed yet
    QVERIFY(bench.reaches(start, State::Unknown));
    QTRY_VERIFY(bench.room().link()->ready());
    QTRY_VERIFY(start->settled());
    QCOMPARE(start->state(), State::Unknown);
    QCOMPARE(bench.farSide().status(), Meeting::Status::Idle);
    QCOMPARE(bench.callsOf(start), 0);
    QVERIFY(start->available());
}

//! What happened while nobody listened is there after the reconnect.
void TestLostLink::resync()
{
    Bench bench;
    QVERIFY(bench.connect());
    bench.server().dropClients();
    QTRY_VERIFY(!bench.room().link()->ready());
    QCOMPARE(bench.farSide().perform(JoinMeeting {Bench::open.code, {}, true, true}), 0);
    QVERIFY(bench.reaches(Stage::InMeeting));
    QTRY_COMPARE(bench.room().meeting()->code(), Bench::open.code);
    QCOMPARE(bench.client().counters().connections, 2);
    QVERIFY(bench.calls().isEmpty());
}

void TestLostLink::roomIsAwayAndReturns()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::open));
    const QDateTime asOf = bench.room().asOf();
    const quint16 port = bench.server().port();
    bench.server().close();
    QTRY_VERIFY(bench.room().stale());
    // The last truth stays, and nothing can be asked for.
    QCOMPARE(bench.room().stage(), Stage::InMeeting);
    QCOMPARE(bench.room().meeting()->code(), Bench::open.code);
    QVERIFY(bench.room().asOf() >= asOf);
    QCOMPARE(bench.room().leave()->whyNot(), ActionRules::WhyNot::NotConnected);
    QVERIFY(!bench.room().leave()->trigger());
    QTRY_COMPARE(bench.room().link()->reason(), Link::Reason::ConnectionRefused);

    bench.farSide().endByHost();
    bench.farSide().startPhoneCall();
    QVERIFY(bench.server().listen(QHostAddress::LocalHost, port));
    bench.room().link()->retryNow();
    QVERIFY(bench.reaches(Stage::Phone));
    QVERIFY(!bench.room().stale());
    QCOMPARE(bench.room().link()->reason(), Link::Reason::None);
    QCOMPARE(bench.room().link()->attempt(), 0);
}

void TestLostLink::shortBreakShowsNothing()
{
    Bench bench;
    QVERIFY(bench.enter(Bench::open));
    QSignalSpy stale(&bench.room(), &Room::staleChanged);
    bench.server().dropClients();
    QTRY_VERIFY(!bench.room().link()->ready());
    bench.room().link()->retryNow();
    QTRY_VERIFY(bench.room().link()->ready());
    QCOMPARE(stale.count(), 0);
    QCOMPARE(bench.room().stage(), Stage::InMeeting);
}

QTEST_GUILESS_MAIN(TestLostLink)
#include "tst_lostlink.moc"
