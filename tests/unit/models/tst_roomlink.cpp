// SPDX-License-Identifier: Apache-2.0
#include "roomfixture.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! How the link stands, as a person wants to know it.
class RoomLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readyOrNot();
    void lostAfterASecond();
    void neverConnectedIsNotLost();
    void countsDown();
    void countsTries();
    void saysWhy();
    void address();
    void touchAndRetry();
    void polling();
};

void RoomLinkTest::readyOrNot()
{
    RoomFixture f;
    RoomLink &link = *f.model.link();
    QVERIFY(!link.ready());
    QCOMPARE(link.state(), Link::State::Offline);
    f.connect();
    QVERIFY(link.ready());
    QCOMPARE(link.state(), Link::State::Ready);
    f.lose();
    QVERIFY(!link.ready());
}

void RoomLinkTest::lostAfterASecond()
{
    RoomFixture f;
    RoomLink &link = *f.model.link();
    QSignalSpy changed(&link, &RoomLink::lostChanged);
    f.connect();
    f.lose();
    f.clock.advance(999ms);
    QVERIFY(!link.lost());
    f.clock.advance(1ms);
    QVERIFY(link.lost());
    f.clock.advance(1h);
    QCOMPARE(changed.size(), 1);
    f.recover();
    QVERIFY(!link.lost());
    QCOMPARE(changed.size(), 2);
    f.clock.advance(10min);
    QCOMPARE(changed.size(), 2);
}

void RoomLinkTest::neverConnectedIsNotLost()
{
    RoomFixture f;
    f.net().opening = MemoryTransport::Opening::Refused;
    f.connect();
    f.clock.advance(1h);
    QVERIFY(!f.model.link()->lost());
}

void RoomLinkTest::countsDown()
{
    RoomFixture f;
    f.net().opening = MemoryTransport::Opening::Refused;
    f.net().refusal = Link::Reason::WrongPassword;
    f.connect();
    RoomLink &link = *f.model.link();
    QCOMPARE(link.secondsToRetry(), 60);
    QSignalSpy changed(&link, &RoomLink::secondsToRetryChanged);
    f.clock.advance(1ms);
    QCOMPARE(link.secondsToRetry(), 60);
    f.clock.advance(999ms);
    QCOMPARE(link.secondsToRetry(), 59);
    f.clock.advance(58s);
    QCOMPARE(link.secondsToRetry(), 1);
    QCOMPARE(changed.size(), 59);
    f.net().opening = MemoryTransport::Opening::Unanswered;
    f.clock.advance(1s);
    QCOMPARE(link.secondsToRetry(), 0);
    QCOMPARE(changed.size(), 60);
    f.net().letIn();
    f.clock.advance(1min);
    QCOMPARE(changed.size(), 60);
}

void RoomLinkTest::countsTries()
{
    RoomFixture f;
    f.net().opening = MemoryTransport::Opening::Refused;
    f.connect();
    for (int attempt = 1; attempt < 5; ++attempt) {
        QCOMPARE(f.model.link()->attempt(), attempt);
        f.model.link()->retryNow();
        f.settle();
    }
    f.recover();
    QCOMPARE(f.model.link()->attempt(), 0);
}

void RoomLinkTest::saysWhy()
{
    RoomFixture f;
    RoomLink &link = *f.model.link();
    QCOMPARE(link.reasonSentence(), QString());
    QCOMPARE(link.reasonHeadline(), QString::fromUtf8(Link::headline(Link::Reason::None)));
    f.net().opening = MemoryTransport::Opening::Refused;
    f.net().refusal = Link::Reason::HostNotFound;
    f.connect();
    QCOMPARE(link.reason(), Link::Reason::HostNotFound);
    QCOMPARE(link.reasonSentence(), QString::fromUtf8(Link::sentence(Link::Reason::HostNotFound)));
    QCOMPARE(link.reasonHeadline(), QString::fromUtf8(Link::headline(Link::Reason::HostNotFound)));
    QVERIFY(!link.blocked());
    f.net().refusal = Link::Reason::ControlDisabled;
    link.retryNow();
    f.settle();
    QVERIFY(link.blocked());
}

void RoomLinkTest::address()
{
    RoomFixture f;
    QCOMPARE(f.model.link()->address(), u"room.test:6295"_s);
}

void RoomLinkTest::touchAndRetry()
{
    RoomFixture f;
    f.net().opening = MemoryTransport::Opening::Refused;
    f.connect();
    f.model.link()->touch();
    f.settle();
    QCOMPARE(f.net().opens().size(), 2);
    f.net().refusal = Link::Reason::WrongPassword;
    f.model.link()->retryNow();
    f.settle();
    QCOMPARE(f.net().opens().size(), 3);
    f.model.link()->touch();
    f.settle();
    QCOMPARE(f.net().opens().size(), 3);
}

void RoomLinkTest::polling()
{
    RoomFixture f;
    QSignalSpy changed(f.model.link(), &RoomLink::pollingChanged);
    f.room.refuse(u"Subscribe"_s, 9);
    f.connect();
    QCOMPARE(f.model.link()->polling(), Link::Polling::SubscribeRefused);
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(RoomLinkTest)
#include "tst_roomlink.moc"
