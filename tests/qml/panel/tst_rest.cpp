// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include <QtTest/qsignalspy.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! A page that nobody touches draws nothing: a panel hangs on its wall all day.
class TestRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void home();
    void inMeeting();
    void ambient();
};

namespace {

//! Whether no frame is drawn for a while, once what moved has come to rest. The while is longer than a
//! heartbeat, with which the room's state is looked at.
bool rests(PanelCase &panel)
{
    QSignalSpy frames(panel->window(), &QQuickWindow::frameSwapped);
    const bool still = QTest::qWaitFor([&frames] { return !frames.wait(500); });
    return still && !frames.wait(3000);
}

//! Whether a frame is drawn after \a deed: the proof that they are seen at all.
bool draws(PanelCase &panel, const std::function<void()> &deed)
{
    QSignalSpy frames(panel->window(), &QQuickWindow::frameSwapped);
    deed();
    return !frames.isEmpty() || frames.wait(2000);
}

} // namespace

void TestRest::home()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(draws(panel, [&] { panel->preferences().setDark(false); }));
    QVERIFY(rests(panel));
}

void TestRest::inMeeting()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(draws(panel, [&] { panel->preferences().setDark(false); }));
    QVERIFY(rests(panel));
}

void TestRest::ambient()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    panel->idleness().setTimes(std::chrono::milliseconds(1), {});
    QVERIFY(panel->waitFor(u"the ambient page"_s, [&] { return panel->item(u"ambientPage"_s); }));
    QVERIFY(draws(panel, [&] { panel->preferences().setDark(false); }));
    QVERIFY(rests(panel));
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestRest>(argc, argv);
}

#include "tst_rest.moc"
