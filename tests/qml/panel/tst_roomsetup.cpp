// SPDX-License-Identifier: Apache-2.0
#include "panelcase.h"
#include "support/manualclock.h"
#include "support/memorytransport.h"

#include <QtTest/qsignalspy.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Key = Setting::Key;
using Keeping = RoomSetup::Keeping;

namespace {

//! A secret store that answers when told, as a keychain that waits for somebody.
class SlowSecrets : public SecretStore
{
public:
    void read(const QUrl &room, Handler handler) override { ask(u"read "_s + keyOf(room), handler); }
    void write(const QUrl &room, const QString &password, Handler handler) override
    {
        ask(u"write "_s + keyOf(room) + u' ' + password, handler);
    }
    void remove(const QUrl &room, Handler handler) override { ask(u"remove "_s + keyOf(room), handler); }

    void answer(const Answer &answer) { m_handlers.takeFirst()(answer); }
    const QStringList &asked() const { return m_asked; }

private:
    void ask(const QString &what, const Handler &handler)
    {
        m_asked.append(what);
        m_handlers.append(handler);
    }

    QStringList m_asked;
    QList<Handler> m_handlers;
};

} // namespace

//! What is behind the pages: the settings behind their PIN, and the way to a room.
class TestRoomSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWithoutThePin();
    void deskClosesByItself();
    void deskStaysWhileTouched();
    void useKeepsAddressAndPassword();
    void usesNoWrongAddress();
    void lockedAddress();
    void keychainIsSlow();
    void answerForAnotherRoom();
    void storeFails();
    void givenPassword();
    void testsWithWhatIsKept();

private:
    struct Bench
    {
        Bench()
        {
            QObject::connect(&setup, &RoomSetup::roomWanted, &setup,
                             [this](const QUrl &url) { setup.setCurrent(url, false, {}); });
        }
        ManualClock clock;
        QTemporaryDir folder;
        Settings settings {folder.filePath(u"settings.json"_s), {}};
        SettingsDesk desk {settings, folder.filePath(u"pin.json"_s), clock};
        SlowSecrets *secrets = nullptr; // once they are asked for
        QList<MemoryTransport *> transports;
        RoomSetup setup {settings, desk,
                         [this] {
                             auto store = std::make_unique<SlowSecrets>();
                             secrets = store.get();
                             return store;
                         },
                         [this] {
                             auto transport = std::make_unique<MemoryTransport>(clock);
                             transports.append(transport.get());
                             return transport;
                         },
                         clock};
    };
    static SecretStore::Stored kept(const QString &password)
    {
        return {password, SecretStore::Place::Keychain};
    }
};

void TestRoomSetup::nothingWithoutThePin()
{
    Bench bench;
    QVERIFY(bench.desk.enter({}));
    QVERIFY(bench.desk.setPin(u"4711"_s));
    bench.desk.close();
    QSignalSpy rooms(&bench.setup, &RoomSetup::roomWanted);
    QSignalSpy demos(&bench.setup, &RoomSetup::demoWanted);
    QVERIFY(!bench.desk.enter({}));
    QVERIFY(!bench.desk.setText(int(Key::Theme), u"light"_s));
    QVERIFY(!bench.desk.setFlag(int(Key::Kiosk), false));
    QVERIFY(!bench.desk.setNumber(int(Key::AmbientAfter), 1));
    QVERIFY(!bench.desk.setPin(u"1234"_s));
    QVERIFY(!bench.setup.use(u"192.0.2.1"_s, u"x"_s));
    bench.setup.useDemo();
    bench.setup.tryOut(u"192.0.2.1"_s, {});
    bench.setup.keepPassword(u"x"_s);
    bench.setup.forgetPassword();
    QCOMPARE(rooms.size() + demos.size(), 0);
    QVERIFY(!bench.secrets);
    QVERIFY(bench.transports.isEmpty());
    QVERIFY(bench.desk.enter(u"4711"_s));
    QVERIFY(bench.desk.setText(int(Key::Theme), u"light"_s));
    QVERIFY(!bench.desk.setText(999, u"light"_s));
}

void TestRoomSetup::deskClosesByItself()
{
    Bench bench;
    QSignalSpy open(&bench.desk, &SettingsDesk::openChanged);
    QVERIFY(bench.desk.enter({}));
    bench.clock.advance(3min - 1ms);
    QVERIFY(bench.desk.isOpen());
    bench.clock.advance(1ms);
    QVERIFY(!bench.desk.isOpen());
    QCOMPARE(open.size(), 2);
}

void TestRoomSetup::deskStaysWhileTouched()
{
    Bench bench;
    bench.desk.touch(); // opens nothing
    QVERIFY(!bench.desk.isOpen());
    QVERIFY(bench.desk.enter({}));
    for (int time = 0; time < 10; ++time) {
        bench.clock.advance(2min);
        bench.desk.touch();
    }
    QVERIFY(bench.desk.isOpen());
}

