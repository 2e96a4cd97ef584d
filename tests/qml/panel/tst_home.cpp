// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The room is free: what is scheduled, and one tap to join it.
class TestHome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups();
    void joinsWithOneTap();
    void overlaps();
    void noMeetings();
    void hiddenTitles();
};

namespace {

Theatre::Setting scenario(const char *name)
{
    Theatre::Setting setting;
    setting.scenario = QString::fromUtf8(ROOMS_TOUR_SCENARIOS "/%1.json").arg(QLatin1String(name));
    return setting;
}

} // namespace

void TestHome::groups()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    for (const QString &text : {u"Now"_s, u"28 min left"_s, u"Next"_s, u"In 28 min"_s, u"Later today"_s})
        QVERIFY2(panel.shows(text), qPrintable(text));
    QVERIFY(panel.shows(u"busy until 15:00"_s)); // one meeting follows the other
    QVERIFY(panel.shows(u"Tomorrow · Tuesday, 24 November"_s));
}

void TestHome::joinsWithOneTap()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome() && panel.shows(u"28 min left"_s));
    const auto isJoin = [](const QQuickItem *item) {
        return item->property("available").isValid() && item->property("text").toString() == u"Join"_s
            && item->property("description").toString().contains(u"Roadmap"_s);
    };
    QVERIFY(panel->press(panel->find(isJoin)));
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));
    QCOMPARE(panel.calls().size(), 1);
    QCOMPARE(panel.lastParameters().value("meeting_code"_L1).toString(), u"452871906"_s);
}

void TestHome::overlaps()
{
    PanelCase panel(scenario("many-meetings"));
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel.shows(u"Overlaps “周会 Weekly sync”"_s));
}

void TestHome::noMeetings()
{
    PanelCase panel(scenario("no-meetings"));
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel.shows(u"No meetings are scheduled"_s));
    QVERIFY(panel.shows(u"free for the day"_s));
}

void TestHome::hiddenTitles()
{
    PanelCase panel(scenario("many-meetings"));
    QVERIFY(panel.isOpen() && panel.isHome() && panel.shows(u"Weekly sync"_s));
    panel->window()->setProperty("hideTitles", true);
    QVERIFY(panel.shows(u"Reserved"_s));
    for (const QString &secret : {u"Weekly"_s, u"critique"_s, u"Amy Chen"_s, u"“"_s})
        QVERIFY2(!panel->text(secret), qPrintable(secret));
    QVERIFY(!panel->find([](const QQuickItem *item) {
        return item->property("description").toString().contains(u"Weekly"_s);
    }));
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestHome>(argc, argv);
}

#include "tst_home.moc"
