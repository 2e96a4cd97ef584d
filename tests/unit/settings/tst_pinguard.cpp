// SPDX-License-Identifier: Apache-2.0
#include "settingsfolder.h"

#include "settings/pinguard.h"
#include "settings/pinhash.h"
#include "support/manualclock.h"

#include <QtCore/qdir.h>

#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Outcome = PinGuard::Outcome;

//! The PIN: what it may be, how it is kept, and what wrong tries cost.
class PinGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatCanBeOne_data();
    void whatCanBeOne();
    void hash();
    void hashForms_data();
    void hashForms();
    void withoutPin();
    void rightAndWrong();
    void pausesGrow();
    void tooEarlyIsNotLookedAt();
    void rightEndsIt();
    void countsDown();
    void survivesRestart();
    void survivesRestartBetweenTries();
    void timeOfDaySetBack();
    void timeOfDaySetForward();
    void brokenFile_data();
    void brokenFile();
    void cannotBeKept();

private:
    std::unique_ptr<PinGuard> open(ManualClock &clock) const
    {
        return std::make_unique<PinGuard>(*m_settings, file(), clock);
    }
    QString file() const { return m_folder->path(u"state/pin.json"_s); }
    //! Tries a wrong PIN until \a times of it counted, waiting for each pause to end.
    static void tryWrong(PinGuard &guard, ManualClock &clock, int times)
    {
        for (int time = 0; time < times; ++time) {
            clock.advance(std::chrono::seconds(guard.secondsLeft()));
            QCOMPARE(guard.tryPin(u"0000"_s), Outcome::Wrong);
        }
    }

    std::unique_ptr<SettingsFolder> m_folder;
    std::unique_ptr<Settings> m_settings;
};

void PinGuardTest::init()
{
    m_folder = std::make_unique<SettingsFolder>();
    m_settings = std::make_unique<Settings>(m_folder->user(), QString());
    QVERIFY(!m_settings->set(Setting::Key::Pin, PinHash::make(u"4711"_s)));
}

void PinGuardTest::whatCanBeOne_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("can");
    QTest::newRow("four digits") << u"0000"_s << true;
    QTest::newRow("eight digits") << u"12345678"_s << true;
    QTest::newRow("three digits") << u"123"_s << false;
    QTest::newRow("nine digits") << u"123456789"_s << false;
    QTest::newRow("letters") << u"12a4"_s << false;
    QTest::newRow("other digits") << u"１２３４"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void PinGuardTest::whatCanBeOne()
{
    QFETCH(QString, pin);
    QFETCH(bool, can);
    QCOMPARE(PinHash::isPin(pin), can);
}

void PinGuardTest::hash()
{
    const QString hash = PinHash::make(u"4711"_s);
    QVERIFY(PinHash::isOne(hash));
    QVERIFY(PinHash::matches(hash, u"4711"_s));
    QVERIFY(!PinHash::matches(hash, u"4712"_s));
    QVERIFY(!PinHash::matches(hash, QString()));
    QVERIFY(!hash.contains(u"4711"_s));
    QVERIFY(hash != PinHash::make(u"4711"_s)); // salted
    QVERIFY(!m_folder->read(m_folder->user()).contains("4711"));
}

void PinGuardTest::hashForms_data()
{
    QTest::addColumn<QString>("text");
    const QString salt = QString::fromLatin1(QByteArray(16, 's').toBase64());
    const QString key = QString::fromLatin1(QByteArray(32, 'k').toBase64());
    QTest::newRow("other scheme") << u"md5$1$"_s + salt + u'$' + key;
    QTest::newRow("no rounds") << u"pbkdf2-sha256$0$"_s + salt + u'$' + key;
    QTest::newRow("rounds for a day") << u"pbkdf2-sha256$2000000000$"_s + salt + u'$' + key;
    QTest::newRow("no salt") << u"pbkdf2-sha256$1$$"_s + key;
    QTest::newRow("no base64") << u"pbkdf2-sha256$1$"_s + salt + u"$!!!"_s;
    QTest::newRow("short key") << u"pbkdf2-sha256$1$"_s + salt + u"$a2s="_s;
    QTest::newRow("too many parts") << u"pbkdf2-sha256$1$"_s + salt + u'$' + key + u"$x"_s;
}

void PinGuardTest::hashForms()
{
    QFETCH(QString, text);
    QVERIFY(!PinHash::isOne(text));
    QVERIFY(!PinHash::matches(text, u"4711"_s));
}

void PinGuardTest::withoutPin()
{
    QVERIFY(!m_settings->set(Setting::Key::Pin, QString()));
    ManualClock clock;
    const auto guard = open(clock);
    QVERIFY(!guard->isSet());
    QCOMPARE(guard->tryPin({}), Outcome::Right);
    QVERIFY(!QFile::exists(file()));
}

void PinGuardTest::rightAndWrong()
{
    ManualClock clock;
    const auto guard = open(clock);
    QVERIFY(guard->isSet());
    QCOMPARE(guard->tryPin(u"4711"_s), Outcome::Right);
    QCOMPARE(guard->tryPin(u"4712"_s), Outcome::Wrong);
    QCOMPARE(guard->wrongTries(), 1);
    QCOMPARE(guard->secondsLeft(), 0); // a slip costs nothing
    QCOMPARE(guard->tryPin(u"4711"_s), Outcome::Right);
    QCOMPARE(guard->wrongTries(), 0);
    QVERIFY(!QFile::exists(file()));
}

