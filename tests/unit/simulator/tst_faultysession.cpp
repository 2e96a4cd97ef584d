// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What each fault does to the order, the number and the time of what a client hears.
class FaultySessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void slow();
    void slowNoMore();
    void lateReply();
    void noReply();
    void duplicateReply();
    void dropBeforeAck();
    void dropAfterAck();
    void slowDropAfterAck();
    void dropEvery();
    void eventBeforeAck();
    void ackWithoutEvent();
    void noEvent();
    void duplicateEvent();
    void flood();
    void halfOpen();
    void authClose();

private:
    static inline const MeetingAction start = StartMeeting();

    std::unique_ptr<World> m_world;
    std::unique_ptr<Faults> m_faults;
    std::unique_ptr<Client> m_client;
};

void FaultySessionTest::init()
{
    m_client.reset();
    m_world = std::make_unique<World>();
    m_faults = std::make_unique<Faults>();
    m_client = std::make_unique<Client>(*m_world, *m_faults);
}

void FaultySessionTest::slow()
{
    m_faults->set(Fault::Slow, 200);
    m_client->call(start);
    m_client->query();
    m_world->clock.advance(199ms);
    QCOMPARE(m_client->take(), QStringList());
    m_world->clock.advance(1ms);
    QCOMPARE(m_client->take(), (QStringList {u"reply 2 0"_s, u"reply 3 0"_s}));
    m_world->clock.advance(60ms);
    QCOMPARE(m_client->take(), QStringList {u"event JoinMeetingCompleted"_s});
}

void FaultySessionTest::slowNoMore()
{
    m_faults->set(Fault::Slow, 200);
    m_client->call(start);
    m_world->clock.advance(100ms);
    QCOMPARE(m_client->take(), QStringList());
    m_faults->clear();
    m_client->query();
    QVERIFY2(m_client->take().isEmpty(), "what is sent later does not overtake");
    m_world->clock.advance(160ms); // the event came after 60 ms
    QCOMPARE(m_client->take(),
             (QStringList {u"reply 2 0"_s, u"event JoinMeetingCompleted"_s, u"reply 3 0"_s}));
    m_client->query();
    QCOMPARE(m_client->take(), QStringList {u"reply 4 0"_s});
}

void FaultySessionTest::lateReply()
{
    m_faults->set(Fault::LateReply, 1000);
    m_client->call(start);
    m_client->query();
    m_world->clock.advance(999ms);
    QCOMPARE(m_client->take(), (QStringList {u"reply 3 0"_s, u"event JoinMeetingCompleted"_s}));
    m_world->clock.advance(1ms);
    QCOMPARE(m_client->take(), QStringList {u"reply 2 0"_s});
}

void FaultySessionTest::noReply()
{
    m_faults->set(Fault::NoReply);
    m_client->call(start);
    m_client->query();
    m_world->settle();
    QCOMPARE(m_client->take(), (QStringList {u"reply 3 0"_s, u"event JoinMeetingCompleted"_s}));
}

void FaultySessionTest::duplicateReply()
{
    m_faults->set(Fault::DuplicateReply);
    m_client->query();
    QCOMPARE(m_client->take(), (QStringList {u"reply 2 0"_s, u"reply 2 0"_s}));
}

void FaultySessionTest::dropBeforeAck()
{
    m_faults->set(Fault::DropBeforeAck);
    m_client->query();
    QCOMPARE(m_client->take(), QStringList {u"reply 2 0"_s});
    m_client->call(start);
    QCOMPARE(m_client->ends, QList<LinkEnd> {LinkEnd::Dropped});
    m_world->settle();
    QCOMPARE(m_client->take(), QStringList());
    QCOMPARE(m_world->room.status(), Meeting::Status::InMeeting);
}

void FaultySessionTest::dropAfterAck()
{
    m_faults->set(Fault::DropAfterAck);
    m_client->call(start);
    QCOMPARE(m_client->ends, QList<LinkEnd> {LinkEnd::Dropped});
    m_world->settle();
    QCOMPARE(m_client->take(), QStringList {u"reply 2 0"_s});
    QCOMPARE(m_world->room.status(), Meeting::Status::InMeeting);
}

