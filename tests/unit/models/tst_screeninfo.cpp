// SPDX-License-Identifier: Apache-2.0
#include "models/screeninfo.h"

#include "propertywatch.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The room's screens as properties: each tells its own changes, once.
class ScreenInfoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dual_data();
    void dual();
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void absentAgain();
};

void ScreenInfoTest::dual_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("expected");
    QTest::newRow("absent") << -1 << false;
    QTest::newRow("single") << 0 << false;
    QTest::newRow("extended") << 1 << true;
    QTest::newRow("mirrored") << 2 << true;
    QTest::newRow("not listed") << 3 << false;
}

void ScreenInfoTest::dual()
{
    QFETCH(int, status);
    MeetingSnapshot snapshot;
    snapshot.screens = MultiScreenInfo {Coded<Meeting::MultiScreen>::fromNumber(status), {}};
    snapshot.secondaryScreen = ScreenLayout(); // comes with a single screen, too
    ScreenInfo screens;
    screens.apply(snapshot);
    QTEST(screens.dual(), "expected");
}

void ScreenInfoTest::tellsWhatChanged_data()
{
    QTest::addColumn<MeetingSnapshot>("snapshot");
    QTest::addColumn<QStringList>("changed");
    const auto row = [](const char *name, const QStringList &changed, auto change) {
        MeetingSnapshot snapshot;
        change(snapshot);
        QTest::newRow(name) << snapshot << changed;
    };
    const auto layout = [](Meeting::LayoutModel model, bool small, Meeting::LayoutType type) {
        return ScreenLayout {model, small, type};
    };
    using Model = Meeting::LayoutModel;
    using Type = Meeting::LayoutType;
    row("nothing", {}, [](MeetingSnapshot &) {});
    row("absent and empty are one", {}, [](MeetingSnapshot &snapshot) {
        snapshot.screens = MultiScreenInfo();
        snapshot.mainScreen = snapshot.secondaryScreen = ScreenLayout();
    });
    row("other blocks", {}, [](MeetingSnapshot &snapshot) { snapshot.self = UserInfo(); });
    row("multi_screen_status", {u"multiScreen"_s, u"dual"_s}, [](MeetingSnapshot &snapshot) {
        snapshot.screens = MultiScreenInfo {Meeting::MultiScreen::Extended, {}};
    });
    row("main_monitor_id", {u"mainMonitorId"_s}, [](MeetingSnapshot &snapshot) {
        snapshot.screens = MultiScreenInfo {{}, u"HDMI-1"_s};
    });
    row("main screen", {u"mainLayout"_s, u"mainModel"_s, u"mainSmallView"_s},
        [&](MeetingSnapshot &snapshot) { snapshot.mainScreen = layout(Model::Model1, true, Type::Grid); });
    row("main screen, one", {u"mainSmallView"_s}, [](MeetingSnapshot &snapshot) {
        snapshot.mainScreen = ScreenLayout {{}, true, {}};
    });
    row("secondary screen", {u"secondaryLayout"_s, u"secondaryModel"_s, u"secondarySmallView"_s},
        [&](MeetingSnapshot &snapshot) { snapshot.secondaryScreen = layout(Model::None, true, Type::Host); });
}

void ScreenInfoTest::tellsWhatChanged()
{
    QFETCH(MeetingSnapshot, snapshot);
    ScreenInfo screens;
    PropertyWatch watch(screens);
    screens.apply(snapshot);
    QTEST(watch.changes(), "changed");
    screens.apply(snapshot);
    QCOMPARE(watch.changes(), QStringList());
}

void ScreenInfoTest::absentAgain()
{
    MeetingSnapshot snapshot;
    snapshot.screens = MultiScreenInfo {Meeting::MultiScreen::Mirrored, u"HDMI-1"_s};
    ScreenInfo screens;
    screens.apply(snapshot);
    PropertyWatch watch(screens);
    screens.apply({});
    QCOMPARE(watch.changes(), (QStringList {u"multiScreen"_s, u"dual"_s, u"mainMonitorId"_s}));
    QCOMPARE(screens.multiScreen(), Meeting::MultiScreen::Unknown);
}

QTEST_GUILESS_MAIN(ScreenInfoTest)
#include "tst_screeninfo.moc"
