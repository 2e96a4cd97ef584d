// SPDX-License-Identifier: Apache-2.0
#include "protocol/tolerant.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! One row a JSON value, and what each reader makes of it (protocol sheet, section 9, line 34).
class TolerantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void value_data();
    void value();
    void missingValueIsAbsent();
};

namespace {

using Integer = std::optional<qint64>;
using Number = std::optional<int>;
using Boolean = std::optional<bool>;
constexpr auto none = std::nullopt;

} // namespace

void TolerantTest::value_data()
{
    QTest::addColumn<Integer>("integer");
    QTest::addColumn<Number>("number");
    QTest::addColumn<Boolean>("boolean");
    QTest::addColumn<QString>("text");
    // The row's name is the value itself.
    const auto row = [](const char *json, Integer integer, Number number, Boolean boolean,
                        const QString &text) { QTest::newRow(json) << integer << number << boolean << text; };
    row("0", 0, 0, false, u"0"_s);
    row("1", 1, 1, true, u"1"_s);
    row("2", 2, 2, none, u"2"_s);
    row("-1", -1, -1, none, u"-1"_s);
    row("7.0", 7, 7, none, u"7"_s);
    row("1e3", 1000, 1000, none, u"1000"_s);
    row("1.5", none, none, none, u"1.5"_s);
    row("2147483647", 2147483647, 2147483647, none, u"2147483647"_s);
    row("2147483648", 2147483648, none, none, u"2147483648"_s);
    row("-2147483648", -2147483648LL, std::numeric_limits<int>::min(), none, u"-2147483648"_s);
    row("-2147483649", -2147483649LL, none, none, u"-2147483649"_s);
    row("144115212345678901", 144115212345678901, none, none, u"144115212345678901"_s);
    row("1e300", none, none, none, u"1e+300"_s);
    row("-1e300", none, none, none, u"-1e+300"_s);
    row("9223372036854775808", none, none, none, u"9.22337e+18"_s);

    row(R"("0")", 0, 0, false, u"0"_s);
    row(R"("1")", 1, 1, true, u"1"_s);
    row(R"("2")", 2, 2, none, u"2"_s);
    row(R"(" 12 ")", 12, 12, none, u" 12 "_s);
    row(R"("1.5")", none, none, none, u"1.5"_s);
    row(R"("0x10")", none, none, none, u"0x10"_s);
    row(R"("1,000")", none, none, none, u"1,000"_s);
    row(R"("99999999999999999999")", none, none, none, u"99999999999999999999"_s);
    row(R"("true")", none, none, true, u"true"_s);
    row(R"("TRUE")", none, none, true, u"TRUE"_s);
    row(R"("false")", none, none, false, u"false"_s);
    row(R"("False")", none, none, false, u"False"_s);
    row(R"(" true ")", none, none, true, u" true "_s);
    row(R"("yes")", none, none, none, u"yes"_s);
    row(R"("")", none, none, none, u""_s);
    row(R"("会议")", none, none, none, u"会议"_s);

    row("true", none, none, true, u""_s);
    row("false", none, none, false, u""_s);
    row("null", none, none, none, u""_s);
    row("[1]", none, none, none, u""_s);
    row(R"({"1":1})", none, none, none, u""_s);
}

void TolerantTest::value()
{
    const QByteArray json = QByteArray("[") + QTest::currentDataTag() + ']';
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    QCOMPARE(array.size(), 1);
    const QJsonValue value = array.at(0);
    QTEST(Tolerant::integer(value), "integer");
    QTEST(Tolerant::number(value), "number");
    QTEST(Tolerant::boolean(value), "boolean");
    QTEST(Tolerant::text(value), "text");

    const Json read = Json::parse(QTest::currentDataTag()).value();
    QTEST(Tolerant::integer(read), "integer");
    QTEST(Tolerant::number(read), "number");
    QTEST(Tolerant::boolean(read), "boolean");
    QTEST(Tolerant::text(read), "text");
}

void TolerantTest::missingValueIsAbsent()
{
    const QJsonValue missing = QJsonObject().value("a"_L1);
    QVERIFY(!Tolerant::integer(missing));
    QVERIFY(!Tolerant::number(missing));
    QVERIFY(!Tolerant::boolean(missing));
    QCOMPARE(Tolerant::text(missing), QString());

    QVERIFY(!Tolerant::integer(JsonView()));
    QVERIFY(!Tolerant::number(JsonView()));
    QVERIFY(!Tolerant::boolean(JsonView()));
    QCOMPARE(Tolerant::text(JsonView()), QString());
}

QTEST_GUILESS_MAIN(TolerantTest)
#include "tst_tolerant.moc"
