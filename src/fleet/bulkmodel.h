// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bulkitems.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qsortfilterproxymodel.h>

namespace Rooms {

//! The rooms of a BulkPlan or BulkRun as rows, in the same order; what changes is told for the row that
//! changed. Lives on the thread of the user interface.
class BulkModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! The columns, in their order.
    enum Column { Name, Step, Detail, ColumnCount };
    //! Besides Qt::DisplayRole and Qt::AccessibleTextRole, which is the whole row; of the row.
    enum Role {
        RoomIdRole = Qt::UserRole + 1,
        StepRole, //!< BulkItem::Step
    };

    using QAbstractTableModel::QAbstractTableModel;

    //! Shows \a items from now on, or nothing; they must outlive this or be replaced before they go.
    void setItems(BulkItems *items);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    //! The program speaks another language now.
    void retranslate();

    const BulkItem &item(int row) const { return m_items->items()[size_t(row)]; }

private:
    QString text(int row, int column) const;

    BulkItems *m_items = nullptr;
    QMetaObject::Connection m_changes;
};

//! What of a BulkModel is shown: the rows that have every word of a search and are at any of some steps; what
//! needs a person comes first. Lives on the thread of the user interface.
class BulkFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    //! What rows are put together by.
    enum Group {
        Failed = 1, //!< Refused, Unknown, or not possible.
        Pending = 2, //!< Will act, waits, or is under way.
        Done = 4, //!< Confirmed.
        Left = 8, //!< Skipped or cancelled.
    };

    //! All rows of \a model, which must outlive this.
    explicit BulkFilter(BulkModel &model, QObject *parent = nullptr);

    void setSearch(const QString &search);
    //! Shows rows at any of \a steps only: 1 << BulkItem::Step, or-ed; 0: all.
    void setSteps(int steps);
    int steps() const { return m_steps; }

    static Group groupOf(BulkItem::Step step);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    BulkModel &m_model;
    QStringList m_words; // as FleetCells::fold() has them
    int m_steps = 0;
};

} // namespace Rooms
