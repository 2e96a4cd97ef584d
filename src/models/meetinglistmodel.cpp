// SPDX-License-Identifier: Apache-2.0
#include "meetinglistmodel.h"

#include "assign.h"
#include "meeting/meetingcode.h"
#include "unixtime.h"

#include <algorithm>

namespace Rooms {

namespace {

QString readableCode(const ScheduledMeeting &meeting)
{
    return meeting.formattedCode.isEmpty() ? MeetingCode::grouped(meeting.code) : meeting.formattedCode;
}

} // namespace

MeetingListModel::MeetingListModel(const MinuteClock &clock, QObject *parent)
    : DiffedListModel(parent)
    , m_clock(clock)
{
    connect(&clock, &MinuteClock::tick, this, &MeetingListModel::updateRows);
}

QVariant MeetingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MeetingRow &row = rows().at(index.row());
    switch (role) {
    case TitleRole:
        return row.meeting.title;
    case CreatorNameRole:
        return row.meeting.creatorName;
    case CodeRole:
        return row.meeting.code;
    case FormattedCodeRole:
        return readableCode(row.meeting);
    case MeetingIdRole:
        return row.meeting.id;
    case TypeRole:
        return QVariant::fromValue(row.meeting.type.value());
    case BeginTimeRole:
        return fromUnixTime(row.meeting.beginTime);
    case EndTimeRole:
        return fromUnixTime(row.meeting.endTime);
    case PhaseRole:
        return QVariant::fromValue(row.phase);
    case GroupRole:
        return row.group;
    case MinutesToStartRole:
        return row.minutesToStart;
    case MinutesToEndRole:
        return row.minutesToEnd;
    case OverlapsRole:
        return row.overlaps;
    case OverlapTitleRole:
        return row.overlapTitle;
    default:
        return {};
    }
}

QHash<int, QByteArray> MeetingListModel::roleNames() const
{
    return {{TitleRole, "title"},
            {CreatorNameRole, "creatorName"},
            {CodeRole, "code"},
            {FormattedCodeRole, "formattedCode"},
            {MeetingIdRole, "meetingId"},
            {TypeRole, "type"},
            {BeginTimeRole, "beginTime"},
            {EndTimeRole, "endTime"},
            {PhaseRole, "phase"},
            {GroupRole, "group"},
            {MinutesToStartRole, "minutesToStart"},
            {MinutesToEndRole, "minutesToEnd"},
            {OverlapsRole, "overlaps"},
            {OverlapTitleRole, "overlapTitle"}};
}

void MeetingListModel::apply(const QList<ScheduledMeeting> &meetings)
{
    QList<ScheduledMeeting> sorted = meetings;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &left, const auto &right) { return left.beginTime < right.beginTime; });
    if (assign(m_meetings, sorted))
        updateRows();
}

bool MeetingListModel::isSame(const MeetingRow &left, const MeetingRow &right) const
{
    const ScheduledMeeting &a = left.meeting;
    const ScheduledMeeting &b = right.meeting;
    // Older rooms send no id; then the same code at the same time is the same meeting.
    if (!a.id.isEmpty() || !b.id.isEmpty())
        return a.id == b.id && a.beginTime == b.beginTime;
    return a.code == b.code && a.beginTime == b.beginTime;
}

QList<int> MeetingListModel::changedRoles(const MeetingRow &before, const MeetingRow &after) const
{
    QList<int> roles;
    const auto add = [&roles](bool changed, std::initializer_list<int> which) {
        if (changed)
            roles.append(which);
    };
    add(before.meeting.title != after.meeting.title, {TitleRole});
    add(before.meeting.creatorName != after.meeting.creatorName, {CreatorNameRole});
    add(before.meeting.code != after.meeting.code, {CodeRole});
    add(readableCode(before.meeting) != readableCode(after.meeting), {FormattedCodeRole});
    add(before.meeting.type != after.meeting.type, {TypeRole});
    add(before.meeting.endTime != after.meeting.endTime, {EndTimeRole});
    add(before.phase != after.phase, {PhaseRole});
    add(before.group != after.group, {GroupRole});
    add(before.minutesToStart != after.minutesToStart, {MinutesToStartRole});
    add(before.minutesToEnd != after.minutesToEnd, {MinutesToEndRole});
    add(before.overlaps != after.overlaps, {OverlapsRole});
    add(before.overlapTitle != after.overlapTitle, {OverlapTitleRole});
    return roles;
}

QDateTime MeetingListModel::busyUntil() const
{
    return fromUnixTime(m_outlook.busyUntil);
}

QDateTime MeetingListModel::freeUntil() const
{
    return fromUnixTime(m_outlook.freeUntil);
}

QDateTime MeetingListModel::nextBegin() const
{
    return fromUnixTime(m_outlook.nextBegin);
}

void MeetingListModel::updateRows()
{
    const QList<MeetingRow> rows = MeetingDay::rows(m_meetings, m_clock.now());
    const int oldCount = count();
    setRows(rows);
    if (count() != oldCount)
        Q_EMIT countChanged();
    const auto open = std::find_if(rows.begin(), rows.end(),
                                   [](const auto &row) { return row.phase != MeetingPhase::Value::Past; });
    if (assign(m_firstOpen, open == rows.end() ? 0 : int(open - rows.begin())))
        Q_EMIT firstOpenChanged();
    if (assign(m_outlook, MeetingDay::outlook(rows, m_clock.now())))
        Q_EMIT outlookChanged();
}

} // namespace Rooms
