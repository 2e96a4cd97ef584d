// SPDX-License-Identifier: Apache-2.0
#include "alarmstates.h"
#include "fleet/journalnotes.h"

#include <QtCore/qjsonarray.h>
#include <QtTest/qtest.h>

using namespace Rooms;
using namespace Qt::StringLiterals;
using Kind = JournalEntry::Kind;
using Step = BulkItem::Step;

namespace {

//! An action on rooms that are as far as they are.
class Items : public BulkItems
{
public:
    explicit Items(const std::vector<Step> &steps)
        : BulkItems(MuteMicrophone {}, made(steps), nullptr)
    { }

private:
    static std::vector<BulkItem> made(const std::vector<Step> &steps)
    {
        std::vector<BulkItem> items;
        for (const Step step : steps) {
            BulkItem item;
            item.roomId = QString::number(items.size());
            item.step = step;
            items.push_back(item);
        }
        return items;
    }
};

} // namespace

//! What a journal says of many rooms at once.
class TestJournalNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoTakesCare();
    void tellsWhatIsSilenced();
    void tellsOfTheWholeDesk();
    void namesNoMoreThanALineHasRoomFor();
    void tellsHowARunEnded();
};

void TestJournalNotes::tellsWhoTakesCare()
{
    QList<Alarm> alarms {States::alarm(u"a"_s), States::alarm(u"b"_s),
                         States::alarm(u"b"_s, Alarm::Kind::Overrun)};
    for (Alarm &alarm : alarms)
        alarm.acknowledgedBy = u"Li"_s;
    const JournalEntry entry = JournalNotes::acknowledged(alarms);
    QCOMPARE(entry.kind, Kind::Acknowledged);
    QCOMPARE(entry.operatorName, u"Li"_s);
    QCOMPARE(entry.roomId, QString());
    QCOMPARE(entry.note,
             (QJsonObject {{u"alarms"_s, 3},
                           {u"kinds"_s, QJsonArray {u"link_lost"_s, u"overrun"_s}},
                           {u"rooms"_s, QJsonArray {u"a"_s, u"b"_s}}}));
    QCOMPARE(JournalNotes::acknowledged(alarms.sliced(1)).roomId, u"b"_s);
}

void TestJournalNotes::tellsWhatIsSilenced()
{
    const QDateTime now = States::now();
    const QList<JournalEntry> entries = JournalNotes::silenced({{u"a"_s, std::nullopt, now.addSecs(60)},
                                                                {u"b"_s, Alarm::Kind::Overrun, now},
                                                                {u"c"_s, std::nullopt, now.addSecs(60)}},
                                                               now);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).kind, Kind::Unsilenced);
    QCOMPARE(entries.at(0).roomId, u"b"_s);
    QCOMPARE(entries.at(0).note,
             (QJsonObject {{u"kinds"_s, QJsonArray {u"overrun"_s}}, {u"rooms"_s, QJsonArray {u"b"_s}}}));
    QCOMPARE(entries.at(1).kind, Kind::Silenced);
    QCOMPARE(entries.at(1).note,
             (QJsonObject {{u"kinds"_s, QJsonArray()},
                           {u"rooms"_s, QJsonArray {u"a"_s, u"c"_s}},
                           {u"until"_s, u"2026-11-23T14:03:00Z"_s}}));
}

void TestJournalNotes::tellsOfTheWholeDesk()
{
    const QDateTime until = States::now().addSecs(60);
    const JournalEntry entry =
        JournalNotes::silenced({{{}, Alarm::Kind::Overrun, until}}, States::now()).constFirst();
    QCOMPARE(entry.roomId, QString());
    QCOMPARE(entry.note["rooms"_L1], QJsonValue(QJsonArray()));
}

void TestJournalNotes::namesNoMoreThanALineHasRoomFor()
{
    QList<Alarm> alarms;
    for (int room = 0; room < 200; ++room)
        alarms.append(States::alarm(QString::number(room)));
    const JournalEntry entry = JournalNotes::acknowledged(alarms);
    QCOMPARE(entry.note["alarms"_L1].toInt(), 200);
    QCOMPARE(entry.note["rooms"_L1].toArray().size(), JournalNotes::mostRooms);
}

void TestJournalNotes::tellsHowARunEnded()
{
    const Items items({Step::Skipped, Step::Confirmed, Step::Confirmed, Step::Refused, Step::Unknown,
                       Step::Waiting, Step::Cancelled});
    const JournalEntry began = JournalNotes::runBegan(items, u"7"_s);
    QCOMPARE(began.kind, Kind::RunBegan);
    QCOMPARE(began.run, u"7"_s);
    QVERIFY(!began.action.isEmpty());
    QCOMPARE(began.note, (QJsonObject {{u"rooms"_s, 6}, {u"skipped"_s, 1}}));
    const JournalEntry ended = JournalNotes::runEnded(items, u"7"_s);
    QCOMPARE(ended.kind, Kind::RunEnded);
    QCOMPARE(ended.action, began.action);
    QCOMPARE(ended.note,
             (QJsonObject {{u"confirmed"_s, 2},
                           {u"refused"_s, 1},
                           {u"unknown"_s, 1},
                           {u"not_asked"_s, 1},
                           {u"cancelled"_s, 1},
                           {u"skipped"_s, 1},
                           {u"rooms_not_asked"_s, QJsonArray {u"5"_s, u"6"_s}}}));
}

QTEST_GUILESS_MAIN(TestJournalNotes)
#include "tst_journalnotes.moc"
