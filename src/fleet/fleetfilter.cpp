// SPDX-License-Identifier: Apache-2.0
#include "fleetfilter.h"

#include <algorithm>

namespace Rooms {

FleetFilter::FleetFilter(FleetModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    useLanguage();
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &FleetFilter::useLanguage);
    setSortRole(FleetModel::SortRole);
    setSourceModel(&model);
    QSortFilterProxyModel::sort(m_view.sortedBy, m_view.order);
}

//! Each language has an order of its own, but `C` none that knows numbers.
void FleetFilter::useLanguage()
{
    const QLocale locale;
    m_collator = QCollator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    invalidate();
}

void FleetFilter::setSearch(const QString &search)
{
    FleetView view = m_view;
    view.search = search;
    setView(view);
}

void FleetFilter::setChips(int chips)
{
    FleetView view = m_view;
    view.chips = chips;
    setView(view);
}

void FleetFilter::sort(int column, Qt::SortOrder order)
{
    FleetView view = m_view;
    view.sortedBy = FleetCells::Column(std::clamp(column, 0, int(FleetCells::ColumnCount) - 1));
    view.order = order;
    setView(view);
}

void FleetFilter::setView(const FleetView &view)
{
    if (view == m_view)
        return;
    const FleetView before = std::exchange(m_view, view);
    if (before.search != m_view.search || before.chips != m_view.chips) {
        m_words = FleetCells::fold(m_view.search).simplified().split(u' ', Qt::SkipEmptyParts);
        invalidateRowsFilter();
    }
    if (before.sortedBy != m_view.sortedBy || before.order != m_view.order)
        QSortFilterProxyModel::sort(m_view.sortedBy, m_view.order);
    Q_EMIT viewChanged();
}

bool FleetFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const FleetCells &cells = m_model.cells(row);
    if (m_view.chips != 0 && (cells.chips & m_view.chips) == 0)
        return false;
    return std::all_of(m_words.begin(), m_words.end(),
                       [&cells](const QString &word) { return cells.haystack.contains(word); });
}

bool FleetFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant &a = m_model.cells(left.row()).sort[size_t(left.column())];
    const QVariant &b = m_model.cells(right.row()).sort[size_t(right.column())];
    if (a.metaType() == QMetaType(QMetaType::QString)) {
        if (const int order = m_collator.compare(a.toString(), b.toString()); order != 0)
            return order < 0;
    } else if (a.toLongLong() != b.toLongLong()) {
        return a.toLongLong() < b.toLongLong();
    }
    return left.row() < right.row();
}

} // namespace Rooms
