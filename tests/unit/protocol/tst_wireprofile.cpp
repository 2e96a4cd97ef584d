// SPDX-License-Identifier: Apache-2.0
#include "protocol/wireprofile.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The one place for everything guessed about the wire, and its file.
class WireProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreTheSheets();
    void emptyFileIsTheDefault();
    void everyMemberCanBeOverridden();
    void goesToJsonAndBack();
    void wrong_data();
    void wrong();
};

namespace {

WireProfile other()
{
    WireProfile profile;
    profile.subscribeMethod = u"a"_s;
    profile.unsubscribeMethod = u"b"_s;
    profile.subscribePathKey = u"c"_s;
    profile.eventMethodPrefix = u"d"_s;
    profile.subEventKey = u"e"_s;
    profile.eventPayloadKeys = {u"f"_s, u"g"_s};
    return profile;
}

} // namespace

void WireProfileTest::defaultsAreTheSheets()
{
    const WireProfile profile;
    QCOMPARE(profile.subscribeMethod, u"Subscribe"_s);
    QCOMPARE(profile.unsubscribeMethod, u"Unsubscribe"_s);
    QCOMPARE(profile.subscribePathKey, u"path"_s);
    QCOMPARE(profile.eventMethodPrefix, u"Event/"_s);
    QCOMPARE(profile.subEventKey, u"sub_event"_s);
    QCOMPARE(profile.eventPayloadKeys,
             (QStringList {u"data"_s, u"sub_event_params"_s, u"event_params"_s, u"event_data"_s,
                           u"action_params"_s}));
}

void WireProfileTest::emptyFileIsTheDefault()
{
    const auto profile = WireProfile::fromJson({});
    QVERIFY(profile.ok());
    QCOMPARE(profile.value(), WireProfile());
}

void WireProfileTest::everyMemberCanBeOverridden()
{
    const auto profile = WireProfile::fromJson({{u"subscribe_method"_s, u"a"_s},
                                                {u"unsubscribe_method"_s, u"b"_s},
                                                {u"subscribe_path_key"_s, u"c"_s},
                                                {u"event_method_prefix"_s, u"d"_s},
                                                {u"sub_event_key"_s, u"e"_s},
                                                {u"event_payload_keys"_s, QJsonArray {u"f"_s, u"g"_s}}});
    QVERIFY(profile.ok());
    QCOMPARE(profile.value(), other());
}

void WireProfileTest::goesToJsonAndBack()
{
    for (const WireProfile &profile : {WireProfile(), other()}) {
        const auto read = WireProfile::fromJson(profile.toJson());
        QVERIFY(read.ok());
        QCOMPARE(read.value(), profile);
    }
}

void WireProfileTest::wrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    for (const QString &key : WireProfile().toJson().keys()) {
        const auto row = [&key](const char *what, const QJsonValue &value) {
            QTest::addRow("%s: %s", qPrintable(key), what) << key << value;
        };
        row("empty text", u""_s);
        row("number", 7);
        row("null", QJsonValue());
        row("object", QJsonObject {{u"a"_s, u"b"_s}});
        row("empty list", QJsonArray());
        row("list with a number", QJsonArray {u"a"_s, 7});
        row("list with an empty text", QJsonArray {u""_s});
    }
    QTest::newRow("text for a list") << u"event_payload_keys"_s << QJsonValue(u"data"_s);
    QTest::newRow("list for a text") << u"sub_event_key"_s << QJsonValue(QJsonArray {u"a"_s});
    QTest::newRow("unknown key") << u"subscribe_methode"_s << QJsonValue(u"a"_s);
    QTest::newRow("comment") << u"//"_s << QJsonValue(u"a"_s);
}

void WireProfileTest::wrong()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    const auto profile = WireProfile::fromJson({{key, value}});
    QVERIFY(!profile.ok());
    QVERIFY2(profile.error().contains(u'"' + key + u'"'), qPrintable(profile.error()));
    QVERIFY2(profile.error().endsWith(u'.'), qPrintable(profile.error()));
}

QTEST_GUILESS_MAIN(WireProfileTest)
#include "tst_wireprofile.moc"
