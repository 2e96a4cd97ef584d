// SPDX-License-Identifier: Apache-2.0
#include "../fleet/states.h"
#include "console/joindialog.h"
#include "console/roompanel.h"
#include "support/manualclock.h"

#include <QtCore/qpointer.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qmenu.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Step = AskProgress::Step;

//! The side panel of one room.
class TestRoomPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsWhatIsKnown();
    void saysWhyARoomIsGone();
    void offersWithReasons();
    void showsProgressOfItsRoomOnly();
    void asksTwiceBeforeEnding();
    void forgetsTheQuestionWithItsMeeting();
    void asksForALayout();
    void asksForAVolume();
    void asksForAMeeting();
    void asksTheRoomsOfTheDialog();
    void neverOpensAMicrophone();

private:
    struct World
    {
        World()
        {
            QObject::connect(&panel, &RoomPanel::askWanted, &panel,
                             [this](const QString &room, const OperatorAction &action) {
                                 asked.append(room + u' ' + OperatorActions::name(action));
                                 last = action;
                             });
            model.setRooms({States::entry(u"a"_s, u"Lake"_s), States::entry(u"b"_s, u"Bay"_s)});
            state = States::inMeeting(u"a"_s, u"Q4 review"_s);
            state.microphoneOn = true;
            model.apply({state, States::lost(u"b"_s, 300)});
            panel.setSelected({u"a"_s});
            panel.resize(400, 900);
            panel.show();
        }
        void click(AskRows::Kind kind) { panel.row(kind)->button()->click(); }
        //! What there is to choose at a row.
        QList<QAction *> choices(AskRows::Kind kind) const
        {
            QMenu *menu = panel.row(kind)->button()->menu();
            Q_EMIT menu->aboutToShow();
            return menu->actions();
        }
        AskProgress progress(const QString &action, Step step) const
        {
            AskProgress progress;
            progress.roomId = u"a"_s;
            progress.action = action;
            progress.step = step;
            progress.at = States::now();
            progress.confirmedMs = 420;
            return progress;
        }
        ManualClock clock;
        FleetModel model {clock};
        RoomPanel panel {model};
        RoomSummary state;
        QStringList asked;
        OperatorAction last;
    };
    std::unique_ptr<World> m_world;
};

void TestRoomPanel::init()
{
    m_world = std::make_unique<World>();
}

void TestRoomPanel::cleanup()
{
    m_world.reset();
}

void TestRoomPanel::tellsWhatIsKnown()
{
    const QString facts = m_world->panel.facts().join(u'\n');
    for (const auto &word :
         {u"Lake"_s, u"In meeting"_s, u"Q4 review"_s, u"452 871 906"_s, u"32:14"_s, u"Host"_s, u"Speaker"_s,
          u"Microphone: On"_s, u"Camera: Off"_s, u"0.42 s"_s, u"As of: Now"_s})
        QVERIFY2(facts.contains(word), qPrintable(word + u" in "_s + facts));
    m_world->panel.setSelected({});
    QVERIFY(m_world->panel.room().isEmpty());
    m_world->panel.setSelected({u"a"_s, u"b"_s});
    QVERIFY(m_world->panel.room().isEmpty());
}

void TestRoomPanel::saysWhyARoomIsGone()
{
    m_world->panel.setSelected({u"b"_s});
    const QString facts = m_world->panel.facts().join(u'\n');
    QVERIFY2(facts.contains(QString::fromUtf8(Link::sentence(Link::Reason::ClosedByRoom))),
             qPrintable(facts));
    QVERIFY(facts.contains(u"As of: 2026-11-23"_s));
    QVERIFY(m_world->panel.retry()->isVisible());
    QSignalSpy retries(&m_world->panel, &RoomPanel::retryWanted);
    m_world->panel.retry()->click();
    QCOMPARE(retries.takeFirst().constFirst().toString(), u"b"_s);
    m_world->panel.setSelected({u"a"_s});
    QVERIFY2(!m_world->panel.retry()->isVisible(), "it is connected");
    QVERIFY(!facts.contains(u"Now"_s));
}

