// SPDX-License-Identifier: Apache-2.0
#include "earlieracknowledgements.h"

#include <algorithm>

namespace Rooms {

namespace {

//! A room that is not reached: a program that was started again does not know that it once was.
bool isUnreached(Alarm::Kind kind)
{
    return kind == Alarm::Kind::LinkLost || kind == Alarm::Kind::NeverReached;
}

bool isAbout(const AlarmAcknowledgement &before, const Alarm &alarm)
{
    return before.room == alarm.room
        && (before.kind == alarm.kind || (isUnreached(before.kind) && isUnreached(alarm.kind)));
}

} // namespace

void EarlierAcknowledgements::set(const QList<AlarmAcknowledgement> &all, const QDateTime &now,
                                  const QDateTime &end)
{
    m_all = all;
    m_all.removeIf([&now](const AlarmAcknowledgement &each) {
        return each.at > now || each.at.addSecs(std::chrono::seconds(longest).count()) <= now;
    });
    m_end = end;
}

bool EarlierAcknowledgements::giveTo(Alarm &alarm, const QDateTime &now)
{
    removeOver(now);
    const auto before = std::find_if(m_all.cbegin(), m_all.cend(),
                                     [&alarm](const auto &each) { return isAbout(each, alarm); });
    if (before == m_all.cend())
        return false;
    alarm.acknowledgedBy = before->by;
    alarm.acknowledgedAt = before->at;
    m_all.erase(before);
    return true;
}

bool EarlierAcknowledgements::removeOver(const QDateTime &now)
{
    if (m_all.isEmpty() || now < m_end)
        return false;
    m_all.clear();
    return true;
}

} // namespace Rooms
