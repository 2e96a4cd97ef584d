// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "protocol/codec.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = CallResult::End;

//! What a ServiceClient shows of itself for diagnostics: every frame in its order, and the end of every
//! request.
class TestFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFrame();
    void shownAfterItWasSent();
    void nothingOfAConnectionThatEnded();
    void answered();
    void unanswered();
    void linkLost();
    void notSentIsNotTold();
    void toldBeforeTheHandler();

private:
    //! What ended: method, how, and after how many microseconds.
    struct Ended
    {
        QString method;
        End end;
        qint64 microseconds;
        bool operator==(const Ended &) const = default;
    };
    static void watch(Session &session, QList<Ended> &ended)
    {
        QObject::connect(&session.client, &ServiceClient::requestEnded, &session.room,
                         [&ended](const Request &request, const CallResult &result, qint64 microseconds) {
                             ended.append({request.method, result.end, microseconds});
                         });
    }
};

void TestFrames::everyFrame()
{
    Session session;
    QStringList frames;
    QObject::connect(&session.client, &ServiceClient::frameSent, &session.room,
                     [&frames](const QByteArray &frame) {
                         const auto decoded = Codec::decodeRequest(frame);
                         frames.append(u"out "_s + std::get<Request>(decoded).method);
                     });
    QObject::connect(&session.client, &ServiceClient::frameReceived, &session.room,
                     [&frames](const QByteArray &frame) {
                         const Incoming incoming = Codec::decode(frame, WireProfile());
                         const auto *reply = std::get_if<Reply>(&incoming);
                         frames.append(u"in "_s + (reply ? reply->method : u"something"_s));
                     });
    session.connect();
    session.room.sendRaw("nonsense");
    session.settle();
    QCOMPARE(frames,
             (QStringList {u"out Subscribe"_s, u"out Query"_s, u"in Subscribe"_s, u"in Query"_s,
                           u"in something"_s}));
}

void TestFrames::shownAfterItWasSent()
{
    Session session;
    qsizetype sent = 0;
    QObject::connect(&session.client, &ServiceClient::frameSent, &session.room, [&](const QByteArray &frame) {
        ++sent;
        QCOMPARE(session.net().sent().size(), sent);
        QCOMPARE(session.net().sent().constLast(), frame);
    });
    session.connect();
    session.call(u"LeaveMeeting"_s);
    QCOMPARE(sent, 3);
}

void TestFrames::nothingOfAConnectionThatEnded()
{
    Session session;
    session.connect();
    const QSignalSpy received(&session.client, &ServiceClient::frameReceived);
    session.client.disconnectFromRoom();
    Q_EMIT session.net().frameReceived("late", 1);
    QCOMPARE(received.size(), 0);
}

void TestFrames::answered()
{
    Session session;
    QList<Ended> ended;
    session.net().latency = 3ms;
    watch(session, ended);
    session.client.connectToRoom();
    session.clock.advance(100ms);
    QCOMPARE(ended.size(), 2);
    QCOMPARE(ended.at(0), (Ended {u"Subscribe"_s, End::Replied, 3000}));
    QCOMPARE(ended.at(1), (Ended {u"Query"_s, End::Replied, 3000}));
}

void TestFrames::unanswered()
{
    Session session(Session::withoutHeartbeat());
    session.connect();
    QList<Ended> ended;
    watch(session, ended);
    session.room.ignore(u"LeaveMeeting"_s);
    session.call(u"LeaveMeeting"_s);
    session.clock.advance(5s);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.at(0), (Ended {u"Call/Meeting"_s, End::TimedOut, 5000000}));
}

void TestFrames::linkLost()
{
    Session session;
    session.connect();
    QList<Ended> ended;
    watch(session, ended);
    session.room.ignore(u"LeaveMeeting"_s);
    session.call(u"LeaveMeeting"_s);
    session.net().drop();
    session.settle();
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.at(0).end, End::LinkLost);
}

void TestFrames::notSentIsNotTold()
{
    Session session;
    const QSignalSpy ended(&session.client, &ServiceClient::requestEnded);
    session.call(u"LeaveMeeting"_s);
    QCOMPARE(session.results.constLast().end, End::NotSent);
    QCOMPARE(ended.size(), 0);
}

void TestFrames::toldBeforeTheHandler()
{
    Session session;
    session.connect();
    QObject::connect(&session.client, &ServiceClient::requestEnded, &session.room,
                     [&] { QCOMPARE(session.results.size(), 0); });
    session.call(u"LeaveMeeting"_s);
    session.settle();
    QCOMPARE(session.results.size(), 1);
}

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"
