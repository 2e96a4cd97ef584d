// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/redaction.h"

#include "protocol/roomaddress.h"
#include "support/fixtures.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Redaction: no secret passes, whatever it is wrapped in, and what is none stays readable.
class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void frames_data();
    void frames();
    void unreadableFrames_data();
    void unreadableFrames();
    void fingerprints();
    void longFrames();
    void deepFrames();
    void knownSecrets_data();
    void knownSecrets();
    void knownNumber_data();
    void knownNumber();
    void shortSecrets();
    void texts_data();
    void texts();
    void plainTexts_data();
    void plainTexts();
    void learnsFromFrames();
    void learnsBeforeItMasks();
    void learnsOnlySoMany();
    void copiesShare();
    void withoutSecrets();
    void specificationStaysReadable();
    void noTextTakesLong_data();
    void noTextTakesLong();
};

void TestRedaction::keys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("secret");
    const auto row = [](const QString &key, bool secret) {
        QTest::addRow("%s", qUtf8Printable(key)) << key << secret;
    };
    for (const auto &key : {u"password"_s,
                            u"meeting_password"_s,
                            u"meeting_url"_s,
                            u"api_password"_s,
                            u"PASSWORD"_s,
                            u"meetingPassword"_s,
                            u"Meeting-Password"_s,
                            u"meeting_password "_s,
                            u"meeting_password_"_s,
                            u"url"_s,
                            u"avatarUrl"_s,
                            u"passwd"_s,
                            u"wifi_pwd"_s,
                            u"passcode"_s,
                            u"access_token"_s,
                            u"client_secret"_s,
                            u"会议密码"_s,
                            u"ｐａｓｓｗｏｒｄ"_s,
                            u"pass\u200bword"_s,
                            u"pass_word"_s,
                            u"passwords"_s,
                            u"meeting_URLs"_s,
                            u"tokens"_s,
                            u"Authorization"_s,
                            u"proxy-authorization"_s,
                            u"credentials"_s,
                            u"set-cookie"_s,
                            u"cookies"_s,
                            u"pin"_s,
                            u"PIN"_s,
                            u"room_pin"_s,
                            u"roomPin"_s,
                            u"roomPIN"_s,
                            u"ROOM-PIN "_s,
                            u"pins"_s,
                            u"pin_code"_s,
                            u"ｐｉｎ"_s})
        row(key, true);
    for (const auto &key :
         {u""_s, u"meeting_code"_s, u"password_hint_shown"_s, u"curl_version"_s, u"user_id"_s, u"message"_s,
          u"tokenizer"_s, u"link"_s, u"spin"_s, u"SPIN"_s, u"Spin"_s, u"spins"_s, u"pinned"_s, u"isPinned"_s,
          u"ping"_s, u"s"_s, u"-"_s, u"authorized"_s})
        row(key, false);
}

void TestRedaction::keys()
{
    QFETCH(QString, key);
    QFETCH(bool, secret);
    QCOMPARE(Redaction::isSecretKey(key), secret);
}

