// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Sentences in Chinese, from the command line and from the locale; JSON stays what it is.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void help();
    void fromTheLocale();
    void jsonStaysTheSame();

private:
    static bool isChinese(const QString &text)
    {
        return std::any_of(text.begin(), text.end(),
                           [](QChar character) { return character.script() == QChar::Script_Han; });
    }
};

void TestLanguage::sentences_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("usage") << u"dance"_s << 2;
    QTest::newRow("meeting code") << u"join abc"_s << 2;
    QTest::newRow("refused") << u"join 111222333"_s << 3;
    QTest::newRow("not available") << u"leave"_s << 3;
}

void TestLanguage::sentences()
{
    QFETCH(QString, arguments);
    QFETCH(int, exitCode);
    Device device;
    const CtlOutcome outcome = device.run((u"--language zh_CN "_s + arguments).split(u' '));
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY2(isChinese(outcome.errors), qUtf8Printable(outcome.errors));
    QVERIFY(outcome.errors.startsWith("roomsctl: "_L1));
}

void TestLanguage::help()
{
    const CtlOutcome outcome = CtlProcess::run({u"--language"_s, u"zh_CN"_s, u"--help"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(isChinese(QString::fromUtf8(outcome.output)));
}

void TestLanguage::fromTheLocale()
{
    QVERIFY(isChinese(CtlProcess::run({u"dance"_s}, {u"LC_ALL=zh_CN.UTF-8"_s}).errors));
    QVERIFY(!isChinese(CtlProcess::run({u"dance"_s}, {u"LC_ALL=de_DE.UTF-8"_s}).errors));
    QVERIFY(!isChinese(
        CtlProcess::run({u"--language"_s, u"en"_s, u"dance"_s}, {u"LC_ALL=zh_CN.UTF-8"_s}).errors));
}

void TestLanguage::jsonStaysTheSame()
{
    Device device;
    const CtlOutcome outcome = device.run({u"--language"_s, u"zh_CN"_s, u"join"_s, Device::openMeeting});
    QCOMPARE(outcome.json().value("state"_L1), u"confirmed"_s);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
