// SPDX-License-Identifier: Apache-2.0
#include "models/meetingday.h"

#include <QtCore/qtimezone.h>
#include <QtTest/qtest.h>

#include <ctime>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! The day of a room, from its scheduled meetings.
class MeetingDayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups();
    void groupsOfAnotherDay();
    void aroundMidnight();
    void daysOfTheTimeZone_data();
    void daysOfTheTimeZone();
    void daysOfTheLocalTime();
    void nightWithoutAnHour();
    void minutesToTheEnd();
    void freeForTheDay();
    void freeUntilToday();
    void busyUntil();
    void busyWithoutABreak();
    void busyWithoutAnEnd();
    void overlaps_data();
    void overlaps();
    void manyOverlaps();
    void nonsense();

private:
    //! A meeting of the day of m_now, or \a days after it.
    ScheduledMeeting at(const char *begin, const char *end, const QString &title = {}, int days = 0) const;
    QStringList groupsOf(const QList<ScheduledMeeting> &meetings) const;
    MeetingDay::Outlook outlookOf(const QList<ScheduledMeeting> &meetings) const;
    QString timeOf(qint64 seconds) const;

    const QDateTime m_now {{2026, 11, 23}, {14, 2}, QTimeZone::utc()};
};

ScheduledMeeting MeetingDayTest::at(const char *begin, const char *end, const QString &title, int days) const
{
    const auto seconds = [&](const char *time) {
        return QDateTime(m_now.date().addDays(days), QTime::fromString(QString::fromLatin1(time), u"HH:mm"_s),
                         m_now.timeZone())
            .toSecsSinceEpoch();
    };
    ScheduledMeeting meeting;
    meeting.title = title;
    meeting.beginTime = seconds(begin);
    meeting.endTime = seconds(end);
    return meeting;
}

QStringList MeetingDayTest::groupsOf(const QList<ScheduledMeeting> &meetings) const
{
    QStringList groups;
    for (const MeetingRow &row : MeetingDay::rows(meetings, m_now))
        groups.append(row.group);
    return groups;
}

MeetingDay::Outlook MeetingDayTest::outlookOf(const QList<ScheduledMeeting> &meetings) const
{
    return MeetingDay::outlook(MeetingDay::rows(meetings, m_now), m_now);
}

QString MeetingDayTest::timeOf(qint64 seconds) const
{
    return seconds == 0 ? QString()
                        : QDateTime::fromSecsSinceEpoch(seconds, m_now.timeZone()).toString(u"dd HH:mm"_s);
}

void MeetingDayTest::groups()
{
    QCOMPARE(groupsOf({at("09:00", "10:00"), at("13:30", "14:30"), at("14:30", "15:00"), at("14:30", "16:00"),
                       at("18:00", "18:30")}),
             (QStringList {u"past"_s, u"now"_s, u"next"_s, u"next"_s, u"later"_s}));
}

void MeetingDayTest::groupsOfAnotherDay()
{
    // What comes next is not next today: it is tomorrow's.
    QCOMPARE(groupsOf({at("09:00", "10:00", {}, 1), at("09:00", "10:00", {}, 2)}),
             (QStringList {u"2026-11-24"_s, u"2026-11-25"_s}));
}

void MeetingDayTest::aroundMidnight()
{
    const QList<ScheduledMeeting> meetings {at("23:30", "23:59"), at("00:00", "01:00", {}, 1)};
    const auto groupsAt = [&meetings](const QDateTime &now) {
        const auto rows = MeetingDay::rows(meetings, now);
        return QStringList {rows.at(0).group, rows.at(1).group};
    };
    const QDateTime midnight({2026, 11, 24}, {0, 0}, QTimeZone::utc());
    QCOMPARE(groupsAt(midnight.addSecs(-2 * 60)), (QStringList {u"now"_s, u"2026-11-24"_s}));
    QCOMPARE(groupsAt(midnight.addSecs(-1)), (QStringList {u"past"_s, u"2026-11-24"_s}));
    QCOMPARE(groupsAt(midnight), (QStringList {u"past"_s, u"now"_s}));
    // One that lasts over midnight is on all the time.
    const QList<ScheduledMeeting> night {at("23:00", "02:00")};
    ScheduledMeeting over = night.constFirst();
    over.endTime += 24 * 3600;
    QCOMPARE(MeetingDay::rows({over}, midnight.addSecs(3600)).constFirst().group, u"now"_s);
}

