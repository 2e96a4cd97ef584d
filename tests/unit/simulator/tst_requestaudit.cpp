// SPDX-License-Identifier: Apache-2.0
#include "simulator/handshakeaudit.h"
#include "simulator/requestaudit.h"

#include "protocol/codec.h"
#include "protocol/roomaddress.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

#include <malloc.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QList<Finding> &findings)
{
    QStringList names;
    for (const Finding &finding : findings)
        names.append(AuditRules::info(finding.rule).name);
    return names;
}

const QJsonObject meeting {{u"path"_s, QJsonArray {u"Meeting"_s}}};
const QJsonObject leave {{u"action"_s, u"LeaveMeeting"_s}};
const QJsonObject start {{u"action"_s, u"StartMeeting"_s},
                         {u"action_params"_s, QJsonObject {{u"meeting_type"_s, u"instant"_s}}}};

//! A client and the audit that looks on.
struct Talk
{
    QStringList ask(const QString &id, const QString &method, const QJsonObject &params)
    {
        return names(audit.judge(Codec::encode(Request {id, method, params}), now));
    }
    void answer(const QString &id, int errorCode = 0)
    {
        RoomReply reply;
        reply.id = id;
        reply.errorCode = errorCode;
        audit.noteSent(Codec::encode(reply));
    }
    //! Asks and answers.
    QStringList askAndAnswer(const QString &id, const QString &method, const QJsonObject &params)
    {
        const QStringList found = ask(id, method, params);
        answer(id);
        return found;
    }
    void tell()
    {
        audit.noteSent(Codec::encode(RoomEvent {u"Meeting"_s, u"LeaveMeeting"_s, 0, {}, {}}, WireProfile()));
    }

    RequestAudit audit {WireProfile()};
    qint64 now = 0;
};

} // namespace

//! What only the course of a session shows.
class TestRequestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodManners();
    void ids();
    void idsOfAnyLength();
    void remembersLittle();
    void callBeforeSubscribe_data();
    void callBeforeSubscribe();
    void refusedSubscriptionIsNoFault();
    void guessIsNoFault_data();
    void guessIsNoFault();
    void guessedUnsubscriptionChangesNothing();
    void unsubscribed();
    void subscriptionNotAwaited();
    void queryNotAwaited();
    void pollsTooFast();
    void pollsWithReason();
    void tooManyRequests();
    void pollsOnly();
    void binary();
    void handshake_data();
    void handshake();
    void survivesWhateverComes();
};

void TestRequestAudit::goodManners()
{
    Talk talk;
    QCOMPARE(talk.askAndAnswer(u"1"_s, u"Subscribe"_s, meeting), QStringList());
    QCOMPARE(talk.askAndAnswer(u"2"_s, u"Query"_s, meeting), QStringList());
    QCOMPARE(talk.askAndAnswer(u"3"_s, u"Call/Meeting"_s, start), QStringList());
    talk.tell();
    QCOMPARE(talk.askAndAnswer(u"4"_s, u"Query"_s, meeting), QStringList());
    talk.now += 1000;
    QCOMPARE(talk.askAndAnswer(u"5"_s, u"Query"_s, meeting), QStringList());
    QCOMPARE(names(talk.audit.judgeEnd()), QStringList());
}

void TestRequestAudit::ids()
{
    Talk talk;
    QCOMPARE(talk.ask(u"1"_s, u"Subscribe"_s, meeting), QStringList());
    QCOMPARE(talk.ask(u"1"_s, u"Query"_s, meeting), QStringList {u"id-in-use"_s});
    talk.answer(u"1"_s);
    QCOMPARE(talk.ask(u"1"_s, u"Call/Meeting"_s, leave), QStringList {u"id-reused"_s});
    talk.now += RequestAudit::patienceMs; // nobody waits for ever
    QCOMPARE(talk.ask(u"1"_s, u"Call/Meeting"_s, leave), QStringList {u"id-reused"_s});
}

//! Ids are told apart by all of their characters.
void TestRequestAudit::idsOfAnyLength()
{
    const QString id(1000, u'x');
    Talk talk;
    QCOMPARE(talk.ask(id + u'1', u"Subscribe"_s, meeting), QStringList());
    QCOMPARE(talk.ask(id + u'2', u"Subscribe"_s, meeting), QStringList());
    const QList<Finding> findings =
        talk.audit.judge(Codec::encode(Request {id + u'1', u"Subscribe"_s, meeting}), 0);
    QCOMPARE(names(findings), QStringList {u"id-in-use"_s});
    QCOMPARE(findings.constFirst().id, id.left(60));
    talk.answer(id + u'1');
    QCOMPARE(talk.askAndAnswer(id + u'1', u"Subscribe"_s, meeting), QStringList {u"id-reused"_s});
}

