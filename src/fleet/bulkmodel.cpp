// SPDX-License-Identifier: Apache-2.0
#include "bulkmodel.h"

#include "bulkwords.h"
#include "fleetcells.h"

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

void BulkModel::setItems(BulkItems *items)
{
    beginResetModel();
    disconnect(m_changes);
    m_items = items;
    if (m_items) {
        m_changes = connect(m_items, &BulkItems::changed, this, [this](int row) {
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        });
    }
    endResetModel();
}

int BulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_items ? 0 : int(m_items->items().size());
}

int BulkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return u"%1, %2. %3"_s.arg(text(index.row(), Name), text(index.row(), Step),
                                   text(index.row(), Detail));
    case RoomIdRole:
        return item(index.row()).roomId;
    case StepRole:
        return int(item(index.row()).step);
    default:
        return {};
    }
}

QString BulkModel::text(int row, int column) const
{
    switch (column) {
    case Name:
        return item(row).name;
    case Step:
        return BulkWords::step(item(row).step);
    default:
        return BulkWords::detail(item(row), m_items->action());
    }
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString headers[] = {tr("Room"), tr("Outcome"), tr("Detail")};
    static_assert(std::size(headers) == ColumnCount);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return headers[section];
}

void BulkModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

BulkFilter::BulkFilter(BulkModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    sort(0);
}

void BulkFilter::setSearch(const QString &search)
{
    m_words = FleetCells::fold(search).simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void BulkFilter::setSteps(int steps)
{
    if (std::exchange(m_steps, steps) != steps)
        invalidateRowsFilter();
}

BulkFilter::Group BulkFilter::groupOf(BulkItem::Step step)
{
    using Step = BulkItem::Step;
    switch (step) {
    case Step::Refused:
    case Step::Unknown:
    case Step::NotPossible:
        return Failed;
    case Step::Confirmed:
        return Done;
    case Step::Skipped:
    case Step::Cancelled:
        return Left;
    default:
        return Pending;
    }
}

bool BulkFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const BulkItem &item = m_model.item(row);
    if (m_steps != 0 && (m_steps & (1 << int(item.step))) == 0)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString haystack =
        FleetCells::fold(m_model.index(row, BulkModel::Name).data(Qt::AccessibleTextRole).toString());
    return std::all_of(m_words.begin(), m_words.end(),
                       [&haystack](const QString &word) { return haystack.contains(word); });
}

bool BulkFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const Group a = groupOf(m_model.item(left.row()).step);
    const Group b = groupOf(m_model.item(right.row()).step);
    return a == b ? left.row() < right.row() : a < b;
}

} // namespace Rooms
