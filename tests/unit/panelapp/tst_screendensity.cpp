// SPDX-License-Identifier: Apache-2.0
#include "screendensity.h"

#include <QtTest/qtest.h>

using namespace Rooms;

//! What monitors say of their size, and what is believed of it.
class ScreenDensityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believed_data();
    void believed();
    void notBelieved_data();
    void notBelieved();
    void noScreen();
};

void ScreenDensityTest::believed_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("millimetres");
    QTest::addColumn<double>("density");
    QTest::newRow("10.1 inch") << QSize(1280, 800) << QSizeF(217, 136) << 5.89;
    QTest::newRow("10.1 inch, fine") << QSize(1920, 1200) << QSizeF(217, 136) << 8.84;
    QTest::newRow("7 inch") << QSize(1024, 600) << QSizeF(154, 86) << 6.81;
    QTest::newRow("standing") << QSize(800, 1280) << QSizeF(136, 217) << 5.89;
    QTest::newRow("standing, told as lying") << QSize(800, 1280) << QSizeF(217, 136) << 5.89;
    QTest::newRow("in whole centimetres") << QSize(1280, 800) << QSizeF(220, 140) << 5.77;
    QTest::newRow("a wall") << QSize(1920, 1080) << QSizeF(1900, 1070) << 1.01;
}

void ScreenDensityTest::believed()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, millimetres);
    QFETCH(double, density);
    QVERIFY(std::abs(ScreenDensity::of(pixels, millimetres) - density) < 0.01);
}

void ScreenDensityTest::notBelieved_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("millimetres");
    const QSize pixels(1280, 800);
    QTest::newRow("no size") << pixels << QSizeF(0, 0);
    QTest::newRow("half a size") << pixels << QSizeF(217, 0);
    QTest::newRow("negative") << pixels << QSizeF(-1, -1);
    QTest::newRow("not a number") << pixels << QSizeF(qQNaN(), qQNaN());
    QTest::newRow("infinite") << pixels << QSizeF(qInf(), qInf());
    QTest::newRow("the ratio of the sides") << pixels << QSizeF(160, 100);
    QTest::newRow("the ratio, standing") << pixels << QSizeF(90, 160);
    QTest::newRow("the ratio, large") << pixels << QSizeF(1600, 900);
    QTest::newRow("of another shape") << pixels << QSizeF(400, 100);
    QTest::newRow("a stamp") << pixels << QSizeF(21, 13);
    QTest::newRow("a house") << pixels << QSizeF(12'800, 8'000);
    QTest::newRow("no pixels") << QSize() << QSizeF(217, 136);
}

void ScreenDensityTest::notBelieved()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, millimetres);
    QCOMPARE(ScreenDensity::of(pixels, millimetres), 0.0);
}

void ScreenDensityTest::noScreen()
{
    QCOMPARE(ScreenDensity::of(nullptr), 0.0);
}

QTEST_GUILESS_MAIN(ScreenDensityTest)
#include "tst_screendensity.moc"
