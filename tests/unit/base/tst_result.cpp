// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

#include <QtCore/qstring.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

enum class Problem {
    First,
    Second,
};

Result<QString, Problem> greet(bool well)
{
    if (!well)
        return Problem::Second;
    return u"hello"_s;
}

} // namespace

//! Result: a value or an error.
class ResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void canBeCopiedAndAssigned();
    void valueCanBeMovedOut();
};

void ResultTest::holdsAValue()
{
    const auto result = greet(true);
    QVERIFY(result.ok());
    QVERIFY(result);
    QCOMPARE(result.value(), u"hello"_s);
    QCOMPARE(*result, u"hello"_s);
    QCOMPARE(result->size(), 5);
}

void ResultTest::holdsAnError()
{
    const auto result = greet(false);
    QVERIFY(!result.ok());
    QVERIFY(!result);
    QCOMPARE(result.error(), Problem::Second);
}

void ResultTest::canBeCopiedAndAssigned()
{
    auto result = greet(false);
    const auto copy = result;
    result = greet(true);
    QVERIFY(result.ok());
    QCOMPARE(copy.error(), Problem::Second);
}

void ResultTest::valueCanBeMovedOut()
{
    Result<std::unique_ptr<int>, Problem> result(std::make_unique<int>(7));
    const std::unique_ptr<int> value = std::move(result).value();
    QVERIFY(value);
    QCOMPARE(*value, 7);
}

QTEST_GUILESS_MAIN(ResultTest)
#include "tst_result.moc"