//! What a client sends without an end, in a room that does not answer, is not kept.
void TestRequestAudit::remembersLittle()
{
    const auto inUse = [] {
        const struct mallinfo2 info = mallinfo2();
        return info.uordblks + info.hblkhd;
    };
    const QString text(20'000, u'x');
    Talk talk;
    talk.ask(u"first"_s, u"Subscribe"_s, meeting);
    const size_t before = inUse();
    for (int i = 0; i < 100; ++i) {
        talk.now += 20;
        const QString own = text + QString::number(i);
        talk.ask(u'a' + own, u"Query"_s, {{u"path"_s, QJsonArray {u"Device"_s, u'X' + own}}});
        talk.ask(u'b' + own, u"Subscribe"_s, {{u"path"_s, QJsonArray {u"Device"_s, own}}});
        talk.ask(u'c' + own, u"Call/"_s + own, {{u"action"_s, own}});
    }
    // Of 100 * 6 texts of 40 kB each.
    QVERIFY2(inUse() < before + 2'000'000, qPrintable(QString::number(inUse() - before)));
    // And what is remembered in short is known again.
    talk.now += 1000;
    const QJsonObject last {{u"path"_s, QJsonArray {u"Device"_s, u'X' + text + u"99"_s}}};
    QVERIFY(talk.ask(u"last"_s, u"Query"_s, last).contains(u"query-not-awaited"_s));
}

void TestRequestAudit::callBeforeSubscribe_data()
{
    QTest::addColumn<QJsonArray>("scope");
    QTest::addColumn<bool>("covers");
    QTest::newRow("all events") << QJsonArray {} << true;
    QTest::newRow("the module") << QJsonArray {u"Meeting"_s} << true;
    QTest::newRow("its event") << QJsonArray {u"Meeting"_s, u"LeaveMeeting"_s} << true;
    QTest::newRow("another event") << QJsonArray {u"Meeting"_s, u"DissolveMeeting"_s} << false;
    QTest::newRow("another module") << QJsonArray {u"Device"_s} << false;
}

void TestRequestAudit::callBeforeSubscribe()
{
    QFETCH(const QJsonArray, scope);
    QFETCH(const bool, covers);
    const QStringList deviation {u"call-before-subscribe"_s};
    Talk talk;
    QCOMPARE(talk.askAndAnswer(u"1"_s, u"Call/Meeting"_s, leave), deviation);
    talk.askAndAnswer(u"2"_s, u"Subscribe"_s, {{u"path"_s, scope}});
    QCOMPARE(talk.askAndAnswer(u"3"_s, u"Call/Meeting"_s, leave), covers ? QStringList() : deviation);
    // An action without an event of its own needs none.
    QCOMPARE(talk.askAndAnswer(u"4"_s, u"Call/Share"_s, {{u"action"_s, u"StopShare"_s}}), QStringList());
}

void TestRequestAudit::refusedSubscriptionIsNoFault()
{
    Talk talk;
    talk.ask(u"1"_s, u"Subscribe"_s, meeting);
    talk.answer(u"1"_s, toInt(ErrorCode::SubscribeFailed));
    QCOMPARE(talk.ask(u"2"_s, u"Call/Meeting"_s, leave), QStringList());
}

void TestRequestAudit::guessIsNoFault_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QJsonObject>("params");
    QTest::newRow("another method") << u"SubscribeEvent"_s << meeting;
    QTest::newRow("another case") << u"subscribe"_s << meeting;
    QTest::newRow("with a module") << u"Event/Subscribe"_s << QJsonObject();
    QTest::newRow("another key") << u"Subscribe"_s << QJsonObject {{u"modules"_s, QJsonArray {u"Meeting"_s}}};
    QTest::newRow("no params") << u"Subscribe"_s << QJsonObject();
    QTest::newRow("a text") << u"Subscribe"_s << QJsonObject {{u"path"_s, u"Meeting"_s}};
    QTest::newRow("another path") << u"Subscribe"_s
                                  << QJsonObject {{u"path"_s, QJsonArray {u"Event"_s, u"Meeting"_s}}};
}

