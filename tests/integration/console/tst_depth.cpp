// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "consoleprogram.h"
#include "panelpages.h"
#include "simulator/simulator.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qclipboard.h>
#include <QtQuick/qquickitem.h>
#include <QtQuickWidgets/qquickwidget.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

constexpr auto controlPassword = "0pen-Sesame-Desk"_L1;
constexpr auto meetingPassword = "739184"_L1;
constexpr int patience = 20'000;

//! Has one password for every room.
class OneSecret : public SecretStore
{
public:
    void read(const QUrl &, Handler handler) override { handler(Stored {controlPassword, Place::Keychain}); }
    void write(const QUrl &, const QString &, Handler handler) override
    {
        handler(Stored {controlPassword, Place::Keychain});
    }
    void remove(const QUrl &, Handler handler) override { handler(Stored {{}, Place::Keychain}); }
};

} // namespace

//! One room in depth, over a real connection.
class TestDepth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensByKeysAndMouse();
    void endsItsSessionWithItsWindow();
    void showsTheTouchPages();
    void neverOpensAMicrophone();
    void joinsWithBothOff();
    void showsFrames();
    void pausesAndClears();
    void copiesWithoutSecrets();
    void tellsWhatHappened();
    void tellsWhatWasAskedBefore();
    void writesWhatIsAskedByHand();
    void measuresAnswers();
    void saysThatTheRoomIsGone();
    void followsLookAndLanguage();

private:
    struct World
    {
        QTemporaryDir folder;
        QString path = folder.filePath(u"rooms.json"_s);
        SystemClock clock;
        Simulator device {{scenario(), 1, controlPassword, WireProfile()}, clock};
        ConsoleProgram program {clock, QString(), path, [] { return std::make_unique<OneSecret>(); }};

        static Scenario scenario()
        {
            Scenario scenario = *Scenario::load(u"default"_s);
            for (ScenarioMeeting &meeting : scenario.meetings)
                meeting.password = meetingPassword;
            return scenario;
        }
        World()
        {
            device.server().listen();
            writeRooms("a");
            program.open(path);
            program.window().resize(1300, 800);
            program.window().show();
        }
        void writeRooms(const QByteArray &id)
        {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write("{\"rooms\": [{\"id\": \"" + id + "\", \"name\": \"Lake\", \"url\": \""
                      + device.server().url().toString().toUtf8() + "\"}]}");
        }
        //! Its window, connected.
        RoomDepth *open()
        {
            program.openRoom(u"a"_s);
            RoomDepth *depth = program.depth(u"a"_s);
            if (depth
                && QTest::qWaitFor([depth] { return depth->session().room().link()->ready(); }, patience))
                return depth;
            return nullptr;
        }
        //! The item of the touch pages that is called \a name.
        static QQuickItem *item(RoomDepth &depth, const QString &name)
        {
            QList<QQuickItem *> items {depth.pages()->view().rootObject()};
            while (!items.isEmpty()) {
                QQuickItem *item = items.takeFirst();
                if (item->objectName() == name && item->isVisible())
                    return item;
                items += item->childItems();
            }
            return nullptr;
        }
        static bool press(RoomDepth &depth, const QString &name)
        {
            if (!QTest::qWaitFor([&] { return item(depth, name); }, patience))
                return false;
            const QQuickItem *pressed = item(depth, name);
            QTest::mouseClick(&depth.pages()->view(), Qt::LeftButton, {},
                              pressed->mapToScene({pressed->width() / 2, pressed->height() / 2}).toPoint());
            return true;
        }
        bool enter()
        {
            const int refusal = device.room().perform(JoinMeeting {
                device.room().snapshot().meetings.constFirst().code, meetingPassword, true, true});
            return refusal == 0
                && QTest::qWaitFor([this] { return device.room().status() == Meeting::Status::InMeeting; },
                                   patience);
        }
    };
    std::unique_ptr<World> m_world;
};

void TestDepth::init()
{
    m_world = std::make_unique<World>();
}

void TestDepth::cleanup()
{
    m_world.reset();
}

