// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;

//! Microphone, camera, volume and sharing, by pressing what is on the meeting page and on the casting page.
class TestDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switches_data();
    void switches();
    void switchingShowsItsWay();
    void refusalIsSaid();
    void noDeviceSaysWhy();
    void notSupportedIsPlainStatus_data();
    void notSupportedIsPlainStatus();
    void notSupportedIsFoundOut();
    void volumeBySliding();
    void volumeInStepsAndByKeys();
    void volumeSheetCloses();
    void stopSharing();
    void otherShares();
    void stopCasting();
    void castingOfARoomThatCannotBeAsked();
    void castCodeOnHome();
    void lostLink();

private:
    static bool isButton(const QQuickItem *item) { return item && item->property("interactive").toBool(); }
    static QString textOf(const QQuickItem *item)
    {
        return item ? item->property("text").toString() : QString();
    }
};

namespace {

Theatre::Setting older()
{
    Theatre::Setting setting;
    setting.scenario = u"older"_s;
    return setting;
}

//! A scenario of these members, in a file.
class ScenarioFile
{
public:
    explicit ScenarioFile(const QByteArray &members)
    {
        m_setting.scenario = m_folder.filePath(u"scenario.json"_s);
        QFile file(m_setting.scenario);
        if (file.open(QIODevice::WriteOnly))
            file.write("{\"based_on\":\"quiet\"," + members + '}');
    }
    const Theatre::Setting &setting() const { return m_setting; }

private:
    QTemporaryDir m_folder;
    Theatre::Setting m_setting;
};

} // namespace

void TestDevices::switches_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("onText");
    QTest::addColumn<QString>("offText");
    QTest::newRow("microphone") << u"microphoneButton"_s << u"EnableMic"_s << u"Mic on"_s << u"Mic off"_s;
    QTest::newRow("camera") << u"cameraButton"_s << u"EnableCamera"_s << u"Camera on"_s << u"Camera off"_s;
}

void TestDevices::switches()
{
    QFETCH(QString, button);
    QFETCH(QString, action);
    QFETCH(QString, onText);
    QFETCH(QString, offText);
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel.shows(onText));
    for (const bool on : {false, true}) {
        QVERIFY(panel.pressWhenThere(button));
        QVERIFY(panel.shows(on ? onText : offText));
        QCOMPARE(panel.calls().last().value("action"_L1), action);
        QCOMPARE(panel.lastParameters(), (QJsonObject {{u"enable"_s, on}}));
    }
    QCOMPARE(panel.calls().size(), 1 + 2);
    // Somebody at the device does it.
    panel->farSide().setMicrophone(false);
    panel->farSide().setCamera(false);
    QVERIFY(panel.shows(offText));
    QCOMPARE(panel.calls().size(), 1 + 2);
}

void TestDevices::switchingShowsItsWay()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    panel->simulator().faults().set(Fault::Slow, 60000);
    QVERIFY(panel.pressWhenThere(u"microphoneButton"_s));
    QVERIFY(panel.shows(u"Switching…"_s));
    QVERIFY(panel->item(u"microphoneButton"_s)->property("busy").toBool());
    QVERIFY(panel->press(u"microphoneButton"_s)); // does nothing
    QVERIFY(panel.room().device()->microphoneOn());
    QCOMPARE(panel.calls().size(), 2);
}

void TestDevices::refusalIsSaid()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    panel->farSide().setMicrophone(false);
    QVERIFY(panel.shows(u"Mic off"_s));
    panel->farSide().setRole(Meeting::Role::Audience);
    QVERIFY(panel.pressWhenThere(u"microphoneButton"_s));
    QVERIFY(panel.shows(u"The room is in the audience"_s));
    QVERIFY(panel.shows(u"Mic off"_s));
}

void TestDevices::noDeviceSaysWhy()
{
    const ScenarioFile file(R"("device":{"camera":""})");
    PanelCase panel(file.setting());
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel.pressWhenThere(u"cameraButton"_s));
    QVERIFY(panel.shows(u"The room has no such device."_s));
    QCOMPARE(panel.calls().size(), 1);
}

void TestDevices::notSupportedIsPlainStatus_data()
{
    QTest::addColumn<bool>("microphone");
    QTest::newRow("on") << true;
    QTest::newRow("off") << false;
}

void TestDevices::notSupportedIsPlainStatus()
{
    QFETCH(bool, microphone);
    PanelCase panel(older());
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    panel->farSide().setMicrophone(microphone);
    QVERIFY(panel.shows(microphone ? u"Mic on"_s : u"Mic off"_s));
    for (const auto &name : {u"microphoneButton"_s, u"cameraButton"_s, u"shareButton"_s}) {
        QVERIFY(panel->item(name));
        QVERIFY(!isButton(panel->item(name)));
        QVERIFY(panel->press(name)); // is none
    }
    QVERIFY(!panel->item(u"volumeButton"_s));
    QCOMPARE(panel.calls().size(), 1);
}

void TestDevices::notSupportedIsFoundOut()
{
    const ScenarioFile file(R"("device":{"support":"read-only"})");
    PanelCase panel(file.setting());
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(isButton(panel->item(u"microphoneButton"_s)));
    QVERIFY(panel.pressWhenThere(u"microphoneButton"_s));
    QVERIFY(panel.shows(u"This room does not support this."_s));
    QVERIFY(panel->waitFor(u"plain status"_s, [&] { return !isButton(panel->item(u"microphoneButton"_s)); }));
    QVERIFY(panel.shows(u"Mic on"_s));
    QVERIFY(panel.shows(u"Volume 60"_s));
}

