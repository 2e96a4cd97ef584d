// SPDX-License-Identifier: Apache-2.0
#include "service/ratelimit.h"

#include <QtTest/qtest.h>

using namespace Rooms;

class RateLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mostIsAllowed();
    void eachSecondIsItsOwn();
    void secondBeginsWithWhatIsCounted();
    void nothingIsNeverTooMuch();
    void tooMuchAtOnce();
};

void RateLimitTest::mostIsAllowed()
{
    RateLimit limit(3);
    QVERIFY(limit.take(1, 0));
    QVERIFY(limit.take(2, 500));
    QVERIFY(!limit.take(1, 999));
    QVERIFY(!limit.take(1, 999));
}

void RateLimitTest::eachSecondIsItsOwn()
{
    RateLimit limit(3);
    for (qint64 second = 0; second < 100; ++second) {
        QVERIFY(limit.take(3, second * 1000));
        QVERIFY(second % 2 == 0 || !limit.take(1, second * 1000 + 999));
    }
}

void RateLimitTest::secondBeginsWithWhatIsCounted()
{
    RateLimit limit(3);
    QVERIFY(limit.take(0, 0));
    QVERIFY(limit.take(3, 900));
    QVERIFY(!limit.take(1, 1100));
    QVERIFY(limit.take(1, 1900));
}

void RateLimitTest::nothingIsNeverTooMuch()
{
    RateLimit limit(3);
    QVERIFY(limit.take(3, 0));
    QVERIFY(limit.take(0, 0));
    QVERIFY(limit.take(0, 999));
}

void RateLimitTest::tooMuchAtOnce()
{
    RateLimit limit(3);
    QVERIFY(!limit.take(4, 0));
    QVERIFY(limit.take(3, 1000));
}

QTEST_GUILESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"
