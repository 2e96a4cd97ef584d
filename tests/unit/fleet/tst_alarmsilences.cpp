// SPDX-License-Identifier: Apache-2.0
#include "alarmstates.h"
#include "fleet/alarmsilences.h"

#include <QtTest/qtest.h>

#include <algorithm>
#include <ctime>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Kind = Alarm::Kind;

namespace {

QDateTime in(int seconds)
{
    return States::now().addSecs(seconds);
}

QString nameOf(int number)
{
    return u"room %1"_s.arg(number);
}

//! Seconds of this thread that looking up as many alarms takes, \a count silences being about one room each;
//! the least of several times, for somebody else's work counts too.
double secondsWith(int count)
{
    constexpr int alarms = 2000;
    QList<AlarmSilence> all;
    for (int number = 0; number < count; ++number)
        all.append({nameOf(number), std::nullopt, in(60)});
    AlarmSilences silences;
    silences.add(all, States::now());
    QList<Alarm> asked;
    for (int number = 0; number < alarms; ++number)
        asked.append(States::alarm(nameOf(number)));
    double least = 1e9;
    for (int time = 0; time < 5; ++time) {
        timespec begin = {};
        timespec end = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
        const auto silenced = std::count_if(asked.cbegin(), asked.cend(), [&silences](const Alarm &alarm) {
            return silences.until(alarm).isValid();
        });
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
        if (silenced != std::min(count, alarms))
            return 0;
        least =
            std::min(least, double(end.tv_sec - begin.tv_sec) + 1e-9 * double(end.tv_nsec - begin.tv_nsec));
    }
    return least;
}

} // namespace

//! What nobody wants to hear of, and until when.
class TestAlarmSilences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAboutRoomsAndKinds();
    void lastsAsLongAsTheLongest();
    void takesThePlaceOfWhatIsAlike();
    void isOver();
    void costsTheSameWithManyOfThem();
};

void TestAlarmSilences::isAboutRoomsAndKinds()
{
    AlarmSilences silences;
    silences.add({{u"a"_s, std::nullopt, in(1)}, {{}, Kind::Overrun, in(2)}, {u"b"_s, Kind::LinkLost, in(3)}},
                 States::now());
    QCOMPARE(silences.until(States::alarm(u"a"_s, Kind::LinkLost)), in(1));
    QCOMPARE(silences.until(States::alarm(u"c"_s, Kind::Overrun)), in(2));
    QCOMPARE(silences.until(States::alarm(u"b"_s, Kind::LinkLost)), in(3));
    QVERIFY(!silences.until(States::alarm(u"b"_s, Kind::NotLetIn)).isValid());
    QVERIFY(!silences.until(States::alarm(u"c"_s, Kind::LinkLost)).isValid());
}

void TestAlarmSilences::lastsAsLongAsTheLongest()
{
    AlarmSilences silences;
    silences.add({{u"a"_s, std::nullopt, in(9)}, {{}, Kind::Overrun, in(5)}, {u"a"_s, Kind::Overrun, in(7)}},
                 States::now());
    QCOMPARE(silences.until(States::alarm(u"a"_s, Kind::Overrun)), in(9));
}

void TestAlarmSilences::takesThePlaceOfWhatIsAlike()
{
    AlarmSilences silences;
    silences.add({{u"a"_s, std::nullopt, in(9)}, {u"b"_s, std::nullopt, in(9)}}, States::now());
    silences.add({{u"a"_s, std::nullopt, in(3)}, {u"a"_s, std::nullopt, in(4)}}, States::now());
    QCOMPARE(silences.until(States::alarm(u"a"_s)), in(4));
    QCOMPARE(silences.all(),
             (QList<AlarmSilence> {{u"b"_s, std::nullopt, in(9)}, {u"a"_s, std::nullopt, in(4)}}));
    silences.add({{u"b"_s, std::nullopt, in(0)}}, States::now()); // made heard again
    QVERIFY(!silences.until(States::alarm(u"b"_s)).isValid());
    QCOMPARE(silences.all().size(), 1);
}

void TestAlarmSilences::isOver()
{
    AlarmSilences silences;
    silences.add({{u"a"_s, std::nullopt, in(1)}, {{}, Kind::Overrun, in(5)}}, States::now());
    QVERIFY(!silences.removeOver(in(0)));
    QVERIFY(silences.removeOver(in(1)));
    QVERIFY(!silences.until(States::alarm(u"a"_s)).isValid());
    QCOMPARE(silences.all(), (QList<AlarmSilence> {{{}, Kind::Overrun, in(5)}}));
}

//! A thousand times as many, compared one by one, would take a thousand times as long.
void TestAlarmSilences::costsTheSameWithManyOfThem()
{
    const double few = secondsWith(20);
    const double many = secondsWith(20'000);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < 50 * few, qPrintable(u"%1 times as long"_s.arg(many / few)));
}

QTEST_GUILESS_MAIN(TestAlarmSilences)
#include "tst_alarmsilences.moc"
