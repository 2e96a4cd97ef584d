// SPDX-License-Identifier: Apache-2.0
#include "answers.h"

#include "settings/systemsecrets.h"
#include "support/manualclock.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Place = SecretStore::Place;
using Problem = SecretStore::Problem;

namespace {

//! A store in memory that does as it is told, and remembers what it was asked.
class PlayedStore : public SecretStore
{
public:
    PlayedStore(Place place, QStringList &log)
        : m_place(place)
        , m_log(log)
    { }

    std::optional<Problem> problem; //!< What it answers instead.
    std::optional<Problem> unchangeable; //!< What it answers instead, but to reading.
    bool silent = false; //!< Whether it answers only when told to.
    bool forgetful = false; //!< Says that it keeps what it does not.
    QString password;

    void read(const QUrl &, Handler handler) override
    {
        ask(
            u"read"_s, [] {}, std::move(handler));
    }
    void write(const QUrl &, const QString &text, Handler handler) override
    {
        ask(
            u"write"_s, [this, text] { password = forgetful ? QString() : text; }, std::move(handler));
    }
    void remove(const QUrl &, Handler handler) override
    {
        ask(
            u"remove"_s, [this] { password.clear(); }, std::move(handler));
    }

    //! Answers all that it was silent about.
    void speak()
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &answer : waiting)
            answer();
    }

private:
    void ask(const QString &what, const std::function<void()> &act, Handler handler)
    {
        m_log.append((m_place == Place::Keychain ? u"keychain "_s : u"file "_s) + what);
        const auto answer = [this, what, act, handler = std::move(handler)] {
            if (const auto wrong = what == u"read"_s || problem ? problem : unchangeable) {
                handler(Failure {*wrong, {}});
                return;
            }
            act();
            handler(Stored {password, m_place});
        };
        if (silent)
            m_waiting.append(answer);
        else
            answer();
    }

    const Place m_place;
    QStringList &m_log;
    QList<std::function<void()>> m_waiting;
};

} // namespace

//! Which of the two stores is used, and for how long the keychain is waited for.
class SystemSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keychainThatHasIt();
    void keychainThatHasNone();
    void fromATimeWithoutKeychain();
    void setWhileTheKeychainWasSilent();
    void movesOnlyToAKeychainThatKeepsIt();
    void oldOneThatStaysInTheFile();
    void brokenFileDoesNotMatterToTheKeychain();
    void noKeychain();
    void silentKeychain();
    void silentKeychainSpeaksLate();
    void keychainAnswersInTime();
    void lockedKeychain();
    void lockedKeychainAndFile();
    void brokenFileShowsWithoutAKeychainEntry();
    void writesToTheKeychain();
    void writesToTheFile();
    void writesToTheFileOfASilentKeychain();
    void keychainThatRefusesIsNotCircumvented();
    void keychainThatKeepsNothing();
    void movesFromFileToKeychain();
    void removesFromBoth();
    void removesWithoutKeychain();
    void removingTellsWhatFails_data();
    void removingTellsWhatFails();
    void removesNothingFromASilentKeychain();
    void removingWaitsForTheKeychain();
    void laterAPersonHasTime();
    void twoRequestsAtOnce();
    void destroyedForgets();
    void handlerMayDestroyIt();

private:
    void makeSecrets();
    //! What the stores keep stays, and everything else begins anew.
    void runAgain();
    QString read() { return readNow(*m_secrets, m_room); }
    QString write(const QString &password) { return writeNow(*m_secrets, m_room, password); }
    QString remove() { return removeNow(*m_secrets, m_room); }

    const QUrl m_room {u"ws://192.0.2.10:6295/"_s};
    QStringList m_log;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<SystemSecrets> m_secrets;
    PlayedStore *m_keychain = nullptr;
    PlayedStore *m_file = nullptr;
};

void SystemSecretsTest::init()
{
    m_secrets.reset();
    makeSecrets();
}

void SystemSecretsTest::runAgain()
{
    const QString inKeychain = m_keychain->password;
    const QString inFile = m_file->password;
    m_secrets.reset();
    makeSecrets();
    m_keychain->password = inKeychain;
    m_file->password = inFile;
}

