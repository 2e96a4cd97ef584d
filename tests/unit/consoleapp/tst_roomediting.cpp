// SPDX-License-Identifier: Apache-2.0
#include "base/systemclock.h"
#include "console/removalquestion.h"
#include "console/roomeditordialog.h"
#include "console/roomsetdialog.h"
#include "consoleprogram.h"
#include "simulator/simulator.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

//! \a text with double quotes for its single ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray twoRooms = json("{'owner': 'it', 'rooms': [\n"
                                 "{'id': 'a', 'name': 'Lake', 'place': 'East', 'url': 'ws://127.0.0.1:1/', "
                                 "'tags': ['vip'], 'serial': 17},\n"
                                 "{'id': 'b', 'name': 'Bay', 'url': 'ws://127.0.0.1:2/'}]}");

//! Keeps passwords in memory, as a keychain would.
class Keychain : public SecretStore
{
public:
    QHash<QUrl, QString> &kept;
    bool &works;
    Keychain(QHash<QUrl, QString> &kept, bool &works)
        : kept(kept)
        , works(works)
    { }
    void read(const QUrl &room, Handler handler) override { answer(kept.value(room), handler); }
    void write(const QUrl &room, const QString &password, Handler handler) override
    {
        if (works)
            kept.insert(room, password);
        answer(password, handler);
    }
    void remove(const QUrl &room, Handler handler) override
    {
        if (works)
            kept.remove(room);
        answer({}, handler);
    }

private:
    void answer(const QString &password, const Handler &handler) const
    {
        if (works)
            handler(Stored {password, Place::Keychain});
        else
            handler(Failure {Problem::KeychainRefused, {}});
    }
};

} // namespace

//! Editing the list of rooms as an operator does, by presses.
class TestRoomEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsARoom();
    void saysWhatIsWrongBeneathTheField();
    void editsByKeys();
    void leavesOnlyWhenMeant();
    void duplicates();
    void removesAndTakesBack();
    void changesSeveral();
    void keepsPasswordsApart();
    void takesThePasswordAlong();
    void saysWhenAPasswordDoesNotComeBack();
    void saysWhyAPasswordIsNotKept();
    void triesARoomOut();
    void losesNothingThatOthersChange();
    void leavesAWrongFileAlone();
    void doesNotEditSimulatedRooms();
    void speaksAnotherLanguage();

private:
    struct World
    {
        QTemporaryDir folder;
        QString path = folder.filePath(u"rooms.json"_s);
        QHash<QUrl, QString> passwords;
        bool keychainWorks = true;
        SystemClock clock;
        ConsoleProgram program {clock, QString(), path,
                                [this] { return std::make_unique<Keychain>(passwords, keychainWorks); }};
        ConsoleWindow &window = program.window();
        RoomsDesk &desk = program.desk();

        World()
        {
            write(twoRooms);
            program.open(path);
            window.resize(1200, 800);
            window.show();
        }
        void write(const QByteArray &text) const
        {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(text);
        }
        QByteArray text() const
        {
            QFile in(path);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        }
        QString names()
        {
            QStringList names;
            const FleetModel &model = program.model();
            for (int row = 0; row < model.rowCount(); ++row)
                names.append(model.entry(row).name);
            return names.join(u' ');
        }
        RoomEditorDialog *editor() const { return qobject_cast<RoomEditorDialog *>(desk.dialog()); }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
        {
            QTest::keyClick(&window, key, modifiers);
        }
        void type(RoomDraft::Field field, const QString &text) const
        {
            QLineEdit *edit = editor()->row(field)->edit();
            edit->selectAll();
            QTest::keyClicks(edit, text);
            if (text.isEmpty())
                QTest::keyClick(edit, Qt::Key_Delete);
        }
        void save() const { QTest::mouseClick(desk.dialog()->yes(), Qt::LeftButton); }
        bool isClosed() const
        {
            return QTest::qWaitFor([this] { return !desk.dialog() || !desk.dialog()->isVisible(); });
        }
    };
    std::unique_ptr<World> m_world;
};

