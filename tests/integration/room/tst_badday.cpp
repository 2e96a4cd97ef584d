// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Stage = Room::Stage;

//! A room that behaves badly, over a real connection.
class TestBadDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeMeeting_data();
    void wholeMeeting();
    void noReply();
    void lateReply();
    void subscribeRefused();
    void subscribeSilent();
    void nonsense_data();
    void nonsense();
    void missingBlocks();
    void unreadableStatus_data();
    void unreadableStatus();
    void badTexts_data();
    void badTexts();
};

void TestBadDay::wholeMeeting_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("value");
    QTest::newRow("event before ack") << Fault::EventBeforeAck << 0;
    QTest::newRow("ack without event") << Fault::AckWithoutEvent << 0;
    QTest::newRow("no event") << Fault::NoEvent << 0;
    QTest::newRow("duplicate event") << Fault::DuplicateEvent << 0;
    QTest::newRow("duplicate reply") << Fault::DuplicateReply << 0;
    QTest::newRow("late reply") << Fault::LateReply << 200;
    QTest::newRow("slow") << Fault::Slow << 80;
    QTest::newRow("flood") << Fault::Flood << 100;
    QTest::newRow("binary") << Fault::Binary << 0;
    QTest::newRow("long titles") << Fault::LongTitles << 200;
    QTest::newRow("markup") << Fault::Markup << 9;
    QTest::newRow("too frequent") << Fault::TooFrequent << 40;
    QTest::newRow("subscribe refused") << Fault::SubscribeRefused << 7;
    QTest::newRow("subscribe silent") << Fault::SubscribeSilent << 0;
}

//! Everything is done and confirmed all the same, and asked for once.
void TestBadDay::wholeMeeting()
{
    QFETCH(Fault, fault);
    QFETCH(int, value);
    Bench bench;
    bench.faults().set(fault, value);
    QVERIFY(bench.connect());
    Room &room = bench.room();
    QVERIFY(bench.join(Bench::open));
    QVERIFY(bench.reaches(Stage::InMeeting));
    QVERIFY(bench.offers(Meeting::Layout::Speaker));
    QVERIFY(room.switchLayout()->trigger(int(Meeting::Layout::Speaker), true));
    QVERIFY(bench.reaches(room.switchLayout(), State::Confirmed));
    QCOMPARE(room.layouts()->currentLayout(), int(Meeting::Layout::Speaker));
    QTRY_VERIFY(room.leave()->available());
    QVERIFY(room.leave()->trigger());
    QVERIFY(bench.reaches(room.leave(), State::Confirmed));
    QVERIFY(bench.reaches(Stage::Home));
    QCOMPARE(bench.calls().size(), 3);
    QVERIFY(room.link()->ready());
    QCOMPARE(bench.client().counters().connections, 1);
}

//! Nobody knows, until the room's state shows it.
void TestBadDay::noReply()
{
    Bench bench;
    bench.faults().set(Fault::NoReply);
    QVERIFY(bench.connect());
    auto *start = bench.room().start();
    QList<State> states;
    QObject::connect(start, &RoomAction::stateChanged, start, [&] { states.append(start->state()); });
    QVERIFY(start->trigger(Meeting::StartType::Instant));
    QVERIFY(bench.reaches(start, State::Confirmed));
    QCOMPARE(states, QList<State>({State::Asked, State::Unknown, State::Confirmed}));
    QCOMPARE(bench.room().stage(), Stage::InMeeting);
    QCOMPARE(bench.callsOf(start), 1);
}

void TestBadDay::lateReply()
{
    Bench bench;
    bench.faults().set(Fault::LateReply, 1500);
    QVERIFY(bench.connect());
    auto *start = bench.room().start();
    QVERIFY(start->trigger(Meeting::StartType::Instant));
    QVERIFY(bench.reaches(start, State::Unknown));
    QVERIFY(bench.reaches(start, State::Confirmed));
    QTRY_COMPARE(bench.client().counters().unmatched, 1);
    QCOMPARE(start->state(), State::Confirmed);
    QCOMPARE(bench.callsOf(start), 1);
}

