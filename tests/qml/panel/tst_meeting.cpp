// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;

//! Layouts, switched by pressing their cards.
class TestMeeting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLayout();
    void smallWindow();
    void layoutNotOffered();
    void alone();
    void noLayouts();
    void currentLayoutIsNotAskedForAgain();
    void cardsStayWholeWhereThereIsLittleRoom_data();
    void cardsStayWholeWhereThereIsLittleRoom();
};

void TestMeeting::everyLayout()
{
    using enum Meeting::Layout;
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(7));
    auto *layouts = panel.room().layouts();
    for (const Meeting::Layout layout : {Speaker, Speaker2, RightList, UpperL, LowerL, Ring, Grid}) {
        QVERIFY(panel->press(panel->layoutCard(int(layout))));
        QVERIFY(panel.reaches(panel.room().switchLayout(), State::Confirmed));
        QCOMPARE(layouts->currentLayout(), int(layout));
        QVERIFY(panel->layoutCard(int(layout))->property("current").toBool());
    }
    QCOMPARE(panel.calls().size(), 1 + 7);
}

void TestMeeting::cardsStayWholeWhereThereIsLittleRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
}

//! Small screen, large text, and the link is lost: the banner leaves the layouts their place.
void TestMeeting::cardsStayWholeWhereThereIsLittleRoom()
{
    QFETCH(const QString, language);
    Theatre::Setting setting;
    setting.language = language;
    setting.size = {1024, 600};
    setting.settings = {{"text_size"_L1, u"XL"_s}, {"reduced_motion"_L1, true}};
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.enterMeeting(8));
    panel->simulator().server().close();
    QVERIFY(panel->waitFor(u"the banner"_s, [&] { return panel->item(u"linkBanner"_s); }));
    panel->window()->grabWindow();
    const QQuickItem *card = panel->layoutCard(int(Meeting::Layout::Grid));
    const QQuickItem *view = card;
    while (view && !view->inherits("QQuickFlickable"))
        view = view->parentItem();
    QVERIFY(view);
    const double touch = 9.5 * setting.pixelsPerMillimetre;
    QVERIFY(view->height() - card->mapToItem(view, {}).y() >= 2 * touch); // at first sight
    for (const auto layout : {Meeting::Layout::Grid, Meeting::Layout::Ring}) {
        const QQuickItem *whole = panel->reveal(u"layout%1"_s.arg(int(layout)));
        QVERIFY(whole && whole->height() <= view->height());
    }
}

void TestMeeting::smallWindow()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(!panel->item(u"voiceSwitch"_s));
    QVERIFY(panel->press(panel->layoutCard(int(Meeting::Layout::Speaker))));
    QVERIFY(panel.reaches(panel.room().switchLayout(), State::Confirmed));
    for (const bool shown : {false, true}) {
        QVERIFY(panel.pressWhenThere(u"voiceSwitch"_s));
        QVERIFY(panel->waitFor(u"the small window"_s,
                               [&] { return panel.room().layouts()->voiceActive() == shown; }));
        QVERIFY(panel.reaches(panel.room().switchLayout(), State::Confirmed));
        QCOMPARE(panel->item(u"voiceSwitch"_s)->property("checked").toBool(), shown);
    }
}

void TestMeeting::layoutNotOffered()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(3));
    QQuickItem *card = panel->layoutCard(int(Meeting::Layout::UpperL));
    QVERIFY(card);
    QCOMPARE(card->property("unavailableReason").toString(), u"Not offered now"_s);
    QVERIFY(panel.shows(u"Not offered now"_s));
    QVERIFY(panel->press(card));
    QCOMPARE(panel.room().switchLayout()->state(), State::Idle);
    // More people come, and it can be had.
    while (panel->farSide().people().size() < 7)
        panel->farSide().personJoins();
    QVERIFY(panel->waitFor(u"the offer"_s, [&] { return card->property("available").toBool(); }));
    QVERIFY(panel->press(card));
    QVERIFY(panel.reaches(panel.room().switchLayout(), State::Confirmed));
    QCOMPARE(panel.calls().size(), 2);
}

void TestMeeting::alone()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(0));
    for (int layout = int(Meeting::Layout::Grid); layout <= int(Meeting::Layout::Ring); ++layout) {
        if (QQuickItem *card = panel->layoutCard(layout))
            QVERIFY(panel->press(card));
    }
    QCOMPARE(panel.calls().size(), 1);
}

void TestMeeting::noLayouts()
{
    PanelCase panel;
    QVERIFY(panel.isOpen());
    panel->simulator().faults().set(Fault::NoLayouts);
    QVERIFY(panel.isHome());
    QVERIFY(panel->press(u"startTile"_s));
    QVERIFY(panel->waitForStage(Room::Stage::InMeeting));
    QVERIFY(panel.shows(u"It does not offer layouts"_s));
}

void TestMeeting::currentLayoutIsNotAskedForAgain()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel->press(panel->layoutCard(panel.room().layouts()->currentLayout())));
    QCOMPARE(panel.room().switchLayout()->state(), State::Idle);
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestMeeting>(argc, argv);
}

#include "tst_meeting.moc"