void TestRoomPanel::offersWithReasons()
{
    RoomPanel &panel = m_world->panel;
    QVERIFY(panel.row(AskRows::Leave)->button()->isEnabled());
    QVERIFY(!panel.row(AskRows::Start)->button()->isEnabled());
    QVERIFY(panel.row(AskRows::Start)->note().contains(u"Leave it first"_s));
    m_world->model.apply({States::idle(u"a"_s)});
    QVERIFY(!panel.row(AskRows::Leave)->button()->isEnabled());
    QVERIFY(panel.row(AskRows::Start)->button()->isEnabled());
    m_world->choices(AskRows::Start).at(1)->trigger();
    QCOMPARE(std::get<StartMeeting>(m_world->last).type, Meeting::StartType::Personal);
    QCOMPARE(m_world->asked, QStringList {u"a StartMeeting"_s});
    panel.setSelected({u"b"_s});
    for (int kind = 0; kind < AskRows::KindCount; ++kind)
        QVERIFY(!panel.row(AskRows::Kind(kind))->action()->isEnabled());
}

void TestRoomPanel::showsProgressOfItsRoomOnly()
{
    RoomPanel &panel = m_world->panel;
    panel.row(AskRows::Leave)->button()->setFocus();
    m_world->click(AskRows::Leave);
    QCOMPARE(m_world->asked, QStringList {u"a LeaveMeeting"_s});
    panel.apply(m_world->progress(u"LeaveMeeting"_s, Step::Asked));
    QVERIFY(panel.row(AskRows::Leave)->note().contains(u"Asked"_s));
    QVERIFY2(!panel.row(AskRows::Leave)->button()->isEnabled(), "once is enough");
    QVERIFY2(!qobject_cast<QPushButton *>(panel.focusWidget()), "the next key presses nothing else");
    panel.apply(m_world->progress(u"LeaveMeeting"_s, Step::Confirmed));
    QVERIFY(panel.row(AskRows::Leave)->note().contains(u"Confirmed after 0.42 s"_s));
    panel.setSelected({u"b"_s});
    QVERIFY(!panel.row(AskRows::Leave)->note().contains(u"Confirmed"_s));
    panel.setSelected({u"a"_s});
    QVERIFY(panel.row(AskRows::Leave)->note().contains(u"Confirmed"_s));
}

void TestRoomPanel::asksTwiceBeforeEnding()
{
    EndQuestion *question = m_world->panel.question();
    m_world->click(AskRows::End);
    QVERIFY(question->isVisible());
    QVERIFY(question->text().contains(u"Q4 review"_s));
    question->yes()->click();
    QVERIFY(m_world->asked.isEmpty());
    QVERIFY(question->isVisible());
    QVERIFY(question->text().contains(u"Q4 review"_s));
    question->yes()->click();
    QCOMPARE(m_world->asked, QStringList {u"a DissolveMeeting"_s});
    QVERIFY(!question->isVisible());
    m_world->click(AskRows::End);
    QCOMPARE(m_world->panel.window()->focusWidget(), question->no());
    question->no()->click();
    QVERIFY(!question->isVisible());
    QVERIFY2(!qobject_cast<QPushButton *>(m_world->panel.window()->focusWidget()),
             "the next key presses nothing else");
    QCOMPARE(m_world->asked.size(), 1);
}

void TestRoomPanel::forgetsTheQuestionWithItsMeeting()
{
    EndQuestion *question = m_world->panel.question();
    m_world->click(AskRows::End);
    m_world->state.title = u"Another"_s;
    m_world->model.apply({m_world->state});
    QVERIFY2(!question->isVisible(), "another meeting was not asked about");
    m_world->click(AskRows::End);
    m_world->panel.setSelected({u"b"_s});
    QVERIFY(!question->isVisible());
}