void TestRedaction::frames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("kept");
    const auto row = [](const char *name, const char *frame, const char *kept) {
        QTest::newRow(name) << QByteArray(frame) << QByteArray(kept);
    };
    row("nothing secret", R"({"a":1,"b":[true,null,"x"]})", R"({"a":1,"b":[true,null,"x"]})");
    row("at the top", R"({"password":"canary"})", R"({"password":"********"})");
    row("nested", R"({"a":{"b":{"meeting_password":"canary"}}})",
        R"({"a":{"b":{"meeting_password":"********"}}})");
    row("in arrays", R"({"a":[[{"meeting_url":"canary"}]]})", R"({"a":[[{"meeting_url":"********"}]]})");
    row("an array at the top", R"([{"password":"canary"}])", R"([{"password":"********"}])");
    row("escaped key", R"({"meeting_pass\u0077ord":"canary"})", R"({"meeting_password":"********"})");
    row("wholly escaped key", R"({"\u0070\u0061\u0073\u0073\u0077\u006f\u0072\u0064":"canary"})",
        R"({"password":"********"})");
    row("escaped value", R"({"password":"\u0063anary"})", R"({"password":"********"})");
    row("blanks", "{ \"password\" :\n\t\"canary\" }", R"({"password":"********"})");
    row("number", R"({"password":8800})", R"({"password":"********"})");
    row("plural", R"({"passwords":["canary"]})", R"({"passwords":"********"})");
    row("object", R"({"password":{"value":"canary","old":["canary"]}})", R"({"password":"********"})");
    row("array", R"({"password":["canary","canary"]})", R"({"password":"********"})");
    row("bool", R"({"password":true})", R"({"password":"********"})");
    row("none", R"({"password":""})", R"({"password":""})");
    row("null", R"({"password":null})", R"({"password":null})");
    row("twice", R"({"password":"canary","password":"canary2"})", R"({"password":"********"})");
    row("unicode", "{\"会议密码\":\"canary\"}", "{\"会议密码\":\"********\"}");
    row("value in a key", R"({"password":"canary","canary":1})", R"({"********":1,"password":"********"})");
    row("echoed", R"({"message":"canary is wrong","password":"canary"})",
        R"({"message":"******** is wrong","password":"********"})");
    row("echoed as a number", R"({"password":"8800","pin":8800})",
        R"({"password":"********","pin":"********"})");
    row("JSON in a text", R"({"message":"{\"password\":\"canary\",\"a\":1}"})",
        R"({"message":"{\"password\":********,\"a\":1}"})");
    row("a page in a text", R"({"message":"see https://canary.example/dm/canary now"})",
        R"({"message":"see ******** now"})");
    row("handshake", R"({"headers":{"Sec-WebSocket-Protocol":"auth-Y2FuYXJ5"}})",
        R"({"headers":{"Sec-WebSocket-Protocol":"auth-********"}})");
}

void TestRedaction::frames()
{
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, kept);
    QCOMPARE(Redaction().frame(frame), kept);
}

void TestRedaction::unreadableFrames_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<QByteArray>("why");
    QTest::newRow("empty") << QByteArray("") << QByteArray("not JSON, 0 bytes, fingerprint ");
    QTest::newRow("text") << QByteArray("canary") << QByteArray("not JSON, 6 bytes, fingerprint ");
    QTest::newRow("a number") << QByteArray("8800") << QByteArray("not JSON, 4 bytes, fingerprint ");
    QTest::newRow("a string") << QByteArray("\"canary\"") << QByteArray("not JSON, 8 bytes, fingerprint ");
    QTest::newRow("cut off") << QByteArray(R"({"a":1,"password":"canary)")
                             << QByteArray("not JSON, 25 bytes, fingerprint ");
    QTest::newRow("single quotes") << QByteArray("{'password':'canary'}") << QByteArray("not JSON, 21 bytes");
    QTest::newRow("no quotes") << QByteArray("{password:canary}") << QByteArray("not JSON, 17 bytes");
    QTest::newRow("something behind")
        << QByteArray(R"({"password":"x"}canary)") << QByteArray("not JSON, 22 bytes");
    QTest::newRow("bad escape") << QByteArray(R"({"password":"can\qary)") << QByteArray("not JSON, 21 bytes");
    QTest::newRow("not UTF-8") << QByteArray("{\"password\":\"canary\xff\"}")
                               << QByteArray("not text, 22 bytes");
    QTest::newRow("zeros") << QByteArray(8, '\0') << QByteArray("not JSON, 8 bytes");
    QTest::newRow("brackets") << QByteArray(20000, '[') << QByteArray("not JSON, 20000 bytes");
}

void TestRedaction::unreadableFrames()
{
    QFETCH(QByteArray, frame);
    QFETCH(QByteArray, why);
    const QByteArray kept = Redaction().frame(frame);
    QVERIFY2(kept.startsWith(why), kept.constData());
    QVERIFY(!kept.contains("canary"));
    QVERIFY(QJsonDocument::fromJson(kept).isNull());
}

