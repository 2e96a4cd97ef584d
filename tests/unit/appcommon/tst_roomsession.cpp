// SPDX-License-Identifier: Apache-2.0
#include "roomsession.h"

#include "settings/filesecrets.h"
#include "simulator/simulator.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using From = ControlPassword::From;
using State = Link::State;

//! A session and its password, before a room that asks for one. There is no keychain here, so the store is
//! the file.
class RoomSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void givenPasswordConnectsAtOnce();
    void noPasswordAtAll();
    void passwordOfTheStore();
    void passwordOfAnotherRoom();
    void nothingKept();
    void badFileIsToldAndTheRoomTried();
    void destroyedWhileTheStoreIsAsked();
    void otherPasswordLater();
    void passwordKeptMeanwhile();
    void sentencesNameTheFile();

private:
    std::unique_ptr<RoomSession> session(const std::optional<ControlPassword> &password);
    void keep(const QUrl &room, const QString &password);
    std::function<void(const QString &)> complain()
    {
        return [this](const QString &sentence) { m_complaints.append(sentence); };
    }
    QString folder() const { return QFileInfo(FileSecrets::defaultPath()).path(); }

    QTemporaryDir m_config;
    SystemClock m_clock;
    std::unique_ptr<Simulator> m_simulator;
    QStringList m_complaints;
};

void RoomSessionTest::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_config.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

void RoomSessionTest::init()
{
    QDir(folder()).removeRecursively();
    m_complaints.clear();
    const SimulatorOptions options {Scenario::load(u"quiet"_s).value(), 1, u"secret"_s, {}};
    m_simulator = std::make_unique<Simulator>(options, m_clock);
    QVERIFY(m_simulator->server().listen());
}

std::unique_ptr<RoomSession> RoomSessionTest::session(const std::optional<ControlPassword> &password)
{
    return std::make_unique<RoomSession>(m_simulator->server().url(), password, QString(), WireProfile(),
                                         m_clock);
}

void RoomSessionTest::keep(const QUrl &room, const QString &password)
{
    bool kept = false;
    FileSecrets(FileSecrets::defaultPath()).write(room, password, [&kept](const SecretStore::Answer &answer) {
        kept = answer.ok();
    });
    QVERIFY(kept);
}

void RoomSessionTest::givenPasswordConnectsAtOnce()
{
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(QDir().mkdir(FileSecrets::defaultPath())); // whoever looks there has to complain
    const auto one = session(ControlPassword {u"secret"_s, From::Environment});
    QVERIFY(!one->needsSecrets());
    QCOMPARE(one->passwordFrom(), From::Environment);
    one->connectToRoom(complain());
    QCOMPARE(one->client().state(), State::Connecting);
    QTRY_COMPARE(one->client().state(), State::Ready);
    QCOMPARE(m_complaints, QStringList());
}

void RoomSessionTest::noPasswordAtAll()
{
    const auto one = session(ControlPassword());
    QCOMPARE(one->passwordFrom(), From::None);
    one->connectToRoom(complain());
    QTRY_COMPARE(one->client().state(), State::Blocked);
    QCOMPARE(m_complaints, QStringList());
}

void RoomSessionTest::passwordOfTheStore()
{
    keep(m_simulator->server().url(), u"secret"_s);
    const auto one = session({});
    QVERIFY(one->needsSecrets());
    one->connectToRoom(complain());
    QVERIFY(!one->needsSecrets()); // the file answers at once
    QCOMPARE(one->client().state(), State::Connecting);
    QTRY_COMPARE(one->client().state(), State::Ready);
    QCOMPARE(one->passwordFrom(), From::File);
    QCOMPARE(one->client().counters().connections, 1);
    QCOMPARE(m_complaints, QStringList());
}

void RoomSessionTest::passwordOfAnotherRoom()
{
    keep(QUrl(u"ws://192.0.2.10:6295/"_s), u"secret"_s);
    const auto one = session({});
    one->connectToRoom(complain());
    QTRY_COMPARE(one->client().reason(), Link::Reason::WrongPassword);
    QCOMPARE(one->passwordFrom(), From::None);
}

void RoomSessionTest::nothingKept()
{
    m_simulator->server().setPassword({});
    const auto one = session({});
    one->connectToRoom(complain());
    QVERIFY(one->needsSecrets()); // the keychain has to be asked
    QCOMPARE(one->client().state(), State::Offline);
    QTRY_COMPARE(one->client().state(), State::Ready);
    QCOMPARE(one->passwordFrom(), From::None);
    QCOMPARE(m_complaints, QStringList());
    QVERIFY(!QFile::exists(folder()));
}

void RoomSessionTest::badFileIsToldAndTheRoomTried()
{
    keep(m_simulator->server().url(), u"secret"_s);
    QVERIFY(chmod(QFile::encodeName(FileSecrets::defaultPath()).constData(), 0644) == 0);
    const auto one = session({});
    one->connectToRoom(complain());
    QTRY_COMPARE(one->client().reason(), Link::Reason::WrongPassword);
    QCOMPARE(one->passwordFrom(), From::None);
    QCOMPARE(m_complaints.size(), 1);
    QVERIFY(m_complaints.constFirst().contains(FileSecrets::defaultPath()));
    QVERIFY(m_complaints.constFirst().contains(u"chmod 600"_s));
}

void RoomSessionTest::destroyedWhileTheStoreIsAsked()
{
    auto one = session({});
    one->connectToRoom(complain());
    one.reset();
    const auto next = session({}); // its answer comes after the one that nobody waits for
    next->connectToRoom(complain());
    QTRY_VERIFY(!next->needsSecrets());
    QCOMPARE(m_complaints, QStringList());
}

void RoomSessionTest::otherPasswordLater()
{
    const auto one = session({});
    one->connectToRoom(complain());
    QTRY_COMPARE(one->client().state(), State::Blocked);
    QStringList kept;
    one->secrets().write(one->client().url(), u"secret"_s, [&kept](const SecretStore::Answer &answer) {
        kept.append(answer ? answer->password : QString());
    });
    QTRY_COMPARE(kept, QStringList {u"secret"_s});
    one->client().setPassword(u"secret"_s);
    QTRY_COMPARE(one->client().state(), State::Ready);
}

//! Kept by roomsctl, say, while the panel is not let in.
void RoomSessionTest::passwordKeptMeanwhile()
{
    keep(m_simulator->server().url(), u"wrong"_s);
    const auto one = session({});
    one->connectToRoom(complain());
    QTRY_COMPARE(one->client().state(), State::Blocked);
    keep(m_simulator->server().url(), u"secret"_s);
    one->client().retryNow();
    QTRY_COMPARE(one->client().state(), State::Ready);
    QCOMPARE(one->passwordFrom(), From::File);
    QCOMPARE(one->client().counters().connections, 1);
}

void RoomSessionTest::sentencesNameTheFile()
{
    const QString sentence = RoomSession::sentence({SecretStore::Problem::FileBroken, u"/x/%1.json"_s});
    QVERIFY(sentence.contains(u"\"/x/%1.json\""_s));
    QVERIFY(!RoomSession::sentence({SecretStore::Problem::KeychainSilent, {}}).contains(u'%'));
}

QTEST_GUILESS_MAIN(RoomSessionTest)
#include "tst_roomsession.moc"