void SystemSecretsTest::makeSecrets()
{
    m_log.clear();
    m_clock = std::make_unique<ManualClock>();
    auto keychain = std::make_unique<PlayedStore>(Place::Keychain, m_log);
    auto file = std::make_unique<PlayedStore>(Place::File, m_log);
    m_keychain = keychain.get();
    m_file = file.get();
    m_secrets = std::make_unique<SystemSecrets>(std::move(keychain), std::move(file), *m_clock);
}

void SystemSecretsTest::keychainThatHasIt()
{
    m_keychain->password = u"secret"_s;
    QCOMPARE(read(), u"Keychain:secret"_s);
    QCOMPARE(m_log, (QStringList {u"file read"_s, u"keychain read"_s}));
}

void SystemSecretsTest::keychainThatHasNone()
{
    QCOMPARE(read(), u"Keychain:"_s);
    QCOMPARE(m_log, (QStringList {u"file read"_s, u"keychain read"_s}));
}

void SystemSecretsTest::fromATimeWithoutKeychain()
{
    m_file->password = u"old"_s;
    QCOMPARE(read(), u"File:old"_s);
    QCOMPARE(m_keychain->password, u"old"_s);
    QCOMPARE(m_file->password, QString());
    QCOMPARE(read(), u"Keychain:old"_s);
}

//! The keychain kept one, was silent when another was set, and answers again when the program runs next.
void SystemSecretsTest::setWhileTheKeychainWasSilent()
{
    m_keychain->password = u"old"_s;
    m_keychain->silent = true;
    Answers answers;
    m_secrets->write(m_room, u"new"_s, answers.next());
    m_clock->advance(3s);
    QCOMPARE(inWords(answers.last()), u"File:new"_s);
    QCOMPARE(read(), u"File:new"_s);

    runAgain();
    QCOMPARE(m_keychain->password, u"old"_s);
    QCOMPARE(read(), u"File:new"_s);
    QCOMPARE(m_keychain->password, u"new"_s);
    QCOMPARE(m_file->password, QString());
    QCOMPARE(read(), u"Keychain:new"_s);
}

void SystemSecretsTest::movesOnlyToAKeychainThatKeepsIt()
{
    m_file->password = u"new"_s;
    m_keychain->forgetful = true;
    QCOMPARE(read(), u"File:new"_s);
    QCOMPARE(m_file->password, u"new"_s);
    m_keychain->forgetful = false;
    m_keychain->problem = Problem::KeychainRefused;
    QCOMPARE(read(), u"File:new"_s);
    QCOMPARE(m_file->password, u"new"_s);
}

//! One that stays in the file would count, so nothing was set.
void SystemSecretsTest::oldOneThatStaysInTheFile()
{
    m_file->password = u"old"_s;
    m_file->unchangeable = Problem::FileBusy;
    QCOMPARE(write(u"new"_s), u"FileBusy"_s);
    QCOMPARE(read(), u"File:old"_s);
    m_file->unchangeable.reset();
    QCOMPARE(write(u"new"_s), u"Keychain:new"_s);
    QCOMPARE(read(), u"Keychain:new"_s);
}

void SystemSecretsTest::brokenFileDoesNotMatterToTheKeychain()
{
    m_file->problem = Problem::FileBroken;
    QCOMPARE(write(u"new"_s), u"Keychain:new"_s);
    QCOMPARE(read(), u"Keychain:new"_s);
}

void SystemSecretsTest::noKeychain()
{
    m_keychain->problem = Problem::KeychainMissing;
    m_file->password = u"secret"_s;
    QCOMPARE(read(), u"File:secret"_s);
    m_keychain->problem.reset();
    QCOMPARE(read(), u"File:secret"_s);
    QCOMPARE(m_log, (QStringList {u"file read"_s, u"keychain read"_s, u"file read"_s}));
}

void SystemSecretsTest::silentKeychain()
{
    m_keychain->silent = true;
    m_file->password = u"secret"_s;
    Answers answers;
    m_secrets->read(m_room, answers.next());
    QCOMPARE(answers.count(), 1); // not waiting for a keychain
    QCOMPARE(inWords(answers.last()), u"File:secret"_s);
    m_file->password.clear();
    m_secrets->read(m_room, answers.next());
    m_clock->advance(2999ms);
    QCOMPARE(answers.count(), 1);
    m_clock->advance(1ms);
    QCOMPARE(answers.count(), 2);
    QCOMPARE(inWords(answers.last()), u"File:"_s);
}

