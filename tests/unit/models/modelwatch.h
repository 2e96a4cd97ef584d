// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qabstractitemmodel.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>

namespace Rooms {

//! Watches an item model from before it is filled: that it keeps the rules of item models, and what it tells.
class ModelWatch
{
public:
    explicit ModelWatch(QAbstractItemModel &model)
        : m_model(model)
        , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        , m_inserted(&model, &QAbstractItemModel::rowsInserted)
        , m_removed(&model, &QAbstractItemModel::rowsRemoved)
        , m_moved(&model, &QAbstractItemModel::rowsMoved)
        , m_changed(&model, &QAbstractItemModel::dataChanged)
        , m_reset(&model, &QAbstractItemModel::modelReset)
        , m_laidOut(&model, &QAbstractItemModel::layoutChanged)
    { }

    //! What the model told since the last call, in short: `+0` and `-0` for rows, `2>0` for a move, `1:title`
    //! for changed roles of a row, `RESET`.
    QStringList changes()
    {
        QStringList changes;
        const QHash<int, QByteArray> names = m_model.roleNames();
        for (const auto &signal : std::as_const(m_removed))
            changes.append(QStringLiteral("-%1").arg(range(signal)));
        for (const auto &signal : std::as_const(m_inserted))
            changes.append(QStringLiteral("+%1").arg(range(signal)));
        for (const auto &signal : std::as_const(m_moved))
            changes.append(QStringLiteral("%1>%2").arg(signal.at(1).toInt()).arg(signal.at(4).toInt()));
        for (const auto &signal : std::as_const(m_changed)) {
            QStringList roles;
            for (const int role : signal.at(2).value<QList<int>>())
                roles.append(QString::fromLatin1(names.value(role)));
            changes.append(QStringLiteral("%1:%2")
                               .arg(signal.at(0).toModelIndex().row())
                               .arg(roles.join(QLatin1Char(','))));
        }
        if (m_reset.size() + m_laidOut.size() > 0)
            changes.append(QStringLiteral("RESET"));
        for (QSignalSpy *spy : {&m_inserted, &m_removed, &m_moved, &m_changed, &m_reset, &m_laidOut})
            spy->clear();
        return changes;
    }

private:
    static QString range(const QList<QVariant> &signal)
    {
        const int first = signal.at(1).toInt();
        const int last = signal.at(2).toInt();
        return first == last ? QString::number(first) : QStringLiteral("%1..%2").arg(first).arg(last);
    }

    QAbstractItemModel &m_model;
    QAbstractItemModelTester m_tester;
    QSignalSpy m_inserted;
    QSignalSpy m_removed;
    QSignalSpy m_moved;
    QSignalSpy m_changed;
    QSignalSpy m_reset;
    QSignalSpy m_laidOut;
};

} // namespace Rooms