void TestRoomEditing::init()
{
    m_world = std::make_unique<World>();
    m_world->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_world->window));
}

void TestRoomEditing::cleanup()
{
    m_world.reset();
}

void TestRoomEditing::addsARoom()
{
    m_world->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_world->editor());
    m_world->type(RoomDraft::Name, u"Cove"_s);
    m_world->type(RoomDraft::Address, u"127.0.0.1:3"_s);
    m_world->type(RoomDraft::Tags, u"new, small"_s);
    QTest::keyClick(m_world->editor()->row(RoomDraft::Tags)->edit(), Qt::Key_Return);
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->names(), u"Lake Bay Cove"_s);
    QVERIFY2(
        m_world->text().contains(json("{'id': '127.0.0.1:3', 'name': 'Cove', 'url': 'ws://127.0.0.1:3/'")),
        m_world->text().constData());
    QVERIFY(m_world->text().contains("\"serial\": 17"));
    QCOMPARE(m_world->window.selectedRooms(), QStringList {u"127.0.0.1:3"_s});
    QCOMPARE(m_world->window.notice()->text(), u"Saved: Cove"_s);
    QTest::mouseClick(m_world->window.notice()->undo(), Qt::LeftButton);
    QCOMPARE(m_world->names(), u"Lake Bay"_s);
}

void TestRoomEditing::saysWhatIsWrongBeneathTheField()
{
    m_world->press(Qt::Key_N, Qt::ControlModifier);
    m_world->type(RoomDraft::Id, u"a"_s);
    QVERIFY2(!m_world->editor()->row(RoomDraft::Address)->hasProblem(), "nobody has tried to save it");
    m_world->save();
    EntryRow *address = m_world->editor()->row(RoomDraft::Address);
    QVERIFY2(address->note().contains(u"No room address"_s), qPrintable(address->note()));
    QCOMPARE(address->edit()->accessibleDescription(), address->note());
    QCOMPARE(m_world->editor()->focusWidget(), address->edit());
    QVERIFY(m_world->editor()->row(RoomDraft::Id)->note().contains(u"Lake"_s));
    m_world->type(RoomDraft::Address, u"127.0.0.1:3"_s);
    QVERIFY2(!address->hasProblem(), "it is right as soon as it is typed");
    QCOMPARE(m_world->names(), u"Lake Bay"_s);
}

void TestRoomEditing::editsByKeys()
{
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    QVERIFY(m_world->editor());
    QCOMPARE(m_world->editor()->row(RoomDraft::Tags)->text(), u"vip"_s);
    QVERIFY(!m_world->editor()->wire()->isChecked());
    QTest::mouseClick(m_world->editor()->wire(), Qt::LeftButton);
    QVERIFY(m_world->editor()->row(RoomDraft::SubEventKey)->isVisible());
    m_world->type(RoomDraft::SubEventKey, u"event"_s);
    m_world->type(RoomDraft::Place, {});
    m_world->type(RoomDraft::Name, u"Sea"_s);
    m_world->save();
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->names(), u"Sea Bay"_s);
    QVERIFY(m_world->text().contains("\"sub_event_key\":\"event\""));
    QVERIFY(!m_world->text().contains("East"));
    QVERIFY(m_world->text().contains("\"serial\": 17"));
}

void TestRoomEditing::leavesOnlyWhenMeant()
{
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    QTest::keyClick(m_world->editor(), Qt::Key_Escape);
    QVERIFY2(m_world->isClosed(), "nothing was typed");
    m_world->press(Qt::Key_F2);
    m_world->type(RoomDraft::Name, u"Sea"_s);
    QTest::keyClick(m_world->editor(), Qt::Key_Escape);
    QVERIFY(m_world->editor()->isVisible());
    QVERIFY(m_world->editor()->message().contains(u"Not saved"_s));
    QTest::keyClick(m_world->editor(), Qt::Key_Escape);
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->names(), u"Lake Bay"_s);
}