void SystemSecretsTest::silentKeychainSpeaksLate()
{
    m_keychain->silent = true;
    m_keychain->password = u"late"_s;
    Answers answers;
    m_secrets->read(m_room, answers.next());
    m_clock->advance(3s);
    m_keychain->speak();
    QCOMPARE(answers.count(), 1);
    QCOMPARE(inWords(answers.last()), u"File:"_s);
    QCOMPARE(read(), u"File:"_s); // the choice stays
}

void SystemSecretsTest::keychainAnswersInTime()
{
    m_keychain->silent = true;
    m_keychain->password = u"secret"_s;
    Answers answers;
    m_secrets->read(m_room, answers.next());
    m_clock->advance(2999ms);
    m_keychain->speak();
    m_clock->advance(1h);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(inWords(answers.last()), u"Keychain:secret"_s);
}

void SystemSecretsTest::lockedKeychain()
{
    m_keychain->problem = Problem::KeychainRefused;
    QCOMPARE(read(), u"KeychainRefused"_s);
    m_keychain->problem.reset(); // unlocked meanwhile
    m_keychain->password = u"secret"_s;
    QCOMPARE(read(), u"Keychain:secret"_s);
}

void SystemSecretsTest::lockedKeychainAndFile()
{
    m_keychain->problem = Problem::KeychainRefused;
    m_file->password = u"newer"_s;
    QCOMPARE(read(), u"File:newer"_s);
    QCOMPARE(m_file->password, u"newer"_s);
}

void SystemSecretsTest::brokenFileShowsWithoutAKeychainEntry()
{
    m_file->problem = Problem::FileBroken;
    QCOMPARE(read(), u"FileBroken"_s);
    m_keychain->password = u"secret"_s;
    QCOMPARE(read(), u"Keychain:secret"_s);
}

void SystemSecretsTest::writesToTheKeychain()
{
    QCOMPARE(write(u"secret"_s), u"Keychain:secret"_s);
    QCOMPARE(m_keychain->password, u"secret"_s);
    QVERIFY(!m_log.contains(u"file write"_s));
}

void SystemSecretsTest::writesToTheFile()
{
    m_keychain->problem = Problem::KeychainMissing;
    QCOMPARE(write(u"secret"_s), u"File:secret"_s);
    QCOMPARE(write(u"new"_s), u"File:new"_s);
    QCOMPARE(m_log, (QStringList {u"keychain read"_s, u"file write"_s, u"file write"_s}));
}

void SystemSecretsTest::writesToTheFileOfASilentKeychain()
{
    m_keychain->silent = true;
    Answers answers;
    m_secrets->write(m_room, u"secret"_s, answers.next());
    m_clock->advance(3s);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(inWords(answers.last()), u"File:secret"_s);
    m_keychain->speak();
    QCOMPARE(m_keychain->password, QString());
}

void SystemSecretsTest::keychainThatRefusesIsNotCircumvented()
{
    m_keychain->problem = Problem::KeychainRefused;
    QCOMPARE(write(u"secret"_s), u"KeychainRefused"_s);
    QVERIFY(!m_log.contains(u"file write"_s));
}

void SystemSecretsTest::keychainThatKeepsNothing()
{
    m_keychain->forgetful = true;
    m_file->password = u"old"_s;
    QCOMPARE(write(u"secret"_s), u"KeychainRefused"_s);
    QCOMPARE(m_file->password, u"old"_s);
}

void SystemSecretsTest::movesFromFileToKeychain()
{
    m_file->password = u"old"_s;
    QCOMPARE(write(u"new"_s), u"Keychain:new"_s);
    QCOMPARE(m_file->password, QString());
    QCOMPARE(read(), u"Keychain:new"_s);
}

void SystemSecretsTest::removesFromBoth()
{
    m_keychain->password = u"new"_s;
    m_file->password = u"old"_s;
    QCOMPARE(remove(), u"Keychain:"_s);
    QCOMPARE(m_keychain->password, QString());
    QCOMPARE(m_file->password, QString());
}