void MeetingDayTest::daysOfTheTimeZone_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("group");
    // 15:30 UTC is still today in Berlin, and tomorrow in Shanghai from 16:00 UTC on.
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << u"later"_s;
    QTest::newRow("Shanghai") << QByteArray("Asia/Shanghai") << u"2026-11-24"_s;
    QTest::newRow("Kathmandu") << QByteArray("Asia/Kathmandu") << u"later"_s;
    QTest::newRow("Auckland") << QByteArray("Pacific/Auckland") << u"later"_s;
}

void MeetingDayTest::daysOfTheTimeZone()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, group);
    const QTimeZone there(zone);
    if (!there.isValid())
        QSKIP("this machine does not know the time zone");
    const auto rows = MeetingDay::rows({at("15:30", "15:45"), at("16:00", "17:00")}, m_now.toTimeZone(there));
    QCOMPARE(rows.at(1).group, group);
}

void MeetingDayTest::daysOfTheLocalTime()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "UTC-8");
    ::tzset();
    const auto rows = MeetingDay::rows({at("15:30", "15:45"), at("16:00", "17:00")}, m_now.toLocalTime());
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    ::tzset();
    QCOMPARE(rows.at(0).group, u"next"_s);
    QCOMPARE(rows.at(1).group, u"2026-11-24"_s);
}

void MeetingDayTest::nightWithoutAnHour()
{
    // In Berlin 29 March 2026 has 23 hours: minutes are those that pass, not those of the clock face.
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid())
        QSKIP("this machine does not know the time zone");
    ScheduledMeeting meeting;
    meeting.beginTime = QDateTime({2026, 3, 29}, {3, 30}, berlin).toSecsSinceEpoch();
    meeting.endTime = meeting.beginTime + 1800;
    const auto rows = MeetingDay::rows({meeting}, QDateTime({2026, 3, 29}, {1, 30}, berlin));
    QCOMPARE(rows.constFirst().minutesToStart, 60);
    QCOMPARE(rows.constFirst().group, u"next"_s);
}

void MeetingDayTest::minutesToTheEnd()
{
    auto endless = at("14:00", "14:00");
    endless.endTime = 0;
    const auto rows =
        MeetingDay::rows({at("13:00", "14:30"), endless, at("15:00", "16:00")}, m_now.addSecs(1));
    QCOMPARE(rows.at(0).minutesToEnd, 28); // rounded up
    QCOMPARE(rows.at(1).minutesToEnd, 0);
    QCOMPARE(rows.at(2).minutesToEnd, 0);
}

void MeetingDayTest::freeForTheDay()
{
    QCOMPARE(outlookOf({}), MeetingDay::Outlook());
    const auto outlook = outlookOf({at("09:00", "10:00"), at("09:00", "10:00", u"Morning"_s, 1)});
    QVERIFY(!outlook.busy);
    QCOMPARE(timeOf(outlook.freeUntil), QString()); // what comes tomorrow leaves today free
    QCOMPARE(timeOf(outlook.nextBegin), u"24 09:00"_s);
    QCOMPARE(outlook.nextTitle, u"Morning"_s);
}

void MeetingDayTest::freeUntilToday()
{
    const auto outlook =
        outlookOf({at("09:00", "10:00"), at("15:00", "16:00", u"Weekly"_s), at("15:00", "15:30")});
    QVERIFY(!outlook.busy);
    QCOMPARE(timeOf(outlook.freeUntil), u"23 15:00"_s);
    QCOMPARE(outlook.nextTitle, u"Weekly"_s);
}

void MeetingDayTest::busyUntil()
{
    const auto outlook = outlookOf({at("13:30", "14:30"), at("13:45", "14:10"), at("15:00", "16:00")});
    QVERIFY(outlook.busy);
    QCOMPARE(timeOf(outlook.busyUntil), u"23 14:30"_s);
    QCOMPARE(timeOf(outlook.nextBegin), u"23 15:00"_s);
}

void MeetingDayTest::busyWithoutABreak()
{
    const auto outlook =
        outlookOf({at("13:30", "14:30"), at("14:30", "15:00"), at("14:45", "16:00"), at("16:01", "17:00")});
    QCOMPARE(timeOf(outlook.busyUntil), u"23 16:00"_s);
}

