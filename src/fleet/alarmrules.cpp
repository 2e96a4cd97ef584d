// SPDX-License-Identifier: Apache-2.0
#include "alarmrules.h"

namespace Rooms::AlarmRules {

namespace {

using Kind = Alarm::Kind;

class Judge
{
public:
    Judge(const RoomSummary &room, const History &history, const QDateTime &now)
        : m_room(room)
        , m_now(now)
    {
        m_result.history = history;
    }

    Judgement judge()
    {
        followOutage();
        if (m_room.isOffline()) {
            judgeLink();
            return m_result; // what the room does nobody knows
        }
        judgeJoining();
        judgeEnd();
        judgeAnswers();
        return m_result;
    }

private:
    History &history() { return m_result.history; }

    Alarm &add(Kind kind, const QDateTime &since)
    {
        Alarm alarm;
        alarm.room = m_room.id;
        alarm.kind = kind;
        alarm.since = since;
        m_result.due.append(alarm);
        return m_result.due.last();
    }

    //! Whether \a time has come; if not, that is when to look again.
    bool hasCome(const QDateTime &time)
    {
        if (time <= m_now)
            return true;
        if (!m_result.lookAgain.isValid() || time < m_result.lookAgain)
            m_result.lookAgain = time;
        return false;
    }

    void followOutage()
    {
        if (!m_room.isReady()) {
            history().readySince = {};
            if (!history().outageSince.isValid())
                history().outageSince = m_room.downSince.isValid() ? m_room.downSince : m_now;
            return;
        }
        if (!history().readySince.isValid())
            history().readySince = m_now;
        if (history().outageSince.isValid() && hasCome(history().readySince.addSecs(steady.count())))
            history().outageSince = {};
    }

    void judgeLink()
    {
        const QDateTime &since = history().outageSince;
        const bool blocked = m_room.isBlocked();
        if (!blocked && !hasCome(since.addSecs(patience.count())))
            return;
        Alarm &alarm = add(blocked                     ? Kind::NotLetIn
                               : m_room.asOf.isValid() ? Kind::LinkLost
                                                       : Kind::NeverReached,
                           since);
        alarm.reason = m_room.reason;
        alarm.reasonCode = m_room.reasonCode;
    }

    void judgeJoining()
    {
        if (m_room.stage != Room::Stage::Joining) {
            history().joiningSince = {};
            return;
        }
        if (m_room.since.isValid())
            history().joiningSince = m_room.since;
        else if (!history().joiningSince.isValid())
            history().joiningSince = m_now; // it was found like that
        if (hasCome(history().joiningSince.addSecs(patience.count())))
            add(Kind::LongJoin, history().joiningSince);
    }

    void judgeEnd()
    {
        const QDateTime &end = m_room.endTime;
        if (m_room.stage != Room::Stage::InMeeting || !end.isValid() || !m_room.nextBegin.isValid()
            || end.addSecs(longestOverrun.count()) <= m_now)
            return;
        const bool ended = hasCome(end);
        if (!hasCome(m_room.nextBegin.addSecs(-due.count())) || !ended)
            return;
        Alarm &alarm = add(Kind::Overrun, end);
        alarm.nextTitle = m_room.nextTitle;
        alarm.nextBegin = m_room.nextBegin;
    }

    void judgeAnswers()
    {
        const int recent = m_room.recentP95Ms;
        const int usual = m_room.usualP95Ms;
        const double times = history().isSlow ? calmTimes : slowTimes;
        const int least = history().isSlow ? calmMs : slowMs;
        history().isSlow = usual >= 0 && recent > least && recent > times * usual;
        if (!history().isSlow)
            return;
        Alarm &alarm = add(Kind::SlowAnswers, m_now);
        alarm.recentMs = recent;
        alarm.usualMs = usual;
    }

    const RoomSummary &m_room;
    const QDateTime &m_now;
    Judgement m_result;
};

} // namespace

Judgement judge(const RoomSummary &room, const History &history, const QDateTime &now)
{
    return Judge(room, history, now).judge();
}

} // namespace Rooms::AlarmRules
