// SPDX-License-Identifier: Apache-2.0
#include "afterwards.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Work that waits until what is under way has been drawn.
class AfterwardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesAfterTheFrame();
    void keepsItsOrder();
    void workMayAddWork();
    void canBeCaughtUpWith();
    void muchIsDoneAtOnce();
    void nothingIsLostAtTheEnd();
};

void AfterwardsTest::comesAfterTheFrame()
{
    QStringList done;
    Afterwards afterwards;
    afterwards.add([&] { done.append(u"work"_s); });
    // As a window does for which something has changed.
    QTimer::singleShot(0, this, [&] { done.append(u"frame"_s); });
    QVERIFY(done.isEmpty());
    QTRY_COMPARE(done, (QStringList {u"frame"_s, u"work"_s}));
}

void AfterwardsTest::keepsItsOrder()
{
    QList<int> done;
    Afterwards afterwards;
    for (int i = 0; i < 20; ++i)
        afterwards.add([&done, i] { done.append(i); });
    QTRY_COMPARE(done.size(), 20);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
}

void AfterwardsTest::workMayAddWork()
{
    QStringList done;
    Afterwards afterwards;
    afterwards.add([&] {
        done.append(u"first"_s);
        afterwards.add([&] { done.append(u"third"_s); });
        afterwards.catchUp();
        done.append(u"after the third"_s);
    });
    afterwards.add([&] { done.append(u"second"_s); });
    QTRY_COMPARE(done.size(), 4);
    QCOMPARE(done.constFirst(), u"first"_s);
    QVERIFY(done.contains(u"second"_s) && done.contains(u"third"_s));
}

void AfterwardsTest::canBeCaughtUpWith()
{
    int done = 0;
    Afterwards afterwards;
    afterwards.add([&] { ++done; });
    afterwards.catchUp();
    QCOMPARE(done, 1);
    afterwards.catchUp();
    QCoreApplication::processEvents();
    QCOMPARE(done, 1);
}

void AfterwardsTest::muchIsDoneAtOnce()
{
    size_t done = 0;
    Afterwards afterwards;
    for (size_t i = 0; i < Afterwards::most; ++i)
        afterwards.add([&] { ++done; });
    QCOMPARE(done, size_t(0));
    afterwards.add([&] { ++done; });
    QCOMPARE(done, Afterwards::most + 1);
}

void AfterwardsTest::nothingIsLostAtTheEnd()
{
    int done = 0;
    {
        Afterwards afterwards;
        afterwards.add([&] { ++done; });
    }
    QCOMPARE(done, 1);
}

QTEST_GUILESS_MAIN(AfterwardsTest)
#include "tst_afterwards.moc"
