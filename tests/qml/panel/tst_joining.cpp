// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"

using namespace Rooms;
using namespace Qt::StringLiterals;
using State = RoomAction::State;
using Stage = Room::Stage;

//! Into a meeting with presses on the real pages, and what a person sees when it does not work.
class TestJoining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void start();
    void personalMeeting();
    void joinByCode();
    void microphoneAndCamera();
    void wrongCodeThenRight();
    void passwordMissingThenWrongThenRight();
    void emptyCode();
    void lettersFromAKeyboard();
    void digitsFromAKeyboard();
    void fromTheMeetingList();
    void fromTheMeetingListWithPassword();
    void back();
    void cancelASlowJoin();
    void leaveTheWaitingRoom();
    void failsLate();
};

void TestJoining::start()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(u"startTile"_s));
    QVERIFY(panel->waitForStage(Stage::InMeeting));
    QVERIFY(panel.shows(panel.room().meeting()->title()));
    QCOMPARE(panel.calls().size(), 1);
    QCOMPARE(panel.lastParameters(), QJsonObject({{u"meeting_type"_s, u"instant"_s}}));
}

void TestJoining::personalMeeting()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(u"personalTile"_s));
    QVERIFY(panel->waitForStage(Stage::InMeeting));
    QVERIFY(panel.shows(u"301 234 5678"_s));
    QCOMPARE(panel.lastParameters(), QJsonObject({{u"meeting_type"_s, u"pmi"_s}}));
}

void TestJoining::joinByCode()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel->typeDigits(u"452871906"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel->waitForStage(Stage::InMeeting));
    QVERIFY(panel.shows(u"Roadmap"_s));
    const QJsonObject expected {{u"meeting_code"_s, u"452871906"_s},
                                {u"password"_s, u""_s},
                                {u"mic_enable"_s, true},
                                {u"camera_enable"_s, true}};
    QCOMPARE(panel.lastParameters(), expected);
}

void TestJoining::microphoneAndCamera()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel->press(u"microphoneTile"_s));
    QVERIFY(panel.shows(u"Microphone off"_s));
    QVERIFY(panel->press(u"cameraTile"_s));
    QVERIFY(panel->press(u"cameraTile"_s));
    QVERIFY(panel.shows(u"Camera on"_s));
    QVERIFY(panel->typeDigits(u"452871906"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel->waitForStage(Stage::InMeeting));
    QCOMPARE(panel.lastParameters().value("mic_enable"_L1), QJsonValue(false));
    QCOMPARE(panel.lastParameters().value("camera_enable"_L1), QJsonValue(true));
    QVERIFY(panel.shows(u"Mic off"_s));
}

//! The code stays as typed, with the cause under it.
void TestJoining::wrongCodeThenRight()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel->typeDigits(u"452871907"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel.reaches(panel.room().join(), State::Refused));
    QVERIFY(panel->waitFor(u"the code"_s, [&] { return panel->item(u"codeField"_s); }));
    QCOMPARE(panel->item(u"codeField"_s)->property("value").toString(), u"452871907"_s);
    QVERIFY(panel.shows(QString::fromLatin1(errorInfo(10019).sentence)));
    const QQuickItem *field = panel->item(u"codeField"_s);
    QCOMPARE(field->property("errorText").toString(), panel.room().join()->errorSentence());
    QTest::keyClick(panel->window(), Qt::Key_Backspace);
    QVERIFY(panel->typeDigits(u"6"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel->waitForStage(Stage::InMeeting));
}

void TestJoining::passwordMissingThenWrongThenRight()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel->typeDigits(u"903117245"_s));
    const auto joinIsRefused = [&](int errorCode) {
        const auto *join = panel.room().join();
        return panel->press(u"joinButton"_s) && panel->waitFor(u"the refusal"_s, [&] {
            return join->state() == State::Refused && join->errorCode() == errorCode;
        }) && panel->waitFor(u"the field"_s, [&] {
            return panel->item(u"passwordField"_s);
        }) && panel.shows(join->errorSentence());
    };
    QVERIFY(joinIsRefused(10018));
    QCOMPARE(panel->item(u"codeField"_s)->property("value").toString(), u"903117245"_s);
    // The field that is asked for has the focus: the keypad types into it.
    QVERIFY(panel->typeDigits(u"1234"_s));
    QVERIFY(joinIsRefused(10020));
    QVERIFY(panel->press(u"passwordField"_s));
    QVERIFY(panel->press(panel->button(u"Clear"_s)));
    QVERIFY(panel->typeDigits(u"8800"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel->waitForStage(Stage::InMeeting));
    QCOMPARE(panel.calls().size(), 3);
    QCOMPARE(panel.lastParameters().value("password"_L1), QJsonValue(u"8800"_s));
}

