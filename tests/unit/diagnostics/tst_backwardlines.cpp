// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/backwardlines.h"

#include <QtCore/qtemporaryfile.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! BackwardLines: the same lines as forwards.
class TestBackwardLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAllLines_data();
    void tellsAllLines();
};

void TestBackwardLines::tellsAllLines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArrayList>("lines");
    QTest::newRow("nothing") << QByteArray() << QByteArrayList();
    QTest::newRow("one") << QByteArray("a\n") << QByteArrayList {"a"};
    QTest::newRow("without end") << QByteArray("a\nb") << QByteArrayList {"b", "a"};
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << QByteArrayList {"", "a", "", ""};
    const QByteArray large(200'000, 'x');
    QTest::newRow("larger than a step")
        << QByteArray("a\n" + large + "\nb\n") << QByteArrayList {"b", large, "a"};
    QByteArray many;
    QByteArrayList lines;
    for (int line = 0; line < 50'000; ++line) {
        lines.prepend(QByteArray(line % 90, 'y') + QByteArray::number(line));
        many += lines.constFirst() + '\n';
    }
    QTest::newRow("many") << many << lines;
}

void TestBackwardLines::tellsAllLines()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArrayList, lines);
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(file.write(content), content.size());
    QVERIFY(file.flush());
    BackwardLines backward(file.handle());
    QCOMPARE(backward.end(), content.size());
    QByteArrayList told;
    QByteArray line;
    while (backward.next(line)) {
        QCOMPARE(content.sliced(backward.begin(), line.size()), line);
        told.append(line);
    }
    QCOMPARE(told, lines);
}

QTEST_GUILESS_MAIN(TestBackwardLines)
#include "tst_backwardlines.moc"
