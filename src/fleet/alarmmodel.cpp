// SPDX-License-Identifier: Apache-2.0
#include "alarmmodel.h"

#include "alarmwords.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qset.h>

#include <algorithm>

namespace Rooms {

using namespace std::chrono_literals;

namespace {

constexpr const char *headers[] = {
    QT_TRANSLATE_NOOP("Rooms::AlarmModel", "Severity"), QT_TRANSLATE_NOOP("Rooms::AlarmModel", "Room"),
    QT_TRANSLATE_NOOP("Rooms::AlarmModel", "Alarm"),    QT_TRANSLATE_NOOP("Rooms::AlarmModel", "Duration"),
    QT_TRANSLATE_NOOP("Rooms::AlarmModel", "State"),
};
static_assert(std::size(headers) == AlarmModel::ColumnCount);

constexpr auto lookEvery = 10s; // ages are told in minutes

//! What moves a row elsewhere: the same alarm below those that are over is another row.
using Identity = std::pair<quint64, bool>;

Identity identity(const Alarm &alarm)
{
    return {alarm.serial, alarm.isCleared()};
}

QSet<Identity> identities(const QList<Alarm> &alarms)
{
    QSet<Identity> result;
    for (const Alarm &alarm : alarms)
        result.insert(identity(alarm));
    return result;
}

} // namespace

AlarmModel::AlarmModel(Alarms &alarms, Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_alarms(alarms)
    , m_clock(clock)
    , m_ticker(clock, [this] { tick(); })
{
    connect(&alarms, &Alarms::changed, this, &AlarmModel::follow);
    follow();
}

void AlarmModel::setRooms(const QList<RoomEntry> &rooms)
{
    m_names.clear();
    for (const RoomEntry &room : rooms)
        m_names.insert(room.id, room.name);
    refresh([this](const Row &row) { return made(row.alarm); });
}

void AlarmModel::retranslate()
{
    refresh([this](const Row &row) { return made(row.alarm); });
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int AlarmModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AlarmModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AlarmModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text[size_t(index.column())];
    case Qt::ToolTipRole:
        return AlarmWords::advice(row.alarm);
    case SerialRole:
        return row.alarm.serial;
    case RoomIdRole:
        return row.alarm.room;
    case KindRole:
        return int(row.alarm.kind);
    case SeverityRole:
        return int(row.alarm.severity());
    case LoudRole:
        return row.alarm.isLoud();
    case AcknowledgedRole:
        return row.alarm.isAcknowledged();
    case ClearedRole:
        return row.alarm.isCleared();
    default:
        return {};
    }
}

QVariant AlarmModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QCoreApplication::translate("Rooms::AlarmModel", headers[section]);
}

QHash<int, QByteArray> AlarmModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {Qt::ToolTipRole, "toolTip"},
            {SerialRole, "serial"},       {RoomIdRole, "roomId"},
            {KindRole, "kind"},           {SeverityRole, "severity"},
            {LoudRole, "loud"},           {AcknowledgedRole, "acknowledged"},
            {ClearedRole, "cleared"}};
}

AlarmModel::Row AlarmModel::made(const Alarm &alarm) const
{
    const QDateTime now = m_clock.wallTime();
    Row row {alarm, {}};
    row.text[Severity] = AlarmWords::severity(alarm.severity());
    row.text[Room] = nameOf(alarm.room);
    row.text[What] = AlarmWords::text(alarm);
    row.text[Age] = AlarmWords::age(alarm, now);
    row.text[State] = AlarmWords::state(alarm, now);
    return row;
}

void AlarmModel::follow()
{
    const QList<Alarm> alarms = m_alarms.all() + m_alarms.cleared();
    removeOthers(alarms);
    QHash<quint64, const Alarm *> news;
    for (const Alarm &alarm : alarms)
        news.insert(alarm.serial, &alarm);
    refresh([this, &news](const Row &row) {
        const Alarm &alarm = *news.value(row.alarm.serial);
        return alarm == row.alarm ? row : made(alarm);
    });
    insertNew(alarms);
    if (m_alarms.all().isEmpty())
        m_ticker.stop();
    else if (!m_ticker.isActive())
        m_ticker.start(lookEvery);
}

//! In ranges, from below, so that rows above keep their numbers.
void AlarmModel::removeOthers(const QList<Alarm> &alarms)
{
    const QSet<Identity> stay = identities(alarms);
    const auto goes = [&](int row) { return !stay.contains(identity(alarm(row))); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!goes(last))
            continue;
        int first = last;
        while (first > 0 && goes(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

//! In ranges too. \a alarms are in the order of the rows, and those that stayed are in the same.
void AlarmModel::insertNew(const QList<Alarm> &alarms)
{
    const auto isThere = [&](qsizetype position) {
        return position < rowCount() && identity(alarm(int(position))) == identity(alarms.at(position));
    };
    QSet<Identity> known;
    for (const Row &row : m_rows)
        known.insert(identity(row.alarm));
    for (qsizetype first = 0; first < alarms.size(); ++first) {
        if (isThere(first))
            continue;
        qsizetype last = first;
        while (last + 1 < alarms.size() && !known.contains(identity(alarms.at(last + 1))))
            ++last;
        std::vector<Row> rows;
        for (qsizetype position = first; position <= last; ++position)
            rows.push_back(made(alarms.at(position)));
        beginInsertRows({}, int(first), int(last));
        m_rows.insert(m_rows.begin() + first, rows.begin(), rows.end());
        endInsertRows();
        first = last;
    }
}

//! Replaces each row by what \a next makes of it, and tells which of them that changed.
void AlarmModel::refresh(const std::function<Row(const Row &)> &next)
{
    const auto changes = [&next](Row &row) {
        const Row before = std::exchange(row, next(row));
        return before.alarm != row.alarm || before.text != row.text;
    };
    for (int row = 0; row < rowCount(); ++row) {
        const int first = row;
        while (row < rowCount() && changes(m_rows[size_t(row)]))
            ++row;
        if (row > first)
            Q_EMIT dataChanged(index(first, 0), index(row - 1, ColumnCount - 1));
    }
}

void AlarmModel::tick()
{
    refresh([this](const Row &row) { return made(row.alarm); });
    m_ticker.start(lookEvery);
}

} // namespace Rooms
