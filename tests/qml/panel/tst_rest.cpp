// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include <QtTest/qsignalspy.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! A page that nobody touches draws nothing but the minute, and wakes for nothing but its heartbeat: a panel
//! hangs on its wall all day.
class TestRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void home();
    void inMeeting();
    void ambient();
};

namespace {

//! What came to pass in a while.
struct Counted
{
    int wakes = 0; //!< Times the panel woke by itself.
    int minutes = 0;
    qsizetype frames = 0;

    bool operator==(const Counted &) const = default;
};

char *toString(const Counted &counted)
{
    return QTest::toString(
        u"%1 wakes, %2 minutes, %3 frames"_s.arg(counted.wakes).arg(counted.minutes).arg(counted.frames));
}

//! Plays \a time on a clock that is held, from wake to wake. Each asks the room for a sign of life, and when
//! that has come, the next one is due; a minute is drawn before. It ends with a wake that asked for none, or
//! with a frame that shows no new minute.
Counted play(PanelCase &panel, std::chrono::milliseconds time)
{
    TourClock &clock = panel->clock();
    QSignalSpy frames(panel->window(), &QQuickWindow::frameSwapped);
    QSignalSpy minutes(panel.room().clock(), &MinuteClock::tick);
    const qint64 end = clock.now() + time.count();
    Counted counted;
    while (clock.next() <= end) {
        clock.step();
        ++counted.wakes;
        const int changes = clock.changes();
        const bool answered = panel->waitFor(u"a sign of life"_s, [&] { return clock.changes() > changes; });
        const bool drawn = panel->waitFor(u"the minute"_s, [&] { return frames.size() >= minutes.size(); });
        if (!answered || !drawn || frames.size() > minutes.size())
            break;
    }
    (void)frames.wait(500); // for those that should not come
    counted.minutes = int(minutes.size());
    counted.frames = frames.size();
    return counted;
}

//! Plays until a touch no longer counts, and every look at the state has found its turn.
void comeToRest(PanelCase &panel)
{
    QSignalSpy frames(panel->window(), &QQuickWindow::frameSwapped);
    (void)QTest::qWaitFor([&frames] { return !frames.wait(500); });
    TourClock &clock = panel->clock();
    clock.hold();
    const qint64 end = clock.now() + clock.untilBeat(1min).count() + 120'000;
    while (clock.next() <= end) {
        clock.step();
        const int changes = clock.changes();
        (void)QTest::qWaitFor([&] { return clock.changes() > changes; }, 500);
    }
    (void)QTest::qWaitFor([&frames] { return !frames.wait(500); });
}

//! What two minutes of a page that nobody touches cost.
Counted rest(PanelCase &panel)
{
    comeToRest(panel);
    return play(panel, 2min);
}

//! Whether a frame is drawn after \a deed: the proof that they are seen at all.
bool draws(PanelCase &panel, const std::function<void()> &deed)
{
    QSignalSpy frames(panel->window(), &QQuickWindow::frameSwapped);
    deed();
    return !frames.isEmpty() || frames.wait(2000);
}

constexpr Counted atHeartbeats(int perMinute)
{
    return {2 * perMinute, 2, 2};
}

} // namespace

void TestRest::home()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    panel->idleness().setTimes({}, {});
    QVERIFY(draws(panel, [&] { panel->preferences().setDark(false); }));
    QCOMPARE(rest(panel), atHeartbeats(4));
}

void TestRest::inMeeting()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(draws(panel, [&] { panel->preferences().setDark(false); }));
    QCOMPARE(rest(panel), atHeartbeats(24));
}

void TestRest::ambient()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    panel->idleness().setTimes(1ms, {});
    QVERIFY(panel->waitFor(u"the ambient page"_s, [&] { return panel->item(u"ambientPage"_s); }));
    QVERIFY(draws(panel, [&] { panel->preferences().setDark(false); }));
    QCOMPARE(rest(panel), atHeartbeats(4));
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestRest>(argc, argv);
}

#include "tst_rest.moc"