void TestJoining::emptyCode()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel.shows(u"No meeting code was given"_s));
    QVERIFY(panel->typeDigits(u"4"_s));
    QVERIFY(!panel->text(u"No meeting code was given"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel.shows(u"too short"_s));
    QVERIFY(panel.calls().isEmpty());
}

void TestJoining::lettersFromAKeyboard()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    panel.typeKeys(u"45a"_s);
    QVERIFY(panel.shows(u"A meeting code has digits only"_s));
    QCOMPARE(panel->item(u"codeField"_s)->property("value").toString(), u"45"_s);
    QVERIFY(panel.calls().isEmpty());
}

void TestJoining::digitsFromAKeyboard()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    panel.typeKeys(u"452871906"_s);
    QTest::keyClick(panel->window(), Qt::Key_Return);
    QVERIFY(panel->waitForStage(Stage::InMeeting));
    QCOMPARE(panel.lastParameters().value("meeting_code"_L1), QJsonValue(u"452871906"_s));
}

namespace {

QQuickItem *joinButtonOf(PanelCase &panel, const QString &title)
{
    return panel->find([&title](const QQuickItem *item) {
        return item->property("available").isValid() && item->property("description").toString() == title;
    });
}

} // namespace

void TestJoining::fromTheMeetingList()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(joinButtonOf(panel, u"Q4 产品路线评审 · Roadmap"_s)));
    QVERIFY(panel->waitForStage(Stage::InMeeting));
    QCOMPARE(panel.lastParameters().value("meeting_code"_L1), QJsonValue(u"452871906"_s));
}

void TestJoining::fromTheMeetingListWithPassword()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(joinButtonOf(panel, u"周会 Weekly sync"_s)));
    QVERIFY(panel->waitFor(u"the password"_s, [&] { return panel->item(u"passwordField"_s); }));
    QVERIFY(panel->typeDigits(u"246810"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel->waitForStage(Stage::WaitingRoom));
    QVERIFY(panel->waitForStage(Stage::InMeeting));
}

void TestJoining::back()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel->typeDigits(u"4528"_s));
    QVERIFY(panel->press(u"backButton"_s));
    QVERIFY(panel.isHome());
    QVERIFY(panel.toJoinPage());
    QCOMPARE(panel->item(u"codeField"_s)->property("value").toString(), QString());
    QVERIFY(panel.calls().isEmpty());
}

void TestJoining::cancelASlowJoin()
{
    const QTemporaryDir folder;
    const QString scenario = folder.filePath(u"slow.json"_s);
    QFile file(scenario);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"based_on": "quiet", "pace_ms": {"join": 12500}})");
    file.close();
    Theatre::Setting setting;
    setting.scenario = scenario;
    PanelCase panel(setting);
    QVERIFY(panel.isOpen() && panel.isHome());
    QVERIFY(panel->press(u"startTile"_s));
    QVERIFY(panel->waitForStage(Stage::Joining));
    // Too early to be of use.
    QVERIFY(panel->press(u"cancelButton"_s));
    QVERIFY(!panel.room().cancelling());
    QVERIFY(panel->waitFor(
        u"the cancel button"_s,
        [&] {
            const QQuickItem *button = panel->item(u"cancelButton"_s);
            return button && button->property("available").toBool();
        },
        12000));
    QVERIFY(panel->press(u"cancelButton"_s));
    QVERIFY(panel.room().cancelling());
    QVERIFY(panel.shows(u"The room cannot stop half-way"_s));
    QVERIFY(panel.reaches(panel.room().leave(), State::Confirmed));
    QVERIFY(panel.isHome());
    QCOMPARE(panel->farSide().status(), Meeting::Status::Idle);
}

void TestJoining::leaveTheWaitingRoom()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel->typeDigits(u"771360058"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel->waitForStage(Stage::WaitingRoom));
    QVERIFY(panel.shows(u"771 360 058"_s));
    QVERIFY(panel.pressWhenThere(u"leaveWaitingRoomButton"_s));
    QVERIFY(panel.reaches(panel.room().leaveWaitingRoom(), State::Confirmed));
    QVERIFY(panel.isHome());
}

void TestJoining::failsLate()
{
    PanelCase panel;
    QVERIFY(panel.isOpen() && panel.toJoinPage());
    QVERIFY(panel->typeDigits(u"872653149"_s));
    QVERIFY(panel->press(u"joinButton"_s));
    QVERIFY(panel.reaches(panel.room().join(), State::Refused));
    QVERIFY(panel.shows(QString::fromLatin1(errorInfo(10005).sentence)));
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestJoining>(argc, argv);
}

#include "tst_joining.moc"
