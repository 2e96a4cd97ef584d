// SPDX-License-Identifier: Apache-2.0
#include "simulator/meetingdirectory.h"

#include <QtCore/qtimezone.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

namespace {

const QDateTime twoPastTwo({2026, 11, 23}, {14, 2}, QTimeZone::utc());

ScenarioMeeting meeting(const QString &code, int startsInMinutes = 0)
{
    ScenarioMeeting meeting;
    meeting.code = code;
    meeting.title = u"Title of "_s + code;
    meeting.startsInMinutes = startsInMinutes;
    meeting.lastsMinutes = 30;
    return meeting;
}

JoinMeeting join(const QString &code, const QString &password = {})
{
    return {code, password, true, true};
}

} // namespace

//! Which meetings exist, who may join, and what is in the list.
class MeetingDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void listIsSortedAndLeavesOutWhatEnded();
    void listHasTenAtMost();
    void unlistedMeetingsCanBeJoined();
    void meetingsComeAgainTheNextDay();
    void refusalCanBeSet();
    void ownMeetingsAreForgotten();
    void freeCodesAreFree();
};

void MeetingDirectoryTest::refusals_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("expected");
    QTest::newRow("open") << u"100000001"_s << QString() << 0;
    QTest::newRow("open, with a password") << u"100000001"_s << u"1"_s << 0;
    QTest::newRow("password needed") << u"100000002"_s << QString() << 10018;
    QTest::newRow("password wrong") << u"100000002"_s << u"1235"_s << 10020;
    QTest::newRow("password right") << u"100000002"_s << u"1234"_s << 0;
    QTest::newRow("locked") << u"100000003"_s << QString() << 10015;
    QTest::newRow("unknown") << u"100000009"_s << QString() << 10019;
    QTest::newRow("empty") << QString() << QString() << 10010;
    QTest::newRow("letters") << u"10000000a"_s << QString() << 10010;
    QTest::newRow("blanks") << u"100 000 001"_s << QString() << 10010;
    QTest::newRow("too short") << u"12345"_s << QString() << 10010;
    QTest::newRow("too long") << u"123456789012345678901"_s << QString() << 10010;
}

void MeetingDirectoryTest::refusals()
{
    ScenarioMeeting secret = meeting(u"100000002"_s);
    secret.password = u"1234"_s;
    ScenarioMeeting locked = meeting(u"100000003"_s);
    locked.refusal = 10015;
    const MeetingDirectory directory({meeting(u"100000001"_s), secret, locked}, twoPastTwo);

    QFETCH(const QString, code);
    QFETCH(const QString, password);
    QTEST(directory.refusal(join(code, password)), "expected");
}

void MeetingDirectoryTest::listIsSortedAndLeavesOutWhatEnded()
{
    const MeetingDirectory directory(
        {meeting(u"100000001"_s, 60), meeting(u"100000002"_s, -30), meeting(u"100000003"_s, 0)}, twoPastTwo);
    const auto list = directory.list(twoPastTwo);
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.at(0).code, u"100000003"_s); // 14:00 to 14:30, going on
    QCOMPARE(list.at(0).beginTime, twoPastTwo.addSecs(-120).toSecsSinceEpoch());
    QCOMPARE(list.at(0).endTime - list.at(0).beginTime, 1800);
    QCOMPARE(list.at(0).formattedCode, u"100 000 003"_s);
    QCOMPARE(list.at(0).title, u"Title of 100000003"_s);
    QCOMPARE(list.at(1).code, u"100000001"_s); // 15:00
    QCOMPARE(list.at(2).code, u"100000002"_s); // 13:30, ended at 14:00: tomorrow
}

void MeetingDirectoryTest::listHasTenAtMost()
{
    QList<ScenarioMeeting> meetings;
    for (int i = 0; i < 12; ++i)
        meetings.append(meeting(QString::number(100000000 + i), i));
    const MeetingDirectory directory(meetings, twoPastTwo);
    QCOMPARE(directory.list(twoPastTwo).size(), 10);
    QCOMPARE(directory.list(twoPastTwo).constLast().code, u"100000009"_s);
}

void MeetingDirectoryTest::unlistedMeetingsCanBeJoined()
{
    ScenarioMeeting hidden = meeting(u"100000001"_s);
    hidden.listed = false;
    const MeetingDirectory directory({hidden}, twoPastTwo);
    QVERIFY(directory.list(twoPastTwo).isEmpty());
    QCOMPARE(directory.refusal(join(u"100000001"_s)), 0);
}

void MeetingDirectoryTest::meetingsComeAgainTheNextDay()
{
    const MeetingDirectory directory({meeting(u"100000001"_s)}, twoPastTwo);
    const qint64 first = directory.list(twoPastTwo).constFirst().beginTime;
    QCOMPARE(directory.list(twoPastTwo.addSecs(27 * 60)).constFirst().beginTime, first);
    QCOMPARE(directory.list(twoPastTwo.addSecs(28 * 60)).constFirst().beginTime, first + 86400);
    QCOMPARE(directory.list(twoPastTwo.addDays(10)).constFirst().beginTime, first + 10 * 86400);
}

void MeetingDirectoryTest::refusalCanBeSet()
{
    MeetingDirectory directory({meeting(u"100000001"_s)}, twoPastTwo);
    directory.setRefusal(u"100000001"_s, 10015);
    QCOMPARE(directory.refusal(join(u"100000001"_s)), 10015);
    QCOMPARE(directory.list(twoPastTwo).size(), 1);
    directory.setRefusal(u"100000001"_s, 0);
    QCOMPARE(directory.refusal(join(u"100000001"_s)), 0);
    directory.setRefusal(u"100000001"_s, 10008);
    QCOMPARE(directory.refusal(join(u"100000001"_s)), 10008);
    QVERIFY(directory.list(twoPastTwo).isEmpty());
}

void MeetingDirectoryTest::ownMeetingsAreForgotten()
{
    MeetingDirectory directory({meeting(u"100000001"_s)}, twoPastTwo);
    ScenarioMeeting own = meeting(u"200000001"_s);
    own.listed = false;
    directory.put(own);
    directory.put(own);
    QCOMPARE(directory.refusal(join(own.code)), 0);
    directory.forget(own.code);
    QCOMPARE(directory.refusal(join(own.code)), 10019);
    directory.forget(u"100000001"_s);
    QCOMPARE(directory.refusal(join(u"100000001"_s)), 0);
}

void MeetingDirectoryTest::freeCodesAreFree()
{
    QRandomGenerator random(1);
    const MeetingDirectory directory({}, twoPastTwo);
    const QString code = directory.freeCode(random);
    QCOMPARE(code.size(), 9);
    QRandomGenerator again(1);
    const MeetingDirectory taken({meeting(code)}, twoPastTwo);
    QVERIFY(taken.freeCode(again) != code);
}

QTEST_GUILESS_MAIN(MeetingDirectoryTest)
#include "tst_meetingdirectory.moc"
