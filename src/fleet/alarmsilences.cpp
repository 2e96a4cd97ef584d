// SPDX-License-Identifier: Apache-2.0
#include "alarmsilences.h"

#include <algorithm>

namespace Rooms {

namespace {

constexpr int everyKind = -1;

} // namespace

AlarmSilences::About AlarmSilences::about(const AlarmSilence &silence)
{
    return {silence.room, silence.kind ? int(*silence.kind) : everyKind};
}

void AlarmSilences::add(const QList<AlarmSilence> &silences, const QDateTime &now)
{
    QHash<About, QDateTime> added;
    for (const AlarmSilence &silence : silences)
        added.insert(about(silence), silence.until);
    m_all.removeIf([&added](const AlarmSilence &each) { return added.contains(about(each)); });
    for (const AlarmSilence &silence : silences) {
        const auto last = added.constFind(about(silence));
        if (last == added.cend())
            continue; // it was taken already
        m_all.append({silence.room, silence.kind, *last});
        added.erase(last);
    }
    for (const AlarmSilence &silence : std::as_const(m_all))
        m_until.insert(about(silence), silence.until);
    removeOver(now);
}

bool AlarmSilences::removeOver(const QDateTime &now)
{
    const auto isOver = [this, &now](const AlarmSilence &each) {
        if (each.until > now)
            return false;
        m_until.remove(about(each));
        return true;
    };
    return m_all.removeIf(isOver) > 0;
}

QDateTime AlarmSilences::until(const Alarm &alarm) const
{
    QDateTime until;
    for (const QString &room : {alarm.room, QString()}) {
        for (const int kind : {int(alarm.kind), everyKind}) {
            const QDateTime silenced = m_until.value({room, kind});
            if (silenced.isValid() && (!until.isValid() || silenced > until))
                until = silenced;
        }
    }
    return until;
}

} // namespace Rooms
