// SPDX-License-Identifier: Apache-2.0
#include "models/meetinglistmodel.h"

#include "modelwatch.h"
#include "propertywatch.h"
#include "support/manualclock.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Phase = MeetingPhase::Value;

//! meeting_list in the order of its times, seen from now.
class MeetingListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyAtFirst();
    void roles();
    void sortedByBeginning();
    void phases();
    void phasesMoveWithTheMinute();
    void minutesToStart();
    void outlook();
    void firstOpen();
    void severalNext();
    void nothingNew();
    void onlyWhatChanged_data();
    void onlyWhatChanged();
    void rowsAreKept();
    void recurringMeetings();
    void roomsWithoutIds();
    void timesThatAreNotTold();
    void formatsTheCodeItself();
    void anyListToAnyOther();
    void listsWithoutEnd();

private:
    //! A meeting that begins \a begin minutes from now and takes half an hour.
    ScheduledMeeting at(int begin, const QString &id) const;
    QStringList titles() const;
    QList<Phase> phaseList() const;

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<MinuteClock> m_minutes;
    std::unique_ptr<MeetingListModel> m_model;
    std::unique_ptr<ModelWatch> m_rows;
    std::unique_ptr<PropertyWatch> m_properties;
};

void MeetingListModelTest::init()
{
    m_rows.reset();
    m_properties.reset();
    m_model.reset();
    m_minutes.reset();
    m_clock = std::make_unique<ManualClock>();
    m_minutes = std::make_unique<MinuteClock>(*m_clock);
    m_model = std::make_unique<MeetingListModel>(*m_minutes);
    m_rows = std::make_unique<ModelWatch>(*m_model);
    m_properties = std::make_unique<PropertyWatch>(*m_model);
}

ScheduledMeeting MeetingListModelTest::at(int begin, const QString &id) const
{
    const qint64 from = m_clock->wallTime().toSecsSinceEpoch() + begin * 60;
    return {u"Meeting "_s + id, from, from + 30 * 60,        u"Lin"_s,
            u"452871906"_s,     id,   Meeting::Type::Single, {}};
}

QStringList MeetingListModelTest::titles() const
{
    QStringList titles;
    for (const MeetingRow &row : m_model->rows())
        titles.append(row.meeting.title);
    return titles;
}

QList<Phase> MeetingListModelTest::phaseList() const
{
    QList<Phase> phases;
    for (const MeetingRow &row : m_model->rows())
        phases.append(row.phase);
    return phases;
}

void MeetingListModelTest::emptyAtFirst()
{
    QCOMPARE(m_model->count(), 0);
    QVERIFY(!m_model->busyUntil().isValid() && !m_model->nextBegin().isValid());
}

void MeetingListModelTest::roles()
{
    auto meeting = at(10, u"a"_s);
    meeting.formattedCode = u"452 871 906"_s;
    m_model->apply({meeting});
    const QModelIndex index = m_model->index(0);
    QHash<QByteArray, QVariant> data;
    const auto names = m_model->roleNames();
    for (auto it = names.begin(); it != names.end(); ++it)
        data.insert(it.value(), index.data(it.key()));
    QCOMPARE(data.size(), 14);
    QCOMPARE(data.value("title").toString(), u"Meeting a"_s);
    QCOMPARE(data.value("creatorName").toString(), u"Lin"_s);
    QCOMPARE(data.value("code").toString(), u"452871906"_s);
    QCOMPARE(data.value("formattedCode").toString(), u"452 871 906"_s);
    QCOMPARE(data.value("meetingId").toString(), u"a"_s);
    QCOMPARE(data.value("type").value<Meeting::Type>(), Meeting::Type::Single);
    QCOMPARE(data.value("beginTime").toDateTime().toSecsSinceEpoch(), meeting.beginTime);
    QCOMPARE(data.value("endTime").toDateTime().toSecsSinceEpoch(), meeting.endTime);
    QCOMPARE(data.value("phase").value<Phase>(), Phase::Next);
    QCOMPARE(data.value("group").toString(), u"next"_s);
    QCOMPARE(data.value("minutesToStart").toInt(), 10);
    QCOMPARE(data.value("minutesToEnd").toInt(), 0);
    QCOMPARE(data.value("overlaps").toBool(), false);
    QCOMPARE(data.value("overlapTitle").toString(), QString());
    QVERIFY(!index.data(Qt::DisplayRole).isValid());
}

