// SPDX-License-Identifier: Apache-2.0
#include "fleetview.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto nameKey = "name"_L1;
constexpr auto searchKey = "search"_L1;
constexpr auto chipsKey = "chips"_L1;
constexpr auto sortKey = "sort"_L1;
constexpr auto descendingKey = "descending"_L1;

constexpr std::pair<FleetCells::Chip, QLatin1StringView> chipNames[] = {
    {FleetCells::InMeeting, "in_meeting"_L1},
    {FleetCells::Free, "free"_L1},
    {FleetCells::Entering, "entering"_L1},
    {FleetCells::Offline, "offline"_L1},
    {FleetCells::Alarmed, "alarm"_L1}};
static_assert(std::size(chipNames) == FleetCells::chipKinds);

//! In the order of the columns.
constexpr QLatin1StringView columnNames[] = {"name"_L1,   "place"_L1,    "link"_L1,     "state"_L1,
                                             "title"_L1,  "code"_L1,     "duration"_L1, "host"_L1,
                                             "layout"_L1, "response"_L1, "alarm"_L1};
static_assert(std::size(columnNames) == FleetCells::ColumnCount);

} // namespace

QJsonObject FleetView::toJson() const
{
    QJsonArray names;
    for (const auto &[chip, chipName] : chipNames) {
        if (chips & chip)
            names.append(chipName);
    }
    return {{nameKey, name},
            {searchKey, search},
            {chipsKey, names},
            {sortKey, columnNames[sortedBy]},
            {descendingKey, order == Qt::DescendingOrder}};
}

FleetView FleetView::fromJson(const QJsonObject &object)
{
    FleetView view;
    view.name = object.value(nameKey).toString();
    view.search = object.value(searchKey).toString();
    for (const QJsonValue &value : object.value(chipsKey).toArray()) {
        for (const auto &[chip, chipName] : chipNames) {
            if (value.toString() == chipName)
                view.chips |= chip;
        }
    }
    const auto column =
        std::find(std::begin(columnNames), std::end(columnNames), object.value(sortKey).toString());
    if (column != std::end(columnNames))
        view.sortedBy = FleetCells::Column(column - std::begin(columnNames));
    if (object.value(descendingKey).toBool())
        view.order = Qt::DescendingOrder;
    return view;
}

QJsonArray FleetView::toJson(const QList<FleetView> &views)
{
    QJsonArray array;
    for (const FleetView &view : views)
        array.append(view.toJson());
    return array;
}

QList<FleetView> FleetView::fromJson(const QJsonArray &array)
{
    QList<FleetView> views;
    for (const QJsonValue &value : array) {
        if (value.isObject())
            views.append(fromJson(value.toObject()));
    }
    return views;
}

} // namespace Rooms
