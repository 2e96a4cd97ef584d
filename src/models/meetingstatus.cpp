// SPDX-License-Identifier: Apache-2.0
#include "meetingstatus.h"

#include "meeting/meetingcode.h"
#include "unixtime.h"

namespace Rooms {

QString MeetingStatus::formattedCode() const
{
    return m_info.formattedCode.isEmpty() ? MeetingCode::grouped(m_info.code) : m_info.formattedCode;
}

QDateTime MeetingStatus::beginTime() const
{
    return fromUnixTime(m_info.beginTime);
}

QDateTime MeetingStatus::endTime() const
{
    return fromUnixTime(m_info.endTime);
}

void MeetingStatus::apply(const MeetingInfo &info)
{
    const MeetingInfo old = std::exchange(m_info, info);
    if (old.status != info.status)
        Q_EMIT statusChanged();
    if (old.type != info.type)
        Q_EMIT typeChanged();
    if (old.title != info.title)
        Q_EMIT titleChanged();
    if (old.code != info.code || old.formattedCode != info.formattedCode)
        Q_EMIT codeChanged();
    if (old.password != info.password)
        Q_EMIT passwordChanged();
    if (old.beginTime != info.beginTime || old.endTime != info.endTime)
        Q_EMIT timesChanged();
    if (old.creatorName != info.creatorName)
        Q_EMIT creatorNameChanged();
    if (old.hostStatus != info.hostStatus)
        Q_EMIT hostStatusChanged();
    if (old.url != info.url)
        Q_EMIT urlChanged();
}

} // namespace Rooms
