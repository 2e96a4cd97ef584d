// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qabstractitemmodel.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>

#include <utility>

namespace Rooms {

//! Watches a table from before it is filled: that it keeps the rules of item models, and what it tells.
class TableWatch
{
public:
    explicit TableWatch(QAbstractItemModel &model)
        : resets(&model, &QAbstractItemModel::modelReset)
        , layouts(&model, &QAbstractItemModel::layoutChanged)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , m_model(model)
        , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_tester,
                         [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                             m_rows.append(range(first.row(), last.row()));
                             m_cells.append(m_rows.constLast() + u':' + range(first.column(), last.column())
                                            + u':' + names(roles));
                         });
    }

    //! Which rows changed since the last call, in short: `7-7`.
    QStringList takeRows()
    {
        m_cells.clear();
        return std::exchange(m_rows, {});
    }
    //! The same with their columns and what of them: `7-7:0-2:display,sort`.
    QStringList takeCells()
    {
        m_rows.clear();
        return std::exchange(m_cells, {});
    }
    //! How much had to be laid out anew.
    qsizetype upheavals() const { return resets.size() + layouts.size(); }

    QSignalSpy resets;
    QSignalSpy layouts;
    QSignalSpy inserted;
    QSignalSpy removed;

private:
    static QString range(int first, int last) { return QStringLiteral("%1-%2").arg(first).arg(last); }
    QString names(const QList<int> &roles) const
    {
        QStringList names;
        for (const int role : roles)
            names.append(QString::fromLatin1(m_model.roleNames().value(role)));
        names.sort();
        return names.join(u',');
    }

    const QAbstractItemModel &m_model;
    QAbstractItemModelTester m_tester;
    QStringList m_rows;
    QStringList m_cells;
};

} // namespace Rooms
