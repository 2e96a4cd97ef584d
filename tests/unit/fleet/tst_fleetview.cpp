// SPDX-License-Identifier: Apache-2.0
#include "fleet/fleetview.h"

#include <QtCore/qjsondocument.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! Views as they are kept.
class TestFleetView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void isWrittenForPeople();
    void takesNonsense_data();
    void takesNonsense();
};

void TestFleetView::comesBackAsItWas()
{
    QList<FleetView> views;
    for (int column = 0; column < int(FleetCells::ColumnCount); ++column)
        views.append({u"夜班 %1"_s.arg(column), u"3F weekly"_s, column * 3 % 32, FleetCells::Column(column),
                      column % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder});
    QCOMPARE(FleetView::fromJson(FleetView::toJson(views)), views);
}

void TestFleetView::isWrittenForPeople()
{
    const FleetView view {u"Night"_s, u"lake"_s, FleetCells::Offline | FleetCells::Alarmed,
                          FleetCells::Duration, Qt::DescendingOrder};
    QCOMPARE(QJsonDocument(view.toJson()).toJson(QJsonDocument::Compact),
             QByteArray(R"({"chips":["offline","alarm"],"descending":true,"name":"Night","search":"lake",)"
                        R"("sort":"duration"})"));
}

void TestFleetView::takesNonsense_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("views");
    QTest::newRow("empty") << QByteArray("[]") << 0;
    QTest::newRow("no objects") << QByteArray("[1, null, [], \"x\"]") << 0;
    QTest::newRow("empty object") << QByteArray("[{}]") << 1;
    QTest::newRow("wrong types") << QByteArray(R"([{"name": 1, "search": [], "chips": "free", "sort": 7}])")
                                 << 1;
    QTest::newRow("unknown words") << QByteArray(R"([{"chips": ["x", 3], "sort": "colour", "more": 1}])")
                                   << 1;
}

void TestFleetView::takesNonsense()
{
    QFETCH(QByteArray, json);
    QFETCH(int, views);
    const auto read = FleetView::fromJson(QJsonDocument::fromJson(json).array());
    QCOMPARE(read.size(), views);
    for (const FleetView &view : read)
        QCOMPARE(view, FleetView());
}

QTEST_GUILESS_MAIN(TestFleetView)
#include "tst_fleetview.moc"