void MeetingDayTest::busyWithoutAnEnd()
{
    auto endless = at("13:30", "13:30");
    endless.endTime = 0;
    const auto outlook = outlookOf({endless, at("14:00", "15:00")});
    QVERIFY(outlook.busy);
    QCOMPARE(outlook.busyUntil, 0);
}

void MeetingDayTest::overlaps_data()
{
    QTest::addColumn<QList<ScheduledMeeting>>("meetings");
    QTest::addColumn<QStringList>("titles"); // of what overlaps each; "-" for nothing
    using List = QList<ScheduledMeeting>;
    QTest::newRow("none") << List {at("15:00", "16:00", u"a"_s), at("16:00", "17:00", u"b"_s)}
                          << QStringList {u"-"_s, u"-"_s};
    QTest::newRow("two") << List {at("15:00", "16:00", u"a"_s), at("15:30", "17:00", u"b"_s)}
                         << QStringList {u"b"_s, u"a"_s};
    QTest::newRow("same time") << List {at("15:00", "16:00", u"a"_s), at("15:00", "16:00", u"b"_s)}
                               << QStringList {u"b"_s, u"a"_s};
    QTest::newRow("one within") << List {at("15:00", "18:00", u"a"_s), at("15:30", "16:00", u"b"_s),
                                         at("17:00", "17:30", u"c"_s), at("18:00", "19:00", u"d"_s)}
                                << QStringList {u"b"_s, u"a"_s, u"a"_s, u"-"_s};
    QTest::newRow("a chain") << List {at("15:00", "16:00", u"a"_s), at("15:30", "17:00", u"b"_s),
                                      at("16:30", "18:00", u"c"_s)}
                             << QStringList {u"b"_s, u"a"_s, u"b"_s};
    QTest::newRow("with one that is over")
        << List {at("13:00", "14:02", u"a"_s), at("14:00", "15:00", u"b"_s)} << QStringList {u"-"_s, u"-"_s};
    QTest::newRow("with one that is on")
        << List {at("14:00", "15:00", u"a"_s), at("14:30", "15:30", u"b"_s)} << QStringList {u"b"_s, u"a"_s};
    QTest::newRow("no length") << List {at("15:00", "15:00", u"a"_s), at("15:00", "16:00", u"b"_s)}
                               << QStringList {u"-"_s, u"-"_s};
    QTest::newRow("no title") << List {at("15:00", "16:00"), at("15:30", "16:00", u"b"_s)}
                              << QStringList {u"b"_s, QString()};
}

void MeetingDayTest::overlaps()
{
    QFETCH(QList<ScheduledMeeting>, meetings);
    QStringList titles;
    for (const MeetingRow &row : MeetingDay::rows(meetings, m_now))
        titles.append(row.overlaps ? row.overlapTitle : u"-"_s);
    QTEST(titles, "titles");
}

void MeetingDayTest::manyOverlaps()
{
    QList<ScheduledMeeting> meetings;
    for (int i = 0; i < 100'000; ++i)
        meetings.append(at("15:00", "16:00"));
    const auto rows = MeetingDay::rows(meetings, m_now); // each is looked at once
    QVERIFY(std::all_of(rows.begin(), rows.end(), [](const MeetingRow &row) { return row.overlaps; }));
}

void MeetingDayTest::nonsense()
{
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QList<ScheduledMeeting> meetings;
    for (const auto &[begin, end] :
         {std::pair(least, most), {least, least}, {0LL, 0LL}, {most, least}, {most, most}}) {
        ScheduledMeeting meeting;
        meeting.beginTime = begin;
        meeting.endTime = end;
        meetings.append(meeting);
    }
    QCOMPARE(groupsOf(meetings),
             (QStringList {u"untold"_s, u"untold"_s, u"untold"_s, u"untold"_s, u"untold"_s}));
    const auto outlook = outlookOf(meetings);
    QVERIFY(!outlook.busy);
    QCOMPARE(outlook.nextBegin, 0);
    QCOMPARE(outlook.freeUntil, 0);
}

QTEST_GUILESS_MAIN(MeetingDayTest)
#include "tst_meetingday.moc"