void MeetingListModelTest::sortedByBeginning()
{
    m_model->apply({at(60, u"c"_s), at(-60, u"a"_s), at(10, u"b"_s), at(60, u"d"_s)});
    QCOMPARE(titles(), (QStringList {u"Meeting a"_s, u"Meeting b"_s, u"Meeting c"_s, u"Meeting d"_s}));
    QCOMPARE(m_properties->changes(),
             (QStringList {u"count"_s, u"firstOpen"_s, u"freeUntil"_s, u"nextBegin"_s, u"nextTitle"_s}));
}

void MeetingListModelTest::phases()
{
    m_model->apply(
        {at(-60, u"a"_s), at(-30, u"b"_s), at(-10, u"c"_s), at(0, u"d"_s), at(1, u"e"_s), at(30, u"f"_s)});
    QCOMPARE(phaseList(),
             (QList {Phase::Past, Phase::Past, Phase::Now, Phase::Now, Phase::Next, Phase::Later}));
}

void MeetingListModelTest::phasesMoveWithTheMinute()
{
    m_model->apply({at(2, u"a"_s), at(40, u"b"_s)});
    m_rows->changes();
    m_properties->changes();
    m_clock->advance(59s);
    QCOMPARE(m_rows->changes(), QStringList());
    m_clock->advance(1s);
    QCOMPARE(m_rows->changes(), (QStringList {u"0:minutesToStart"_s, u"1:minutesToStart"_s}));
    QCOMPARE(m_properties->changes(), QStringList());
    m_clock->advance(1min);
    QCOMPARE(
        m_rows->changes(),
        (QStringList {u"0:phase,group,minutesToStart,minutesToEnd"_s, u"1:phase,group,minutesToStart"_s}));
    QCOMPARE(phaseList(), (QList {Phase::Now, Phase::Next}));
    QCOMPARE(m_properties->changes(),
             (QStringList {u"busy"_s, u"busyUntil"_s, u"freeUntil"_s, u"nextBegin"_s, u"nextTitle"_s}));
    m_clock->advance(30min);
    QCOMPARE(phaseList(), (QList {Phase::Past, Phase::Next}));
    m_clock->advance(24h);
    QCOMPARE(phaseList(), (QList {Phase::Past, Phase::Past}));
    m_rows->changes();
    m_clock->advance(24h);
    QCOMPARE(m_rows->changes(), QStringList());
}

void MeetingListModelTest::minutesToStart()
{
    auto soon = at(0, u"soon"_s);
    soon.beginTime += 61;
    m_model->apply({at(-5, u"begun"_s), soon, at(60 * 24 * 365, u"far"_s)});
    QCOMPARE(m_model->rows().at(0).minutesToStart, 0);
    QCOMPARE(m_model->rows().at(1).minutesToStart, 2); // rounded up
    QCOMPARE(m_model->rows().at(2).minutesToStart, 7 * 24 * 60); // a week stands for more
}

void MeetingListModelTest::outlook()
{
    auto longer = at(-10, u"longer"_s);
    longer.endTime += 3600;
    const auto next = at(120, u"next"_s);
    m_model->apply({at(-5, u"shorter"_s), longer, next, at(200, u"later"_s)});
    QCOMPARE(m_model->busyUntil().toSecsSinceEpoch(), longer.endTime);
    QCOMPARE(m_model->nextBegin().toSecsSinceEpoch(), next.beginTime);
    m_properties->changes();
    m_model->apply({});
    QCOMPARE(m_properties->changes(),
             (QStringList {u"count"_s, u"busy"_s, u"busyUntil"_s, u"freeUntil"_s, u"nextBegin"_s,
                           u"nextTitle"_s}));
}

void MeetingListModelTest::firstOpen()
{
    m_model->apply({at(-90, u"a"_s), at(-60, u"b"_s), at(-10, u"c"_s), at(10, u"d"_s)});
    QCOMPARE(m_model->firstOpen(), 2);
    m_properties->changes();
    m_clock->advance(20min);
    QCOMPARE(m_model->firstOpen(), 3);
    m_clock->advance(20min);
    QCOMPARE(m_model->firstOpen(), 0); // all are past
    m_model->apply({});
    QCOMPARE(m_model->firstOpen(), 0);
}

