// SPDX-License-Identifier: Apache-2.0
#include "fleetmodel.h"

#include "alarmwords.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <bit>
#include <numeric>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *headers[] = {
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Room"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Place"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Connection"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "State"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Meeting"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Meeting ID"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Duration"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Role"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Layout"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Response p95"),
    QT_TRANSLATE_NOOP("Rooms::FleetModel", "Alarm"),
};
static_assert(std::size(headers) == FleetCells::ColumnCount);

size_t indexOf(FleetCells::Chip chip)
{
    return size_t(std::countr_zero(unsigned(chip)));
}

} // namespace

FleetModel::FleetModel(Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_ticker(clock, [this] { tick(); })
{ }

int FleetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FleetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(FleetCells::ColumnCount);
}

QVariant FleetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const auto column = size_t(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.text[column];
    case Qt::ToolTipRole:
        if (column != FleetCells::Alarm || row.alarms.isEmpty())
            return {};
        return AlarmWords::advice(row.alarms.constFirst());
    case SortRole:
        return row.cells.sort[column];
    case RoomIdRole:
        return row.entry.id;
    case LinkRole:
        return int(row.state.link);
    case StageRole:
        return int(row.state.stage);
    case ChipsRole:
        return row.cells.chips;
    case SeverityRole:
        return row.cells.severity;
    case CalmRole:
        return row.cells.isCalm;
    case AsOfRole:
        return row.state.asOf;
    case AgeRole:
        return row.cells.ageMinutes;
    case MaskedPasswordRole:
        return row.state.hasPassword ? QString(6, u'•') : QString();
    case TagsRole:
        return row.entry.tags;
    case SearchRole:
        return row.cells.haystack;
    default:
        return {};
    }
}

QVariant FleetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= int(FleetCells::ColumnCount))
        return {};
    return QCoreApplication::translate("Rooms::FleetModel", headers[section]);
}

QHash<int, QByteArray> FleetModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {Qt::ToolTipRole, "toolTip"},
            {SortRole, "sort"},
            {RoomIdRole, "roomId"},
            {LinkRole, "link"},
            {StageRole, "stage"},
            {ChipsRole, "chips"},
            {SeverityRole, "severity"},
            {CalmRole, "calm"},
            {AsOfRole, "asOf"},
            {AgeRole, "age"},
            {TagsRole, "tags"},
            {MaskedPasswordRole, "maskedPassword"},
            {SearchRole, "search"}};
}

int FleetModel::count(FleetCells::Chip chip) const
{
    return m_counts[indexOf(chip)];
}

void FleetModel::setRooms(const QList<RoomEntry> &rooms)
{
    const auto countsBefore = m_counts;
    const size_t rowsBefore = m_rows.size();
    removeGone(rooms);
    QHash<int, RoomEntry> edited;
    std::vector<int> editedRows;
    QList<RoomEntry> added;
    for (const RoomEntry &room : rooms) {
        const int row = rowOf(room.id);
        if (row < 0) {
            added.append(room);
        } else if (entry(row) != room) {
            edited.insert(row, room);
            editedRows.push_back(row);
        }
    }
    refresh(editedRows, [&](Row &row) { row.entry = edited.value(rowOf(row.entry.id)); });
    if (!added.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(added.size()) - 1);
        for (const RoomEntry &room : std::as_const(added)) {
            RoomSummary state;
            state.id = room.id;
            const FleetCells cells = FleetCells::make(room, state, m_clock.wallTime());
            addToCounts(cells.chips, 1);
            m_rowOfId.insert(room.id, int(m_rows.size()));
            m_rows.push_back({room, state, {}, cells});
        }
        endInsertRows();
    }
    if (countsBefore != m_counts || rowsBefore != m_rows.size())
        Q_EMIT countsChanged();
}

//! In ranges, from below, so that rows above keep their numbers.
void FleetModel::removeGone(const QList<RoomEntry> &rooms)
{
    QSet<QString> ids;
    for (const RoomEntry &room : rooms)
        ids.insert(room.id);
    const auto isGone = [&](int row) { return !ids.contains(entry(row).id); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!isGone(last))
            continue;
        int first = last;
        while (first > 0 && isGone(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row) {
            addToCounts(cells(row).chips, -1);
            m_rowOfId.remove(entry(row).id);
        }
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        for (int row = first; row < int(m_rows.size()); ++row)
            m_rowOfId[entry(row).id] = row;
        endRemoveRows();
        last = first;
    }
}

void FleetModel::apply(const QList<RoomSummary> &states)
{
    std::vector<int> rows;
    QHash<int, const RoomSummary *> news;
    QStringList changed;
    for (const RoomSummary &state : states) {
        const int row = rowOf(state.id);
        if (row < 0)
            continue;
        if (!news.contains(row))
            rows.push_back(row);
        news.insert(row, &state);
        if (this->state(row) != state)
            changed.append(state.id);
    }
    refresh(std::move(rows), [&](Row &row) { row.state = *news.value(rowOf(row.entry.id)); });
    for (const QString &id : std::as_const(changed))
        Q_EMIT stateChanged(id);
}

