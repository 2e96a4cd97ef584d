// SPDX-License-Identifier: Apache-2.0
#include "controlpassword.h"

#include <QtCore/qtemporaryfile.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using From = ControlPassword::From;

//! The control password that a person gives to one run of a program.
class ControlPasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fileComesFirst();
    void thenTheEnvironment();
    void neither_data();
    void neither();
    void fileThatCannotBeRead();

private:
    const QString m_missing = u"/dev/null/none"_s;
};

void ControlPasswordTest::init()
{
    qputenv("ROOMS_PASSWORD", "of the environment");
}

void ControlPasswordTest::fileComesFirst()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("of the file\n");
    file.close();
    const auto given = ControlPassword::given(file.fileName());
    QVERIFY(given && *given);
    QCOMPARE((*given)->text, u"of the file"_s);
    QCOMPARE((*given)->from, From::PasswordFile);
}

void ControlPasswordTest::thenTheEnvironment()
{
    const auto given = ControlPassword::given({});
    QVERIFY(given && *given);
    QCOMPARE((*given)->text, u"of the environment"_s);
    QCOMPARE((*given)->from, From::Environment);
}

void ControlPasswordTest::neither_data()
{
    QTest::addColumn<bool>("set");
    QTest::newRow("not set") << false;
    QTest::newRow("empty") << true;
}

void ControlPasswordTest::neither()
{
    QFETCH(bool, set);
    if (set)
        qputenv("ROOMS_PASSWORD", "");
    else
        qunsetenv("ROOMS_PASSWORD");
    const auto given = ControlPassword::given({});
    QVERIFY(given && !*given);
}

void ControlPasswordTest::fileThatCannotBeRead()
{
    // Not the environment's instead: the person meant this one.
    const auto given = ControlPassword::given(m_missing);
    QVERIFY(!given);
    QVERIFY(given.error().sentence.contains(m_missing));
}

QTEST_GUILESS_MAIN(ControlPasswordTest)
#include "tst_controlpassword.moc"
