// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleetmodel.h"
#include "fleetview.h"

#include <QtCore/qcollator.h>
#include <QtCore/qsortfilterproxymodel.h>

namespace Rooms {

//! What of a FleetModel is shown: the rows that have every word of a search in any of their texts and are of
//! any of the chosen kinds, in an order that puts `3F-2` before `3F-12`. Follows changes by itself, never
//! resets, and can be kept and set as a FleetView. Owned by the program, on the thread of the user interface.
class FleetFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! All rows of \a model, which must outlive this, by name.
    explicit FleetFilter(FleetModel &model, QObject *parent = nullptr);

    const QString &search() const { return m_view.search; }
    void setSearch(const QString &search);
    //! FleetCells::Chip, or-ed; 0: all rows.
    int chips() const { return m_view.chips; }
    void setChips(int chips);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    //! What is shown now, with the name of the view that was set last.
    const FleetView &view() const { return m_view; }
    void setView(const FleetView &view);

    //! How many rows of the model are of the kind \a chip, whatever is shown. FleetModel::countsChanged()
    //! tells of changes.
    int count(FleetCells::Chip chip) const { return m_model.count(chip); }
    //! How many rows the model has.
    int countAll() const { return m_model.rowCount(); }

Q_SIGNALS:
    //! view() changed.
    void viewChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void useLanguage();

    FleetModel &m_model;
    QCollator m_collator;
    FleetView m_view;
    QStringList m_words; // of the search, as FleetCells::haystack has them
};

} // namespace Rooms