//! What the room lists, in its own way.
void TestRoomPanel::asksForALayout()
{
    const auto layouts = m_world->choices(AskRows::ChangeLayout);
    QCOMPARE(layouts.size(), 4); // Grid, Speaker with and without the small window, and one not offered now
    QVERIFY(layouts.at(1)->isChecked());
    QVERIFY(!layouts.at(3)->isEnabled());
    layouts.at(0)->trigger();
    QCOMPARE(std::get<SwitchLayout>(m_world->last).layout, Meeting::Layout::Grid);
    layouts.at(2)->trigger();
    QCOMPARE(std::get<SwitchLayout>(m_world->last).layout, Meeting::Layout::Speaker);
    QVERIFY(!std::get<SwitchLayout>(m_world->last).showVoiceActive);
}

void TestRoomPanel::asksForAVolume()
{
    const auto volumes = m_world->choices(AskRows::Volume);
    QCOMPARE(volumes.size(), 6);
    QVERIFY(volumes.at(3)->isChecked()); // 60
    volumes.at(3)->trigger();
    QVERIFY2(m_world->asked.isEmpty(), "it is so already");
    volumes.at(1)->trigger();
    QCOMPARE(std::get<SetSpeakerVolume>(m_world->last).volume, 20);
}

void TestRoomPanel::asksForAMeeting()
{
    m_world->model.apply({States::idle(u"a"_s)});
    m_world->click(AskRows::Join);
    auto *dialog = m_world->panel.findChild<JoinDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->password()->edit()->echoMode(), QLineEdit::Password);
    dialog->code()->setText(u"12"_s);
    dialog->yes()->click();
    QVERIFY(dialog->code()->hasProblem());
    QVERIFY(m_world->asked.isEmpty());
    dialog->code()->setText(u"452 871 906"_s);
    dialog->password()->setText(u"canary"_s);
    dialog->yes()->click();
    QCOMPARE(m_world->last, OperatorAction(JoinMeeting {u"452871906"_s, u"canary"_s, false, false}));
}

//! What is typed is about the rooms that were selected, also when a filter hides them meanwhile.
void TestRoomPanel::asksTheRoomsOfTheDialog()
{
    m_world->model.apply({States::idle(u"a"_s)});
    m_world->click(AskRows::Join);
    const QPointer<JoinDialog> dialog = m_world->panel.findChild<JoinDialog *>();
    dialog->code()->setText(u"452 871 906"_s);
    m_world->panel.setSelected({});
    m_world->panel.setSelected({u"b"_s});
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->code()->text(), u"452 871 906"_s);
    dialog->yes()->click();
    QCOMPARE(m_world->asked, QStringList {u"a JoinMeeting"_s});
    QTRY_VERIFY(!dialog);

    m_world->panel.setSelected({u"a"_s});
    m_world->click(AskRows::Join);
    const QPointer<JoinDialog> useless = m_world->panel.findChild<JoinDialog *>();
    m_world->model.setRooms({States::entry(u"a"_s, u"Lake"_s)});
    QVERIFY(useless->isVisible());
    m_world->model.setRooms({States::entry(u"b"_s, u"Bay"_s)});
    QVERIFY2(!useless || !useless->isVisible(), "no room is left to ask");
    QCOMPARE(m_world->asked.size(), 1);
}

//! Nobody in a room is heard or seen because of somebody who is not there.
void TestRoomPanel::neverOpensAMicrophone()
{
    m_world->state.microphoneOn = false;
    m_world->state.cameraOn = false;
    m_world->model.apply({m_world->state});
    for (const AskRows::Kind kind : {AskRows::Mute, AskRows::CameraOff}) {
        QVERIFY(!m_world->panel.row(kind)->action()->isEnabled());
        m_world->panel.row(kind)->action()->trigger();
    }
    QVERIFY(m_world->asked.isEmpty());
}

QTEST_MAIN(TestRoomPanel)
#include "tst_roompanel.moc"
