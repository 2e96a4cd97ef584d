// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/linkhistory.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qtimezone.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! LinkHistory: the last changes, each once.
class TestLinkHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsChanges();
    void staysBounded();

private:
    static QDateTime at(int seconds)
    {
        return QDateTime({2026, 11, 23}, {14, 2}, QTimeZone::utc()).addSecs(seconds);
    }
};

void TestLinkHistory::keepsChanges()
{
    const LinkCondition connecting {u"connecting"_s, u"none"_s, 0, 0, u"off"_s};
    const LinkCondition retrying {u"retrying"_s, u"query_refused"_s, 9, 2, u"subscribe_refused"_s};
    LinkHistory history;
    QVERIFY(history.add(at(0), connecting));
    QVERIFY(!history.add(at(1), connecting));
    QVERIFY(history.add(at(2), retrying));
    QVERIFY(history.add(at(3), connecting));
    QCOMPARE(history.count(), quint64(3));
    const QJsonArray expected {
        QJsonObject {{u"time"_s, u"2026-11-23T14:02:00.000Z"_s}, {u"state"_s, u"connecting"_s}},
        QJsonObject {{u"time"_s, u"2026-11-23T14:02:02.000Z"_s},
                     {u"state"_s, u"retrying"_s},
                     {u"reason"_s, u"query_refused"_s},
                     {u"code"_s, 9},
                     {u"attempt"_s, 2},
                     {u"polling"_s, u"subscribe_refused"_s}},
        QJsonObject {{u"time"_s, u"2026-11-23T14:02:03.000Z"_s}, {u"state"_s, u"connecting"_s}}};
    QCOMPARE(history.toJson(), expected);
}

void TestLinkHistory::staysBounded()
{
    LinkHistory history;
    for (int i = 1; i <= 1000; ++i)
        QVERIFY(history.add(at(i), {u"retrying"_s, u"silent"_s, 0, i, u"off"_s}));
    QCOMPARE(history.changes().size(), LinkHistory::mostChanges);
    QCOMPARE(history.changes().back().condition.attempt, 1000);
    QCOMPARE(history.changes().front().condition.attempt, int(1001 - LinkHistory::mostChanges));
    QCOMPARE(history.count(), quint64(1000));
}

QTEST_GUILESS_MAIN(TestLinkHistory)
#include "tst_linkhistory.moc"
