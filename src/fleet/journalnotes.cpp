// SPDX-License-Identifier: Apache-2.0
#include "journalnotes.h"

#include "operatoraction.h"
#include "protocol/enumname.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qmap.h>

namespace Rooms::JournalNotes {

using namespace Qt::StringLiterals;
using Kind = JournalEntry::Kind;
using Step = BulkItem::Step;

namespace {

//! Each once, in the order they were added in, written as far as a line has room for.
class Names
{
public:
    void add(const QString &name)
    {
        if (!name.isEmpty() && !m_names.contains(name))
            m_names.append(name);
    }
    const QStringList &all() const { return m_names; }
    QJsonArray toJson() const
    {
        return QJsonArray::fromStringList(m_names.first(qMin(m_names.size(), mostRooms)));
    }

private:
    QStringList m_names;
};

//! Names of ends, as an asking's line has them where it has one too.
constexpr std::pair<Step, QLatin1StringView> ends[] = {
    {Step::Confirmed, "confirmed"_L1},
    {Step::Refused, "refused"_L1},
    {Step::NotPossible, "not_possible"_L1},
    {Step::Unknown, "unknown"_L1},
    {Step::Asked, "asked"_L1},
    {Step::Accepted, "accepted"_L1},
    {Step::Waiting, "not_asked"_L1},
    {Step::Cancelled, "cancelled"_L1},
    {Step::Skipped, "skipped"_L1},
};

JournalEntry ofRun(Kind kind, const BulkItems &items, const QString &run)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.run = run;
    entry.action = OperatorActions::name(items.action());
    return entry;
}

} // namespace

JournalEntry acknowledged(const QList<Alarm> &alarms)
{
    Names kinds;
    Names rooms;
    for (const Alarm &alarm : alarms) {
        kinds.add(Alarm::nameOf(alarm.kind));
        rooms.add(alarm.room);
    }
    JournalEntry entry;
    entry.kind = Kind::Acknowledged;
    entry.operatorName = alarms.constFirst().acknowledgedBy;
    if (rooms.all().size() == 1)
        entry.roomId = rooms.all().constFirst();
    entry.note = {{u"alarms"_s, alarms.size()}, {u"kinds"_s, kinds.toJson()}, {u"rooms"_s, rooms.toJson()}};
    return entry;
}

QList<JournalEntry> silenced(const QList<AlarmSilence> &silences, const QDateTime &now)
{
    QMap<QDateTime, QList<AlarmSilence>> byTime;
    for (const AlarmSilence &silence : silences)
        byTime[silence.until > now ? silence.until : QDateTime()].append(silence);
    QList<JournalEntry> entries;
    for (const auto &[until, those] : byTime.asKeyValueRange()) {
        Names kinds;
        Names rooms;
        for (const AlarmSilence &silence : those) {
            kinds.add(silence.kind ? Alarm::nameOf(*silence.kind) : QString());
            rooms.add(silence.room);
        }
        JournalEntry entry;
        entry.kind = until.isValid() ? Kind::Silenced : Kind::Unsilenced;
        if (those.size() == 1)
            entry.roomId = those.constFirst().room;
        entry.note = {{u"kinds"_s, kinds.toJson()}, {u"rooms"_s, rooms.toJson()}};
        if (until.isValid())
            entry.note.insert("until"_L1, until.toUTC().toString(Qt::ISODate));
        entries.append(entry);
    }
    return entries;
}

JournalEntry runBegan(const BulkItems &items, const QString &run)
{
    JournalEntry entry = ofRun(Kind::RunBegan, items, run);
    entry.note = {{u"rooms"_s, qint64(items.items().size()) - items.count(Step::Skipped)},
                  {u"skipped"_s, items.count(Step::Skipped)}};
    return entry;
}

JournalEntry runEnded(const BulkItems &items, const QString &run)
{
    JournalEntry entry = ofRun(Kind::RunEnded, items, run);
    for (const auto &[step, name] : ends) {
        if (const int count = items.count(step); count > 0)
            entry.note.insert(name, count);
    }
    Names notAsked;
    for (const BulkItem &item : items.items()) {
        if (item.step == Step::Waiting || item.step == Step::Cancelled)
            notAsked.add(item.roomId);
    }
    if (!notAsked.all().isEmpty())
        entry.note.insert("rooms_not_asked"_L1, notAsked.toJson());
    return entry;
}

} // namespace Rooms::JournalNotes
