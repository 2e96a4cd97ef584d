// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/responsetimes.h"

#include <QtTest/qtest.h>

#include <limits>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Histogram = ResponseTimes::Histogram;

//! ResponseTimes: percentiles close to the truth, from a histogram that never grows.
class TestResponseTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void single_data();
    void single();
    void percentiles_data();
    void percentiles();
    void extremes();
    void methods();
    void methodsStayBounded();
};

void TestResponseTimes::nothing()
{
    const Histogram histogram;
    QCOMPARE(histogram.count(), quint64(0));
    QCOMPARE(histogram.percentile(0.5), 0);
    QCOMPARE(histogram.max(), 0);
    QCOMPARE(ResponseTimes().toJson(), QJsonObject());
}

void TestResponseTimes::single_data()
{
    QTest::addColumn<qint64>("time");
    for (const qint64 time : {0, 1, 15, 16, 17, 31, 32, 999, 1000, 123456, 5000000, 60000000})
        QTest::addRow("%lld us", qlonglong(time)) << time;
}

void TestResponseTimes::single()
{
    QFETCH(qint64, time);
    Histogram histogram;
    histogram.add(time);
    for (const double part : {0.0, 0.5, 0.99, 1.0})
        QCOMPARE(histogram.percentile(part), time);
    QCOMPARE(histogram.max(), time);
}

void TestResponseTimes::percentiles_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {1, 7, 1000, 5003})
        QTest::addRow("every %d us", step) << step;
}

void TestResponseTimes::percentiles()
{
    QFETCH(int, step);
    Histogram histogram;
    for (int i = 1; i <= 10000; ++i)
        histogram.add(qint64(i) * step);
    for (const double part : {0.01, 0.5, 0.95, 0.99}) {
        const double truth = 10000 * part * step;
        const auto told = double(histogram.percentile(part));
        QVERIFY2(told >= truth && told <= truth * 1.126 + 1,
                 qPrintable(u"%1: %2, not %3"_s.arg(part).arg(told).arg(truth)));
    }
    QCOMPARE(histogram.percentile(1), 10000 * qint64(step));
}

void TestResponseTimes::extremes()
{
    Histogram histogram;
    histogram.add(-5);
    QCOMPARE(histogram.percentile(1), 0);
    histogram.add(std::numeric_limits<qint64>::max());
    QCOMPARE(histogram.percentile(1), std::numeric_limits<qint64>::max());
    QCOMPARE(histogram.percentile(0.5), 0);
    QCOMPARE(histogram.count(), quint64(2));
}

void TestResponseTimes::methods()
{
    ResponseTimes times;
    times.addAnswer(u"Query"_s, 2000);
    times.addAnswer(u"Query"_s, 4000);
    times.addUnanswered(u"Query"_s);
    times.addUnanswered(u"JoinMeeting"_s);
    const QJsonObject expected {{u"Query"_s,
                                 QJsonObject {{u"count"_s, 2},
                                              {u"unanswered"_s, 1},
                                              {u"p50_ms"_s, 2.047},
                                              {u"p95_ms"_s, 4.0},
                                              {u"p99_ms"_s, 4.0},
                                              {u"max_ms"_s, 4.0}}},
                                {u"JoinMeeting"_s, QJsonObject {{u"count"_s, 0}, {u"unanswered"_s, 1}}}};
    QCOMPARE(times.toJson(), expected);
}

void TestResponseTimes::methodsStayBounded()
{
    ResponseTimes times;
    for (int i = 0; i < 1000; ++i)
        times.addAnswer(u"Method%1"_s.arg(i), i);
    const auto count = [&times](const QString &method) {
        return times.toJson().value(method).toObject().value("count"_L1).toInteger();
    };
    QCOMPARE(times.toJson().size(), qsizetype(ResponseTimes::mostMethods + 1));
    QCOMPARE(count(u"other"_s), qint64(1000 - ResponseTimes::mostMethods));
    times.addAnswer(u"Method0"_s, 1);
    QCOMPARE(count(u"Method0"_s), 2);
}

QTEST_GUILESS_MAIN(TestResponseTimes)
#include "tst_responsetimes.moc"