void TestRedaction::fingerprints()
{
    const Redaction redaction;
    const QByteArray first = redaction.frame("8800");
    QCOMPARE(redaction.frame("8800"), first);
    QVERIFY(redaction.frame("8801") != first);
    QCOMPARE(first.split(' ').constLast().size(), 16);
}

void TestRedaction::longFrames()
{
    const Redaction redaction;
    const auto frame = [](qsizetype size) {
        const QByteArray rest = R"({"password":"canary","a":""})";
        return QByteArray(rest).insert(rest.size() - 2, QByteArray(size - rest.size(), 'x'));
    };
    QVERIFY(redaction.frame(frame(Redaction::longestFrame)).startsWith("{\"a\":\"xxx"));
    const QByteArray kept = redaction.frame(frame(Redaction::longestFrame + 1));
    QVERIFY2(kept.startsWith("too long to keep, 32769 bytes, fingerprint "), kept.constData());
}

void TestRedaction::deepFrames()
{
    const Redaction redaction;
    for (const int depth : {10, 100, 1000}) {
        const QByteArray frame =
            QByteArray("{\"a\":").repeated(depth) + R"({"password":"canary"})" + QByteArray(depth, '}');
        const QByteArray kept = redaction.frame(frame);
        QVERIFY(!kept.contains("canary"));
        QCOMPARE(kept.count("\"a\""), depth);
    }
}

void TestRedaction::knownSecrets_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("text");
    const QString tricky = u"pa\"ss\\wörd+/密 码=%"_s;
    const QByteArray utf8 = tricky.toUtf8();
    QTest::newRow("as it is") << tricky << u"<"_s + tricky + u">"_s;
    QTest::newRow("twice") << tricky << tricky + tricky;
    QTest::newRow("base64") << tricky << QString::fromLatin1(utf8.toBase64());
    QTest::newRow("base64 without end")
        << tricky << QString::fromLatin1(utf8.toBase64(QByteArray::OmitTrailingEquals));
    QTest::newRow("base64 for addresses")
        << tricky << QString::fromLatin1(utf8.toBase64(QByteArray::Base64UrlEncoding));
    QTest::newRow("percent") << tricky << QString::fromLatin1(utf8.toPercentEncoding());
    QTest::newRow("handshake") << tricky << u"x "_s + RoomAddress::authSubprotocol(tricky);
    QTest::newRow("handshake without its mark") << tricky << RoomAddress::authSubprotocol(tricky).sliced(5);
    QTest::newRow("handshake in small digits")
        << tricky << RoomAddress::authSubprotocol(tricky).sliced(5).replace(u"%3D"_s, u"%3d"_s);
    QTest::newRow("quoted") << tricky << u"pa\\\"ss\\\\wörd+/密 码=%"_s;
    QTest::newRow("escaped") << tricky << u"pa\\\"ss\\\\w\\u00f6rd+/\\u5bc6 \\u7801=%"_s;
    QTest::newRow("escaped in large digits") << tricky << u"pa\\\"ss\\\\w\\u00F6rd+/\\u5BC6 \\u7801=%"_s;
    QTest::newRow("in the middle of a word") << u"canary"_s << u"xxcanaryxx"_s;
    QTest::newRow("among Chinese") << u"canary"_s << u"口令canary不对"_s;
}

void TestRedaction::knownSecrets()
{
    QFETCH(QString, secret);
    QFETCH(QString, text);
    Redaction redaction;
    redaction.addSecret(secret);
    const QString kept = redaction.text(text);
    QVERIFY2(kept.contains(Redaction::mask), qUtf8Printable(kept));
    QString rest = kept;
    rest.remove(Redaction::mask);
    // Nothing but what was put around it is left.
    for (const QString &around : {u"auth-"_s, u"xx"_s, u"<"_s, u">"_s, u"x "_s, u"口令"_s, u"不对"_s})
        rest.remove(around);
    QCOMPARE(rest, QString());
    const QByteArray frame = QJsonDocument(QJsonObject {{u"message"_s, text}}).toJson();
    QCOMPARE(QJsonDocument::fromJson(redaction.frame(frame)).object().value("message"_L1).toString(), kept);
}