void TestDepth::opensByKeysAndMouse()
{
    ConsoleWindow &window = m_world->program.window();
    window.select(u"a"_s);
    QTest::keyClick(window.table(), Qt::Key_Return);
    RoomDepth *depth = m_world->program.depth(u"a"_s);
    QVERIFY(depth && depth->window().isVisible());
    QCOMPARE(depth->window().windowTitle(), u"Lake – Rooms Console"_s);
    QTest::mouseClick(window.panel()->open(), Qt::LeftButton);
    QCOMPARE(m_world->program.depth(u"a"_s), depth);
    QVERIFY(QTest::qWaitForWindowActive(&depth->window()));
    QTest::keyClick(&depth->window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!m_world->program.depth(u"a"_s));
    const QRect row = window.table()->visualRect(window.table()->model()->index(0, FleetCells::Name));
    QTest::mouseClick(window.table()->viewport(), Qt::LeftButton, {}, row.center());
    QTest::mouseDClick(window.table()->viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(m_world->program.depth(u"a"_s));
}

void TestDepth::endsItsSessionWithItsWindow()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_world->device.server().clientCount(), 1, patience);
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    QCOMPARE(m_world->device.server().clientCount(), 2);
    depth->window().close();
    QTRY_COMPARE(m_world->device.server().clientCount(), 1);
    QVERIFY(!m_world->program.depth(u"a"_s));
}

void TestDepth::showsTheTouchPages()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth && depth->pages());
    QVERIFY(depth->pages()->view().errors().isEmpty());
    QTRY_VERIFY(World::item(*depth, u"startTile"_s));
    for (const auto &absent : {u"settingsButton"_s, u"languageButton"_s, u"themeButton"_s})
        QVERIFY2(!World::item(*depth, absent), qPrintable(absent));
    QVERIFY(World::press(*depth, u"startTile"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_world->device.room().status() == Meeting::Status::InMeeting, patience);
    QTRY_VERIFY_WITH_TIMEOUT(World::item(*depth, u"microphoneButton"_s), patience);
}

//! Who sits at the desk can close the microphone of the room, and not open it.
void TestDepth::neverOpensAMicrophone()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth && m_world->enter());
    Room &room = depth->session().room();
    QTRY_VERIFY_WITH_TIMEOUT(room.device()->microphoneOn(), patience);
    QVERIFY(World::press(*depth, u"microphoneButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!room.device()->microphoneOn() && !room.microphone()->inProgress(), patience);
    QSignalSpy requests(&m_world->device.server(), &SimulatorServer::requestReceived);
    QTRY_VERIFY(
        !World::item(*depth, u"microphoneButton"_s)->property("unavailableReason").toString().isEmpty());
    QVERIFY(World::press(*depth, u"microphoneButton"_s));
    QCoreApplication::processEvents();
    for (const QList<QVariant> &request : std::as_const(requests))
        QVERIFY(!request.constFirst().value<Request>().method.startsWith("Call/Device"_L1));
    QVERIFY(!room.device()->microphoneOn());
}

void TestDepth::joinsWithBothOff()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    QTRY_VERIFY(World::item(*depth, u"startTile"_s));
    QSignalSpy requests(&m_world->device.server(), &SimulatorServer::requestReceived);
    QVERIFY(World::press(*depth, u"joinTile"_s));
    QTRY_VERIFY(World::item(*depth, u"microphoneTile"_s));
    for (const auto &tile : {u"microphoneTile"_s, u"cameraTile"_s}) {
        QVERIFY(World::press(*depth, tile));
        QVERIFY2(!World::item(*depth, tile)->property("checked").toBool(), qPrintable(tile));
    }
    QVERIFY(depth->session().room().join()->trigger(u"452871906"_s, meetingPassword, false, false));
    QTRY_VERIFY_WITH_TIMEOUT(!requests.isEmpty(), patience);
}

void TestDepth::showsFrames()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    FramesView *frames = depth->window().frames();
    depth->window().show(RoomWindow::Frames);
    const QAbstractItemModel *shown = frames->table()->model();
    QTRY_VERIFY_WITH_TIMEOUT(shown->rowCount() >= 4, patience);
    QCOMPARE(shown->index(0, FramesModel::Direction).data().toString(), u"→ to the room"_s);
    QCOMPARE(shown->index(0, FramesModel::Kind).data().toString(), u"Request"_s);
    QVERIFY(m_world->enter());
    QTest::mouseClick(frames->kind(2), Qt::LeftButton); // events
    QTRY_VERIFY_WITH_TIMEOUT(shown->rowCount() > 0, patience);
    for (int row = 0; row < shown->rowCount(); ++row)
        QCOMPARE(shown->index(row, FramesModel::Kind).data().toString(), u"Event"_s);
    frames->table()->selectRow(0);
    QVERIFY2(frames->body().contains(u"\"sub_event\": "_s), qPrintable(frames->body()));
    QTest::mouseClick(frames->kind(2), Qt::LeftButton);
    QTest::keyClicks(frames->search(), u"no frame has this"_s);
    QCOMPARE(shown->rowCount(), 0);
    frames->search()->clear();
    QTest::keyClicks(frames->search(), u"meeting_list"_s);
    QVERIFY(shown->rowCount() > 0);
}

