// SPDX-License-Identifier: Apache-2.0
#include "panelwindow.h"

#include <QtGui/qglyphrun.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qrawfont.h>
#include <QtGui/qtextlayout.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! What the panel's texts are drawn with: typefaces of its own, whatever is installed.
class TypefacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { PanelWindow::prepareApplication(); }
    void areItsOwn_data();
    void areItsOwn();
};

void TypefacesTest::areItsOwn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QFont::Weight>("weight");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("style");
    QTest::newRow("latin") << u"Meet 14:30"_s << QFont::Normal << u"Rooms Inter"_s << u"Regular"_s;
    QTest::newRow("latin, bold") << u"Meet 14:30"_s << QFont::DemiBold << u"Rooms Inter"_s << u"SemiBold"_s;
    QTest::newRow("chinese") << u"会议室，预订"_s << QFont::Normal << u"Rooms Han"_s << u"Regular"_s;
    QTest::newRow("chinese, bold") << u"会议室，预订"_s << QFont::DemiBold << u"Rooms Han"_s << u"Bold"_s;
    QTest::newRow("seldom used") << u"懿骞昱"_s << QFont::DemiBold << u"Rooms Han"_s << u"Bold"_s;
}

void TypefacesTest::areItsOwn()
{
    QFETCH(const QString, text);
    QFETCH(const QFont::Weight, weight);
    QFont font = QGuiApplication::font();
    font.setWeight(weight);
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    QVERIFY(!runs.isEmpty());
    for (const QGlyphRun &run : runs) {
        QTEST(run.rawFont().familyName(), "family");
        QTEST(run.rawFont().styleName(), "style");
    }
}

QTEST_MAIN(TypefacesTest)
#include "tst_typefaces.moc"