void FleetModel::applyAlarms(const QList<RoomAlarms> &rooms)
{
    std::vector<int> rows;
    QHash<int, const QList<Alarm> *> news;
    for (const RoomAlarms &room : rooms) {
        if (const int row = rowOf(room.room); row >= 0 && alarms(row) != room.alarms) {
            rows.push_back(row);
            news.insert(row, &room.alarms);
        }
    }
    refresh(std::move(rows), [&](Row &row) { row.alarms = *news.value(rowOf(row.entry.id)); });
}

void FleetModel::retranslate()
{
    std::vector<int> rows(m_rows.size());
    std::iota(rows.begin(), rows.end(), 0);
    refresh(std::move(rows), [](Row &) {});
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void FleetModel::tick()
{
    std::vector<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (cells(row).ticks)
            rows.push_back(row);
    }
    refresh(std::move(rows), [](Row &) {});
}

//! Alters \a rows, and tells what that changed.
void FleetModel::refresh(std::vector<int> rows, const std::function<void(Row &)> &alter)
{
    const auto countsBefore = m_counts;
    const QDateTime now = m_clock.wallTime();
    std::sort(rows.begin(), rows.end());
    std::vector<Change> changes;
    for (const int row : rows) {
        Change change = replace(row, alter, now);
        if (change.isNothing())
            continue;
        if (!changes.empty() && changes.back().lastRow + 1 == row && changes.back().isLike(change))
            changes.back().lastRow = row;
        else
            changes.push_back(std::move(change));
    }
    tell(changes);
    if (countsBefore != m_counts)
        Q_EMIT countsChanged();
    updateTicking();
}

FleetModel::Change FleetModel::replace(int row, const std::function<void(Row &)> &alter, const QDateTime &now)
{
    Row &current = m_rows[size_t(row)];
    Row next = current;
    alter(next);
    next.cells = FleetCells::make(next.entry, next.state, now, next.alarms);
    Change change = difference(current, next);
    change.firstRow = change.lastRow = row;
    addToCounts(current.cells.chips, -1);
    addToCounts(next.cells.chips, 1);
    current = std::move(next);
    return change;
}

FleetModel::Change FleetModel::difference(const Row &before, const Row &after)
{
    Change change;
    for (int column = 0; column < int(FleetCells::ColumnCount); ++column) {
        if (before.cells.text[size_t(column)] != after.cells.text[size_t(column)])
            change.note(column, Qt::DisplayRole);
        if (before.cells.sort[size_t(column)] != after.cells.sort[size_t(column)])
            change.note(column, SortRole);
    }
    const auto compare = [&change](int column, int role, const auto &old, const auto &now) {
        if (old != now)
            change.note(column, role);
    };
    const auto cause = [](const Row &row) {
        return row.alarms.isEmpty() ? std::pair(Alarm::Kind::LinkLost, Link::Reason::None)
                                    : std::pair(row.alarms.constFirst().kind, row.alarms.constFirst().reason);
    };
    compare(FleetCells::Alarm, Qt::ToolTipRole, cause(before), cause(after));
    compare(FleetCells::Link, LinkRole, before.state.link, after.state.link);
    compare(FleetCells::State, StageRole, before.state.stage, after.state.stage);
    compare(FleetCells::State, ChipsRole, before.cells.chips, after.cells.chips);
    compare(FleetCells::Alarm, SeverityRole, before.cells.severity, after.cells.severity);
    compare(FleetCells::Alarm, CalmRole, before.cells.isCalm, after.cells.isCalm);
    compare(FleetCells::Title, AgeRole, before.cells.ageMinutes, after.cells.ageMinutes);
    compare(FleetCells::Code, MaskedPasswordRole, before.state.hasPassword, after.state.hasPassword);
    compare(FleetCells::Name, TagsRole, before.entry.tags, after.entry.tags);
    // While the room is connected that is always now.
    if (!after.state.isReady())
        compare(FleetCells::Title, AsOfRole, before.state.asOf, after.state.asOf);
    if (before.cells.haystack != after.cells.haystack)
        change.note(change.isNothing() ? int(FleetCells::Name) : change.firstColumn, SearchRole);
    return change;
}

void FleetModel::Change::note(int column, int role)
{
    firstColumn = std::min(firstColumn, column);
    lastColumn = std::max(lastColumn, column);
    const auto place = std::lower_bound(roles.begin(), roles.end(), role);
    if (place == roles.end() || *place != role)
        roles.insert(place, role);
}

bool FleetModel::Change::isLike(const Change &other) const
{
    return firstColumn == other.firstColumn && lastColumn == other.lastColumn && roles == other.roles;
}

void FleetModel::tell(const std::vector<Change> &changes)
{
    for (const Change &change : changes)
        Q_EMIT dataChanged(index(change.firstRow, change.firstColumn),
                           index(change.lastRow, change.lastColumn), change.roles);
}

void FleetModel::updateTicking()
{
    const bool ticks =
        std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.cells.ticks; });
    if (!ticks)
        m_ticker.stop();
    else if (!m_ticker.isActive())
        m_ticker.start(std::chrono::milliseconds(1000 - m_clock.wallTime().time().msec()));
}

void FleetModel::addToCounts(int chips, int sign)
{
    for (size_t index = 0; index < m_counts.size(); ++index) {
        if (chips & (1 << index))
            m_counts[index] += sign;
    }
}

} // namespace Rooms