void TestRedaction::knownNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("alone") << u"8800"_s << u"********"_s;
    QTest::newRow("in a sentence") << u"no, 8800!"_s << u"no, ********!"_s;
    QTest::newRow("among letters") << u"x8800x"_s << u"x********x"_s;
    QTest::newRow("among Chinese") << u"错误8800错误"_s << u"错误********错误"_s;
    QTest::newRow("in a longer number") << u"1795188001"_s << u"1795188001"_s;
    QTest::newRow("both") << u"88001 8800 18800"_s << u"88001 ******** 18800"_s;
    QTest::newRow("twice") << u"8800-8800"_s << u"********-********"_s;
}

void TestRedaction::knownNumber()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    Redaction redaction;
    redaction.addSecret(u"8800"_s);
    QCOMPARE(redaction.text(text), kept);
}

void TestRedaction::shortSecrets()
{
    Redaction redaction;
    redaction.addSecret(u"abc"_s);
    redaction.addSecret(QString());
    redaction.addSecret(u"****"_s);
    QCOMPARE(redaction.text(u"abcdef ****"_s), u"abcdef ****"_s);
    QCOMPARE(redaction.frame(R"({"password":"abc","a":"abc"})"), R"({"a":"abc","password":"********"})");
}

void TestRedaction::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const auto row = [](const QString &text, const QString &kept) {
        QTest::addRow("%s", qUtf8Printable(text)) << text << kept;
    };
    row(u"password: canary"_s, u"password: ********"_s);
    row(u"password=canary&x"_s, u"password=********"_s);
    row(u"Password = \"can ary\" x"_s, u"Password = ******** x"_s);
    row(u"password:'can ary', x"_s, u"password:********, x"_s);
    row(u"meeting_password : canary x"_s, u"meeting_password : ******** x"_s);
    row(u"the password is canary"_s, u"the password is ********"_s);
    row(u"password 8800 refused"_s, u"password ******** refused"_s);
    row(u"passwords: canary"_s, u"passwords: ********"_s);
    row(u"会议密码：8800，请重试"_s, u"会议密码：********，请重试"_s);
    row(u"密码为8800。"_s, u"密码为********。"_s);
    row(u"password: {\"a\": \"can ary\"}"_s, u"password: ********"_s);
    row(u"{\"meeting_password\":\"canary"_s, u"{\"meeting_password\":********"_s);
    row(u"\\\"password\\\":\\\"canary\\\", x"_s, u"\\\"password\\\":********, x"_s);
    row(u"token=canary"_s, u"token=********"_s);
    row(u"url: dm/canary"_s, u"url: ********"_s);
    row(u"at https://a.example/canary?b"_s, u"at ********"_s);
    row(u"HTTPS://A.EXAMPLE/canary"_s, u"********"_s);
    row(u"wemeet://page/inmeeting?canary"_s, u"********"_s);
    row(u"meeting.example.com/dm/canary"_s, u"********"_s);
    row(u"ws://user:canary@192.0.2.1:6295/"_s, u"ws://********@192.0.2.1:6295/"_s);
    row(u"PIN: 8800"_s, u"PIN: ********"_s);
    row(u"room_pin=8800 x"_s, u"room_pin=******** x"_s);
    row(u"Authorization: Bearer canary"_s, u"Authorization: ********"_s);
    row(u"Set-Cookie: a=canary; b=canary\nx"_s, u"Set-Cookie: ********\nx"_s);
    row(u"offers auth-Y2FuYXJ5%3D"_s, u"offers auth-********"_s);
}

void TestRedaction::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QCOMPARE(Redaction().text(text), kept);
}