void TestDepth::pausesAndClears()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    FramesView *frames = depth->window().frames();
    depth->window().show(RoomWindow::Frames);
    QTest::mouseClick(frames->pause(), Qt::LeftButton);
    const int rows = frames->table()->model()->rowCount();
    QVERIFY(m_world->enter());
    QTRY_VERIFY(frames->pause()->text().contains(u"missed"_s));
    QCOMPARE(frames->table()->model()->rowCount(), rows);
    QTest::mouseClick(frames->pause(), Qt::LeftButton);
    QCOMPARE(frames->pause()->text(), u"Pause"_s);
    QTest::mouseClick(frames->clear(), Qt::LeftButton);
    QCOMPARE(frames->table()->model()->rowCount(), 0);
}

//! Canary: neither password is anywhere in what can be read, copied or seen in a window list.
void TestDepth::copiesWithoutSecrets()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    Room &room = depth->session().room();
    QVERIFY(room.join()->trigger(m_world->device.room().snapshot().meetings.constFirst().code,
                                 meetingPassword, false, false));
    QTRY_VERIFY_WITH_TIMEOUT(room.stage() == Room::Stage::InMeeting, patience);
    QCOMPARE(room.meeting()->password(), meetingPassword);
    depth->window().show(RoomWindow::Frames);
    FramesView *frames = depth->window().frames();
    frames->table()->selectAll();
    QTest::mouseClick(frames->copy(), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"JoinMeeting"_s) && copied.contains(Redaction::mask), qPrintable(copied));
    QStringList sinks {copied, frames->body(), depth->window().windowTitle(), depth->window().state(),
                       depth->window().notice()};
    for (const QAbstractItemModel *model : {frames->table()->model(), depth->window().history()->model(),
                                            depth->window().times()->table()->model()}) {
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                for (const int role :
                     {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(FramesModel::BodyRole)})
                    sinks.append(model->index(row, column).data(role).toString());
            }
        }
    }
    for (const QString &sink : std::as_const(sinks)) {
        QVERIFY2(!sink.contains(controlPassword), qPrintable(sink));
        QVERIFY2(!sink.contains(meetingPassword), qPrintable(sink));
        QVERIFY2(!sink.contains(QString::fromLatin1(QByteArray(controlPassword.data()).toBase64())),
                 qPrintable(sink));
    }
}

void TestDepth::tellsWhatHappened()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    const auto told = [depth] {
        QStringList lines;
        const QAbstractItemModel *model = depth->window().history()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            lines.append(model->index(row, RoomHistory::What).data().toString());
        return lines.join(u'\n');
    };
    QVERIFY2(told().contains(u"Connection: Connected"_s), qPrintable(told()));
    QVERIFY(World::press(*depth, u"startTile"_s));
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"Asked from here: Start meeting · Confirmed"_s), patience);
    QVERIFY2(told().contains(u"In meeting"_s), qPrintable(told()));
    m_world->device.server().close();
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"Connection: Trying again"_s), patience);
}

void TestDepth::tellsWhatWasAskedBefore()
{
    AskJournal::Options options;
    options.files.folder = m_world->folder.filePath(u"journal"_s);
    options.operatorName = u"Li Wei"_s;
    m_world->program.keepJournal(options);
    m_world->program.open(m_world->path);
    QTRY_COMPARE_WITH_TIMEOUT(m_world->program.fleet()->counters().ready, 1, patience);
    QSignalSpy progress(m_world->program.fleet(), &Fleet::askProgressed);
    QVERIFY(m_world->program.fleet()->ask(u"a"_s, StartMeeting {}) > 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        !progress.isEmpty() && progress.constLast().constFirst().value<AskProgress>().isEnd(), patience);
    m_world->program.openRoom(u"a"_s);
    const QAbstractItemModel *model = m_world->program.depth(u"a"_s)->window().history()->model();
    QVERIFY(model->rowCount() > 0);
    const QString line = model->index(model->rowCount() - 1, RoomHistory::What).data().toString();
    QVERIFY2(line.startsWith(u"Asked by Li Wei: Start meeting · Confirmed"_s), qPrintable(line));
}