void SystemSecretsTest::removesWithoutKeychain()
{
    m_keychain->problem = Problem::KeychainMissing;
    m_file->password = u"old"_s;
    QCOMPARE(remove(), u"File:"_s);
    QCOMPARE(m_file->password, QString());
}

void SystemSecretsTest::removingTellsWhatFails_data()
{
    QTest::addColumn<std::optional<Problem>>("ofKeychain");
    QTest::addColumn<std::optional<Problem>>("ofFile");
    QTest::addColumn<QString>("answer");
    const std::optional<Problem> none;
    QTest::newRow("keychain") << std::optional(Problem::KeychainRefused) << none << u"KeychainRefused"_s;
    QTest::newRow("file") << none << std::optional(Problem::FileBusy) << u"FileBusy"_s;
    QTest::newRow("no keychain, and file")
        << std::optional(Problem::KeychainMissing) << std::optional(Problem::FileBroken) << u"FileBroken"_s;
}

void SystemSecretsTest::removingTellsWhatFails()
{
    QFETCH(std::optional<Problem>, ofKeychain);
    QFETCH(std::optional<Problem>, ofFile);
    QFETCH(QString, answer);
    m_keychain->problem = ofKeychain;
    m_file->problem = ofFile;
    QCOMPARE(remove(), answer);
}

//! One that waits to be unlocked has not forgotten anything.
void SystemSecretsTest::removesNothingFromASilentKeychain()
{
    m_keychain->silent = true;
    m_keychain->password = u"secret"_s;
    m_file->password = u"newer"_s;
    Answers answers;
    m_secrets->remove(m_room, answers.next());
    m_clock->advance(59'999ms);
    QCOMPARE(answers.count(), 0);
    m_clock->advance(1ms);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(inWords(answers.last()), u"KeychainSilent"_s);
    QCOMPARE(m_file->password, QString());

    m_secrets->remove(m_room, answers.next());
    m_clock->advance(1min);
    QCOMPARE(inWords(answers.last()), u"KeychainSilent"_s);
}

void SystemSecretsTest::removingWaitsForTheKeychain()
{
    m_keychain->silent = true;
    m_keychain->password = u"secret"_s;
    Answers answers;
    m_secrets->remove(m_room, answers.next());
    m_clock->advance(59s);
    m_keychain->speak();
    QCOMPARE(inWords(answers.last()), u"Keychain:"_s);
    QCOMPARE(m_keychain->password, QString());
}

void SystemSecretsTest::laterAPersonHasTime()
{
    read();
    m_keychain->silent = true;
    Answers answers;
    m_secrets->write(m_room, u"secret"_s, answers.next());
    m_clock->advance(59'999ms);
    QCOMPARE(answers.count(), 0);
    m_clock->advance(1ms);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(inWords(answers.last()), u"KeychainSilent"_s);
    m_keychain->silent = false;
    QCOMPARE(read(), u"Keychain:"_s); // one silence later does not change the choice
}

void SystemSecretsTest::twoRequestsAtOnce()
{
    m_keychain->silent = true;
    m_keychain->password = u"secret"_s;
    Answers first;
    Answers second;
    m_secrets->read(m_room, first.next());
    m_clock->advance(2s);
    m_secrets->read(m_room, second.next());
    m_keychain->speak();
    m_clock->advance(1h);
    QCOMPARE(first.count(), 1);
    QCOMPARE(second.count(), 1);
    QCOMPARE(inWords(second.last()), u"Keychain:secret"_s);
}

void SystemSecretsTest::destroyedForgets()
{
    m_keychain->silent = true;
    Answers answers;
    m_secrets->read(m_room, answers.next());
    m_secrets.reset();
    m_clock->advance(1h);
    QCOMPARE(answers.count(), 0);
}

void SystemSecretsTest::handlerMayDestroyIt()
{
    m_keychain->silent = true;
    int answered = 0;
    m_secrets->read(m_room, [&](const SecretStore::Answer &) {
        ++answered;
        m_secrets.reset();
    });
    m_clock->advance(3s);
    QCOMPARE(answered, 1);
    QVERIFY(!m_secrets);
}

QTEST_GUILESS_MAIN(SystemSecretsTest)
#include "tst_systemsecrets.moc"