void MeetingListModelTest::severalNext()
{
    m_model->apply({at(10, u"a"_s), at(10, u"b"_s), at(11, u"c"_s)});
    QCOMPARE(phaseList(), (QList {Phase::Next, Phase::Next, Phase::Later}));
}

void MeetingListModelTest::nothingNew()
{
    const QList<ScheduledMeeting> meetings {at(10, u"a"_s), at(20, u"b"_s)};
    m_model->apply(meetings);
    m_rows->changes();
    m_properties->changes();
    m_model->apply(meetings);
    m_model->apply({meetings.at(1), meetings.at(0)}); // another order on the wire
    QCOMPARE(m_rows->changes(), QStringList());
    QCOMPARE(m_properties->changes(), QStringList());
}

void MeetingListModelTest::onlyWhatChanged_data()
{
    QTest::addColumn<ScheduledMeeting>("change"); // what is set in it replaces the old
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, auto member, auto value, const QString &expected) {
        ScheduledMeeting change;
        change.*member = value;
        QTest::newRow(name) << change << expected.split(u' ');
    };
    row("title", &ScheduledMeeting::title, u"x"_s, u"1:title"_s);
    row("creator", &ScheduledMeeting::creatorName, u"x"_s, u"1:creatorName"_s);
    row("code", &ScheduledMeeting::code, u"1234567"_s, u"1:code,formattedCode"_s);
    row("formatted code", &ScheduledMeeting::formattedCode, u"x"_s, u"1:formattedCode"_s);
    row("type", &ScheduledMeeting::type, Coded(Meeting::Type::WeChat), u"1:type"_s);
    row("end", &ScheduledMeeting::endTime, qint64(4'000'000'000),
        u"1:endTime,overlaps,overlapTitle 2:overlaps,overlapTitle"_s);
}

void MeetingListModelTest::onlyWhatChanged()
{
    QFETCH(ScheduledMeeting, change);
    QList<ScheduledMeeting> meetings {at(10, u"a"_s), at(50, u"b"_s), at(90, u"c"_s)};
    m_model->apply(meetings);
    m_rows->changes();
    ScheduledMeeting &meeting = meetings[1];
    const auto replace = [&](auto member) {
        if (change.*member != ScheduledMeeting().*member)
            meeting.*member = change.*member;
    };
    replace(&ScheduledMeeting::title);
    replace(&ScheduledMeeting::creatorName);
    replace(&ScheduledMeeting::code);
    replace(&ScheduledMeeting::formattedCode);
    replace(&ScheduledMeeting::type);
    replace(&ScheduledMeeting::endTime);
    m_model->apply(meetings);
    QTEST(m_rows->changes(), "expected");
}

void MeetingListModelTest::rowsAreKept()
{
    const auto a = at(10, u"a"_s);
    const auto b = at(50, u"b"_s);
    const auto c = at(90, u"c"_s);
    m_model->apply({a, b, c});
    QCOMPARE(m_rows->changes(), (QStringList {u"+0"_s, u"+1"_s, u"+2"_s}));
    const QPersistentModelIndex kept = m_model->index(1);
    m_model->apply({b, c});
    QCOMPARE(m_rows->changes(), (QStringList {u"-0"_s, u"0:phase,group"_s}));
    m_model->apply({a, b, c});
    QCOMPARE(m_rows->changes(), (QStringList {u"+0"_s, u"1:phase,group"_s}));
    auto moved = c; // begins earlier now: another row, in its place
    moved.beginTime = a.beginTime - 60;
    moved.endTime = a.beginTime;
    m_model->apply({a, b, moved});
    QCOMPARE(titles().constFirst(), u"Meeting c"_s);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(MeetingListModel::TitleRole).toString(), u"Meeting b"_s);
    QVERIFY(!m_rows->changes().contains(u"RESET"_s));
}

