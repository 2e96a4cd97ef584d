// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

#include <QtTest/qsignalspy.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;

//! Out of a meeting: what needs a second thought gets one.
class TestExits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stay();
    void leave();
    void endByHold();
    void endByHoldTakenBack();
    void shortHoldEndsNothing();
    void endByTwoTaps();
    void goOn();
    void onlyLeave();
    void participantMayNotEnd();
};

namespace {

bool isThere(PanelCase &panel, const QString &objectName)
{
    return panel->waitFor(objectName, [&] { return panel->item(objectName); });
}

bool isGone(PanelCase &panel, const QString &objectName)
{
    return panel->waitFor(objectName + u" to go"_s, [&] { return !panel->item(objectName); });
}

} // namespace

void TestExits::stay()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel->press(u"leaveButton"_s));
    QVERIFY(panel.pressWhenThere(u"stayButton"_s));
    QVERIFY(isGone(panel, u"stayButton"_s));
    QCOMPARE(panel.room().leave()->state(), State::Idle);
    QCOMPARE(panel.room().stage(), Room::Stage::InMeeting);
}

void TestExits::leave()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel->press(u"leaveButton"_s));
    QVERIFY(panel.pressWhenThere(u"confirmLeaveButton"_s));
    QVERIFY(panel.reaches(panel.room().leave(), State::Confirmed));
    QVERIFY(panel.isHome());
    QCOMPARE(panel.room().dissolve()->state(), State::Idle);
}

void TestExits::endByHold()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel->hold(u"endButton"_s, [&] { return panel->item(u"undoToast"_s) != nullptr; }));
    QCOMPARE(panel.room().dissolve()->state(), State::Idle);
    QVERIFY(panel.reaches(panel.room().dissolve(), State::Confirmed));
    QVERIFY(panel.isHome());
}

void TestExits::endByHoldTakenBack()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel->hold(u"endButton"_s, [&] { return panel->item(u"undoToast"_s) != nullptr; }));
    QVERIFY(panel->press(panel->button(u"Undo"_s)));
    QVERIFY(isGone(panel, u"undoToast"_s));
    QSignalSpy asked(panel.room().dissolve(), &RoomAction::stateChanged);
    QVERIFY(!asked.wait(3500));
    QCOMPARE(panel.calls().size(), 1);
    QCOMPARE(panel.room().stage(), Room::Stage::InMeeting);
}

void TestExits::shortHoldEndsNothing()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QQuickItem *button = panel->item(u"endButton"_s);
    QVERIFY(panel->hold(u"endButton"_s, [&] { return button->property("tooLate").toBool(); }));
    QVERIFY(!button->property("holding").toBool());
    QVERIFY(!panel->item(u"undoToast"_s));
    QCOMPARE(panel.room().dissolve()->state(), State::Idle);
}

void TestExits::endByTwoTaps()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel->press(u"endButton"_s));
    QVERIFY(panel.pressWhenThere(u"confirmEndButton"_s));
    QVERIFY(isThere(panel, u"undoToast"_s));
    QVERIFY(panel.reaches(panel.room().dissolve(), State::Confirmed));
    QVERIFY(panel.isHome());
}

void TestExits::goOn()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel->press(u"endButton"_s));
    QVERIFY(panel.pressWhenThere(u"keepButton"_s));
    QVERIFY(isGone(panel, u"keepButton"_s));
    QCOMPARE(panel.calls().size(), 1);
}

void TestExits::onlyLeave()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel->press(u"endButton"_s));
    QVERIFY(panel.pressWhenThere(u"onlyLeaveButton"_s));
    QVERIFY(panel.reaches(panel.room().leave(), State::Confirmed));
    QVERIFY(panel.isHome());
    QCOMPARE(panel.room().dissolve()->state(), State::Idle);
}

void TestExits::participantMayNotEnd()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    panel->farSide().setRole(Meeting::Role::Participant);
    QVERIFY(panel->waitFor(u"the role"_s, [&] { return !panel.room().self()->mayDissolve(); }));
    QVERIFY(panel->press(u"endButton"_s));
    QVERIFY(panel.shows(u"Only the host or a co-host can end the meeting"_s));
    QVERIFY(!panel->item(u"confirmEndButton"_s));
    QCOMPARE(panel.calls().size(), 1);
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestExits>(argc, argv);
}

#include "tst_exits.moc"
