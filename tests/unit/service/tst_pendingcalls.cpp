// SPDX-License-Identifier: Apache-2.0
#include "service/pendingcalls.h"

#include "support/manualclock.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using End = CallResult::End;

//! The table of requests that wait: each ends once, in one of the ways there are.
class PendingCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void replyEndsItOnce();
    void refusalIsAReply();
    void garbledAnswerEndsIt();
    void deadlineEndsIt();
    void lateReplyMatchesNothing();
    void unknownIdMatchesNothing();
    void matchesById();
    void allEndTogether();
    void handlerMayAskAnew();
    void handlerOfALostCallMayAskAnew();
    void destroyingForgets();

private:
    void add(const QString &id, std::chrono::milliseconds deadline = 5s);
    QStringList ends() const;

    ManualClock m_clock;
    std::unique_ptr<PendingCalls> m_calls;
    QList<std::pair<QString, CallResult>> m_ended;
};

namespace {

Reply reply(const QString &id, int code = 0)
{
    return {id, {}, {}, code, {}, {}};
}

} // namespace

void PendingCallsTest::init()
{
    m_calls = std::make_unique<PendingCalls>(m_clock);
    m_ended.clear();
}

void PendingCallsTest::add(const QString &id, std::chrono::milliseconds deadline)
{
    m_calls->add(id, deadline, [this, id](const CallResult &result) { m_ended.append({id, result}); });
}

QStringList PendingCallsTest::ends() const
{
    QStringList list;
    for (const auto &[id, result] : m_ended)
        list.append(id + u'=' + QString::number(int(result.end)));
    return list;
}

void PendingCallsTest::replyEndsItOnce()
{
    add(u"a"_s);
    QCOMPARE(m_calls->count(), size_t(1));
    QVERIFY(m_calls->settle(reply(u"a"_s)));
    QCOMPARE(m_calls->count(), size_t(0));
    QVERIFY(!m_calls->settle(reply(u"a"_s)));
    m_clock.advance(1h);
    m_calls->settleAll(End::LinkLost);
    QCOMPARE(m_ended.size(), 1);
    QVERIFY(m_ended.constFirst().second.accepted());
    QVERIFY(!m_ended.constFirst().second.refused());
}

void PendingCallsTest::refusalIsAReply()
{
    add(u"a"_s);
    QVERIFY(m_calls->settle(reply(u"a"_s, 10015)));
    QCOMPARE(m_ended.constFirst().second.end, End::Replied);
    QVERIFY(m_ended.constFirst().second.refused());
    QVERIFY(!m_ended.constFirst().second.accepted());
    QCOMPARE(m_ended.constFirst().second.reply.errorCode, 10015);
}

void PendingCallsTest::garbledAnswerEndsIt()
{
    add(u"a"_s);
    QVERIFY(!m_calls->settleGarbled(u"b"_s));
    QVERIFY(m_calls->settleGarbled(u"a"_s));
    QVERIFY(!m_calls->settleGarbled(u"a"_s));
    QCOMPARE(m_ended.size(), 1);
    QCOMPARE(m_ended.constFirst().second.end, End::Garbled);
    QVERIFY(!m_ended.constFirst().second.accepted() && !m_ended.constFirst().second.refused());
}

void PendingCallsTest::deadlineEndsIt()
{
    add(u"a"_s, 5s);
    m_clock.advance(4999ms);
    QVERIFY(m_ended.isEmpty());
    m_clock.advance(1ms);
    QCOMPARE(m_ended.size(), 1);
    QCOMPARE(m_ended.constFirst().second.end, End::TimedOut);
    QCOMPARE(m_calls->count(), size_t(0));
}

void PendingCallsTest::lateReplyMatchesNothing()
{
    add(u"a"_s, 5s);
    m_clock.advance(5s);
    QVERIFY(!m_calls->settle(reply(u"a"_s)));
    QCOMPARE(m_ended.size(), 1);
}

void PendingCallsTest::unknownIdMatchesNothing()
{
    add(u"a"_s);
    QVERIFY(!m_calls->settle(reply(u"b"_s)));
    QVERIFY(!m_calls->settle(reply({})));
    QVERIFY(m_ended.isEmpty());
}

void PendingCallsTest::matchesById()
{
    add(u"a"_s);
    add(u"b"_s);
    add(u"c"_s, 1s);
    QVERIFY(m_calls->settle(reply(u"b"_s)));
    m_clock.advance(1s);
    QVERIFY(m_calls->settleGarbled(u"a"_s));
    QCOMPARE(ends(), (QStringList {u"b=0"_s, u"c=1"_s, u"a=2"_s}));
}

void PendingCallsTest::allEndTogether()
{
    add(u"a"_s);
    add(u"b"_s);
    m_calls->settleAll(End::LinkLost);
    QCOMPARE(ends(), (QStringList {u"a=3"_s, u"b=3"_s}));
    m_clock.advance(1h);
    QCOMPARE(m_ended.size(), 2);
}

void PendingCallsTest::handlerMayAskAnew()
{
    m_calls->add(u"a"_s, 5s, [this](const CallResult &) { add(u"b"_s); });
    m_calls->settle(reply(u"a"_s));
    QCOMPARE(m_calls->count(), size_t(1));
    QVERIFY(m_calls->settle(reply(u"b"_s)));
    QCOMPARE(ends(), QStringList {u"b=0"_s});
}

void PendingCallsTest::handlerOfALostCallMayAskAnew()
{
    m_calls->add(u"a"_s, 5s, [this](const CallResult &) { add(u"b"_s); });
    m_calls->settleAll(End::LinkLost);
    QCOMPARE(m_calls->count(), size_t(1)); // of the next round, not ended with this one
    QVERIFY(m_ended.isEmpty());
}

void PendingCallsTest::destroyingForgets()
{
    add(u"a"_s);
    m_calls.reset();
    m_clock.advance(1h);
    QVERIFY(m_ended.isEmpty());
}

QTEST_GUILESS_MAIN(PendingCallsTest)
#include "tst_pendingcalls.moc"