//! Nobody knows how subscribing is written, so nobody is blamed for what follows from another guess.
void TestRequestAudit::guessIsNoFault()
{
    QFETCH(const QString, method);
    QFETCH(const QJsonObject, params);
    Talk talk;
    for (const Finding &finding : talk.audit.judge(Codec::encode(Request {u"1"_s, method, params}), 0))
        QVERIFY2(finding.severity() != Severity::Must, qPrintable(finding.toText()));
    talk.answer(u"1"_s);
    QCOMPARE(talk.askAndAnswer(u"2"_s, u"Call/Meeting"_s, leave), QStringList());
    for (const QString &id : {u"3"_s, u"4"_s, u"5"_s}) {
        talk.askAndAnswer(id, u"Query"_s, meeting);
        talk.now += 1000;
    }
    QCOMPARE(names(talk.audit.judgeEnd()), QStringList());
}

void TestRequestAudit::guessedUnsubscriptionChangesNothing()
{
    Talk talk;
    talk.askAndAnswer(u"1"_s, u"UnsubscribeEvent"_s, meeting);
    QCOMPARE(talk.askAndAnswer(u"2"_s, u"Call/Meeting"_s, leave), QStringList {u"call-before-subscribe"_s});
    talk.askAndAnswer(u"3"_s, u"Subscribe"_s, meeting);
    talk.askAndAnswer(u"4"_s, u"UnsubscribeEvent"_s, meeting);
    QCOMPARE(talk.askAndAnswer(u"5"_s, u"Call/Meeting"_s, leave), QStringList());
}

void TestRequestAudit::unsubscribed()
{
    Talk talk;
    talk.askAndAnswer(u"1"_s, u"Subscribe"_s, {{u"path"_s, QJsonArray {u"Meeting"_s, u"LeaveMeeting"_s}}});
    talk.askAndAnswer(u"2"_s, u"Unsubscribe"_s, meeting);
    QCOMPARE(talk.ask(u"3"_s, u"Call/Meeting"_s, leave), QStringList {u"call-before-subscribe"_s});
}

void TestRequestAudit::subscriptionNotAwaited()
{
    Talk talk;
    talk.ask(u"1"_s, u"Subscribe"_s, meeting);
    QCOMPARE(talk.ask(u"2"_s, u"Call/Meeting"_s, leave), QStringList {u"subscribe-not-awaited"_s});
    talk.now += RequestAudit::patienceMs; // nobody waits for ever
    QCOMPARE(talk.ask(u"3"_s, u"Call/Meeting"_s, leave), QStringList());
}

void TestRequestAudit::queryNotAwaited()
{
    Talk talk;
    talk.ask(u"1"_s, u"Query"_s, meeting);
    QCOMPARE(talk.ask(u"2"_s, u"Query"_s, {{u"path"_s, QJsonArray {u"Device"_s}}}), QStringList());
    talk.now += 1000;
    QCOMPARE(talk.ask(u"3"_s, u"Query"_s, meeting), QStringList {u"query-not-awaited"_s});
}

void TestRequestAudit::pollsTooFast()
{
    Talk talk;
    QStringList found;
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s}) {
        found += talk.askAndAnswer(id, u"Query"_s, meeting);
        talk.now += 500;
    }
    QCOMPARE(found, QStringList {u"too-frequent"_s});
    talk.now += 2000;
    for (const QString &id : {u"5"_s, u"6"_s, u"7"_s, u"8"_s}) {
        QCOMPARE(talk.askAndAnswer(id, u"Query"_s, meeting), QStringList());
        talk.now += 1000;
    }
}

void TestRequestAudit::pollsWithReason()
{
    Talk talk;
    talk.askAndAnswer(u"1"_s, u"Query"_s, meeting);
    QCOMPARE(talk.askAndAnswer(u"2"_s, u"Query"_s, meeting), QStringList()); // once is no poll
    talk.tell();
    QCOMPARE(talk.askAndAnswer(u"3"_s, u"Query"_s, meeting), QStringList());
    QCOMPARE(talk.askAndAnswer(u"4"_s, u"Query"_s, meeting), QStringList());
    QCOMPARE(talk.askAndAnswer(u"5"_s, u"Query"_s, meeting), QStringList {u"too-frequent"_s});
    talk.askAndAnswer(u"6"_s, u"Call/Share"_s, {{u"action"_s, u"StopShare"_s}});
    QCOMPARE(talk.askAndAnswer(u"7"_s, u"Query"_s, meeting), QStringList());
}