void TestDevices::volumeBySliding()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel.pressWhenThere(u"volumeButton"_s));
    QVERIFY(panel->waitFor(u"the slider"_s, [&] { return panel->item(u"volumeSlider"_s); }));
    const QQuickItem *slider = panel->item(u"volumeSlider"_s);
    const auto at = [slider](qreal share) {
        return slider->mapToScene({slider->width() * share, slider->height() / 2}).toPoint();
    };
    QQuickWindow *window = panel->window();
    QTest::mousePress(window, Qt::LeftButton, {}, at(0.9));
    for (int i = 90; i >= 0; --i)
        QTest::mouseMove(window, at(i / 100.0));
    QTest::mouseRelease(window, Qt::LeftButton, {}, at(0));
    QVERIFY(panel->waitFor(u"silence"_s, [&] {
        return panel.room().device()->volume() == 0 && !panel.room().volume()->inProgress();
    }));
    QVERIFY(panel.shows(u"Volume 0"_s));
    // One request at a time, and none for what was passed over meanwhile.
    QVERIFY2(panel.calls().size() <= 1 + 10, qPrintable(QString::number(panel.calls().size())));
    QCOMPARE(panel.lastParameters(), (QJsonObject {{u"volume"_s, 0}}));
}

void TestDevices::volumeInStepsAndByKeys()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel.pressWhenThere(u"volumeButton"_s));
    QVERIFY(panel.pressWhenThere(u"louderButton"_s));
    QVERIFY(panel.shows(u"Volume 65"_s));
    QVERIFY(panel.pressWhenThere(u"quieterButton"_s));
    QVERIFY(panel->press(u"quieterButton"_s)); // goes on from what is wanted
    QVERIFY(panel->press(u"quieterButton"_s));
    QVERIFY(panel.shows(u"Volume 50"_s));
    panel->item(u"volumeSlider"_s)->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(panel->window(), Qt::Key_Home);
    QVERIFY(panel.shows(u"Volume 0"_s));
    QTest::keyClick(panel->window(), Qt::Key_Right);
    QVERIFY(panel.shows(u"Volume 5"_s));
}

void TestDevices::volumeSheetCloses()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    const auto isClosed = [&] { return !panel->item(u"volumeSlider"_s); };
    QVERIFY(panel.pressWhenThere(u"volumeButton"_s));
    QVERIFY(panel.pressWhenThere(u"volumeDoneButton"_s));
    QVERIFY(panel->waitFor(u"the end of the sheet"_s, isClosed));
    QVERIFY(panel.pressWhenThere(u"volumeButton"_s));
    QVERIFY(panel->waitFor(u"the sheet"_s, [&] { return !isClosed(); }));
    QTest::keyClick(panel->window(), Qt::Key_Escape);
    QVERIFY(panel->waitFor(u"the end of the sheet"_s, isClosed));
    QCOMPARE(panel.calls().size(), 1);
}

void TestDevices::stopSharing()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    QVERIFY(panel.shows(u"Not sharing"_s));
    QVERIFY(!isButton(panel->item(u"shareButton"_s)));
    panel->farSide().roomShares();
    QVERIFY(panel.shows(u"Stop sharing"_s));
    QVERIFY(panel.pressWhenThere(u"shareButton"_s));
    QVERIFY(panel.reaches(panel.room().stopShare(), State::Confirmed));
    QVERIFY(panel.shows(u"Not sharing"_s));
    QCOMPARE(panel.calls().last().value("action"_L1), u"StopShare"_s);
    QCOMPARE(panel.room().stage(), Room::Stage::InMeeting);
}

void TestDevices::otherShares()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    panel->farSide().personShares(u"<b>Ada</b>"_s);
    QVERIFY(panel.shows(u"<b>Ada</b> shares"_s)); // whatever the name, as it is
    QVERIFY(!isButton(panel->item(u"shareButton"_s)));
    QVERIFY(panel->press(u"shareButton"_s));
    QCOMPARE(panel.calls().size(), 1);
}

void TestDevices::stopCasting()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    panel->farSide().startCasting();
    QVERIFY(panel.shows(u"The room is showing a screen"_s));
    QVERIFY(panel.shows(u"Casting code 735 902"_s));
    QVERIFY(panel.pressWhenThere(u"stopCastingButton"_s));
    QVERIFY(panel.isHome());
    QCOMPARE(panel.calls().last().value("action"_L1), u"StopShare"_s);
}

void TestDevices::castingOfARoomThatCannotBeAsked()
{
    PanelCase panel(older());
    QVERIFY(panel.isOpen() && panel.isHome());
    panel->farSide().startCasting();
    QVERIFY(panel.shows(u"Stop casting on the device that casts"_s));
    QVERIFY(!panel->item(u"stopCastingButton"_s));
}

void TestDevices::castCodeOnHome()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel.shows(u"Casting code 735 902"_s));
    panel->farSide().setCastCode(u"111 222"_s);
    QVERIFY(panel.shows(u"Casting code 111 222"_s));
    panel->farSide().setCastCode({});
    QVERIFY(panel->waitFor(u"no code"_s, [&] { return !panel->text(u"Casting code"_s); }));
}

void TestDevices::lostLink()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.enterMeeting(4));
    panel->simulator().server().close();
    QVERIFY(panel->waitFor(u"the loss"_s, [&] { return panel.room().stale(); }));
    QVERIFY(panel.pressWhenThere(u"microphoneButton"_s));
    QVERIFY(panel.shows(u"The room is not connected."_s));
    QVERIFY(panel.shows(u"Mic on"_s)); // the last truth stays
    QCOMPARE(panel.calls().size(), 1);
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestDevices>(argc, argv);
}

#include "tst_devices.moc"
