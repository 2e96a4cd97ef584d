// SPDX-License-Identifier: Apache-2.0
#include "simulator/faults.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The table of faults, how they are read and switched.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsComplete();
    void everyNameIsRead();
    void values();
    void mistakes_data();
    void mistakes();
    void switching();
};

void FaultsTest::tableIsComplete()
{
    static const QRegularExpression shape(u"^[a-z]+(-[a-z]+)*$"_s);
    QSet<QString> names;
    QSet<int> faults;
    for (const FaultInfo &info : Faults::all()) {
        QVERIFY(shape.match(info.name).hasMatch());
        QVERIFY(qstrlen(info.effect) > 0);
        if (info.value)
            QVERIFY(info.defaultValue >= 1 && info.defaultValue <= info.maximum);
        names.insert(info.name);
        faults.insert(int(info.fault));
    }
    QCOMPARE(names.size(), Faults::all().size());
    QCOMPARE(faults.size(), Faults::all().size());
    QCOMPARE(faults.size(), int(Fault::FailJoin) + 1); // the last one of the enumeration
}

void FaultsTest::everyNameIsRead()
{
    for (const FaultInfo &info : Faults::all()) {
        const auto setting = Faults::parse(info.name);
        QVERIFY(setting);
        QCOMPARE(setting.value(), (FaultSetting {info.fault, info.defaultValue}));
    }
}

void FaultsTest::values()
{
    QCOMPARE(Faults::parse(u"slow=1200"_s).value(), (FaultSetting {Fault::Slow, 1200}));
    QCOMPARE(Faults::parse(u"subscribe-refused"_s).value(), (FaultSetting {Fault::SubscribeRefused, 7}));
    QCOMPARE(Faults::parse(u"subscribe-refused=9"_s).value(), (FaultSetting {Fault::SubscribeRefused, 9}));
}

void FaultsTest::mistakes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown") << u"slowly"_s << u"There is no fault \"slowly\". The faults are: slow, "_s;
    QTest::newRow("empty") << QString() << u"There is no fault \"\""_s;
    QTest::newRow("no value wanted") << u"garbage=1"_s << u"The fault \"garbage\" takes no value."_s;
    const QString slow =
        u"The value of the fault \"slow\" is milliseconds, a whole number from 1 to 86400000."_s;
    QTest::newRow("letters") << u"slow=fast"_s << slow;
    QTest::newRow("empty value") << u"slow="_s << slow;
    QTest::newRow("zero") << u"slow=0"_s << slow;
    QTest::newRow("negative") << u"slow=-5"_s << slow;
    QTest::newRow("too large") << u"slow=86400001"_s << slow;
}

void FaultsTest::mistakes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, sentence);
    const auto setting = Faults::parse(text);
    QVERIFY(!setting);
    QVERIFY2(setting.error().startsWith(sentence), qPrintable(setting.error()));
}

void FaultsTest::switching()
{
    Faults faults;
    QSignalSpy changed(&faults, &Faults::changed);
    QVERIFY(!faults.has(Fault::Slow));
    faults.set(Fault::Slow);
    QVERIFY(faults.has(Fault::Slow));
    QCOMPARE(faults.value(Fault::Slow), 800);
    faults.set(Fault::Slow, 5);
    QCOMPARE(faults.value(Fault::Slow), 5);
    faults.set(Faults::parse(u"garbage"_s).value());
    QVERIFY(faults.has(Fault::Garbage));
    QCOMPARE(changed.size(), 3);
    faults.clear(Fault::Slow);
    faults.clear(Fault::Slow);
    QVERIFY(!faults.has(Fault::Slow));
    QCOMPARE(faults.value(Fault::Slow), 0);
    QCOMPARE(changed.size(), 4);
    faults.clear();
    QVERIFY(!faults.has(Fault::Garbage));
    QCOMPARE(changed.size(), 5);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
