// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What each fault does to a session's answers: refusals, failures, spoilt data.
class FaultyAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongId();
    void errorMember();
    void garbage();
    void truncated();
    void binary();
    void hugeAndDeep();
    void refusals_data();
    void refusals();
    void tooFrequent();
    void subscribeSilent();
    void failJoin();
    void spoiltData();
    void onlyWhileSwitchedOn();

private:
    static inline const MeetingAction start = StartMeeting();

    std::unique_ptr<World> m_world;
    std::unique_ptr<Faults> m_faults;
    std::unique_ptr<Client> m_client;
};

void FaultyAnswersTest::init()
{
    m_client.reset();
    m_world = std::make_unique<World>();
    m_faults = std::make_unique<Faults>();
    m_client = std::make_unique<Client>(*m_world, *m_faults);
}

void FaultyAnswersTest::wrongId()
{
    m_faults->set(Fault::WrongId);
    m_client->query();
    QCOMPARE(m_client->take(), QStringList {u"reply 2-of-nobody 0"_s});
}

void FaultyAnswersTest::errorMember()
{
    m_faults->set(Fault::ErrorMember);
    m_client->call(LeaveMeeting());
    const QJsonObject frame = QJsonDocument::fromJson(m_client->frames.constFirst()).object();
    QVERIFY(!frame.contains(u"result"_s));
    QCOMPARE(frame.value(u"error"_s)[u"code"_s].toInt(), 10000);
    QCOMPARE(m_client->takeReply().errorCode, 10000);
    m_client->query();
    QCOMPARE(m_client->takeReply().errorCode, 0);
}

void FaultyAnswersTest::garbage()
{
    m_faults->set(Fault::Garbage);
    for (int i = 0; i < 30; ++i)
        m_client->query();
    QSet<QByteArray> kinds;
    for (const QByteArray &frame : std::as_const(m_client->frames)) {
        kinds.insert(frame);
        const Incoming incoming = Codec::decode(frame, {});
        if (const Reply *reply = std::get_if<Reply>(&incoming))
            QCOMPARE(reply->id, u"__proto__"_s);
    }
    QCOMPARE(m_client->frames.size(), 30);
    QVERIFY(kinds.size() > 10);
}

void FaultyAnswersTest::truncated()
{
    m_faults->set(Fault::Truncated);
    m_client->query();
    QCOMPARE(m_client->take(), QStringList {u"malformed"_s});
}

void FaultyAnswersTest::binary()
{
    m_faults->set(Fault::Binary);
    m_client->query();
    QCOMPARE(m_client->take(), QStringList());
    QCOMPARE(m_client->binaryFrames.size(), 1);
    QCOMPARE(Client::inShort(Codec::decode(m_client->binaryFrames.constFirst(), {})), u"reply 2 0"_s);
}

void FaultyAnswersTest::hugeAndDeep()
{
    m_faults->set(Fault::Huge, 512);
    m_client->query();
    QVERIFY(m_client->frames.constFirst().size() > 512 * 1024);
    QCOMPARE(m_client->take(), QStringList {u"reply 2 0"_s});
    m_faults->clear();
    m_faults->set(Fault::Deep);
    m_client->query();
    QCOMPARE(m_client->take(), QStringList {u"malformed"_s});
    m_faults->set(Fault::Deep, 10);
    m_client->query();
    QCOMPARE(m_client->take(), QStringList {u"reply 4 0"_s});
}

void FaultyAnswersTest::refusals_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QList<int>>("expected"); // query, call, subscribe, unsubscribe
    using Codes = QList<int>;
    QTest::newRow("disabled") << u"disabled"_s << Codes {2, 2, 2, 2};
    QTest::newRow("not logged in") << u"not-logged-in"_s << Codes {3, 3, 3, 3};
    QTest::newRow("version retired") << u"version-retired"_s << Codes {14, 14, 14, 14};
    QTest::newRow("subscribe refused") << u"subscribe-refused"_s << Codes {0, 0, 7, 0};
    QTest::newRow("subscribe refused with 11") << u"subscribe-refused=11"_s << Codes {0, 0, 11, 0};
    QTest::newRow("refuse") << u"refuse"_s << Codes {0, 1, 0, 0};
    QTest::newRow("refuse with 10016") << u"refuse=10016"_s << Codes {0, 10016, 0, 0};
}

void FaultyAnswersTest::refusals()
{
    QFETCH(const QString, fault);
    QFETCH(const QList<int>, expected);
    m_faults->set(Faults::parse(fault).value());
    QList<int> codes;
    m_client->query();
    codes.append(m_client->takeReply().errorCode);
    m_client->call(start);
    codes.append(m_client->takeReply().errorCode);
    QCOMPARE(m_world->room.status() == Meeting::Status::Joining, codes.constLast() == 0);
    m_client->subscribe({});
    codes.append(m_client->takeReply().errorCode);
    m_client->unsubscribe({});
    codes.append(m_client->takeReply().errorCode);
    QCOMPARE(codes, expected);
}

void FaultyAnswersTest::tooFrequent()
{
    m_faults->set(Fault::TooFrequent, 1000);
    m_client->query();
    QCOMPARE(m_client->takeReply().errorCode, 0);
    m_client->call(LeaveMeeting()); // of another kind
    QCOMPARE(m_client->takeReply().errorCode, 10000);
    m_world->clock.advance(999ms);
    m_client->query();
    QCOMPARE(m_client->takeReply().errorCode, 10);
    m_world->clock.advance(1s);
    m_client->query();
    QCOMPARE(m_client->takeReply().errorCode, 0);
}

void FaultyAnswersTest::subscribeSilent()
{
    m_faults->set(Fault::SubscribeSilent);
    Client client(*m_world, *m_faults, false);
    client.subscribe({u"Meeting"_s});
    m_world->join(Code::open);
    QCOMPARE(client.take(), QStringList());
}

void FaultyAnswersTest::failJoin()
{
    m_faults->set(Fault::FailJoin, 10007);
    m_client->call(JoinMeeting {Code::open, {}, true, true});
    QCOMPARE(m_client->takeReply().errorCode, 0);
    QCOMPARE(m_world->room.status(), Meeting::Status::Joining);
    m_world->settle();
    QCOMPARE(m_world->room.status(), Meeting::Status::Idle);
    const Incoming incoming = Codec::decode(m_client->frames.constFirst(), {});
    QCOMPARE(std::get_if<Event>(&incoming)->errorCode, 10007);
}

void FaultyAnswersTest::spoiltData()
{
    m_faults->set(Fault::UnknownEnums);
    m_client->query();
    QCOMPARE(m_client->takeReply().data[u"meeting"_s][u"meeting_info"_s][u"meeting_status"_s].toInteger(),
             99);
    m_world->join(Code::open);
    const Incoming incoming = Codec::decode(m_client->frames.constFirst(), {});
    QCOMPARE(std::get_if<Event>(&incoming)->payload[u"meeting_info"_s][u"meeting_status"_s].toInteger(), 99);
    m_faults->set(Fault::Markup);
    m_client->call(start);
    QVERIFY(m_client->takeReply().message.contains(u"<img"_s));
}

void FaultyAnswersTest::onlyWhileSwitchedOn()
{
    m_faults->set(Fault::Disabled);
    m_client->query();
    QCOMPARE(m_client->takeReply().errorCode, 2);
    m_faults->clear(Fault::Disabled);
    m_client->query();
    QCOMPARE(m_client->takeReply().errorCode, 0);
}

QTEST_GUILESS_MAIN(FaultyAnswersTest)
#include "tst_faultyanswers.moc"