//! What is pressed on the touch pages is in the journal, as what is asked from the table is.
void TestDepth::writesWhatIsAskedByHand()
{
    AskJournal::Options options;
    options.files.folder = m_world->folder.filePath(u"journal"_s);
    options.account = u"anna"_s;
    m_world->program.keepJournal(options);
    RoomDepth *depth = m_world->open();
    QVERIFY(depth && World::press(*depth, u"startTile"_s));
    QTRY_VERIFY_WITH_TIMEOUT(depth->session().room().start()->state() == RoomAction::State::Confirmed,
                             patience);
    const QList<JournalRequest> asked = m_world->program.journal()->lastOfRoom(u"a"_s, 10);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().asked.action, u"StartMeeting"_s);
    QCOMPARE(asked.constFirst().asked.operatorName, u"anna"_s);
    QCOMPARE(asked.constFirst().asked.roomName, u"Lake"_s);
    QVERIFY(asked.constFirst().ended);
    QVERIFY(asked.constFirst().ended->outcome == JournalEntry::Outcome::Confirmed);
    QVERIFY(asked.constFirst().ended->confirmedMs >= 0);
    QCOMPARE(asked.constFirst().ended->of, asked.constFirst().number);

    // A second wish while the first is under way is sent when that has its outcome.
    VolumeAction *volume = depth->session().room().volume();
    QVERIFY(volume->trigger(20));
    volume->trigger(40);
    QTRY_VERIFY_WITH_TIMEOUT(m_world->device.room().device().speaker->volume == 40 && !volume->inProgress(),
                             patience);
    const QList<JournalRequest> turned = m_world->program.journal()->lastOfRoom(u"a"_s, 2);
    QCOMPARE(turned.size(), 2);
    for (const JournalRequest &each : turned) {
        QCOMPARE(each.asked.action, volume->name());
        QVERIFY(each.ended && each.ended->outcome == JournalEntry::Outcome::Confirmed);
    }
}

void TestDepth::measuresAnswers()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    const QAbstractItemModel *model = depth->window().times()->table()->model();
    QTRY_VERIFY(model->rowCount() >= 2);
    QVERIFY(depth->window().times()->chart()->count() >= 2);
    QVERIFY(depth->window().times()->chart()->slowest() > 0);
    QVERIFY(!model->index(0, TimesView::P95).data().toString().isEmpty());
}

void TestDepth::saysThatTheRoomIsGone()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    m_world->writeRooms("b");
    QTRY_VERIFY_WITH_TIMEOUT(depth->window().isGone(), patience);
    QVERIFY2(depth->window().notice().contains(u"no longer in the list"_s),
             qPrintable(depth->window().notice()));
    QCOMPARE(depth->session().client().state(), Link::State::Offline);
    QVERIFY(!depth->window().tabs()->isTabEnabled(RoomWindow::Panel));
    QVERIFY(!m_world->program.depth(u"a"_s));
    // Other rooms altogether.
    m_world->program.openRoom(u"b"_s);
    RoomDepth *other = m_world->program.depth(u"b"_s);
    QVERIFY(other);
    m_world->program.demo({.count = 2, .lives = false});
    QVERIFY(other->window().isGone());
    QTRY_COMPARE_WITH_TIMEOUT(m_world->program.model().rowCount(), 2, patience);
}

void TestDepth::followsLookAndLanguage()
{
    RoomDepth *depth = m_world->open();
    QVERIFY(depth);
    QTRY_VERIFY(World::item(*depth, u"startTile"_s));
    QCOMPARE(World::item(*depth, u"startTile"_s)->property("title").toString(), u"New meeting"_s);
    const QImage dark = depth->window().grab().toImage();
    m_world->program.window().setTheme(ConsoleTokens::Theme::Light);
    m_world->program.setLanguage(u"zh_CN"_s);
    QTRY_COMPARE(depth->window().tabs()->tabText(RoomWindow::Frames), u"报文"_s);
    QTRY_VERIFY(World::item(*depth, u"startTile"_s)->property("title").toString() != u"New meeting"_s);
    const auto lightness = [](const QImage &image) {
        return image.pixelColor(image.width() / 2, image.height() - 4).lightness();
    };
    QVERIFY(lightness(dark) < 60);
    QTRY_VERIFY(lightness(depth->window().grab().toImage()) > 200);
}

QTEST_MAIN(TestDepth)
#include "tst_depth.moc"