void TestRoomSetup::useKeepsAddressAndPassword()
{
    Bench bench;
    QSignalSpy rooms(&bench.setup, &RoomSetup::roomWanted);
    QVERIFY(bench.setup.isNeeded());
    QVERIFY(bench.desk.enter({}));
    QVERIFY(bench.setup.use(u"192.0.2.10"_s, u"secret"_s));
    QCOMPARE(rooms.size(), 1);
    QCOMPARE(rooms.at(0).at(0).toUrl(), QUrl(u"ws://192.0.2.10:6295/"_s));
    QCOMPARE(rooms.at(0).at(1).toString(), u"secret"_s);
    QCOMPARE(bench.settings.text(Key::RoomUrl), u"ws://192.0.2.10:6295/"_s);
    QCOMPARE(bench.secrets->asked(), QStringList {u"write ws://192.0.2.10:6295/ secret"_s});
    bench.secrets->answer(kept(u"secret"_s));
    QCOMPARE(bench.setup.keeping(), Keeping::Keychain);
    QVERIFY(!bench.setup.isNeeded());
    QCOMPARE(bench.setup.address(), u"192.0.2.10:6295"_s);
}

void TestRoomSetup::usesNoWrongAddress()
{
    Bench bench;
    QVERIFY(bench.desk.enter({}));
    QVERIFY(!bench.setup.use(u"https://room/"_s, {}));
    QVERIFY(!RoomSetup::addressProblem(u"https://room/"_s).isEmpty());
    QVERIFY(RoomSetup::addressProblem(u"room.example"_s).isEmpty());
    QVERIFY(bench.setup.isNeeded());
}

void TestRoomSetup::lockedAddress()
{
    Bench bench;
    QVERIFY(bench.settings.setForThisRun(Key::RoomUrl, u"192.0.2.1"_s));
    QVERIFY(bench.desk.enter({}));
    QVERIFY(!bench.setup.use(u"192.0.2.10"_s, {}));
    QCOMPARE(bench.settings.text(Key::RoomUrl), u"ws://192.0.2.1:6295/"_s);
}

void TestRoomSetup::keychainIsSlow()
{
    Bench bench;
    bench.setup.setCurrent(QUrl(u"ws://192.0.2.1:6295/"_s), false, {});
    bench.setup.lookForPassword();
    QVERIFY(bench.setup.isAsking());
    QCOMPARE(bench.setup.keeping(), Keeping::Unknown);
    bench.secrets->answer(kept({}));
    QVERIFY(!bench.setup.isAsking());
    QCOMPARE(bench.setup.keeping(), Keeping::None);
    bench.setup.lookForPassword(); // it is known
    QCOMPARE(bench.secrets->asked().size(), 1);
}

//! What the store says of a room that is no longer in use says nothing of the one that is.
void TestRoomSetup::answerForAnotherRoom()
{
    Bench bench;
    bench.setup.setCurrent(QUrl(u"ws://192.0.2.1:6295/"_s), false, {});
    bench.setup.lookForPassword();
    bench.setup.setCurrent(QUrl(u"ws://192.0.2.2:6295/"_s), false, {});
    bench.secrets->answer(kept(u"old"_s));
    QCOMPARE(bench.setup.keeping(), Keeping::Unknown);
}

void TestRoomSetup::storeFails()
{
    Bench bench;
    QSignalSpy passwords(&bench.setup, &RoomSetup::passwordWanted);
    QVERIFY(bench.desk.enter({}));
    bench.setup.setCurrent(QUrl(u"ws://192.0.2.1:6295/"_s), false, {});
    bench.setup.keepPassword(u"new"_s);
    QCOMPARE(passwords.size(), 1); // the room is offered it all the same
    bench.secrets->answer(SecretStore::Failure {SecretStore::Problem::FileUnwritable, u"/x"_s});
    QCOMPARE(bench.setup.problem(),
             QString::fromUtf8(SecretStore::sentence(SecretStore::Problem::FileUnwritable)));
    QCOMPARE(bench.setup.problemPath(), u"/x"_s);
    QCOMPARE(bench.setup.keeping(), Keeping::Unknown);
    bench.setup.clearProblem();
    QCOMPARE(bench.setup.problem(), QString());
}

void TestRoomSetup::givenPassword()
{
    Bench bench;
    QVERIFY(bench.desk.enter({}));
    bench.setup.setCurrent(QUrl(u"ws://192.0.2.1:6295/"_s), false, u"given"_s);
    QCOMPARE(bench.setup.keeping(), Keeping::Given);
    bench.setup.lookForPassword();
    bench.setup.tryCurrent();
    QVERIFY(!bench.secrets);
    QCOMPARE(bench.transports.size(), 1);
    QVERIFY(bench.transports.constFirst()->opens().constFirst().subprotocol.startsWith(u"auth-"_s));
}

void TestRoomSetup::testsWithWhatIsKept()
{
    Bench bench;
    QVERIFY(bench.desk.enter({}));
    bench.setup.setCurrent(QUrl(u"ws://192.0.2.1:6295/"_s), false, {});
    bench.setup.tryCurrent();
    QVERIFY(bench.transports.isEmpty());
    bench.secrets->answer(kept(u"kept"_s));
    QCOMPARE(bench.transports.size(), 1);
    QVERIFY(bench.transports.constFirst()->opens().constFirst().subprotocol.startsWith(u"auth-"_s));
    QVERIFY(bench.setup.test()->isRunning());
}

int main(int argc, char *argv[])
{
    return runPanelTest<TestRoomSetup>(argc, argv);
}

#include "tst_roomsetup.moc"
