// SPDX-License-Identifier: Apache-2.0
#include "share/shareaction.h"
#include "share/shareevent.h"
#include "share/sharejson.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The Share module: what a Query tells, StopShare, and what an event may tell.
class ShareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyField();
    void nestings_data();
    void nestings();
    void nonsenseIsAbsent_data();
    void nonsenseIsAbsent();
    void writtenIsRead();
    void whoSharedIsForgotten();
    void stopShare();
    void events();
};

namespace {

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

const QByteArray fields = R"("share_info":{"is_sharing":true,"quick_casting_state":2,
    "share_user_info":{"user_id":"144115198000000001","nickname":"Ada"}},"cast_code":"12 34 56")";

ShareSnapshot full()
{
    ShareSnapshot snapshot;
    snapshot.sharing = true;
    snapshot.casting = Share::Casting::Sharing;
    snapshot.sharer.emplace();
    snapshot.sharer->userId = u"144115198000000001"_s;
    snapshot.sharer->nickname = u"Ada"_s;
    snapshot.castCode = u"12 34 56"_s;
    return snapshot;
}

} // namespace

void ShareTest::everyField()
{
    QCOMPARE(ShareJson::read(Json::fromJsonValue(json("{\"share\":{" + fields + "}}"))), full());
}

void ShareTest::nestings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("bare") << "{" + fields + "}";
    QTest::newRow("without share_info") << R"({"share":{"is_sharing":1,"quick_casting_state":"2",
        "share_user_info":{"user_id":144115198000000001,"nickname":"Ada"},"cast_code":"12 34 56"}})"_ba;
}

void ShareTest::nestings()
{
    QFETCH(QByteArray, text);
    QCOMPARE(ShareJson::read(Json::fromJsonValue(json(text))), full());
}

void ShareTest::nonsenseIsAbsent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << "{}"_ba;
    QTest::newRow("no object") << R"({"share":[1,2]})"_ba;
    QTest::newRow("mistyped") << R"({"share":{"share_info":{"is_sharing":"maybe","quick_casting_state":[],
        "share_user_info":"Ada"},"cast_code":{}}})"_ba;
    QTest::newRow("share_info mistyped") << R"({"share":{"share_info":7,"cast_code":null}})"_ba;
}

void ShareTest::nonsenseIsAbsent()
{
    QFETCH(QByteArray, text);
    QCOMPARE(ShareJson::read(Json::fromJsonValue(json(text))), ShareSnapshot());
}

void ShareTest::writtenIsRead()
{
    QCOMPARE(ShareJson::read(Json::fromJsonValue(ShareJson::write(full()))), full());
    QCOMPARE(ShareJson::read(Json::fromJsonValue(ShareJson::write({}))), ShareSnapshot());
    // A cast code that comes as a number is read as its digits, a state to come is kept.
    const ShareSnapshot odd = ShareJson::read(
        Json::fromJsonValue(json(R"({"cast_code":123456,"share_info":{"quick_casting_state":9}})")));
    QCOMPARE(odd.castCode, u"123456"_s);
    QCOMPARE(odd.casting.number(), 9);
    QCOMPARE(odd.casting.value(), Share::Casting::Unknown);
}

void ShareTest::whoSharedIsForgotten()
{
    const ShareSnapshot now =
        ShareJson::read(Json::fromJsonValue(json(R"({"share_info":{"is_sharing":false}})")), full());
    QCOMPARE(now.sharing, false);
    QVERIFY(!now.sharer);
    QCOMPARE(now.castCode, full().castCode);
    QCOMPARE(now.casting, full().casting);
}

void ShareTest::stopShare()
{
    QCOMPARE(ShareActionJson::method(), u"Call/Share"_s);
    QCOMPARE(ShareActionJson::name(StopShare {}), u"StopShare"_s);
    const QJsonObject written = ShareActionJson::write(StopShare {});
    QCOMPARE(written, json(R"({"action":"StopShare"})"));
    QVERIFY(ShareActionJson::read(written).ok());
    QCOMPARE(ShareActionJson::read(json(R"({"action":"StartShare"})")).error(), ErrorCode::NotSupported);
    QCOMPARE(ShareActionJson::read({}).error(), ErrorCode::NotSupported);
}

void ShareTest::events()
{
    QCOMPARE(ShareEvent::module(), u"Share"_s);
    Event event {ShareEvent::module(), u"AnyName"_s, 0, {}, Json::parse("{" + fields + "}").value()};
    QCOMPARE(ShareEvent::apply(event, {}), full());
    QCOMPARE(ShareEvent::apply({ShareEvent::module(), u"AnyName"_s, 0, {}, {}}, full()), full());
    event.errorCode = 1;
    QCOMPARE(ShareEvent::apply(event, {}), ShareSnapshot());
    event.errorCode = 0;
    event.module = u"Meeting"_s;
    QCOMPARE(ShareEvent::apply(event, {}), ShareSnapshot());
}

QTEST_GUILESS_MAIN(ShareTest)
#include "tst_share.moc"