void TestRequestAudit::tooManyRequests()
{
    Talk talk;
    talk.askAndAnswer(u"s"_s, u"Subscribe"_s, meeting);
    QStringList found;
    for (int i = 0; i < 310; ++i) {
        talk.now += 2;
        found += talk.askAndAnswer(QString::number(i), u"Call/Meeting"_s, leave);
    }
    QCOMPARE(found, QStringList(3, u"too-frequent"_s)); // once for each burst
}

void TestRequestAudit::pollsOnly()
{
    Talk talk;
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s}) {
        QCOMPARE(names(talk.audit.judgeEnd()), QStringList());
        talk.now += 1000;
        QCOMPARE(talk.askAndAnswer(id, u"Query"_s, meeting), QStringList());
    }
    QCOMPARE(names(talk.audit.judgeEnd()), QStringList {u"polls-only"_s});
    talk.askAndAnswer(u"4"_s, u"Subscribe"_s, meeting);
    QCOMPARE(names(talk.audit.judgeEnd()), QStringList());
}

void TestRequestAudit::binary()
{
    QCOMPARE(names(RequestAudit::judgeBinary(10)), QStringList {u"binary-frame"_s});
}

void TestRequestAudit::handshake_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("subprotocols");
    QTest::addColumn<bool>("needsPassword");
    QTest::addColumn<QStringList>("rules");
    const auto row = [](const char *name, const QStringList &subprotocols, const QStringList &rules) {
        QTest::newRow(name) << u"/"_s << subprotocols << true << rules;
    };
    row("as the product says it", {RoomAddress::authSubprotocol(u"canary ä 中"_s)}, {});
    row("without padding needed", {RoomAddress::authSubprotocol(u"abc"_s)}, {});
    row("none", {}, {u"password-missing"_s});
    row("in clear", {u"canary"_s}, {u"password-form"_s});
    row("not encoded", {u"auth-Y2FuYXJ5IQ=="_s}, {u"password-encoding"_s});
    row("padding cut off", {u"auth-Y2FuYXJ5IQ"_s}, {u"password-base64"_s});
    row("no base64", {u"auth-canary%21"_s}, {u"password-base64"_s});
    row("something else beside it", {RoomAddress::authSubprotocol(u"abc"_s), u"json"_s},
        {u"password-form"_s});
    QTest::newRow("another path") << u"/canary"_s << QStringList {RoomAddress::authSubprotocol(u"abc"_s)}
                                  << true << QStringList {u"handshake-path"_s};
    QTest::newRow("none needed") << u"/"_s << QStringList() << false << QStringList();
}

void TestRequestAudit::handshake()
{
    QFETCH(const QString, target);
    QFETCH(const QStringList, subprotocols);
    QFETCH(const bool, needsPassword);
    QFETCH(const QStringList, rules);
    const QList<Finding> findings = HandshakeAudit::judge({target, subprotocols}, needsPassword);
    QCOMPARE(names(findings), rules);
    for (const Finding &finding : findings) {
        for (const char *secret : {"canary", "Y2FuYXJ5"})
            QVERIFY2(!finding.toText().contains(QLatin1StringView(secret)), qPrintable(finding.toText()));
    }
    // Who is turned away is told why, at least that it was another password.
    const QStringList refused = names(HandshakeAudit::judgeRefused({target, subprotocols}));
    const bool isExplained = !rules.filter(u"password-"_s).isEmpty();
    if (needsPassword)
        QCOMPARE(refused, isExplained ? rules : rules + QStringList {u"password-wrong"_s});
}

void TestRequestAudit::survivesWhateverComes()
{
    Talk talk;
    const QByteArray frame = Codec::encode(Request {u"1"_s, u"Call/Meeting"_s, start});
    for (qsizetype i = 0; i < frame.size(); ++i) {
        talk.audit.judge(frame.first(i), talk.now);
        for (const char c : {'\0', '"', '[', '9', '\xff'}) {
            QByteArray other = frame;
            other[i] = c;
            talk.audit.judge(other, talk.now);
            talk.audit.noteSent(other);
        }
    }
    talk.now += 1000;
    QCOMPARE(talk.askAndAnswer(u"last"_s, u"Subscribe"_s, meeting), QStringList());
}

QTEST_GUILESS_MAIN(TestRequestAudit)
#include "tst_requestaudit.moc"
