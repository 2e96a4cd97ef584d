// SPDX-License-Identifier: Apache-2.0
#include "protocol/roomaddress.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using RoomAddress::Problem;

//! Addresses that people type, and the sub-protocol that carries the password.
class RoomAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void wrong_data();
    void wrong();
    void everyProblemHasItsSentence();
    void authSubprotocol_data();
    void authSubprotocol();
};

void RoomAddressTest::good_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("host") << u"192.0.2.10"_s << u"ws://192.0.2.10:6295/"_s;
    QTest::newRow("host and port") << u"192.0.2.10:7000"_s << u"ws://192.0.2.10:7000/"_s;
    QTest::newRow("name") << u"room-1.example"_s << u"ws://room-1.example:6295/"_s;
    QTest::newRow("scheme") << u"ws://192.0.2.10"_s << u"ws://192.0.2.10:6295/"_s;
    QTest::newRow("scheme and slash") << u"ws://192.0.2.10/"_s << u"ws://192.0.2.10:6295/"_s;
    QTest::newRow("everything") << u"ws://192.0.2.10:6295/"_s << u"ws://192.0.2.10:6295/"_s;
    QTest::newRow("capitals") << u"WS://Room-1.Example"_s << u"ws://room-1.example:6295/"_s;
    QTest::newRow("blanks around") << u" \t192.0.2.10 \n"_s << u"ws://192.0.2.10:6295/"_s;
    QTest::newRow("IPv6") << u"[2001:db8::1]"_s << u"ws://[2001:db8::1]:6295/"_s;
    QTest::newRow("IPv6 and port") << u"ws://[::1]:7000/"_s << u"ws://[::1]:7000/"_s;
    QTest::newRow("lowest port") << u"room:1"_s << u"ws://room:1/"_s;
    QTest::newRow("highest port") << u"room:65535"_s << u"ws://room:65535/"_s;
}

void RoomAddressTest::good()
{
    QFETCH(QString, text);
    const auto url = RoomAddress::fromText(text);
    QVERIFY(url.ok());
    QTEST(url->toString(), "url");
}

void RoomAddressTest::wrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Problem>("problem");
    const auto row = [](const char *name, const QString &text, Problem problem) {
        QTest::newRow(name) << text << problem;
    };
    row("empty", {}, Problem::Empty);
    row("blanks", u" \t\n"_s, Problem::Empty);
    row("http", u"http://192.0.2.10"_s, Problem::NotWebSocket);
    row("wss", u"wss://192.0.2.10"_s, Problem::NotWebSocket);
    row("no scheme before ://", u"://192.0.2.10"_s, Problem::NotWebSocket);
    row("letters as port", u"192.0.2.10:abc"_s, Problem::BadPort);
    row("port half letters", u"192.0.2.10:62x5"_s, Problem::BadPort);
    row("port 0", u"192.0.2.10:0"_s, Problem::BadPort);
    row("port 65536", u"192.0.2.10:65536"_s, Problem::BadPort);
    row("port 70000", u"ws://192.0.2.10:70000/"_s, Problem::BadPort);
    row("negative port", u"192.0.2.10:-1"_s, Problem::BadPort);
    row("port beyond int", u"192.0.2.10:99999999999"_s, Problem::BadPort);
    row("no port after the colon", u"192.0.2.10:"_s, Problem::BadPort);
    row("IPv6 with letters as port", u"[::1]:abc"_s, Problem::BadPort);
    row("scheme alone", u"ws://"_s, Problem::NotAnAddress);
    row("scheme and slash alone", u"ws:///"_s, Problem::NotAnAddress);
    row("port alone", u":6295"_s, Problem::NotAnAddress);
    row("blank inside", u"meeting room"_s, Problem::NotAnAddress);
    row("user", u"user@192.0.2.10"_s, Problem::NotAnAddress);
    row("user and password", u"user:secret@192.0.2.10"_s, Problem::NotAnAddress);
    row("user, password and port", u"ws://user:secret@192.0.2.10:6295"_s, Problem::NotAnAddress);
    row("empty user", u"@192.0.2.10"_s, Problem::NotAnAddress);
    row("IPv6 without brackets", u"2001:db8::1"_s, Problem::NotAnAddress);
    row("IPv6 without brackets, letters last", u"fe80::abcd"_s, Problem::NotAnAddress);
    row("IPv6 with half its brackets", u"[::1"_s, Problem::NotAnAddress);
    row("markup", u"<img src=x>"_s, Problem::NotAnAddress);
}

void RoomAddressTest::wrong()
{
    QFETCH(QString, text);
    const auto url = RoomAddress::fromText(text);
    QVERIFY2(!url.ok(), qPrintable(url.ok() ? url->toString() : QString()));
    QTEST(url.error(), "problem");
}

void RoomAddressTest::everyProblemHasItsSentence()
{
    QByteArrayList sentences;
    for (const Problem problem :
         {Problem::Empty, Problem::NotAnAddress, Problem::NotWebSocket, Problem::BadPort}) {
        const QByteArray sentence = RoomAddress::sentence(problem);
        QVERIFY2(sentence.endsWith('.'), sentence.constData());
        QVERIFY2(!sentences.contains(sentence), sentence.constData());
        sentences.append(sentence);
    }
}

void RoomAddressTest::authSubprotocol_data()
{
    // Expected values from Python: "auth-" + quote(b64encode(password.encode()), safe="-_.!~*'()").
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("token");
    QTest::newRow("empty") << u""_s << u"auth-"_s;
    QTest::newRow("ASCII") << u"secret"_s << u"auth-c2VjcmV0"_s;
    QTest::newRow("ends in ==") << u"a"_s << u"auth-YQ%3D%3D"_s;
    QTest::newRow("ends in =") << u"ab"_s << u"auth-YWI%3D"_s;
    QTest::newRow("has +") << u"~~~"_s << u"auth-fn5%2B"_s;
    QTest::newRow("has / and +") << u"?\?\?>>>"_s << u"auth-Pz8%2FPj4%2B"_s;
    QTest::newRow("Latin") << u"pässwörd 1"_s << u"auth-cMOkc3N3w7ZyZCAx"_s;
    QTest::newRow("Chinese") << u"会议室密码"_s << u"auth-5Lya6K6u5a6k5a%2BG56CB"_s;
    QTest::newRow("beyond the basic plane") << u"🔑"_s << u"auth-8J%2BUkQ%3D%3D"_s;
}

void RoomAddressTest::authSubprotocol()
{
    QFETCH(QString, password);
    QTEST(RoomAddress::authSubprotocol(password), "token");
}

QTEST_GUILESS_MAIN(RoomAddressTest)
#include "tst_roomaddress.moc"