void PinGuardTest::pausesGrow()
{
    ManualClock clock;
    const auto guard = open(clock);
    QList<int> pauses;
    for (int time = 0; time < 12; ++time) {
        tryWrong(*guard, clock, 1);
        pauses.append(guard->secondsLeft());
    }
    QCOMPARE(pauses, QList<int>({0, 0, 5, 15, 30, 60, 120, 300, 600, 900, 900, 900}));
}

void PinGuardTest::tooEarlyIsNotLookedAt()
{
    ManualClock clock;
    const auto guard = open(clock);
    tryWrong(*guard, clock, 3);
    clock.advance(4999ms);
    QCOMPARE(guard->tryPin(u"4711"_s), Outcome::TooEarly);
    QCOMPARE(guard->tryPin(u"0000"_s), Outcome::TooEarly);
    QCOMPARE(guard->wrongTries(), 3);
    clock.advance(1ms);
    QCOMPARE(guard->tryPin(u"4711"_s), Outcome::Right);
}

void PinGuardTest::rightEndsIt()
{
    ManualClock clock;
    const auto guard = open(clock);
    tryWrong(*guard, clock, 6);
    clock.advance(60s);
    QCOMPARE(guard->tryPin(u"4711"_s), Outcome::Right);
    tryWrong(*guard, clock, 2);
    QCOMPARE(guard->secondsLeft(), 0);
}

void PinGuardTest::countsDown()
{
    ManualClock clock;
    const auto guard = open(clock);
    tryWrong(*guard, clock, 3);
    QList<int> told;
    connect(guard.get(), &PinGuard::changed, this, [&] { told.append(guard->secondsLeft()); });
    clock.advance(10s);
    QCOMPARE(told, QList<int>({4, 3, 2, 1, 0}));
    QCOMPARE(clock.timers(), size_t(0)); // at rest it wakes nobody
}

void PinGuardTest::survivesRestart()
{
    ManualClock before;
    tryWrong(*open(before), before, 5);
    ManualClock later(before.wallTime().addSecs(10));
    const auto guard = open(later);
    QCOMPARE(guard->wrongTries(), 5);
    QCOMPARE(guard->secondsLeft(), 20);
    QCOMPARE(guard->tryPin(u"4711"_s), Outcome::TooEarly);
    later.advance(20s);
    QCOMPARE(guard->tryPin(u"0000"_s), Outcome::Wrong);
    QCOMPARE(guard->secondsLeft(), 60);
}

//! A restart for each try is no way round the pauses.
void PinGuardTest::survivesRestartBetweenTries()
{
    ManualClock clock;
    for (int time = 0; time < 3; ++time)
        QCOMPARE(open(clock)->tryPin(u"0000"_s), Outcome::Wrong);
    QCOMPARE(open(clock)->tryPin(u"4711"_s), Outcome::TooEarly);
}

void PinGuardTest::timeOfDaySetBack()
{
    ManualClock before;
    tryWrong(*open(before), before, 3);
    ManualClock yesterday(before.wallTime().addDays(-1));
    QCOMPARE(open(yesterday)->secondsLeft(), 5); // not a day and five seconds
}

void PinGuardTest::timeOfDaySetForward()
{
    ManualClock before;
    tryWrong(*open(before), before, 3);
    ManualClock tomorrow(before.wallTime().addDays(1));
    const auto guard = open(tomorrow);
    QCOMPARE(guard->secondsLeft(), 0);
    QCOMPARE(guard->tryPin(u"0000"_s), Outcome::Wrong);
    QCOMPARE(guard->secondsLeft(), 15); // the next pause still grows
}

void PinGuardTest::brokenFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("tries: 3");
    QTest::newRow("other types") << QByteArray(R"({"wrong_tries": "3", "not_before": 5})");
    QTest::newRow("no time") << QByteArray(R"({"wrong_tries": -3, "not_before": "soon"})");
    QTest::newRow("huge") << QByteArray(R"({"wrong_tries": 1e300, "not_before": "9999-12-31T00:00:00Z"})");
}

void PinGuardTest::brokenFile()
{
    QFETCH(QByteArray, text);
    QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
    m_folder->write(file(), text);
    ManualClock clock;
    const auto guard = open(clock);
    QVERIFY(guard->secondsLeft() <= 900);
    clock.advance(900s);
    QCOMPARE(guard->tryPin(u"4711"_s), Outcome::Right);
}

void PinGuardTest::cannotBeKept()
{
    QTest::ignoreMessage(QtWarningMsg, "wrong tries of the PIN cannot be kept in /proc/rooms/pin.json");
    QTest::ignoreMessage(QtWarningMsg, "wrong tries of the PIN cannot be kept in /proc/rooms/pin.json");
    QTest::ignoreMessage(QtWarningMsg, "wrong tries of the PIN cannot be kept in /proc/rooms/pin.json");
    ManualClock clock;
    PinGuard guard(*m_settings, u"/proc/rooms/pin.json"_s, clock);
    tryWrong(guard, clock, 3);
    QCOMPARE(guard.secondsLeft(), 5); // as long as the program runs
}

QTEST_GUILESS_MAIN(PinGuardTest)

#include "tst_pinguard.moc"
