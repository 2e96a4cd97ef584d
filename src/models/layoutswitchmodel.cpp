// SPDX-License-Identifier: Apache-2.0
#include "layoutswitchmodel.h"

#include "assign.h"

#include <algorithm>

namespace Rooms {

LayoutSwitchModel::LayoutSwitchModel(QObject *parent)
    : DiffedListModel(parent)
{ }

QVariant LayoutSwitchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LayoutRow &row = rows().at(index.row());
    switch (role) {
    case LayoutRole:
        return row.choice.layout.number();
    case KnownRole:
        return row.choice.layout.isKnown();
    case EnabledRole:
        return row.choice.enabled;
    case CurrentRole:
        return row.current;
    case PendingRole:
        return row.pending;
    default:
        return {};
    }
}

QHash<int, QByteArray> LayoutSwitchModel::roleNames() const
{
    return {{LayoutRole, "layout"},
            {KnownRole, "known"},
            {EnabledRole, "offeredNow"},
            {CurrentRole, "current"},
            {PendingRole, "pending"}};
}

bool LayoutSwitchModel::voiceActiveOffered() const
{
    return currentVoiceActive().has_value();
}

bool LayoutSwitchModel::voiceActive() const
{
    return currentVoiceActive().value_or(false);
}

void LayoutSwitchModel::apply(const std::optional<LayoutSwitchInfo> &info)
{
    const auto oldVoice = currentVoiceActive();
    const LayoutSwitchInfo old = std::exchange(m_info, info.value_or(LayoutSwitchInfo {}));
    updateRows();
    if (old.enabled != m_info.enabled)
        Q_EMIT offeredChanged();
    const auto &choices = m_info.choices;
    const bool partly = std::any_of(choices.begin(), choices.end(),
                                    [](const LayoutChoice &choice) { return !choice.enabled; });
    if (assign(m_partlyOffered, partly))
        Q_EMIT partlyOfferedChanged();
    if (old.current != m_info.current)
        Q_EMIT currentLayoutChanged();
    if (oldVoice != currentVoiceActive())
        Q_EMIT voiceActiveChanged();
}

void LayoutSwitchModel::setPending(int layout)
{
    if (assign(m_pending, layout))
        updateRows();
}

bool LayoutSwitchModel::isSame(const LayoutRow &left, const LayoutRow &right) const
{
    return left.choice.layout == right.choice.layout;
}

QList<int> LayoutSwitchModel::changedRoles(const LayoutRow &before, const LayoutRow &after) const
{
    QList<int> roles;
    if (before.choice.enabled != after.choice.enabled)
        roles.append(EnabledRole);
    if (before.current != after.current)
        roles.append(CurrentRole);
    if (before.pending != after.pending)
        roles.append(PendingRole);
    return roles;
}

void LayoutSwitchModel::updateRows()
{
    QList<LayoutRow> rows;
    rows.reserve(m_info.choices.size());
    for (const LayoutChoice &choice : m_info.choices)
        rows.append({choice, choice.layout == m_info.current, choice.layout.number() == m_pending});
    const int oldCount = count();
    setRows(rows);
    if (count() != oldCount)
        Q_EMIT countChanged();
}

std::optional<bool> LayoutSwitchModel::currentVoiceActive() const
{
    for (const LayoutChoice &choice : m_info.choices) {
        if (choice.layout == m_info.current)
            return choice.showVoiceActive;
    }
    return std::nullopt;
}

} // namespace Rooms