void TestRoomEditing::duplicates()
{
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_world->editor()->row(RoomDraft::Name)->text(), u"Lake 2"_s);
    QCOMPARE(m_world->editor()->focusWidget(), m_world->editor()->row(RoomDraft::Address)->edit());
    m_world->type(RoomDraft::Address, u"127.0.0.1:3"_s);
    m_world->save();
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->names(), u"Lake Bay Lake 2"_s);
}

void TestRoomEditing::removesAndTakesBack()
{
    const QByteArray before = m_world->text();
    m_world->passwords = {{QUrl(u"ws://127.0.0.1:1/"_s), u"one"_s}};
    m_world->window.table()->selectAll();
    m_world->press(Qt::Key_Delete);
    auto *question = qobject_cast<RemovalQuestion *>(m_world->desk.dialog());
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"Lake, Bay"_s), qPrintable(question->text()));
    QVERIFY2(question->focusWidget() == question->no(), "a second press of the same key removes nothing");
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->names(), u"Lake Bay"_s);

    m_world->press(Qt::Key_Delete);
    m_world->save();
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->names(), QString());
    QCOMPARE(m_world->window.notice()->text(), u"Removed: Lake, Bay"_s);
    QCOMPARE(m_world->passwords.size(), 1);
    m_world->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_world->names(), u"Lake Bay"_s);
    QVERIFY(m_world->text().contains("\"serial\": 17"));

    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_Delete);
    question = qobject_cast<RemovalQuestion *>(m_world->desk.dialog());
    QTest::mouseClick(question->forget(), Qt::LeftButton, {}, {8, question->forget()->height() / 2});
    QVERIFY(question->forget()->isChecked());
    m_world->save();
    QTRY_VERIFY(m_world->passwords.isEmpty());
    QCOMPARE(m_world->names(), u"Bay"_s);
}

void TestRoomEditing::changesSeveral()
{
    m_world->window.table()->selectAll();
    m_world->press(Qt::Key_F2);
    auto *dialog = qobject_cast<RoomSetDialog *>(m_world->desk.dialog());
    QVERIFY(dialog);
    QTest::keyClicks(dialog->added()->edit(), u"west, new"_s);
    QTest::keyClicks(dialog->removed()->edit(), u"vip"_s);
    m_world->save();
    QVERIFY(m_world->isClosed());
    const FleetModel &model = m_world->program.model();
    for (int row = 0; row < 2; ++row)
        QCOMPARE(model.entry(row).tags, (QStringList {u"west"_s, u"new"_s}));
    QCOMPARE(model.entry(0).place, u"East"_s);
    QCOMPARE(model.entry(1).place, QString());
    m_world->window.table()->selectAll();
    m_world->press(Qt::Key_F2);
    dialog = qobject_cast<RoomSetDialog *>(m_world->desk.dialog());
    QTest::keyClicks(dialog->place()->edit(), u"West 3F"_s);
    m_world->save();
    QVERIFY(m_world->isClosed());
    QCOMPARE(model.entry(0).place, u"West 3F"_s);
    QCOMPARE(model.entry(1).place, u"West 3F"_s);
}

void TestRoomEditing::keepsPasswordsApart()
{
    const QUrl url(u"ws://127.0.0.1:1/"_s);
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    PasswordSection *password = m_world->editor()->password();
    QVERIFY2(password->state().contains(u"No password is kept"_s), qPrintable(password->state()));
    QTest::keyClicks(password->entry()->edit(), u"s3cret-Desk"_s);
    QVERIFY(!password->entry()->edit()->displayText().contains(u"s3cret"_s));
    m_world->save();
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->passwords.value(url), u"s3cret-Desk"_s);
    QVERIFY(!m_world->text().contains("s3cret"));

    m_world->press(Qt::Key_F2);
    password = m_world->editor()->password();
    QVERIFY2(password->state().contains(u"keychain"_s), qPrintable(password->state()));
    QVERIFY(password->entry()->text().isEmpty());
    password->forget()->setFocus();
    QTest::keyClick(password->forget(), Qt::Key_Space);
    m_world->save();
    QVERIFY(m_world->isClosed());
    QVERIFY(m_world->passwords.isEmpty());
}

