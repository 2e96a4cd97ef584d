// SPDX-License-Identifier: Apache-2.0
#include "protocol/requestids.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Request ids: a random part of 128 bits, drawn once, and a count.
class RequestIdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idIsPrefixAndCount();
    void idsAreUnique();
    void sessionsDoNotShareIds();
    void smallRandomNumbersKeepTheLength();
};

void RequestIdsTest::idIsPrefixAndCount()
{
    QRandomGenerator random(1);
    RequestIds ids(random);
    static const QRegularExpression shape(u"^([0-9a-f]{32})-(\\d+)$"_s);
    const auto first = shape.match(ids.next());
    const auto second = shape.match(ids.next());
    QVERIFY(first.hasMatch() && second.hasMatch());
    QCOMPARE(first.captured(1), second.captured(1));
    QCOMPARE(first.captured(2), u"1"_s);
    QCOMPARE(second.captured(2), u"2"_s);
}

void RequestIdsTest::idsAreUnique()
{
    QRandomGenerator random(2);
    RequestIds ids(random);
    QSet<QString> seen;
    for (int i = 0; i < 10'000; ++i)
        seen.insert(ids.next());
    QCOMPARE(seen.size(), 10'000);
}

void RequestIdsTest::sessionsDoNotShareIds()
{
    QRandomGenerator random(3);
    RequestIds one(random);
    RequestIds other(random);
    QVERIFY(one.next() != other.next());
}

void RequestIdsTest::smallRandomNumbersKeepTheLength()
{
    for (quint32 seed = 0; seed < 1000; ++seed) {
        QRandomGenerator random(seed); // some of these draw numbers with leading zeros
        QCOMPARE(RequestIds(random).next().size(), 34);
    }
}

QTEST_GUILESS_MAIN(RequestIdsTest)
#include "tst_requestids.moc"
