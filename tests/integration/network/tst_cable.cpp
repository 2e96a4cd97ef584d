// SPDX-License-Identifier: Apache-2.0
#include "figures.h"
#include "integration/room/bench.h"
#include "networkwatch.h"
#include "roomsession.h"
#include "simulatorprocess.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <sched.h>
#include <unistd.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Stage = Room::Stage;

namespace {

//! Later than this on a machine that is busy with other things is no fault of the session.
constexpr int hurryMs = 1000;

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

//! Gives this process a network of its own, in which it may do everything. False where that is not allowed.
bool leaveTheNetwork()
{
    const auto user = getuid();
    const auto group = getgid();
    if (user == 0)
        return ::unshare(CLONE_NEWNET) == 0;
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 && write(u"/proc/self/setgroups"_s, "deny")
        && write(u"/proc/self/uid_map"_s, "0 " + QByteArray::number(user) + " 1")
        && write(u"/proc/self/gid_map"_s, "0 " + QByteArray::number(group) + " 1");
}

bool run(const QString &program, const QString &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments.split(u' '));
    return process.waitForFinished() && process.exitCode() == 0;
}

//! Runs `ip ARGUMENTS` here.
bool ip(const QString &arguments)
{
    return run(u"ip"_s, arguments);
}

//! A panel and a device, each in a network of its own, and the cable between the two.
class Wiring
{
public:
    Wiring()
        : m_device({{u"based_on"_s, u"quiet"_s}}, {u"--listen"_s, u"0.0.0.0"_s}, {u"unshare"_s, u"--net"_s})
    { }
    ~Wiring()
    {
        ip(u"link delete panel"_s);
        m_device.kill();
    }

    //! Lays the cable. True when it carries.
    bool lay()
    {
        return m_device.start()
            && ip(u"link add panel type veth peer name room netns %1"_s.arg(m_device.processId()))
            && ip(u"address add 10.77.0.1/24 dev panel"_s) && ip(u"link set panel addrgenmode none up"_s)
            && atDevice(u"address add 10.77.0.2/24 dev room"_s) && plugIn(u"room"_s);
    }
    //! Ends the cable at \a end, `panel` or `room`.
    bool pullOut(const QString &end) { return at(end, u"link set %1 down"_s.arg(end)); }
    bool plugIn(const QString &end) { return at(end, u"link set %1 up"_s.arg(end)); }

    QUrl url() const { return QUrl(u"ws://10.77.0.2:%1/"_s.arg(m_device.url().port())); }
    SimulatorProcess &device() { return m_device; }

private:
    bool at(const QString &end, const QString &arguments)
    {
        return end == "panel"_L1 ? ip(arguments) : atDevice(arguments);
    }
    bool atDevice(const QString &arguments)
    {
        return run(u"nsenter"_s, u"--target %1 --net ip "_s.arg(m_device.processId()) + arguments);
    }

    SimulatorProcess m_device;
};

//! A panel at the end of the cable, wired as the programs are.
struct Panel
{
    explicit Panel(const QUrl &url)
        : session(url, {}, {}, {}, clock)
    { }

    Room &room() { return session.room(); }
    bool isReady() { return room().link()->ready(); }
    bool connect()
    {
        session.client().connectToRoom();
        return QTest::qWaitFor([this] { return isReady(); });
    }
    //! Connects and joins a meeting.
    bool enter()
    {
        return connect() && room().join()->trigger(Bench::open.code, {}, true, true)
            && Bench::reaches(room().join(), State::Confirmed);
    }

    SystemClock clock;
    RoomSession session;
};

} // namespace

//! Real links in a network of their own, whose cable is pulled out and plugged in again.
class TestCable : public QObject
{
    Q_OBJECT

public:
    explicit TestCable(bool alone)
        : m_alone(alone)
    { }

private Q_SLOTS:
    void initTestCase();
    void lossIsFoundAndReturnIsNoticed_data();
    void lossIsFoundAndReturnIsNoticed();
    void shortLossIsSatOut();
    void callIntoTheVoid();
    void roomStaysAwayFromAPulledCable();
    void watchTellsOfReturnsOnly();

private:
    const bool m_alone; // in a network of its own
};

void TestCable::initTestCase()
{
    if (QStandardPaths::findExecutable(u"ip"_s).isEmpty()
        || QStandardPaths::findExecutable(u"nsenter"_s).isEmpty())
        QSKIP("Needs ip and nsenter; on Debian: apt install iproute2 util-linux.");
    if (!m_alone || !ip(u"link add panel type veth peer name room"_s))
        QSKIP("Network namespaces and virtual cables are not allowed here, so no cable can be pulled.");
    QVERIFY(ip(u"link delete panel"_s));
    QVERIFY(ip(u"link set lo up"_s));
}

void TestCable::lossIsFoundAndReturnIsNoticed_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("meeting");
    QTest::addColumn<int>("promisedMs");
    for (const auto &end : {u"panel"_s, u"room"_s}) {
        QTest::addRow("in a meeting, at the %s", qPrintable(end)) << end << true << 5000;
        if (Figures::wanted())
            QTest::addRow("idle, at the %s", qPrintable(end)) << end << false << 30'000;
    }
}