void TestRoomEditing::takesThePasswordAlong()
{
    const QUrl from(u"ws://127.0.0.1:1/"_s);
    const QUrl to(u"ws://127.0.0.1:3/"_s);
    m_world->passwords.insert(from, u"one"_s);
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    m_world->type(RoomDraft::Address, u"127.0.0.1:3"_s);
    m_world->save();
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->passwords, (QHash<QUrl, QString> {{to, u"one"_s}}));
    // And back: the room is asked for its password anew, as it connected without one meanwhile.
    QSignalSpy changed(&m_world->desk, &RoomsDesk::passwordChanged);
    m_world->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_world->passwords, (QHash<QUrl, QString> {{from, u"one"_s}}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().toString(), u"a"_s);
}

void TestRoomEditing::saysWhenAPasswordDoesNotComeBack()
{
    const QUrl from(u"ws://127.0.0.1:1/"_s);
    const QUrl to(u"ws://127.0.0.1:3/"_s);
    m_world->passwords.insert(from, u"one"_s);
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    m_world->type(RoomDraft::Address, u"127.0.0.1:3"_s);
    m_world->save();
    QVERIFY(m_world->isClosed());
    m_world->keychainWorks = false;
    m_world->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(m_world->window.notice()->text().startsWith(u"Taken back, but without the password of Lake: "_s),
             qPrintable(m_world->window.notice()->text()));
    QCOMPARE(m_world->passwords, (QHash<QUrl, QString> {{to, u"one"_s}}));
}

void TestRoomEditing::saysWhyAPasswordIsNotKept()
{
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    m_world->keychainWorks = false;
    m_world->type(RoomDraft::Name, u"Sea"_s);
    QTest::keyClicks(m_world->editor()->password()->entry()->edit(), u"s3cret-Desk"_s);
    m_world->save();
    QVERIFY(m_world->editor()->isVisible());
    QVERIFY2(m_world->editor()->message().contains(u"its password is not"_s),
             qPrintable(m_world->editor()->message()));
    QCOMPARE(m_world->names(), u"Sea Bay"_s);
    m_world->keychainWorks = true;
    m_world->save();
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->passwords.size(), 1);
}

void TestRoomEditing::triesARoomOut()
{
    Simulator device({Scenario(), 1, u"0pen-Sesame"_s, WireProfile()}, m_world->clock);
    QVERIFY(device.server().listen());
    m_world->press(Qt::Key_N, Qt::ControlModifier);
    ConnectionSection *connection = m_world->editor()->connection();
    QTest::mouseClick(connection->button(), Qt::LeftButton);
    QVERIFY2(m_world->editor()->row(RoomDraft::Address)->hasProblem(), "there is no address to try");
    const auto tryOut = [&](const QString &address, const QString &password) {
        m_world->type(RoomDraft::Address, address);
        m_world->editor()->password()->entry()->setText(password);
        connection->button()->click();
        return QTest::qWaitFor([&] { return !connection->test().isRunning(); }, 30'000);
    };
    QVERIFY(tryOut(u"127.0.0.1:1"_s, {}));
    QVERIFY2(connection->lines().constFirst().startsWith(u'✗'), qPrintable(connection->lines().join(u'\n')));
    QCOMPARE(connection->lines().size(), 5);
    QVERIFY(tryOut(device.server().url().toString(), u"wrong"_s));
    QVERIFY2(connection->lines().at(1).startsWith(u'✗'), qPrintable(connection->lines().join(u'\n')));
    QVERIFY(tryOut(device.server().url().toString(), u"0pen-Sesame"_s));
    const QStringList lines = connection->lines();
    QCOMPARE(lines.size(), 4);
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(u'✓'), qPrintable(line));
    // The one that is kept counts when none is typed.
    m_world->passwords.insert(device.server().url(), u"0pen-Sesame"_s);
    QVERIFY(tryOut(device.server().url().toString(), {}));
    QVERIFY(connection->test().passed());
    QCOMPARE(m_world->names(), u"Lake Bay"_s);
}

