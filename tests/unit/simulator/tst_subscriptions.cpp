// SPDX-License-Identifier: Apache-2.0
#include "simulator/requestspec.h"
#include "simulator/roomevents.h"
#include "simulator/subscriptions.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using MeetingEvent::Kind;

namespace {

const QJsonArray all;
const QJsonArray module {u"Meeting"_s};
const QJsonArray leaving {u"Meeting"_s, u"LeaveMeeting"_s};
const RoomEvent left = RoomEvents::plain(Kind::LeaveMeeting);
const RoomEvent dissolved = RoomEvents::plain(Kind::DissolveMeeting);

} // namespace

//! The three scopes of subscribing.
class SubscriptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAtFirst();
    void allEvents();
    void oneModule();
    void oneEvent();
    void otherModules();
    void unsubscribeTakesWhatIsBelow();
    void unsubscribeLeavesWhatIsAbove();
    void wrongPaths_data();
    void wrongPaths();
    void everyEventCanBeSubscribed();
    void everyPublicEventCanBeSubscribed();
};

void SubscriptionsTest::nothingAtFirst()
{
    QVERIFY(!Subscriptions().include(left));
}

void SubscriptionsTest::allEvents()
{
    Subscriptions subscriptions;
    QCOMPARE(subscriptions.subscribe(all), 0);
    QVERIFY(subscriptions.include(left));
    QVERIFY(subscriptions.include({u"Device"_s, u"EnableMic"_s, 0, {}, {}}));
}

void SubscriptionsTest::oneModule()
{
    Subscriptions subscriptions;
    QCOMPARE(subscriptions.subscribe(module), 0);
    QVERIFY(subscriptions.include(left));
    QVERIFY(!subscriptions.include({u"Device"_s, u"EnableMic"_s, 0, {}, {}}));
}

void SubscriptionsTest::oneEvent()
{
    Subscriptions subscriptions;
    QCOMPARE(subscriptions.subscribe(leaving), 0);
    QVERIFY(subscriptions.include(left));
    QVERIFY(!subscriptions.include(dissolved));
}

void SubscriptionsTest::otherModules()
{
    Subscriptions subscriptions;
    QCOMPARE(subscriptions.subscribe(QJsonArray {u"Device"_s}), 0);
    QCOMPARE(subscriptions.subscribe(QJsonArray {u"MeetingControl"_s}), 0);
    QVERIFY(!subscriptions.include(left));
}

void SubscriptionsTest::unsubscribeTakesWhatIsBelow()
{
    Subscriptions subscriptions;
    subscriptions.subscribe(leaving);
    subscriptions.subscribe(module);
    QCOMPARE(subscriptions.unsubscribe(module), 0);
    QVERIFY(!subscriptions.include(left));
    subscriptions.subscribe(module);
    QCOMPARE(subscriptions.unsubscribe(all), 0);
    QVERIFY(!subscriptions.include(left));
    QCOMPARE(subscriptions.unsubscribe(module), 0);
}

void SubscriptionsTest::unsubscribeLeavesWhatIsAbove()
{
    Subscriptions subscriptions;
    subscriptions.subscribe(all);
    subscriptions.subscribe(module);
    subscriptions.subscribe(module);
    subscriptions.unsubscribe(module);
    QVERIFY(subscriptions.include(left));
}

void SubscriptionsTest::wrongPaths_data()
{
    QTest::addColumn<QJsonValue>("path");
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("text") << QJsonValue(u"Meeting"_s);
    QTest::newRow("number inside") << QJsonValue(QJsonArray {1});
    QTest::newRow("unknown module") << QJsonValue(QJsonArray {u"Nothing"_s});
    QTest::newRow("unknown event") << QJsonValue(QJsonArray {u"Meeting"_s, u"Nothing"_s});
    QTest::newRow("too deep") << QJsonValue(QJsonArray {u"Meeting"_s, u"LeaveMeeting"_s, u"X"_s});
}

void SubscriptionsTest::wrongPaths()
{
    QFETCH(const QJsonValue, path);
    Subscriptions subscriptions;
    QCOMPARE(subscriptions.subscribe(path), 7);
    QCOMPARE(subscriptions.unsubscribe(path), 7);
    QVERIFY(!subscriptions.include(left));
}

void SubscriptionsTest::everyEventCanBeSubscribed()
{
    for (const QString &name : RoomEvents::names()) {
        Subscriptions subscriptions;
        QCOMPARE(subscriptions.subscribe(QJsonArray {u"Meeting"_s, name}), 0);
        QVERIFY(subscriptions.include(RoomEvents::plain(name)));
    }
}

//! Also those that this room never sends: a real one may.
void SubscriptionsTest::everyPublicEventCanBeSubscribed()
{
    for (const RequestSpec::Module &module : RequestSpec::modules()) {
        for (const QString &name : module.eventNames()) {
            Subscriptions subscriptions;
            QCOMPARE(subscriptions.subscribe(QJsonArray {module.name, name}), 0);
            QVERIFY(subscriptions.include({module.name, name, 0, {}, {}}));
        }
    }
    const auto names = [](const QString &module) { return RequestSpec::module(module)->eventNames(); };
    QCOMPARE(names(u"MeetingControl"_s), (QStringList {u"RequestRecord"_s, u"MuteAll"_s}));
    QVERIFY(names(u"Device"_s).contains(u"SpeakerTestStateChange"_s));
    QVERIFY(names(u"Device"_s).contains(u"MicTestVolumeChange"_s));
}

QTEST_GUILESS_MAIN(SubscriptionsTest)
#include "tst_subscriptions.moc"
