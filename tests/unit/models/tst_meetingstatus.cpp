// SPDX-License-Identifier: Apache-2.0
#include "models/meetingstatus.h"

#include "propertywatch.h"

#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;

//! meeting_info as properties: each tells its own changes, once.
class MeetingStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absentAtFirst();
    void tellsWhatChanged_data();
    void tellsWhatChanged();
    void formatsTheCodeItself();
    void timesThatAreNone_data();
    void timesThatAreNone();
};

void MeetingStatusTest::absentAtFirst()
{
    const MeetingStatus status;
    QCOMPARE(status.status(), Meeting::Status::Unknown);
    QCOMPARE(status.statusNumber(), -1);
    QCOMPARE(status.type(), Meeting::Type::Unknown);
    QCOMPARE(status.hostStatus(), Meeting::HostStatus::Unknown);
    QVERIFY(!status.beginTime().isValid() && !status.endTime().isValid());
    QCOMPARE(status.title() + status.code() + status.formattedCode() + status.password()
                 + status.creatorName() + status.url(),
             QString());
}

void MeetingStatusTest::tellsWhatChanged_data()
{
    QTest::addColumn<MeetingInfo>("info");
    QTest::addColumn<QStringList>("changed");
    const auto row = [](const char *name, const QStringList &changed, auto change) {
        MeetingInfo info;
        info.status = Meeting::Status::InMeeting;
        change(info);
        QTest::newRow(name) << info << changed;
    };
    row("nothing", {}, [](MeetingInfo &) {});
    row("meeting_status", {u"status"_s, u"statusNumber"_s},
        [](MeetingInfo &info) { info.status = Meeting::Status::Joining; });
    row("meeting_type", {u"type"_s}, [](MeetingInfo &info) { info.type = Meeting::Type::Recurring; });
    row("meeting_title", {u"title"_s}, [](MeetingInfo &info) { info.title = u"<b>Weekly</b>"_s; });
    row("meeting_code", {u"code"_s, u"formattedCode"_s}, [](MeetingInfo &info) { info.code = u"1234567"_s; });
    row("formatted_meeting_code", {u"formattedCode"_s},
        [](MeetingInfo &info) { info.formattedCode = u"123 4567"_s; });
    row("meeting_password", {u"password"_s}, [](MeetingInfo &info) { info.password = u"4711"_s; });
    row("begin_time", {u"beginTime"_s}, [](MeetingInfo &info) { info.beginTime = 1686207304; });
    row("end_time", {u"endTime"_s}, [](MeetingInfo &info) { info.endTime = 1686207502; });
    row("both times", {u"beginTime"_s, u"endTime"_s},
        [](MeetingInfo &info) { info.beginTime = info.endTime = 1686207304; });
    row("meeting_creator_name", {u"creatorName"_s}, [](MeetingInfo &info) { info.creatorName = u"Lin"_s; });
    row("host_status", {u"hostStatus"_s},
        [](MeetingInfo &info) { info.hostStatus = Meeting::HostStatus::Present; });
    row("meeting_url", {u"url"_s}, [](MeetingInfo &info) { info.url = u"https://example.org/x"_s; });
    row("status not listed", {u"status"_s, u"statusNumber"_s},
        [](MeetingInfo &info) { info.status = Coded<Meeting::Status>::fromNumber(9); });
}

void MeetingStatusTest::tellsWhatChanged()
{
    QFETCH(MeetingInfo, info);
    MeetingInfo before;
    before.status = Meeting::Status::InMeeting;
    MeetingStatus status;
    status.apply(before);
    PropertyWatch watch(status);
    status.apply(info);
    QTEST(watch.changes(), "changed");
    status.apply(info);
    QCOMPARE(watch.changes(), QStringList());
    status.apply(before);
    QTEST(watch.changes(), "changed");
}

void MeetingStatusTest::formatsTheCodeItself()
{
    MeetingStatus status;
    MeetingInfo info;
    info.code = u"452871906"_s;
    status.apply(info);
    QCOMPARE(status.formattedCode(), u"452 871 906"_s);
    info.formattedCode = u"452-871-906"_s;
    status.apply(info);
    QCOMPARE(status.formattedCode(), u"452-871-906"_s);
}

void MeetingStatusTest::timesThatAreNone_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("valid");
    QTest::newRow("absent") << qint64(0) << false;
    QTest::newRow("negative") << qint64(-1) << false;
    QTest::newRow("a time") << qint64(1686207304) << true;
    QTest::newRow("end of the year 9999") << qint64(253402300799) << true;
    QTest::newRow("milliseconds") << qint64(1686207304000) << false;
    QTest::newRow("largest") << std::numeric_limits<qint64>::max() << false;
}

void MeetingStatusTest::timesThatAreNone()
{
    QFETCH(qint64, seconds);
    QFETCH(bool, valid);
    MeetingStatus status;
    MeetingInfo info;
    info.beginTime = seconds;
    status.apply(info);
    QCOMPARE(status.beginTime().isValid(), valid);
    if (valid)
        QCOMPARE(status.beginTime().toSecsSinceEpoch(), seconds);
}

QTEST_GUILESS_MAIN(MeetingStatusTest)
#include "tst_meetingstatus.moc"
