// SPDX-License-Identifier: Apache-2.0
#include "service/backoff.h"

#include <QtTest/qtest.h>

#include <algorithm>

using namespace Rooms;
using namespace std::chrono_literals;

//! Full jitter: how long a session waits before it tries again.
class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spanDoublesUpToTheCap_data();
    void spanDoublesUpToTheCap();
    void waitsAreSpreadOverTheWholeSpan();
    void aThousandPanelsDoNotReturnAtOnce();
    void sameSeedSameWaits();
    void resetStartsOver();
    void neverOverflows();
    void capMayChange();
};

namespace {

//! The waits of \a panels sessions after \a failures tries that failed.
QList<qint64> waits(int panels, int failures, std::chrono::milliseconds cap,
                    std::chrono::milliseconds second = Backoff::secondSpan)
{
    QRandomGenerator random(7);
    QList<qint64> waits;
    for (int panel = 0; panel < panels; ++panel) {
        Backoff backoff(random);
        for (int failed = 0; failed < failures; ++failed)
            backoff.next(cap, second);
        waits.append(backoff.next(cap, second).count());
    }
    std::sort(waits.begin(), waits.end());
    return waits;
}

} // namespace

void BackoffTest::spanDoublesUpToTheCap_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("cap");
    QTest::addColumn<int>("span");
    QTest::newRow("first") << 0 << 500 << 5000 << 250;
    QTest::newRow("second") << 1 << 500 << 5000 << 500;
    QTest::newRow("third") << 2 << 500 << 5000 << 1000;
    QTest::newRow("fifth") << 4 << 500 << 5000 << 4000;
    QTest::newRow("capped") << 5 << 500 << 5000 << 5000;
    QTest::newRow("higher cap, still doubling") << 6 << 500 << 30000 << 16000;
    QTest::newRow("higher cap, capped") << 7 << 500 << 30000 << 30000;
    QTest::newRow("long after") << 40 << 500 << 30000 << 30000;
    QTest::newRow("spread, first") << 0 << 15000 << 30000 << 250;
    QTest::newRow("spread, second") << 1 << 15000 << 30000 << 15000;
    QTest::newRow("spread, third") << 2 << 15000 << 30000 << 30000;
    QTest::newRow("spread, long after") << 40 << 15000 << 30000 << 30000;
    QTest::newRow("spread over more than the cap") << 1 << 15000 << 5000 << 5000;
    QTest::newRow("first over more than the cap") << 0 << 500 << 100 << 100;
}

void BackoffTest::spanDoublesUpToTheCap()
{
    QFETCH(int, failures);
    QFETCH(int, second);
    QFETCH(int, cap);
    QFETCH(int, span);
    const auto sorted =
        waits(2000, failures, std::chrono::milliseconds(cap), std::chrono::milliseconds(second));
    QVERIFY(sorted.constFirst() >= 0);
    QVERIFY(sorted.constLast() <= span);
    QVERIFY2(sorted.constLast() > span * 0.98, "the whole span is used");
    QVERIFY2(sorted.constFirst() < span * 0.02, "from its very beginning");
}

void BackoffTest::waitsAreSpreadOverTheWholeSpan()
{
    const auto sorted = waits(4000, 7, 30s);
    for (int tenth = 1; tenth < 10; ++tenth) {
        const double quantile = double(sorted.at(sorted.size() * tenth / 10)) / 30000;
        QVERIFY2(std::abs(quantile - tenth / 10.0) < 0.04, qPrintable(QString::number(quantile)));
    }
}

void BackoffTest::aThousandPanelsDoNotReturnAtOnce()
{
    // After the first try has failed for all, where nobody waits.
    const auto sorted = waits(1000, 1, 30s, 15s);
    int busiest = 0;
    for (int first = 0; first < sorted.size(); ++first) {
        const auto end = std::upper_bound(sorted.begin(), sorted.end(), sorted.at(first) + 99);
        busiest = std::max(busiest, int(end - sorted.begin()) - first);
    }
    QVERIFY2(busiest <= 25, qPrintable(QString::number(busiest)));
}

void BackoffTest::sameSeedSameWaits()
{
    QRandomGenerator one(42);
    QRandomGenerator other(42);
    QRandomGenerator different(43);
    Backoff left(one);
    Backoff right(other);
    Backoff third(different);
    bool differs = false;
    for (int i = 0; i < 20; ++i) {
        const auto wait = left.next(30s);
        QCOMPARE(right.next(30s), wait);
        differs = differs || third.next(30s) != wait;
    }
    QVERIFY(differs);
}

void BackoffTest::resetStartsOver()
{
    QRandomGenerator random(1);
    Backoff backoff(random);
    for (int i = 0; i < 10; ++i)
        backoff.next(30s);
    for (int i = 0; i < 1000; ++i) {
        backoff.reset();
        QVERIFY(backoff.next(30s) <= 250ms);
    }
}

void BackoffTest::neverOverflows()
{
    QRandomGenerator random(1);
    Backoff backoff(random);
    for (int i = 0; i < 10'000; ++i) {
        const auto wait = backoff.next(30s, 15s);
        QVERIFY(wait >= 0ms && wait <= 30s);
    }
}

void BackoffTest::capMayChange()
{
    QRandomGenerator random(1);
    Backoff backoff(random);
    for (int i = 0; i < 20; ++i)
        backoff.next(30s);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(backoff.next(5s) <= 5s);
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "tst_backoff.moc"
