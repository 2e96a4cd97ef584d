// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Link::State;

//! Modules that a room need not have: they begin when the session is Ready, and neither delay nor end it.
class OptionalModulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginWhenReady();
    void areKeptTrue();
    void missingIsToldOnce_data();
    void missingIsToldOnce();
    void missingIsAskedAgainOnTheNextConnection();
    void neverDelayNorEndTheSession_data();
    void neverDelayNorEndTheSession();
    void comeBackAfterAWhile();
    void pollWithoutSayingSo();
    void tooFrequentSlowsOnlyThem();
    void tooFrequentElsewhereSlowsThemToo();
    void tempoIsTheirOwn();
    void setupCodesStillEndTheSession();
    void brokenWhileTheyBegin();
};

namespace {

ServiceClient::Config config()
{
    ServiceClient::Config config = Session::withoutHeartbeat();
    config.optionalModules = QStringList {u"Device"_s, u"Share"_s};
    return config;
}

//! A session whose room has both modules.
struct OptionalSession : Session
{
    OptionalSession()
        : Session(config())
    {
        room.device.microphone = SoundInfo {true, u"Table"_s, 80};
        room.share.sharing = false;
        QObject::connect(
            &client, &ServiceClient::moduleMissing, &room,
            [this](const QString &module, int code) { missing.append(u"%1 %2"_s.arg(module).arg(code)); });
        QObject::connect(&client, &ServiceClient::truth, &room,
                         [this](const QString &module) { told.append(module); });
    }

    QStringList missing;
    QStringList told;
};

} // namespace

void OptionalModulesTest::beginWhenReady()
{
    OptionalSession session;
    session.room.hold(u"Query"_s);
    session.connect();
    QCOMPARE(session.client.state(), State::Syncing);
    QCOMPARE(session.room.names(), (QStringList {u"Subscribe"_s, u"Query"_s}));
    session.room.release(u"Query"_s);
    session.settle();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(
        session.room.names().mid(2, 4),
        (QStringList {u"Subscribe Device"_s, u"Query Device"_s, u"Subscribe Share"_s, u"Query Share"_s}));
    QCOMPARE(session.told, (QStringList {u"Meeting"_s, u"Device"_s, u"Share"_s}));
    QVERIFY(session.missing.isEmpty());
}

void OptionalModulesTest::areKeptTrue()
{
    OptionalSession session;
    session.connect();
    session.room.forgetRequests();
    session.room.sendEventOf(u"Device"_s, u"EnableMic"_s);
    session.settle();
    QCOMPARE(session.room.names(), QStringList {u"Query Device"_s});
    session.client.refresh(u"Share"_s);
    session.settle();
    QCOMPARE(session.room.names().last(), u"Query Share"_s);
    session.room.forgetRequests();
    session.clock.advance(60s); // the look at rest
    QCOMPARE(session.room.count(u"Query Device"_s), 1);
    QCOMPARE(session.room.count(u"Query Share"_s), 1);
}

void OptionalModulesTest::missingIsToldOnce_data()
{
    QTest::addColumn<int>("code");
    QTest::newRow("no such path") << 6;
    QTest::newRow("not supported") << 9;
}

void OptionalModulesTest::missingIsToldOnce()
{
    QFETCH(int, code);
    OptionalSession session;
    session.room.refuse(u"Query Device"_s, code);
    session.room.refuse(u"Subscribe Device"_s, 7);
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.missing, QStringList {u"Device %1"_s.arg(code)});
    QCOMPARE(session.told, (QStringList {u"Meeting"_s, u"Share"_s}));
    session.room.forgetRequests();
    session.room.sendEventOf(u"Device"_s, u"EnableMic"_s);
    session.client.touch();
    session.client.refresh(u"Device"_s);
    session.clock.advance(10min);
    QCOMPARE(session.room.count(u"Query Device"_s), 0);
    QVERIFY(session.room.count(u"Query"_s) > 0);
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.states.size(), 3);
    QCOMPARE(session.missing.size(), 1);
}

void OptionalModulesTest::missingIsAskedAgainOnTheNextConnection()
{
    OptionalSession session;
    session.room.refuse(u"Query Device"_s, 9);
    session.connect();
    session.room.accept(u"Query Device"_s); // somebody has updated the room
    session.told.clear();
    session.net().drop();
    session.settle();
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    QVERIFY(session.told.contains(u"Device"_s));
}

void OptionalModulesTest::neverDelayNorEndTheSession_data()
{
    QTest::addColumn<int>("code"); // 0: no answer, -1: an answer that means nothing
    QTest::newRow("general failure") << 1;
    QTest::newRow("header") << 4;
    QTest::newRow("parameters") << 8;
    QTest::newRow("network of the room") << 12;
    QTest::newRow("a code to come") << 31234;
    QTest::newRow("no answer") << 0;
    QTest::newRow("nonsense") << -1;
}