void TestCable::lossIsFoundAndReturnIsNoticed()
{
    QFETCH(QString, end);
    QFETCH(bool, meeting);
    QFETCH(int, promisedMs);
    Wiring wiring;
    QVERIFY(wiring.lay());
    Panel panel(wiring.url());
    QVERIFY(meeting ? panel.enter() : panel.connect());
    RoomLink &link = *panel.room().link();

    QElapsedTimer time;
    time.start();
    QVERIFY(wiring.pullOut(end));
    QVERIFY(QTest::qWaitFor([&] { return !panel.isReady(); }, promisedMs + hurryMs));
    const qint64 foundMs = time.elapsed();
    QVERIFY2(foundMs <= promisedMs + hurryMs, qPrintable(QString::number(foundMs)));
    QVERIFY(link.attempt() >= 1);

    time.start();
    QVERIFY(wiring.plugIn(end));
    QTRY_VERIFY(panel.isReady());
    const qint64 backMs = time.elapsed();
    Figures::print(u"%1 lost link found after %2 ms of %3, back %4 ms after the network"_s
                       .arg(QString::fromUtf8(QTest::currentDataTag()) + u':', -26)
                       .arg(foundMs, 5)
                       .arg(promisedMs)
                       .arg(backMs));
    QVERIFY2(backMs <= 1000 + hurryMs, qPrintable(QString::number(backMs)));
    QVERIFY(!panel.room().stale());
    QCOMPARE(panel.room().stage(), meeting ? Stage::InMeeting : Stage::Home);
}

//! TCP sends again what did not arrive: a cable that is plugged in again soon costs nothing.
void TestCable::shortLossIsSatOut()
{
    Wiring wiring;
    QVERIFY(wiring.lay());
    Panel panel(wiring.url());
    QVERIFY(panel.enter());
    QVERIFY(wiring.pullOut(u"room"_s));
    QVERIFY(panel.room().leave()->trigger());
    QVERIFY(!QTest::qWaitFor([&] { return panel.room().leave()->state() != State::Asked; }, 500));
    QVERIFY(wiring.plugIn(u"room"_s));
    QVERIFY(Bench::reaches(panel.room().leave(), State::Confirmed));
    QCOMPARE(panel.session.client().counters().connections, 1);
}

//! A request that was given up does not arrive later.
void TestCable::callIntoTheVoid()
{
    Wiring wiring;
    QVERIFY(wiring.lay());
    Panel panel(wiring.url());
    QVERIFY(panel.enter());
    RoomAction &leave = *panel.room().leave();
    int finished = 0;
    connect(&leave, &RoomAction::finished, this, [&] { ++finished; });
    QVERIFY(wiring.pullOut(u"room"_s));
    QVERIFY(panel.room().leave()->trigger());
    QTRY_VERIFY_WITH_TIMEOUT(!panel.isReady(), 5000 + hurryMs);
    QTRY_COMPARE(leave.state(), State::Unknown);
    QCOMPARE(finished, 0);
    // Until then the system may still hold it, for want of the device's hardware address.
    QTRY_VERIFY_WITH_TIMEOUT(panel.room().link()->attempt() >= 2, 10'000 + hurryMs);
    QVERIFY(wiring.plugIn(u"room"_s));
    QTRY_VERIFY(leave.settled());
    QCOMPARE(finished, 1);
    QVERIFY(!wiring.device().hasReceived(u"LeaveMeeting"_s));
    QCOMPARE(panel.room().stage(), Stage::InMeeting);
}

//! Started before there is a network: connected as soon as there is one.
void TestCable::roomStaysAwayFromAPulledCable()
{
    Wiring wiring;
    QVERIFY(wiring.lay());
    QVERIFY(wiring.pullOut(u"panel"_s));
    Panel panel(wiring.url());
    panel.session.client().connectToRoom();
    QTRY_VERIFY(panel.room().link()->attempt() >= 2);
    QCOMPARE(panel.room().link()->reason(), Link::Reason::Unreachable);
    QElapsedTimer time;
    time.start();
    QVERIFY(wiring.plugIn(u"panel"_s));
    QTRY_VERIFY(panel.isReady());
    QVERIFY2(time.elapsed() <= 1000 + hurryMs, qPrintable(QString::number(time.elapsed())));
}

void TestCable::watchTellsOfReturnsOnly()
{
    Wiring wiring;
    QVERIFY(wiring.lay());
    SystemClock clock;
    NetworkWatch watch(clock);
    QSignalSpy returned(&watch, &NetworkWatch::returned);
    while (returned.wait(1500)) { } // what the laying of the cable leads to
    QVERIFY(wiring.pullOut(u"room"_s));
    QVERIFY(!returned.wait(500));
    QVERIFY(wiring.plugIn(u"room"_s));
    QVERIFY(returned.wait());
    QVERIFY(ip(u"address add 10.78.0.1/24 dev panel"_s));
    QVERIFY(returned.wait());
    QVERIFY(ip(u"route add 10.79.0.0/24 via 10.78.0.2"_s));
    QVERIFY(returned.wait());
    QVERIFY(ip(u"route delete 10.79.0.0/24"_s));
    QVERIFY(!returned.wait(500));
}

int main(int argc, char *argv[])
{
    const bool alone = leaveTheNetwork(); // before there is a second thread, with which it is not allowed
    const QCoreApplication application(argc, argv);
    TestCable test(alone);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cable.moc"
