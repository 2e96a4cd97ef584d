// SPDX-License-Identifier: Apache-2.0
#include "answers.h"

#include "settings/keychainsecrets.h"

#include <QtCore/qdiriterator.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The keychain on a system that has none; with one it has to be tried by hand.
class KeychainSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatThereIsNone_data();
    void saysThatThereIsNone();
    void isNotLookedForWithoutABus();
    void destroyedForgets();

private:
    QTemporaryDir m_home;
    const QUrl m_room {u"ws://192.0.2.10:6295/"_s};
};

void KeychainSecretsTest::initTestCase()
{
    // No bus, so no keychain, whoever runs the test.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, m_home.path().toUtf8());
    for (const char *variable : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "DISPLAY"})
        qunsetenv(variable);
}

void KeychainSecretsTest::saysThatThereIsNone_data()
{
    QTest::addColumn<int>("request");
    QTest::newRow("read") << 0;
    QTest::newRow("write") << 1;
    QTest::newRow("remove") << 2;
}

void KeychainSecretsTest::saysThatThereIsNone()
{
    QFETCH(int, request);
    KeychainSecrets secrets;
    Answers answers;
    if (request == 0)
        secrets.read(m_room, answers.next());
    else if (request == 1)
        secrets.write(m_room, u"secret"_s, answers.next());
    else
        secrets.remove(m_room, answers.next());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(inWords(answers.last()), u"KeychainMissing"_s);
    // And nothing was kept in a place of the library's own instead.
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        QVERIFY(!contentOf(files.next()).contains("secret"));
}

void KeychainSecretsTest::isNotLookedForWithoutABus()
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    KeychainSecrets secrets;
    Answers answers;
    secrets.read(m_room, answers.next());
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    QCOMPARE(answers.count(), 1);
    QCOMPARE(inWords(answers.last()), u"KeychainMissing"_s);
}

void KeychainSecretsTest::destroyedForgets()
{
    Answers forgotten;
    auto secrets = std::make_unique<KeychainSecrets>();
    secrets->read(m_room, forgotten.next());
    secrets.reset();
    // Requests are answered in order: after this one, the first would have been.
    KeychainSecrets later;
    Answers answers;
    later.read(m_room, answers.next());
    QTRY_COMPARE(answers.count(), 1);
    QCOMPARE(forgotten.count(), 0);
}

QTEST_GUILESS_MAIN(KeychainSecretsTest)
#include "tst_keychainsecrets.moc"