void TestRoomEditing::losesNothingThatOthersChange()
{
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    m_world->type(RoomDraft::Name, u"Sea"_s);
    const QByteArray theirs =
        json("{'rooms': [{'id': 'a', 'name': 'Lagoon', 'place': 'South', 'url': 'ws://127.0.0.1:1/'}]}");
    m_world->write(theirs);
    m_world->save();
    QVERIFY(m_world->editor()->isVisible());
    QVERIFY2(m_world->editor()->conflict().contains(u"Somebody else"_s),
             qPrintable(m_world->editor()->conflict()));
    QCOMPARE(m_world->text(), theirs);
    QCOMPARE(m_world->editor()->row(RoomDraft::Name)->text(), u"Sea"_s);
    QTest::mouseClick(m_world->editor()->takeTheirs(), Qt::LeftButton);
    QCOMPARE(m_world->editor()->row(RoomDraft::Name)->text(), u"Lagoon"_s);
    m_world->type(RoomDraft::Name, u"Sea"_s);
    m_world->write(json(
        "{'rooms': [{'id': 'a', 'name': 'Pond', 'url': 'ws://127.0.0.1:1/'}, {'id': 'c', 'url': 'h'}]}"));
    m_world->save();
    QTest::mouseClick(m_world->editor()->keepMine(), Qt::LeftButton);
    QVERIFY(m_world->isClosed());
    QCOMPARE(m_world->names(), u"Sea c"_s);
}

void TestRoomEditing::leavesAWrongFileAlone()
{
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    m_world->type(RoomDraft::Name, u"Sea"_s);
    const QByteArray wrong = "{\"rooms\": [{\"id\": \"a\"}";
    m_world->write(wrong);
    m_world->save();
    QVERIFY2(m_world->editor()->message().contains(u"errors"_s), qPrintable(m_world->editor()->message()));
    QTest::keyClick(m_world->editor(), Qt::Key_Escape);
    QTest::keyClick(m_world->editor(), Qt::Key_Escape);
    QVERIFY(m_world->isClosed());
    m_world->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!m_world->editor());
    QVERIFY2(m_world->window.notice()->text().contains(u"errors"_s),
             qPrintable(m_world->window.notice()->text()));
    QCOMPARE(m_world->text(), wrong);
}

void TestRoomEditing::doesNotEditSimulatedRooms()
{
    m_world->window.select(u"a"_s);
    m_world->press(Qt::Key_F2);
    m_world->program.demo({.count = 2});
    QVERIFY2(!m_world->desk.dialog(), "its room is gone");
    m_world->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!m_world->desk.dialog());
    QVERIFY(m_world->window.notice()->text().contains(u"Simulated"_s));
    QVERIFY(!m_world->window.notice()->undo()->isVisible());
}

void TestRoomEditing::speaksAnotherLanguage()
{
    m_world->press(Qt::Key_N, Qt::ControlModifier);
    m_world->save();
    m_world->program.setLanguage(u"zh_CN"_s);
    QTRY_COMPARE(m_world->editor()->yes()->text(), u"保存"_s);
    QVERIFY2(m_world->editor()->row(RoomDraft::Address)->note().contains(u"地址"_s),
             qPrintable(m_world->editor()->row(RoomDraft::Address)->note()));
}

QTEST_MAIN(TestRoomEditing)
#include "tst_roomediting.moc"
