// SPDX-License-Identifier: Apache-2.0
#include "linkhistory.h"

#include <QtCore/qjsonobject.h>

namespace Rooms {

using namespace Qt::StringLiterals;

QJsonObject LinkCondition::toJson() const
{
    QJsonObject object {{u"state"_s, state}};
    if (reason != "none"_L1)
        object.insert("reason"_L1, reason);
    if (code != 0)
        object.insert("code"_L1, code);
    if (attempt != 0)
        object.insert("attempt"_L1, attempt);
    if (polling != "off"_L1)
        object.insert("polling"_L1, polling);
    return object;
}

bool LinkHistory::add(const QDateTime &at, const LinkCondition &condition)
{
    if (!m_changes.empty() && m_changes.back().condition == condition)
        return false;
    m_changes.push_back({at, condition});
    ++m_count;
    if (m_changes.size() > mostChanges)
        m_changes.pop_front();
    return true;
}

QJsonArray LinkHistory::toJson() const
{
    QJsonArray array;
    for (const Change &change : m_changes) {
        QJsonObject object = change.condition.toJson();
        object.insert("time"_L1, change.at.toUTC().toString(Qt::ISODateWithMs));
        array.append(object);
    }
    return array;
}

} // namespace Rooms
