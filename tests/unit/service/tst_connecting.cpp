// SPDX-License-Identifier: Apache-2.0
#include "protocol/roomaddress.h"
#include "session.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using State = Link::State;
using Reason = Link::Reason;

//! The way from Offline to Ready and back.
class ConnectingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughTheStatesInOrder();
    void subscribesThenQueries();
    void offersThePassword_data();
    void offersThePassword();
    void handshakeHasADeadline();
    void deadlineEndsWithTheHandshake();
    void firstTruthHasADeadline();
    void badAddressStaysOffline_data();
    void badAddressStaysOffline();
    void failureToOpen_data();
    void failureToOpen();
    void connectingTwiceIsConnectingOnce();
    void disconnectingGoesOffline();
    void disconnectingEndsCallsInTheNewState();
    void disconnectingWhileRetryingForgetsTheTry();
    void disconnectingWithinAStateChange();
    void reconnectsAfterDisconnecting();
    void severalModulesAreAllAwaited();
    void brokenWhileSubscribing();
};

void ConnectingTest::goesThroughTheStatesInOrder()
{
    Session session;
    QCOMPARE(session.client.state(), State::Offline);
    session.client.connectToRoom();
    QCOMPARE(session.client.state(), State::Connecting);
    session.room.hold(u"Query"_s);
    session.settle();
    QCOMPARE(session.client.state(), State::Syncing);
    QVERIFY(session.truths.isEmpty());
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(session.states, (QList {State::Connecting, State::Syncing, State::Ready}));
    QCOMPARE(session.truths.size(), 1);
    QCOMPARE(session.client.reason(), Reason::None);
    QCOMPARE(session.client.reasonCode(), 0);
    QCOMPARE(session.client.attempt(), 0);
    QVERIFY(!session.client.nextTryAt().isValid());
    QCOMPARE(session.client.counters().connections, 1);
    QCOMPARE(session.net().misused(), 0);
}

void ConnectingTest::subscribesThenQueries()
{
    Session session;
    session.connect();
    QCOMPARE(session.room.names().first(2), (QStringList {u"Subscribe"_s, u"Query"_s}));
    const QJsonObject path {{u"path"_s, QJsonArray {u"Meeting"_s}}};
    QCOMPARE(session.room.requests().at(0).params, path);
    QCOMPARE(session.room.requests().at(1).params, path);
}

void ConnectingTest::offersThePassword_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("plain") << u"secret"_s;
    QTest::newRow("signs that base64 and percent-encoding meet") << u"~~~>>>???_"_s;
    QTest::newRow("not ASCII") << u"会议室"_s;
    QTest::newRow("none") << QString();
}

void ConnectingTest::offersThePassword()
{
    QFETCH(QString, password);
    auto config = Session::standard();
    config.password = password;
    Session session(config);
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    const auto &opened = session.net().opens().constFirst();
    QCOMPARE(opened.url, config.url);
    QCOMPARE(opened.subprotocol, password.isEmpty() ? QString() : RoomAddress::authSubprotocol(password));
}

void ConnectingTest::handshakeHasADeadline()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Unanswered;
    session.connect();
    session.clock.advance(4999ms);
    QCOMPARE(session.client.state(), State::Connecting);
    const int closes = session.net().closes();
    session.clock.advance(1ms);
    QCOMPARE(session.client.state(), State::Retrying);
    QCOMPARE(session.client.reason(), Reason::TimedOut);
    QVERIFY(session.net().closes() > closes);
}

void ConnectingTest::deadlineEndsWithTheHandshake()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Unanswered;
    session.connect();
    session.clock.advance(4999ms);
    session.net().letIn();
    session.clock.advance(4s);
    QCOMPARE(session.client.state(), State::Ready);
}

void ConnectingTest::firstTruthHasADeadline()
{
    Session session;
    session.room.ignore(u"Query"_s);
    session.connect();
    session.clock.advance(4999ms);
    QCOMPARE(session.client.state(), State::Syncing);
    session.clock.advance(1ms);
    QCOMPARE(session.client.state(), State::Retrying);
    QCOMPARE(session.client.reason(), Reason::NoAnswer);
}

void ConnectingTest::badAddressStaysOffline_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("none") << QUrl();
    QTest::newRow("no host") << QUrl(u"ws:///"_s);
    QTest::newRow("bad port") << QUrl(u"ws://room:99999/"_s);
}

void ConnectingTest::badAddressStaysOffline()
{
    QFETCH(QUrl, url);
    auto config = Session::standard();
    config.url = url;
    Session session(config);
    QSignalSpy changed(&session.client, &ServiceClient::stateChanged);
    session.connect();
    QCOMPARE(session.client.state(), State::Offline);
    QCOMPARE(session.client.reason(), Reason::NoAddress);
    QCOMPARE(changed.size(), 1);
    QVERIFY(session.net().opens().isEmpty());
    session.client.touch();
    session.client.retryNow();
    session.clock.advance(1h);
    QVERIFY(session.net().opens().isEmpty());
    session.client.disconnectFromRoom();
    QCOMPARE(session.client.reason(), Reason::None);
}

void ConnectingTest::failureToOpen_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<State>("state");
    const auto reasons = QMetaEnum::fromType<Reason>();
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const auto reason = Reason(reasons.value(i));
        const bool blocked = reason == Reason::WrongPassword || reason == Reason::ControlDisabled
            || reason == Reason::NotLoggedIn || reason == Reason::VersionRetired;
        if (reason != Reason::None)
            QTest::newRow(reasons.key(i)) << reason << (blocked ? State::Blocked : State::Retrying);
    }
}