void TestBadDay::subscribeRefused()
{
    Bench bench;
    bench.faults().set(Fault::SubscribeRefused);
    QVERIFY(bench.connect());
    QTRY_COMPARE(bench.room().link()->polling(), Link::Polling::SubscribeRefused);
    bench.farSide().startCasting();
    QVERIFY(bench.reaches(Stage::Casting));
    QCOMPARE(bench.client().counters().events, 0);
}

void TestBadDay::subscribeSilent()
{
    Bench bench;
    bench.faults().set(Fault::SubscribeSilent);
    QVERIFY(bench.connect());
    QTRY_COMPARE(bench.room().link()->polling(), Link::Polling::SubscribeUnanswered);
    bench.farSide().startCasting();
    QVERIFY(bench.reaches(Stage::Casting));
    QCOMPARE(bench.client().counters().events, 0);
}

void TestBadDay::nonsense_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Link::Reason>("reason");
    QTest::newRow("garbage") << Fault::Garbage << Link::Reason::Nonsense;
    QTest::newRow("truncated") << Fault::Truncated << Link::Reason::Nonsense;
    QTest::newRow("huge") << Fault::Huge << Link::Reason::LimitExceeded;
    QTest::newRow("deep") << Fault::Deep << Link::Reason::Nonsense;
    QTest::newRow("wrong id") << Fault::WrongId << Link::Reason::NoAnswer;
}

//! Said so, survived, and mended by itself once the room speaks properly.
void TestBadDay::nonsense()
{
    QFETCH(Fault, fault);
    QFETCH(Link::Reason, reason);
    Bench bench;
    bench.faults().set(fault);
    QVERIFY(bench.fails(reason));
    QVERIFY(!bench.room().link()->reasonSentence().isEmpty());
    QVERIFY(!bench.room().known());
    bench.faults().clear();
    QTRY_VERIFY(bench.room().link()->ready());
    QVERIFY(bench.join(Bench::open));
}

void TestBadDay::missingBlocks()
{
    Bench bench;
    bench.faults().set(Fault::MissingBlocks);
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(!bench.room().layouts()->offered());
    QVERIFY(!bench.room().self()->present());
    QCOMPARE(bench.room().switchLayout()->whyNot(), ActionRules::WhyNot::NotOffered);
    QVERIFY(bench.room().leave()->trigger());
    QVERIFY(bench.reaches(bench.room().leave(), State::Confirmed));
}

void TestBadDay::unreadableStatus_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("wrong types") << Fault::WrongTypes;
    QTest::newRow("unknown enums") << Fault::UnknownEnums;
}

//! A status that cannot be read is a stage of its own: nothing is claimed, and it passes.
void TestBadDay::unreadableStatus()
{
    QFETCH(Fault, fault);
    Bench bench;
    bench.faults().set(fault);
    QVERIFY(bench.connect());
    QVERIFY(bench.reaches(Stage::Other));
    QCOMPARE(bench.room().meeting()->status(), Meeting::Status::Unknown);
    bench.faults().clear();
    bench.client().refresh(MeetingEvent::module());
    QVERIFY(bench.reaches(Stage::Home));
}

void TestBadDay::badTexts_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("part");
    QTest::newRow("200 characters") << Fault::LongTitles << 200 << u"Roadmap"_s;
    QTest::newRow("5000 characters") << Fault::LongTitles << 5000 << u"Roadmap"_s;
    QTest::newRow("markup") << Fault::Markup << 9 << u"<img src="_s;
}

//! Texts are carried as they come.
void TestBadDay::badTexts()
{
    QFETCH(Fault, fault);
    QFETCH(int, value);
    QFETCH(QString, part);
    Bench bench;
    bench.faults().set(fault, value);
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(bench.room().meeting()->title().contains(part));
    QVERIFY(bench.room().meetings()->count() > 0);
}

QTEST_GUILESS_MAIN(TestBadDay)
#include "tst_badday.moc"