void TestRedaction::plainTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"Q4 产品路线评审 · Roadmap"_s, u"the room said so"_s, u"ws://192.0.2.10:6295/"_s,
          u"ws://room.example.com:6295/"_s, u"qrc:/qt/qml/Rooms/Panel/Main.qml:12:3"_s, u"会议密码错误"_s,
          u"Check the control password."_s, u"close code 1006"_s, u"452 871 906"_s,
          u"2026-11-23T14:02:03.412Z"_s, u"5f0c7e-17"_s, u"and/or"_s, u"ping: 20 ms"_s, u"spin: 3"_s,
          u"the message is pinned: 3"_s})
        QTest::addRow("%s", qUtf8Printable(text)) << text;
}

void TestRedaction::plainTexts()
{
    QFETCH(QString, text);
    Redaction redaction;
    redaction.addSecret(u"canary"_s);
    QCOMPARE(redaction.text(text), text);
}

void TestRedaction::learnsFromFrames()
{
    const Redaction redaction;
    QCOMPARE(redaction.text(u"canary"_s), u"canary"_s);
    redaction.frame(R"({"params":{"password":"canary"}})");
    QCOMPARE(redaction.text(u"no canary here"_s), u"no ******** here"_s);
}

void TestRedaction::learnsBeforeItMasks()
{
    const QByteArray kept = Redaction().frame(R"({"a":["canary"],"b":{"canary":"x"},"z_password":"canary"})");
    QVERIFY2(!kept.contains("canary"), kept.constData());
}

//! Those that were told are kept, whatever a room says.
void TestRedaction::learnsOnlySoMany()
{
    Redaction redaction;
    redaction.addSecret(u"control"_s);
    for (int i = 0; i < 1000; ++i)
        redaction.frame("{\"password\":\"secret" + QByteArray::number(i) + "x\"}");
    QCOMPARE(redaction.text(u"secret999x control"_s), u"******** ********"_s);
    QCOMPARE(redaction.text(u"secret0x"_s), u"secret0x"_s);
}

void TestRedaction::copiesShare()
{
    Redaction redaction;
    const Redaction copy = redaction;
    redaction.addSecret(u"canary"_s);
    QCOMPARE(copy.text(u"canary"_s), u"********"_s);
}

//! For programs that show what a room says: texts stay as they are.
void TestRedaction::withoutSecrets()
{
    const QJsonObject object {{u"meeting_url"_s, u"https://a.example/x"_s},
                              {u"meeting_title"_s, u"https://a.example/x"_s},
                              {u"list"_s, QJsonArray {QJsonObject {{u"password"_s, u"x"_s}}, 1.5, true}},
                              {u"meeting_password"_s, QString()}};
    const QJsonObject expected {
        {u"meeting_url"_s, u"********"_s},
        {u"meeting_title"_s, u"https://a.example/x"_s},
        {u"list"_s, QJsonArray {QJsonObject {{u"password"_s, u"********"_s}}, 1.5, true}},
        {u"meeting_password"_s, QString()}};
    QCOMPARE(Redaction::withoutSecrets(object).toObject(), expected);
}

//! Everything of the specification's largest example but its secrets is kept.
void TestRedaction::specificationStaysReadable()
{
    const QByteArray frame = Fixtures::bytes(u"spec/query-meeting.response.json"_s);
    const QJsonObject kept = QJsonDocument::fromJson(Redaction().frame(frame)).object();
    QVERIFY(!kept.isEmpty());
    QCOMPARE(kept, Redaction::withoutSecrets(QJsonDocument::fromJson(frame).object()).toObject());
}

void TestRedaction::noTextTakesLong_data()
{
    QTest::addColumn<QString>("part");
    for (const QString &part :
         {u"a"_s, u"a."_s, u"a-"_s, u"password"_s, u"password "_s, u"password:"_s, u"://"_s, u"a://"_s,
          u"auth-"_s, u"\\"_s, u"\""_s, u"8800"_s, u"x@"_s, u"a/"_s})
        QTest::addRow("%s", qUtf8Printable(part)) << part;
}

void TestRedaction::noTextTakesLong()
{
    QFETCH(QString, part);
    Redaction redaction;
    redaction.addSecret(u"8800"_s);
    const QString text = part.repeated(Redaction::longestFrame / part.size());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!redaction.text(text).isEmpty());
    QVERIFY2(timer.elapsed() < 1000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
