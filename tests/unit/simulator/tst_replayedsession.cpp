// SPDX-License-Identifier: Apache-2.0
#include "simulator/replayedsession.h"
#include "support/manualclock.h"

#include "protocol/codec.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Pace = ReplayedSession::Pace;

namespace {

const QJsonObject meeting {{u"path"_s, QJsonArray {u"Meeting"_s}}};

QJsonObject joining(const QString &code, const QString &password)
{
    return {{u"action"_s, u"JoinMeeting"_s},
            {u"action_params"_s, QJsonObject {{u"meeting_code"_s, code}, {u"password"_s, password}}}};
}

//! Writes a recording.
struct Recording
{
    Recording &ask(qint64 at, const QString &id, const QString &method, const QJsonObject &params)
    {
        frames.append({at, false, Codec::encode(Request {id, method, params})});
        return *this;
    }
    Recording &answer(qint64 at, const QString &id, const QString &message)
    {
        RoomReply reply;
        reply.id = id;
        reply.message = message;
        frames.append({at, true, Codec::encode(reply)});
        return *this;
    }
    Recording &tell(qint64 at, const QString &name)
    {
        frames.append({at, true, Codec::encode(RoomEvent {u"Meeting"_s, name, 0, {}, {}}, WireProfile())});
        return *this;
    }

    QList<RecordedFrame> frames;
};

//! A client that subscribed, looked, joined with a password and looked again.
Recording usual()
{
    Recording recording;
    recording.ask(1000, u"a"_s, u"Subscribe"_s, meeting).answer(1010, u"a"_s, u"subscribed"_s);
    recording.ask(1020, u"b"_s, u"Query"_s, meeting).answer(1050, u"b"_s, u"idle"_s);
    recording.tell(1500, u"MeetingChanged"_s);
    recording.ask(2000, u"c"_s, u"Call/Meeting"_s, joining(u"1"_s, u"********"_s));
    recording.answer(2100, u"c"_s, u"accepted"_s).tell(2600, u"JoinMeetingCompleted"_s);
    recording.ask(2610, u"d"_s, u"Query"_s, meeting).answer(2620, u"d"_s, u"in meeting"_s);
    return recording;
}

//! A client of a recording.
struct Player
{
    explicit Player(const Recording &recording, Pace pace = Pace::AsRecorded)
        : script(recording.frames, WireProfile())
        , session(std::make_unique<ReplayedSession>(script, pace, clock))
    {
        QObject::connect(session.get(), &ReplayedSession::frame, &context, [this](const QByteArray &frame) {
            const Incoming incoming = Codec::decode(frame, WireProfile());
            if (const auto *reply = std::get_if<Reply>(&incoming))
                come.append(u"%1 %2 %3 %4"_s.arg(clock.now() - begin)
                                .arg(reply->id)
                                .arg(reply->errorCode)
                                .arg(reply->message));
            else if (const auto *event = std::get_if<Event>(&incoming))
                come.append(u"%1 event %2"_s.arg(clock.now() - begin).arg(event->subEvent));
        });
        QObject::connect(session.get(), &ReplayedSession::matched, &context, [this] { ++matched; });
        QObject::connect(session.get(), &ReplayedSession::unmatched, &context,
                         [this](const QString &what) { told.append(u"not there: "_s + what); });
        QObject::connect(session.get(), &ReplayedSession::missed, &context,
                         [this](const QString &what) { told.append(u"missed: "_s + what); });
        session->open();
        begin = clock.now();
    }

    void ask(const QString &id, const QString &method, const QJsonObject &params)
    {
        session->receive(Codec::encode(Request {id, method, params}));
    }
    //! What came in \a duration.
    QStringList pass(std::chrono::milliseconds duration)
    {
        clock.advance(duration);
        return std::exchange(come, {});
    }

    ManualClock clock;
    qint64 begin = 0;
    ReplayScript script;
    std::unique_ptr<ReplayedSession> session;
    QStringList come;
    QStringList told;
    int matched = 0;
    QObject context;
};

} // namespace

//! A room that is a recording.
class TestReplayedSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsRecorded();
    void answersAtOnce();
    void answersAgainWhatIsAskedAgain();
    void looksBehindTheNextCallLast();
    void callsComeOnce();
    void keepsEventsOfWhatIsLeftOut();
    void tellsWhatDoesNotMatch();
    void tellsInOneLine();
    void tellsWhatDidNotCome();
    void eventBeforeItsReply();
    void lateReply();
    void noReplyWasRecorded();
    void tellsTheBeginning();
    void leavesOutWhatItCannotRead();
    void survivesWhateverComes();
};

