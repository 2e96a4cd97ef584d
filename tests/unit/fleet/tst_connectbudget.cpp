// SPDX-License-Identifier: Apache-2.0
#include "fleet/connectbudget.h"

#include <QtTest/qtest.h>

#include <algorithm>
#include <vector>

using namespace Rooms;
using namespace std::chrono_literals;

namespace {

using Moments = std::vector<qint64>; // in microseconds

//! Most of \a moments that fall into any second.
int busiestSecond(Moments moments)
{
    std::sort(moments.begin(), moments.end());
    qsizetype busiest = 0;
    for (auto first = moments.begin(); first != moments.end(); ++first)
        busiest =
            std::max<qsizetype>(busiest, std::lower_bound(first, moments.end(), *first + 1'000'000) - first);
    return int(busiest);
}

} // namespace

//! The turns in which connections may be opened.
class TestConnectBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverGivesMoreThanItHas_data();
    void neverGivesMoreThanItHas();
    void aSingleTryWaitsForNobody();
    void turnsAreNotInStep();
};

void TestConnectBudget::neverGivesMoreThanItHas_data()
{
    QTest::addColumn<int>("perSecond");
    for (const int perSecond : {2, 3, 50, 1000})
        QTest::addRow("%d", perSecond) << perSecond;
}

void TestConnectBudget::neverGivesMoreThanItHas()
{
    QFETCH(int, perSecond);
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        ConnectBudget budget(perSecond);
        ConnectBudget::TimePoint now;
        Moments moments;
        for (int i = 0; i < 20 * perSecond; ++i) {
            moments.push_back((now.time_since_epoch() + budget.take(now, random)).count() / 1000);
            // Storms, and pauses between them.
            now += random.bounded(10) == 0 ? std::chrono::microseconds(random.bounded(3'000'000)) : 0us;
        }
        QVERIFY2(busiestSecond(moments) <= perSecond, qPrintable(QString::number(busiestSecond(moments))));
    }
}

void TestConnectBudget::aSingleTryWaitsForNobody()
{
    QRandomGenerator random(1);
    ConnectBudget budget(50);
    ConnectBudget::TimePoint now;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(budget.take(now, random) < 21ms);
        now += 1s;
    }
}

void TestConnectBudget::turnsAreNotInStep()
{
    QRandomGenerator random(1);
    ConnectBudget budget(50);
    std::vector<qint64> gaps;
    qint64 last = 0;
    for (int i = 0; i < 1000; ++i) {
        const qint64 turn = budget.take({}, random).count();
        gaps.push_back(turn - last);
        last = turn;
    }
    const auto [least, most] = std::minmax_element(gaps.begin(), gaps.end());
    QVERIFY(*least < 2'000);
    QVERIFY(*most > 38'000);
    QVERIFY(last > 19'000'000 && last < 21'500'000); // and the budget is used
}

QTEST_GUILESS_MAIN(TestConnectBudget)
#include "tst_connectbudget.moc"
