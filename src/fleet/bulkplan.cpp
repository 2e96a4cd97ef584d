// SPDX-License-Identifier: Apache-2.0
#include "bulkplan.h"

namespace Rooms {

using Step = BulkItem::Step;

namespace {

//! \a item, judged by what the table knows of its room now.
BulkItem judged(BulkItem item, const FleetModel &model, const OperatorAction &action)
{
    const int row = model.rowOf(item.roomId);
    if (row < 0) {
        item.objection = {Objection::Kind::RoomGone, {}};
    } else {
        item.name = model.entry(row).name;
        item.objection = OperatorRules::objection(action, model.state(row));
        if (std::holds_alternative<DissolveMeeting>(action))
            item.meeting = NamedMeeting::of(model.state(row));
    }
    item.step = item.objection.isNone() ? Step::WillAct : Step::Skipped;
    return item;
}

} // namespace

BulkPlan::BulkPlan(const FleetModel &model, const QStringList &roomIds, const OperatorAction &action,
                   QObject *parent)
    : BulkItems(action, judged(model, roomIds, action), parent)
    , m_model(model)
{
    for (const BulkItem &item : items())
        m_rowOfId.insert(item.roomId, int(m_rowOfId.size()));
    connect(&model, &FleetModel::stateChanged, this, &BulkPlan::judge);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        for (const BulkItem &item : items())
            judge(item.roomId);
    });
}

std::vector<BulkItem> BulkPlan::judged(const FleetModel &model, const QStringList &roomIds,
                                       const OperatorAction &action)
{
    std::vector<BulkItem> items;
    QSet<QString> seen;
    for (const QString &id : roomIds) {
        if (seen.contains(id))
            continue;
        seen.insert(id);
        BulkItem item;
        item.roomId = id;
        items.push_back(Rooms::judged(std::move(item), model, action));
    }
    return items;
}

void BulkPlan::judge(const QString &roomId)
{
    const auto row = m_rowOfId.constFind(roomId);
    if (row != m_rowOfId.cend())
        set(*row, Rooms::judged(items()[size_t(*row)], m_model, action()));
}

EndingQuestion BulkPlan::question() const
{
    QList<EndingQuestion::Ending> endings;
    for (const BulkItem &item : items()) {
        if (item.step == Step::WillAct)
            endings.append({item.roomId, item.name, item.meeting});
    }
    return EndingQuestion(endings);
}

std::optional<BulkPlan::Confirmation> BulkPlan::confirm() const
{
    if (count(Step::WillAct) == 0)
        return std::nullopt;
    if (endsMeetings())
        return question();
    return ConfirmedPlan(action(), items());
}

std::optional<ConfirmedPlan> BulkPlan::confirm(const EndingQuestion &question) const
{
    if (!endsMeetings() || question.endings().isEmpty() || question != this->question())
        return std::nullopt;
    return ConfirmedPlan(action(), items());
}

} // namespace Rooms