void FaultySessionTest::slowDropAfterAck()
{
    m_faults->set(Fault::Slow, 100);
    m_faults->set(Fault::DropAfterAck);
    m_client->call(start);
    m_client->query();
    QVERIFY(m_client->ends.isEmpty());
    m_world->settle();
    QCOMPARE(m_client->take(), QStringList {u"reply 2 0"_s});
    QCOMPARE(m_client->ends, QList<LinkEnd> {LinkEnd::Dropped});
}

void FaultySessionTest::dropEvery()
{
    m_faults->set(Fault::DropEvery, 300);
    m_world->clock.advance(299ms);
    QVERIFY(m_client->ends.isEmpty());
    m_world->clock.advance(1ms);
    QCOMPARE(m_client->ends, QList<LinkEnd> {LinkEnd::Dropped});
    Client next(*m_world, *m_faults);
    m_world->clock.advance(300ms);
    QCOMPARE(next.ends, QList<LinkEnd> {LinkEnd::Dropped});
}

void FaultySessionTest::eventBeforeAck()
{
    m_faults->set(Fault::EventBeforeAck);
    m_client->call(start);
    QCOMPARE(m_client->take(), QStringList());
    m_world->settle();
    QCOMPARE(m_client->take(), (QStringList {u"event JoinMeetingCompleted"_s, u"reply 2 0"_s}));
    m_client->call(start); // refused: no event will come
    QCOMPARE(m_client->take(), QStringList {u"reply 3 10001"_s});

    Client silent(*m_world, *m_faults, false);
    silent.call(LeaveMeeting());
    m_world->settle();
    QCOMPARE(silent.take(), QStringList {u"reply 1 0"_s});
}

void FaultySessionTest::ackWithoutEvent()
{
    m_faults->set(Fault::AckWithoutEvent);
    m_client->call(start);
    m_world->settle();
    QCOMPARE(m_client->take(), QStringList {u"reply 2 0"_s});
    QCOMPARE(m_world->room.status(), Meeting::Status::InMeeting);
    m_world->room.endByHost(); // not asked for by a Call
    QCOMPARE(m_client->take(), QStringList {u"event DissolveMeeting"_s});
}

void FaultySessionTest::noEvent()
{
    m_faults->set(Fault::NoEvent);
    m_client->call(start);
    m_world->settle();
    m_world->room.endByHost();
    QCOMPARE(m_client->take(), QStringList {u"reply 2 0"_s});
}

void FaultySessionTest::duplicateEvent()
{
    m_faults->set(Fault::DuplicateEvent);
    m_world->join(Code::open);
    QCOMPARE(m_client->take(), QStringList(2, u"event JoinMeetingCompleted"_s));
}

void FaultySessionTest::flood()
{
    m_faults->set(Fault::Flood, 100);
    m_client->take();
    m_world->clock.advance(1s);
    QCOMPARE(m_client->take().size(), 100);
    m_faults->clear(Fault::Flood);
    m_world->clock.advance(1s);
    QCOMPARE(m_client->take().size(), 0);

    Client silent(*m_world, *m_faults, false);
    m_faults->set(Fault::Flood);
    m_world->clock.advance(1s);
    QCOMPARE(silent.take().size(), 0);
}

void FaultySessionTest::halfOpen()
{
    m_faults->set(Fault::HalfOpen);
    m_client->query();
    m_client->call(start);
    m_world->settle();
    QCOMPARE(m_world->room.status(), Meeting::Status::Idle);
    m_world->join(Code::open);
    QCOMPARE(m_client->take(), QStringList());
    QVERIFY(m_client->ends.isEmpty());
    m_faults->clear();
    m_client->query();
    QCOMPARE(m_client->take(), QStringList {u"reply 4 0"_s});
}

void FaultySessionTest::authClose()
{
    m_faults->set(Fault::AuthClose);
    const Client client(*m_world, *m_faults);
    QCOMPARE(client.ends, QList<LinkEnd> {LinkEnd::Closed});
    QVERIFY(client.frames.isEmpty());
}

QTEST_GUILESS_MAIN(FaultySessionTest)
#include "tst_faultysession.moc"
