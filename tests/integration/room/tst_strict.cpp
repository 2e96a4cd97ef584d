// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "service/websockettransport.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Stage = Room::Stage;

//! The product's own client at its own pace before a strict room: nothing is found. (The other tests of this
//! folder have a strict room too, at a pace of their own.)
class TestStrict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingAPersonCanAsk();
    void withoutEvents();
    void findsWhatOthersDo();
};

void TestStrict::everythingAPersonCanAsk()
{
    Bench bench({.roomPassword = u"s3cret + / ="_s, .panelPassword = u"s3cret + / ="_s, .timing = Timing()});
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(bench.offers(Meeting::Layout::Speaker));
    QVERIFY(bench.room().switchLayout()->trigger(int(Meeting::Layout::Speaker), true));
    QVERIFY(bench.reaches(bench.room().switchLayout(), State::Confirmed));
    QVERIFY(bench.room().leave()->trigger());
    QVERIFY(bench.reaches(Stage::Home));
    QVERIFY(bench.room().join()->trigger(Bench::weekly.code, Bench::weekly.password, true, false));
    QVERIFY(bench.reaches(Stage::InMeeting));
    QVERIFY(bench.room().dissolve()->trigger());
    QVERIFY(bench.reaches(Stage::Home));
    QVERIFY(bench.room().join()->trigger(Bench::handover.code, Bench::handover.password, false, false));
    QVERIFY(bench.reaches(Stage::WaitingRoom));
    QVERIFY(bench.room().leaveWaitingRoom()->trigger());
    QVERIFY(bench.reaches(Stage::Home));
    QVERIFY(bench.room().start()->trigger(Meeting::StartType::Personal));
    QVERIFY(bench.reaches(Stage::InMeeting));
    QCOMPARE(bench.deviations(), QStringList());
}

//! A room that refuses to tell events is polled; that is no deviation.
void TestStrict::withoutEvents()
{
    Bench bench({.timing = Timing()});
    bench.faults().set(Fault::SubscribeRefused);
    QVERIFY(bench.enter(Bench::open));
    QVERIFY(bench.room().leave()->trigger());
    QVERIFY(bench.reaches(Stage::Home));
    QCOMPARE(bench.deviations(), QStringList());
}

//! That the room looks at all.
void TestStrict::findsWhatOthersDo()
{
    SystemClock clock;
    Simulator simulator({.scenario = Scenario::load(u"quiet"_s).value(), .password = {}, .profile = {}},
                        clock);
    QVERIFY(simulator.server().listen());
    ClientAudits audits(simulator.server(), WireProfile());
    QStringList found;
    connect(&audits, &ClientAudits::found, this, [&found](int client, const Finding &finding) {
        found.append(u"%1 %2"_s.arg(client).arg(AuditRules::info(finding.rule).name));
    });
    ServiceClient::Config config;
    config.url = simulator.server().url();
    config.modules = {MeetingEvent::module()};
    QRandomGenerator random(3);
    ServiceClient client(config, std::make_unique<WebSocketTransport>(), clock, random);
    bool answered = false;
    connect(&client, &ServiceClient::stateChanged, this, [&] {
        if (client.state() == Link::State::Ready)
            client.call(u"Call/Meeting"_s, {{u"action"_s, u"Fly"_s}},
                        [&](const CallResult &) { answered = true; });
    });
    client.connectToRoom();
    QTRY_VERIFY(answered);
    QCOMPARE(found, QStringList {u"1 action-unknown"_s});
}

QTEST_GUILESS_MAIN(TestStrict)
#include "tst_strict.moc"
