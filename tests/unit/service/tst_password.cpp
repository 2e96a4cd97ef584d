// SPDX-License-Identifier: Apache-2.0
#include "protocol/roomaddress.h"
#include "session.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Reason = Link::Reason;
using Opening = MemoryTransport::Opening;

//! A control password that comes late, or anew after a wrong one.
class PasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeConnecting();
    void emptyOffersNone();
    void aLinkThatIsUpStays();
    void endsWaitingForThePerson();
    void wrongAgain();
    void replacesAProbe_data();
    void replacesAProbe();
    void mendsNothingElse_data();
    void mendsNothingElse();
    void forgetsWhatTheOldOneMet();

private:
    static QString offered(Session &session) { return session.net().opens().constLast().subprotocol; }
    static QString token() { return RoomAddress::authSubprotocol(u"right"_s); }
    static void blockByPassword(Session &session);
};

void PasswordTest::blockByPassword(Session &session)
{
    session.net().opening = Opening::Refused;
    session.net().refusal = Reason::WrongPassword;
    session.connect();
    QCOMPARE(session.client.state(), State::Blocked);
}

void PasswordTest::beforeConnecting()
{
    Session session;
    session.client.setPassword(u"right"_s);
    session.settle();
    QVERIFY(session.net().opens().isEmpty());
    QCOMPARE(session.client.state(), State::Offline);
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(offered(session), token());
}

void PasswordTest::emptyOffersNone()
{
    Session session;
    session.client.setPassword({});
    session.connect();
    QCOMPARE(offered(session), QString());
}

void PasswordTest::aLinkThatIsUpStays()
{
    Session session;
    session.connect();
    session.call(u"LeaveMeeting"_s);
    session.client.setPassword(u"right"_s);
    session.settle();
    QCOMPARE(session.results.size(), 1);
    QVERIFY(session.results.constFirst().accepted());
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.net().opens().size(), 1);
    session.net().drop();
    session.settle();
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(offered(session), token());
}

void PasswordTest::endsWaitingForThePerson()
{
    Session session;
    blockByPassword(session);
    session.net().opening = Opening::LetIn;
    session.client.setPassword(u"right"_s);
    QCOMPARE(session.client.state(), State::Connecting);
    QCOMPARE(session.client.untilNextTry(), 0);
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.reason(), Reason::None);
    QCOMPARE(offered(session), token());
    session.clock.advance(2min); // the probe that was due is not made beside it
    QCOMPARE(session.net().opens().size(), 2);
}

void PasswordTest::wrongAgain()
{
    Session session;
    blockByPassword(session);
    session.client.setPassword(u"wrong too"_s);
    session.settle();
    QCOMPARE(session.client.state(), State::Blocked);
    QCOMPARE(session.client.reason(), Reason::WrongPassword);
    QCOMPARE(session.client.untilNextTry(), 60'000);
    QCOMPARE(session.net().opens().size(), 2);
}

void PasswordTest::replacesAProbe_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("shaking hands") << State::Connecting;
    QTest::newRow("let in") << State::Syncing;
}

void PasswordTest::replacesAProbe()
{
    QFETCH(State, state);
    Session session;
    blockByPassword(session);
    session.net().opening = state == State::Connecting ? Opening::Unanswered : Opening::LetIn;
    session.room.hold(u"Query"_s);
    session.playToNextTry();
    QCOMPARE(session.client.state(), state);

    session.net().opening = Opening::LetIn;
    session.room.accept(u"Query"_s);
    session.client.setPassword(u"right"_s);
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(offered(session), token());
    QCOMPARE(session.net().opens().size(), 3);
    QCOMPARE(session.net().misused(), 0);
}

void PasswordTest::mendsNothingElse_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::newRow("switched off") << Reason::ControlDisabled;
    QTest::newRow("not signed in") << Reason::NotLoggedIn;
    QTest::newRow("no way") << Reason::Unreachable;
}

void PasswordTest::mendsNothingElse()
{
    QFETCH(Reason, reason);
    Session session;
    session.net().opening = Opening::Refused;
    session.net().refusal = reason;
    session.connect();
    const auto state = session.client.state();
    session.client.setPassword(u"right"_s);
    session.settle();
    QCOMPARE(session.client.state(), state);
    QCOMPARE(session.net().opens().size(), 1);
    session.playToNextTry();
    QCOMPARE(offered(session), token());
}

void PasswordTest::forgetsWhatTheOldOneMet()
{
    // Closed without a word three times in a row counts as a refusal, but only of one and the same password.
    Session session;
    session.room.ignore(u"Subscribe"_s);
    session.room.ignore(u"Query"_s);
    session.connect();
    for (int time = 1; time <= 4; ++time) {
        session.net().drop();
        session.settle();
        QCOMPARE(session.client.state(), State::Retrying);
        if (time == 2)
            session.client.setPassword(u"right"_s);
        session.playToNextTry();
    }
    session.net().drop();
    session.settle();
    QCOMPARE(session.client.reason(), Reason::WrongPassword);
}

QTEST_GUILESS_MAIN(PasswordTest)
#include "tst_password.moc"
