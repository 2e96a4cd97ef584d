// SPDX-License-Identifier: Apache-2.0
#include "meetingdirectory.h"

#include "meeting/meetingcode.h"
#include "protocol/errorcode.h"

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfMinute = 60;
constexpr qint64 secondsOfHalfHour = 30 * secondsOfMinute;
constexpr qint64 secondsOfDay = 48 * secondsOfHalfHour;
constexpr int longestList = 10; // "at most ten at present", specification 1.1
constexpr int meetingDeleted = 10009;
constexpr int idDigits = 19;

} // namespace

MeetingDirectory::MeetingDirectory(const QList<ScenarioMeeting> &meetings, const QDateTime &now)
    : m_meetings(meetings)
    , m_origin(now.toSecsSinceEpoch() / secondsOfHalfHour * secondsOfHalfHour)
{ }

std::optional<ScenarioMeeting> MeetingDirectory::find(const QString &code) const
{
    const auto found = std::find_if(m_meetings.begin(), m_meetings.end(),
                                    [&code](const ScenarioMeeting &meeting) { return meeting.code == code; });
    return found != m_meetings.end() ? std::optional(*found) : std::nullopt;
}

int MeetingDirectory::refusal(const JoinMeeting &join) const
{
    const auto digits = MeetingCode::normalised(join.code);
    if (!digits || *digits != join.code)
        return toInt(ErrorCode::InvalidMeetingCode);
    const auto meeting = find(join.code);
    if (!meeting)
        return toInt(ErrorCode::MeetingDoesNotExist);
    if (meeting->refusal != 0)
        return meeting->refusal;
    if (meeting->password.isEmpty() || meeting->password == join.password)
        return toInt(ErrorCode::Success);
    return toInt(join.password.isEmpty() ? ErrorCode::PasswordNeeded : ErrorCode::WrongPassword);
}

QString MeetingDirectory::freeCode(QRandomGenerator &random) const
{
    QString code;
    do {
        code = QString::number(random.bounded(100'000'000, 1'000'000'000));
    } while (find(code));
    return code;
}

void MeetingDirectory::put(const ScenarioMeeting &meeting)
{
    m_meetings.removeIf([&meeting](const ScenarioMeeting &other) { return other.code == meeting.code; });
    m_meetings.append(meeting);
}

void MeetingDirectory::schedule(ScenarioMeeting meeting, const QDateTime &now, int minutes)
{
    meeting.startsInMinutes = int((now.toSecsSinceEpoch() - m_origin) / secondsOfMinute) + minutes;
    put(meeting);
}

void MeetingDirectory::forget(const QString &code)
{
    m_meetings.removeIf(
        [&code](const ScenarioMeeting &meeting) { return meeting.code == code && !meeting.listed; });
}

void MeetingDirectory::setRefusal(const QString &code, int errorCode)
{
    for (ScenarioMeeting &meeting : m_meetings) {
        if (meeting.code != code)
            continue;
        meeting.refusal = errorCode;
        meeting.listed &= errorCode != toInt(ErrorCode::MeetingCancelled) && errorCode != meetingDeleted;
    }
}

QList<ScheduledMeeting> MeetingDirectory::list(const QDateTime &now) const
{
    QList<ScheduledMeeting> list;
    for (const ScenarioMeeting &meeting : m_meetings) {
        if (!meeting.listed)
            continue;
        const qint64 begin = beginTime(meeting, now);
        list.append({meeting.title, begin, begin + meeting.lastsMinutes * secondsOfMinute, meeting.creator,
                     meeting.code, meeting.code.leftJustified(idDigits, u'0'), meeting.type,
                     MeetingCode::grouped(meeting.code)});
    }
    std::stable_sort(list.begin(), list.end(), [](const ScheduledMeeting &a, const ScheduledMeeting &b) {
        return a.beginTime < b.beginTime;
    });
    return list.first(std::min<qsizetype>(list.size(), longestList));
}

qint64 MeetingDirectory::beginTime(const ScenarioMeeting &meeting, const QDateTime &now) const
{
    const qint64 begin = m_origin + meeting.startsInMinutes * secondsOfMinute;
    const qint64 late = now.toSecsSinceEpoch() - (begin + meeting.lastsMinutes * secondsOfMinute);
    return late < 0 ? begin : begin + (late / secondsOfDay + 1) * secondsOfDay;
}

} // namespace Rooms