void ConnectingTest::failureToOpen()
{
    QFETCH(Reason, reason);
    QFETCH(State, state);
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.net().refusal = reason;
    session.connect();
    QCOMPARE(session.states, (QList {State::Connecting, state}));
    QCOMPARE(session.client.reason(), reason);
    QCOMPARE(session.client.attempt(), 1);
    QCOMPARE(session.client.counters().connections, 0);

    session.net().opening = MemoryTransport::Opening::LetIn;
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.reason(), Reason::None);
}

void ConnectingTest::connectingTwiceIsConnectingOnce()
{
    Session session;
    session.client.connectToRoom();
    session.client.connectToRoom();
    session.settle();
    session.client.connectToRoom();
    session.settle();
    QCOMPARE(session.net().opens().size(), 1);
    QCOMPARE(session.client.state(), State::Ready);
}

void ConnectingTest::disconnectingGoesOffline()
{
    Session session;
    session.connect();
    QSignalSpy changed(&session.client, &ServiceClient::stateChanged);
    session.client.disconnectFromRoom();
    QCOMPARE(session.client.state(), State::Offline);
    QCOMPARE(session.client.reason(), Reason::None);
    QVERIFY(!session.net().isOpen());
    session.client.disconnectFromRoom();
    QCOMPARE(changed.size(), 1);
    const auto sent = session.net().sent().size();
    session.client.touch();
    session.client.retryNow();
    session.client.refresh(u"Meeting"_s);
    session.clock.advance(1h);
    QCOMPARE(session.client.state(), State::Offline);
    QCOMPARE(session.net().sent().size(), sent);
    QCOMPARE(session.net().opens().size(), 1);
}

void ConnectingTest::disconnectingEndsCallsInTheNewState()
{
    Session session;
    session.connect();
    session.room.ignore(u"LeaveMeeting"_s);
    QList<State> heardIn;
    session.client.call(u"Call/Meeting"_s, {{u"action"_s, u"LeaveMeeting"_s}},
                        [&session, &heardIn](const CallResult &result) {
                            QCOMPARE(result.end, CallResult::End::LinkLost);
                            heardIn.append(session.client.state());
                            session.call(u"DissolveMeeting"_s);
                        });
    session.client.disconnectFromRoom();
    QCOMPARE(heardIn, QList {State::Offline});
    QCOMPARE(session.results.size(), 1);
    QCOMPARE(session.results.constFirst().end, CallResult::End::NotSent);
    QCOMPARE(session.net().misused(), 0);
}

void ConnectingTest::disconnectingWhileRetryingForgetsTheTry()
{
    Session session;
    session.net().opening = MemoryTransport::Opening::Refused;
    session.connect();
    QVERIFY(session.client.nextTryAt().isValid());
    session.client.disconnectFromRoom();
    QVERIFY(!session.client.nextTryAt().isValid());
    QCOMPARE(session.client.untilNextTry(), 0);
    QCOMPARE(session.client.attempt(), 0);
    QCOMPARE(session.client.reason(), Reason::None);
    session.clock.advance(1h);
    QCOMPARE(session.net().opens().size(), 1);
}

void ConnectingTest::disconnectingWithinAStateChange()
{
    Session session;
    QObject::connect(&session.client, &ServiceClient::stateChanged, &session.client, [&session] {
        if (session.client.state() == State::Syncing)
            session.client.disconnectFromRoom();
    });
    session.connect();
    session.clock.advance(1h);
    QCOMPARE(session.client.state(), State::Offline);
    QVERIFY(session.net().sent().isEmpty());
    QCOMPARE(session.net().pings(), 0);
    QCOMPARE(session.net().misused(), 0);
}

void ConnectingTest::reconnectsAfterDisconnecting()
{
    Session session;
    session.connect();
    session.client.disconnectFromRoom();
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.room.count(u"Subscribe"_s), 2);
    QCOMPARE(session.client.counters().connections, 2);
}

void ConnectingTest::severalModulesAreAllAwaited()
{
    auto config = Session::standard();
    config.modules.append(u"Device"_s);
    Session session(config);
    session.room.device.microphone.emplace();
    session.connect();
    QCOMPARE(session.room.count(u"Subscribe"_s), 1);
    QCOMPARE(session.room.count(u"Subscribe Device"_s), 1);
    QCOMPARE(session.truths.size(), 2);
    QCOMPARE(session.states, (QList {State::Connecting, State::Syncing, State::Ready}));
}

void ConnectingTest::brokenWhileSubscribing()
{
    auto config = Session::standard();
    config.modules.append(u"Device"_s);
    Session session(config);
    session.net().onSend = [&session] { session.net().breakNow(Reason::LimitExceeded); };
    session.connect();
    QCOMPARE(session.client.state(), State::Retrying);
    QCOMPARE(session.client.reason(), Reason::LimitExceeded);
    QCOMPARE(session.net().sent().size(), 1);
    QCOMPARE(session.net().misused(), 0);
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(10s); // nothing of the broken connection ends this one
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.client.polling(), Link::Polling::Off);
}

QTEST_GUILESS_MAIN(ConnectingTest)
#include "tst_connecting.moc"
