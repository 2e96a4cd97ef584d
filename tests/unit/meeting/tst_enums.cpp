// SPDX-License-Identifier: Apache-2.0
#include "meeting/enums.h"

#include <QtTest/qtest.h>

using namespace Rooms;

//! Coded: every listed number is its value, every other number is Unknown and kept.
class EnumsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listedNumbers();
    void everyOtherNumberIsKept_data();
    void everyOtherNumberIsKept();
    void absentIsUnknown();
    void comparesByNumber();
};

namespace {

//! Whether exactly the numbers from \a first to \a last are known values of Enum.
template<typename Enum>
bool lists(int first, int last)
{
    for (int number = -100; number <= 100; ++number) {
        const auto coded = Coded<Enum>::fromNumber(number);
        const bool listed = number >= first && number <= last;
        if (coded.number() != number || coded.isKnown() != listed
            || coded.value() != (listed ? Enum(number) : Enum::Unknown)) {
            qWarning("%d", number);
            return false;
        }
    }
    return true;
}

} // namespace

void EnumsTest::listedNumbers()
{
    // The specification's tables; what the protocol sheet, section 8, adds is in Type.
    QVERIFY(lists<Meeting::Status>(0, 5));
    QVERIFY(lists<Meeting::Type>(0, 5));
    QVERIFY(lists<Meeting::HostStatus>(0, 1));
    QVERIFY(lists<Meeting::MultiScreen>(0, 2));
    QVERIFY(lists<Meeting::LayoutType>(1, 3));
    QVERIFY(lists<Meeting::LayoutModel>(0, 3));
    QVERIFY(lists<Meeting::Layout>(1, 7));
    QVERIFY(lists<Meeting::UserType>(1, 2));
    QVERIFY(lists<Meeting::Role>(0, 8));
    QVERIFY(lists<Meeting::ShareType>(0, 1));
}

void EnumsTest::everyOtherNumberIsKept_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {-1, 6, 42, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()})
        QTest::addRow("%d", number) << number;
}

void EnumsTest::everyOtherNumberIsKept()
{
    QFETCH(int, number);
    const auto coded = Coded<Meeting::Status>::fromNumber(number);
    QCOMPARE(coded.number(), number);
    QCOMPARE(coded.value(), Meeting::Status::Unknown);
    QVERIFY(!coded.isKnown());
}

void EnumsTest::absentIsUnknown()
{
    const Coded<Meeting::Role> absent;
    QCOMPARE(absent.number(), -1);
    QCOMPARE(absent.value(), Meeting::Role::Unknown);
    QVERIFY(!absent.isKnown());
}

void EnumsTest::comparesByNumber()
{
    const Coded<Meeting::Layout> speaker = Meeting::Layout::Speaker;
    QVERIFY(speaker == Coded<Meeting::Layout>::fromNumber(2));
    QVERIFY(speaker == Meeting::Layout::Speaker);
    QVERIFY(speaker != Meeting::Layout::Speaker2);
    // Two unknown numbers are a change worth telling.
    QVERIFY(Coded<Meeting::Layout>::fromNumber(42) != Coded<Meeting::Layout>::fromNumber(43));
}

QTEST_GUILESS_MAIN(EnumsTest)
#include "tst_enums.moc"
