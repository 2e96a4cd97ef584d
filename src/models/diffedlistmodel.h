// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qlist.h>

#include <algorithm>

namespace Rooms {

//! Turns the rows of a list model into others with the fewest possible signals: rows keep their delegates,
//! only what really changed is announced. A mix-in for list models.
template<typename Row>
class DiffedListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    const QList<Row> &rows() const { return m_rows; }

protected:
    //! Whether two rows stand for the same thing, however its content changed.
    virtual bool isSame(const Row &left, const Row &right) const = 0;
    //! The roles whose data differ between two rows of the same thing; empty when nothing does.
    virtual QList<int> changedRoles(const Row &before, const Row &after) const = 0;

    //! Most rows that are compared one by one: the time it takes grows with their square. A room has ten, and
    //! a longer list is shown anew with a reset.
    static constexpr qsizetype mostRowsCompared = 500;

    //! Makes the rows equal \a target, in its order.
    void setRows(const QList<Row> &target)
    {
        if (std::max(m_rows.size(), target.size()) > mostRowsCompared) {
            beginResetModel();
            m_rows = target;
            endResetModel();
            return;
        }
        removeMissing(target);
        for (int row = 0; row < int(target.size()); ++row) {
            const int found = indexOf(target.at(row), row);
            if (found < 0)
                insertRow(row, target.at(row));
            else if (found > row)
                moveRow(found, row);
            updateRow(row, target.at(row));
        }
        // A target that holds one thing twice leaves its spare row behind; drop it.
        if (m_rows.size() > target.size())
            removeRange(int(target.size()), int(m_rows.size()) - 1);
    }

private:
    int indexOf(const Row &wanted, int from) const
    {
        for (int row = from; row < int(m_rows.size()); ++row) {
            if (isSame(m_rows.at(row), wanted))
                return row;
        }
        return -1;
    }

    void removeMissing(const QList<Row> &target)
    {
        for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
            const bool kept = std::any_of(target.begin(), target.end(),
                                          [&](const Row &wanted) { return isSame(m_rows.at(row), wanted); });
            if (!kept)
                removeRange(row, row);
        }
    }

    void removeRange(int first, int last)
    {
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    }

    void insertRow(int row, const Row &content)
    {
        beginInsertRows({}, row, row);
        m_rows.insert(row, content);
        endInsertRows();
    }

    void moveRow(int from, int to)
    {
        beginMoveRows({}, from, from, {}, to);
        m_rows.move(from, to);
        endMoveRows();
    }

    void updateRow(int row, const Row &content)
    {
        const QList<int> roles = changedRoles(m_rows.at(row), content);
        m_rows[row] = content;
        if (!roles.isEmpty())
            Q_EMIT dataChanged(index(row), index(row), roles);
    }

    QList<Row> m_rows;
};

} // namespace Rooms