void MeetingListModelTest::recurringMeetings()
{
    // One id, several times.
    m_model->apply({at(10, u"r"_s), at(70, u"r"_s), at(130, u"r"_s)});
    QCOMPARE(m_model->count(), 3);
    m_rows->changes();
    m_model->apply({at(70, u"r"_s), at(130, u"r"_s)});
    QCOMPARE(m_rows->changes(), (QStringList {u"-0"_s, u"0:phase,group"_s}));
}

void MeetingListModelTest::roomsWithoutIds()
{
    auto a = at(10, {});
    auto b = at(50, {});
    b.code = u"111222333"_s;
    m_model->apply({a, b});
    m_rows->changes();
    a.title = u"renamed"_s;
    m_model->apply({a, b});
    QCOMPARE(m_rows->changes(), QStringList {u"0:title"_s});
    m_model->apply({a, a, a});
    QCOMPARE(m_model->count(), 3);
    m_model->apply({a});
    QCOMPARE(m_model->count(), 1);
}

void MeetingListModelTest::timesThatAreNotTold()
{
    ScheduledMeeting untold;
    untold.title = u"some day"_s;
    ScheduledMeeting absurd = at(0, u"absurd"_s);
    absurd.beginTime = std::numeric_limits<qint64>::max();
    absurd.endTime = std::numeric_limits<qint64>::min();
    m_model->apply({untold, absurd});
    QCOMPARE(m_model->rows().at(0).phase, Phase::Later);
    QVERIFY(!m_model->index(0).data(MeetingListModel::BeginTimeRole).toDateTime().isValid());
    QVERIFY(!m_model->busyUntil().isValid());
    QVERIFY(!m_model->index(1).data(MeetingListModel::BeginTimeRole).toDateTime().isValid());
    ScheduledMeeting endless = at(-10, u"endless"_s);
    endless.endTime = 0;
    m_model->apply({endless});
    QCOMPARE(phaseList(), QList {Phase::Now});
}

void MeetingListModelTest::formatsTheCodeItself()
{
    m_model->apply({at(10, u"a"_s)});
    QCOMPARE(m_model->index(0).data(MeetingListModel::FormattedCodeRole).toString(), u"452 871 906"_s);
}

void MeetingListModelTest::anyListToAnyOther()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 500; ++i) {
        QList<ScheduledMeeting> meetings;
        for (int rows = random.bounded(10); rows > 0; --rows) {
            const QString id = random.bounded(4) ? QString::number(random.bounded(8)) : QString();
            meetings.append(at(10 * random.bounded(-5, 10), id));
            meetings.last().title = QString::number(random.bounded(3));
        }
        m_properties->changes();
        m_model->apply(meetings);
        QVERIFY(!m_rows->changes().contains(u"RESET"_s));
        for (const QString &change : m_properties->changes())
            QVERIFY2(!change.startsWith(u'!'), qPrintable(change));
        m_clock->advance(std::chrono::seconds(random.bounded(60)));
        std::stable_sort(meetings.begin(), meetings.end(), [](const auto &left, const auto &right) {
            return left.beginTime < right.beginTime;
        });
        QCOMPARE(m_model->count(), int(meetings.size()));
        for (int row = 0; row < m_model->count(); ++row)
            QVERIFY(m_model->rows().at(row).meeting == meetings.at(row));
    }
}

void MeetingListModelTest::listsWithoutEnd()
{
    // Comparing each with each would stop the panel for seconds: they are shown anew.
    const auto listFrom = [this](int first) {
        QList<ScheduledMeeting> list;
        for (int i = 0; i < 10'000; ++i)
            list.append(at(i, QString::number(first + i)));
        return list;
    };
    for (int turn = 0; turn < 5; ++turn) {
        m_model->apply(listFrom(turn * 10'000));
        QCOMPARE(m_model->count(), 10'000);
        QCOMPARE(m_rows->changes(), QStringList {u"RESET"_s});
    }
    m_model->apply({at(1, u"1"_s)});
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(m_rows->changes(), QStringList {u"RESET"_s});
    m_model->apply({at(1, u"1"_s), at(31, u"2"_s)});
    QCOMPARE(m_rows->changes(), QStringList {u"+1"_s});
}

QTEST_GUILESS_MAIN(MeetingListModelTest)
#include "tst_meetinglistmodel.moc"