void TestReplayedSession::answersAsRecorded()
{
    Player player(usual());
    player.ask(u"1"_s, u"Subscribe"_s, meeting);
    QCOMPARE(player.pass(100ms), QStringList {u"10 1 0 subscribed"_s});
    player.ask(u"2"_s, u"Query"_s, meeting);
    QCOMPARE(player.pass(900ms), (QStringList {u"130 2 0 idle"_s, u"500 event MeetingChanged"_s}));
    player.ask(u"3"_s, u"Call/Meeting"_s, joining(u"1"_s, u"8800"_s)); // whatever the password was
    QCOMPARE(player.pass(1s), (QStringList {u"1100 3 0 accepted"_s, u"1600 event JoinMeetingCompleted"_s}));
    player.ask(u"4"_s, u"Query"_s, meeting);
    QCOMPARE(player.pass(1s), QStringList {u"2010 4 0 in meeting"_s});
    player.session.reset();
    QCOMPARE(player.told, QStringList());
    QCOMPARE(player.matched, 4);
}

void TestReplayedSession::answersAtOnce()
{
    Player player(usual(), Pace::AtOnce);
    player.ask(u"1"_s, u"Subscribe"_s, meeting);
    player.ask(u"2"_s, u"Query"_s, meeting);
    QCOMPARE(player.pass(0ms),
             (QStringList {u"0 1 0 subscribed"_s, u"0 event MeetingChanged"_s, u"0 2 0 idle"_s}));
}

void TestReplayedSession::answersAgainWhatIsAskedAgain()
{
    Player player(usual(), Pace::AtOnce);
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
        player.ask(id, u"Query"_s, meeting);
    player.pass(0ms);
    player.ask(u"4"_s, u"Query"_s, meeting);
    QCOMPARE(player.pass(0ms), QStringList {u"0 4 0 idle"_s}); // the call has not come
    player.ask(u"5"_s, u"Subscribe"_s, meeting); // later than it was
    QCOMPARE(player.pass(0ms), QStringList {u"0 5 0 subscribed"_s});
    QCOMPARE(player.told, QStringList());
}

void TestReplayedSession::looksBehindTheNextCallLast()
{
    Recording recording;
    recording.ask(0, u"a"_s, u"Query"_s, meeting).answer(1, u"a"_s, u"idle"_s);
    recording.ask(2, u"b"_s, u"Call/Meeting"_s, joining(u"1"_s, {})).answer(3, u"b"_s, u"accepted"_s);
    recording.ask(4, u"c"_s, u"Query"_s, meeting).answer(5, u"c"_s, u"in meeting"_s);
    recording.ask(6, u"d"_s, u"Subscribe"_s, meeting).answer(7, u"d"_s, u"subscribed"_s);
    Player player(recording, Pace::AtOnce);
    player.ask(u"1"_s, u"Query"_s, meeting);
    player.ask(u"2"_s, u"Query"_s, meeting);
    player.ask(u"3"_s, u"Subscribe"_s, meeting); // earlier than it was, the call is still to come
    player.ask(u"4"_s, u"Query"_s, meeting);
    player.ask(u"5"_s, u"Call/Meeting"_s, joining(u"1"_s, {}));
    player.ask(u"6"_s, u"Query"_s, meeting);
    QCOMPARE(player.pass(0ms),
             (QStringList {u"0 1 0 idle"_s, u"0 2 0 idle"_s, u"0 3 0 subscribed"_s, u"0 4 0 idle"_s,
                           u"0 5 0 accepted"_s, u"0 6 0 in meeting"_s}));
    player.session.reset();
    QCOMPARE(player.told, QStringList());
}

//! A call is done once.
void TestReplayedSession::callsComeOnce()
{
    Player player(usual(), Pace::AtOnce);
    player.ask(u"1"_s, u"Call/Meeting"_s, joining(u"1"_s, {}));
    player.ask(u"2"_s, u"Call/Meeting"_s, joining(u"1"_s, {}));
    QCOMPARE(player.pass(0ms).constLast(), u"0 2 9 not in the recording"_s);
    QCOMPARE(player.told, QStringList {u"not there: Call/Meeting JoinMeeting"_s});
}

void TestReplayedSession::keepsEventsOfWhatIsLeftOut()
{
    Player player(usual(), Pace::AtOnce);
    player.ask(u"1"_s, u"Call/Meeting"_s, joining(u"1"_s, u"x"_s));
    QCOMPARE(
        player.pass(0ms),
        (QStringList {u"0 event MeetingChanged"_s, u"0 1 0 accepted"_s, u"0 event JoinMeetingCompleted"_s}));
}

