// SPDX-License-Identifier: Apache-2.0
#include "figures.h"
#include "integration/room/bench.h"
#include "service/websockettransport.h"
#include "simulatorprocess.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = RoomAction::State;
using Stage = Room::Stage;

namespace {

//! When the device dies.
enum class Moment {
    Sent, //!< The request has just been handed to the network.
    BeforeAnswer, //!< It was received and is not answered yet.
    AfterAnswer, //!< It was acknowledged and is not done yet.
};

ServiceClient::Config config(const QUrl &url)
{
    ServiceClient::Config config;
    config.url = url;
    config.modules = {MeetingEvent::module()};
    return config;
}

//! A device whose actions take long, once they are the one that is looked at.
QJsonObject scenario(bool enters)
{
    constexpr int slow = 3000;
    return {{u"based_on"_s, u"quiet"_s},
            {u"pace_ms"_s,
             QJsonObject {{u"join"_s, enters ? slow : 1}, {u"leave"_s, slow}, {u"layout"_s, slow}}}};
}

//! The room as the panel has it, with the product's own durations, and the device as a process.
class Panel
{
public:
    Panel(bool enters, Moment moment)
        : m_device(scenario(enters),
                   moment == Moment::BeforeAnswer ? QStringList {u"--fault"_s, u"late-reply=3000"_s}
                                                  : QStringList {})
        , m_listens(m_device.start())
        , m_client(config(m_device.url()), std::make_unique<WebSocketTransport>(), m_clock, m_random)
        , m_room(m_client, m_clock)
    { }

    Room &room() { return m_room; }
    SimulatorProcess &device() { return m_device; }

    bool connect()
    {
        m_client.connectToRoom();
        return m_listens && QTest::qWaitFor([this] { return m_room.link()->ready(); });
    }
    //! Leads the room to where the action can be asked for.
    bool reach(Stage stage, const Bench::Entry &entry)
    {
        if (stage == Stage::Home)
            return connect();
        return connect() && m_room.join()->trigger(entry.code, entry.password, true, true)
            && QTest::qWaitFor([this, stage] { return m_room.stage() == stage && !m_room.join()->isOpen(); });
    }
    //! Whether what is shown is what a device shows that has just been started.
    bool showsTheTruth() const
    {
        return m_room.stage() == Stage::Home && !m_room.stale() && m_client.state() == Link::State::Ready
            && m_room.snapshot().meeting.status == Meeting::Status::Idle;
    }

private:
    SystemClock m_clock;
    QRandomGenerator m_random {11};
    SimulatorProcess m_device;
    bool m_listens;
    ServiceClient m_client;
    Room m_room;
};

} // namespace

//! The device dies in the middle of an action, without a word, and starts anew.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void midAction_data();
    void midAction();
    void cleanupTestCase();

private:
    qint64 m_longest = 0;
};

void TestKill::midAction_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<Moment>("moment");
    const std::pair<Moment, const char *> moments[] = {{Moment::Sent, "as it is sent"},
                                                       {Moment::BeforeAnswer, "before the answer"},
                                                       {Moment::AfterAnswer, "after the answer"}};
    for (const auto *action : {"start instant", "start personal", "join", "leave", "dissolve",
                               "leave waiting room", "switch layout"}) {
        for (const auto &[moment, name] : moments)
            QTest::addRow("%s, %s", action, name) << QString::fromLatin1(action) << moment;
    }
}

//! The panel shows the truth within 5 s, and what came of the request is known.
void TestKill::midAction()
{
    QFETCH(QString, action);
    QFETCH(Moment, moment);
    const bool waits = action == "leave waiting room"_L1;
    const bool enters = action.startsWith("start"_L1) || action == "join"_L1;
    Panel panel(enters, moment);
    Room &room = panel.room();
    QVERIFY(panel.reach(waits        ? Stage::WaitingRoom
                            : enters ? Stage::Home
                                     : Stage::InMeeting,
                        waits ? Bench::handover : Bench::open));
    RoomAction *asked = nullptr;
    if (action == "switch layout"_L1) // what an event told of the meeting lacks the layouts
        QTRY_VERIFY(room.switchLayout()->available());
    const auto ask = [&](RoomAction *each, bool triggered) { asked = triggered ? each : nullptr; };
    if (action == "start instant"_L1)
        ask(room.start(), room.start()->trigger(Meeting::StartType::Instant));
    else if (action == "start personal"_L1)
        ask(room.start(), room.start()->trigger(Meeting::StartType::Personal));
    else if (action == "join"_L1)
        ask(room.join(), room.join()->trigger(Bench::open.code, {}, true, true));
    else if (action == "leave"_L1)
        ask(room.leave(), room.leave()->trigger());
    else if (action == "dissolve"_L1)
        ask(room.dissolve(), room.dissolve()->trigger());
    else if (waits)
        ask(room.leaveWaitingRoom(), room.leaveWaitingRoom()->trigger());
    else
        ask(room.switchLayout(), room.switchLayout()->trigger(int(Meeting::Layout::Ring), true));
    QVERIFY(asked);
    if (moment == Moment::BeforeAnswer)
        QTRY_VERIFY(panel.device().hasReceived(asked->name()));
    else if (moment == Moment::AfterAnswer)
        QVERIFY(Bench::reaches(asked, State::Accepted));
    QCOMPARE(asked->state(), moment == Moment::AfterAnswer ? State::Accepted : State::Asked);

    panel.device().kill();
    QVERIFY(panel.device().start());
    QElapsedTimer time;
    time.start();
    QTRY_VERIFY(panel.showsTheTruth());
    m_longest = std::max(m_longest, time.elapsed());
    QVERIFY2(time.elapsed() <= 5000, qPrintable(QString::number(time.elapsed())));
    // A request to leave is confirmed by a room that is out; the others are known not to have been done.
    if (enters || action == "switch layout"_L1)
        QVERIFY(asked->state() == State::Refused || (asked->state() == State::Unknown && asked->settled()));
    else
        QCOMPARE(asked->state(), State::Confirmed);
    QVERIFY(room.start()->available());
}

void TestKill::cleanupTestCase()
{
    Figures::print(
        u"Device killed in the middle of an action and restarted: true again after %1 ms at most"_s.arg(
            m_longest));
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