void OptionalModulesTest::neverDelayNorEndTheSession()
{
    QFETCH(int, code);
    OptionalSession session;
    for (const QString &name : {u"Query Device"_s, u"Query Share"_s, u"Subscribe Device"_s}) {
        if (code > 0)
            session.room.refuse(name, code);
        else if (code == 0)
            session.room.ignore(name);
        else
            session.room.answerWith(name,
                                    R"({"jsonrpc":"2.0","id":"ID","result":{"error_code":0,"data":[1]}})");
    }
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    session.clock.advance(30min);
    QCOMPARE(session.client.state(), State::Ready);
    QCOMPARE(session.states.size(), 3);
    QCOMPARE(session.client.counters().connections, 1);
    QVERIFY(session.missing.isEmpty());
    // Asked for again, and not in a hurry.
    QVERIFY(session.room.count(u"Query Device"_s) >= 10);
    QVERIFY(session.room.count(u"Query Device"_s) <= 62);
}

void OptionalModulesTest::comeBackAfterAWhile()
{
    OptionalSession session;
    session.connect();
    session.room.refuse(u"Query Device"_s, 1);
    session.client.refresh(u"Device"_s);
    session.settle();
    session.told.clear();
    session.room.accept(u"Query Device"_s);
    session.clock.advance(60s);
    QVERIFY(session.told.contains(u"Device"_s));
    QCOMPARE(session.client.state(), State::Ready);
}

void OptionalModulesTest::pollWithoutSayingSo()
{
    OptionalSession session;
    session.room.refuse(u"Subscribe Share"_s, 7);
    session.connect();
    session.room.forgetRequests();
    session.clock.advance(20s);
    QCOMPARE(session.room.count(u"Query Share"_s), 4);
    QCOMPARE(session.room.count(u"Query Device"_s), 0);
    QCOMPARE(session.client.polling(), Link::Polling::Off); // that is of the modules a room must have
}

void OptionalModulesTest::tooFrequentSlowsOnlyThem()
{
    OptionalSession session;
    session.room.refuse(u"Query Device"_s, 10);
    session.connect();
    QCOMPARE(session.client.state(), State::Ready);
    session.room.forgetRequests();
    session.room.sendEvent(u"MeetingInfoChanged"_s);
    session.room.sendEventOf(u"Device"_s, u"EnableMic"_s);
    session.settle();
    QCOMPARE(session.room.names(), QStringList {u"Query"_s});
    session.room.accept(u"Query Device"_s);
    session.clock.advance(5s);
    QCOMPARE(session.room.count(u"Query Device"_s), 1);
    QVERIFY(session.told.contains(u"Device"_s));
}

void OptionalModulesTest::tooFrequentElsewhereSlowsThemToo()
{
    OptionalSession session;
    session.connect();
    session.room.refuse(u"LeaveMeeting"_s, 10);
    session.call(u"LeaveMeeting"_s);
    session.settle();
    session.room.forgetRequests();
    session.room.sendEventOf(u"Device"_s, u"EnableMic"_s);
    session.settle();
    QVERIFY(session.room.names().isEmpty());
    session.clock.advance(5s);
    QCOMPARE(session.room.count(u"Query Device"_s), 1);
}

void OptionalModulesTest::tempoIsTheirOwn()
{
    OptionalSession session;
    session.connect();
    session.room.forgetRequests();
    session.client.setTempo(u"Device"_s, Tempo::Urgent);
    session.clock.advance(10s);
    QCOMPARE(session.room.count(u"Query Device"_s), 5);
    QCOMPARE(session.room.count(u"Query"_s) + session.room.count(u"Query Share"_s), 0);
    session.client.setTempo(u"Device"_s, Tempo::Resting);
    session.client.setTempo(Tempo::Urgent);
    session.room.forgetRequests();
    session.clock.advance(10s);
    QCOMPARE(session.room.count(u"Query"_s), 5);
    QCOMPARE(session.room.count(u"Query Device"_s), 0);
    session.client.setTempo(u"Nothing"_s, Tempo::Urgent);
    session.client.setTempo(u"Meeting"_s, Tempo::Resting); // is not optional: keeps that of the room
    session.clock.advance(10s);
    QCOMPARE(session.room.count(u"Query"_s), 10);
}

void OptionalModulesTest::setupCodesStillEndTheSession()
{
    OptionalSession session;
    session.room.refuse(u"Query Device"_s, 2); // switched off: true of the whole room
    session.connect();
    QCOMPARE(session.client.state(), State::Blocked);
    QCOMPARE(session.client.reason(), Link::Reason::ControlDisabled);
}

void OptionalModulesTest::brokenWhileTheyBegin()
{
    OptionalSession session;
    const auto broken = QObject::connect(&session.client, &ServiceClient::stateChanged, &session.room, [&] {
        if (session.client.state() == State::Ready)
            session.net().onSend = [&session] { session.net().breakNow(Link::Reason::LimitExceeded); };
    });
    session.connect();
    QObject::disconnect(broken);
    QCOMPARE(session.client.state(), State::Retrying);
    QCOMPARE(session.net().misused(), 0);
    QCOMPARE(session.client.pendingCalls(), size_t(0));
    session.playToNextTry();
    QCOMPARE(session.client.state(), State::Ready);
    QVERIFY(session.told.contains(u"Share"_s));
}

QTEST_GUILESS_MAIN(OptionalModulesTest)
#include "tst_optionalmodules.moc"
