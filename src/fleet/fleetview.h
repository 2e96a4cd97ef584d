// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleetcells.h"

#include <QtCore/qjsonarray.h>

namespace Rooms {

//! What of the table is shown and in which order, as a value that can be kept. Any thread.
struct FleetView
{
    QString name; //!< As the operator calls it.
    QString search; //!< Words that must all be there.
    int chips = 0; //!< FleetCells::Chip, or-ed: rows of any of these kinds; 0: all rows.
    FleetCells::Column sortedBy = FleetCells::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const FleetView &) const = default;

    //! {"name", "search", "chips": [names], "sort": column's name, "descending": bool}
    QJsonObject toJson() const;
    //! Reads what toJson() wrote, perhaps a later version's: what is not understood is left out.
    static FleetView fromJson(const QJsonObject &object);

    //! The same for all views of an operator.
    static QJsonArray toJson(const QList<FleetView> &views);
    static QList<FleetView> fromJson(const QJsonArray &array);
};

} // namespace Rooms