void TestReplayedSession::tellsWhatDoesNotMatch()
{
    Player player(usual(), Pace::AtOnce);
    player.ask(u"1"_s, u"Query"_s, {{u"path"_s, QJsonArray {u"Device"_s}}});
    player.ask(u"2"_s, u"Call/Meeting"_s, joining(u"2"_s, u"canary"_s));
    player.ask(u"3"_s, u"Unsubscribe"_s, meeting);
    player.session->receive("canary");
    QCOMPARE(player.pass(0ms),
             (QStringList {u"0 1 6 not in the recording"_s, u"0 2 9 not in the recording"_s,
                           u"0 3 11 not in the recording"_s}));
    QCOMPARE(player.told,
             (QStringList {u"not there: Query Device"_s, u"not there: Call/Meeting JoinMeeting"_s,
                           u"not there: Unsubscribe Meeting"_s, u"not there: a frame that is no request"_s}));
    QCOMPARE(player.matched, 0);
}

//! Whoever reads what is told reads it in a terminal.
void TestReplayedSession::tellsInOneLine()
{
    Player player(usual(), Pace::AtOnce);
    player.ask(u"1"_s, u"Re\nboot\u001b[31m"_s, {{u"path"_s, QJsonArray {u"A\r\u2028B"_s}}});
    QCOMPARE(player.told, QStringList {u"not there: Re\uFFFDboot\uFFFD[31m A\uFFFD\uFFFDB"_s});
}

void TestReplayedSession::tellsWhatDidNotCome()
{
    Player player(usual(), Pace::AtOnce);
    player.session.reset(); // connected, and nothing else: that is nobody who was to replay it
    QCOMPARE(player.told, QStringList());
    Player other(usual(), Pace::AtOnce);
    other.ask(u"1"_s, u"Query"_s, meeting);
    other.session.reset();
    QCOMPARE(other.told, QStringList {u"missed: Call/Meeting JoinMeeting"_s});
}

void TestReplayedSession::eventBeforeItsReply()
{
    Recording recording;
    recording.ask(0, u"a"_s, u"Call/Meeting"_s, joining(u"1"_s, {})).tell(5, u"JoinMeetingCompleted"_s);
    recording.answer(9, u"a"_s, u"accepted"_s);
    Player player(recording);
    player.ask(u"1"_s, u"Call/Meeting"_s, joining(u"1"_s, {}));
    QCOMPARE(player.pass(10ms), (QStringList {u"5 event JoinMeetingCompleted"_s, u"9 1 0 accepted"_s}));
}

//! A reply that came after the next request belongs to its own.
void TestReplayedSession::lateReply()
{
    Recording recording;
    recording.ask(0, u"a"_s, u"Query"_s, meeting)
        .ask(10, u"b"_s, u"Query"_s, {{u"path"_s, QJsonArray {u"Device"_s}}});
    recording.answer(20, u"b"_s, u"device"_s).answer(30, u"a"_s, u"meeting"_s);
    Player player(recording);
    player.ask(u"1"_s, u"Query"_s, meeting);
    QCOMPARE(player.pass(50ms), QStringList {u"30 1 0 meeting"_s});
}

void TestReplayedSession::noReplyWasRecorded()
{
    Recording recording;
    recording.ask(0, u"a"_s, u"Query"_s, meeting);
    Player player(recording);
    player.ask(u"1"_s, u"Query"_s, meeting);
    QCOMPARE(player.pass(10s), QStringList());
    QCOMPARE(player.matched, 1);
}

void TestReplayedSession::tellsTheBeginning()
{
    Recording recording;
    recording.tell(100, u"MeetingChanged"_s)
        .tell(350, u"LeaveMeeting"_s)
        .ask(400, u"a"_s, u"Query"_s, meeting);
    Player player(recording);
    QCOMPARE(player.pass(1s), (QStringList {u"0 event MeetingChanged"_s, u"250 event LeaveMeeting"_s}));
}

void TestReplayedSession::leavesOutWhatItCannotRead()
{
    Recording recording = usual();
    recording.frames.insert(1, {1005, true, "32 KiB, not kept"});
    recording.frames.insert(3, {1015, false, "[]"});
    recording.answer(9000, u"stranger"_s, {});
    const Player player(recording);
    QCOMPARE(player.script.unreadable(), 3);
    QCOMPARE(player.script.steps().size(), 4);
    QVERIFY(ReplayScript({}, WireProfile()).steps().isEmpty());
}

void TestReplayedSession::survivesWhateverComes()
{
    Player player(usual(), Pace::AtOnce);
    for (const QByteArray &frame :
         {QByteArray(), QByteArray("[]"), QByteArray(100000, '['), QByteArray("{\"id\":\"1\"}"),
          QByteArray(R"({"id":"1","method":"Call/","params":{"action":7}})"),
          QByteArray(R"({"id":"1","method":"Query","params":{"path":{}}})")})
        player.session->receive(frame);
    player.pass(1s);
    QCOMPARE(player.told.size(), 6);
}

QTEST_GUILESS_MAIN(TestReplayedSession)
#include "tst_replayedsession.moc"
