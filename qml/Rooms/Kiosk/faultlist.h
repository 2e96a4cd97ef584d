// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/director.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtCore/qpointer.h>
#include <QtQml/qqmlregistration.h>

namespace Rooms {

//! Everything that can go wrong on purpose, the rows of Faults::all(), and what of it is on. Texts are
//! English, of the context `Rooms::Faults`. Belongs to a DirectorDesk, GUI thread.
class FaultList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a DirectorDesk")
    //! How many are on.
    Q_PROPERTY(int on READ on NOTIFY onChanged FINAL)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< As it is written elsewhere, for example `half-open`.
        EffectRole, //!< What it does.
        AmountRole, //!< Its value to be read, with a plural; "" when it has none.
        OnRole, //!< Whether it is on.
        ValueRole, //!< Its value, or the one that it would have.
        MostRole, //!< Values go from 1 to this.
        StepsRole, //!< The values that make sense, in rising order; empty where all do.
    };

    explicit FaultList(QObject *parent = nullptr);

    //! Shows those of \a director's room; none is on when it is null.
    void setDirector(Director *director);
    //! The command that switches \a row on with \a value, or off.
    Command command(int row, bool on, int value) const;
    int on() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void onChanged();

private:
    const QList<FaultInfo> m_rows = Faults::all();
    QPointer<Director> m_director;
};

} // namespace Rooms
