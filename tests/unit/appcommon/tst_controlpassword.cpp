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
    void noText_data();
    void noText();
    void anyText_data();
    void anyText();

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

void ControlPasswordTest::noText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("Latin-1") << QByteArray("p\xe4sswort");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfep\0a\0", 6);
    QTest::newRow("zero") << QByteArray("pass\0word", 9);
    QTest::newRow("escape") << QByteArray("pass\x1b[Aword");
    QTest::newRow("control of Unicode") << QByteArray("pass\xc2\x85word");
    QTest::newRow("cut off") << QByteArray("\xe5\xaf");
}

//! What a person cannot have meant is refused.
void ControlPasswordTest::noText()
{
    QFETCH(QByteArray, bytes);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(bytes + '\n');
    file.close();
    const auto given = ControlPassword::given(file.fileName());
    QVERIFY(!given);
    QVERIFY(given.error().sentence.contains(file.fileName()));

    if (bytes.contains('\0')) // no variable holds one
        return;
    qputenv("ROOMS_PASSWORD", bytes);
    const auto ofEnvironment = ControlPassword::given({});
    QVERIFY(!ofEnvironment);
    QVERIFY(ofEnvironment.error().sentence.contains("ROOMS_PASSWORD"_L1));
}

void ControlPasswordTest::anyText_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("Chinese") << u"会议室密码"_s;
    QTest::newRow("picture") << u"a😀b"_s;
    QTest::newRow("blanks") << u" a  b "_s;
}

void ControlPasswordTest::anyText()
{
    QFETCH(QString, password);
    qputenv("ROOMS_PASSWORD", password.toUtf8());
    const auto given = ControlPassword::given({});
    QVERIFY(given && *given);
    QCOMPARE((*given)->text, password);
}

QTEST_GUILESS_MAIN(ControlPasswordTest)
#include "tst_controlpassword.moc"
