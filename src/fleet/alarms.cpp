// SPDX-License-Identifier: Apache-2.0
#include "alarms.h"

#include <QtCore/qset.h>

#include <algorithm>

namespace Rooms {

using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1000;
constexpr auto longestSleep = 60s; // the time of day may be set anew meanwhile

void sort(QList<Alarm> &alarms)
{
    std::sort(alarms.begin(), alarms.end(), [](const Alarm &a, const Alarm &b) { return a.isBefore(b); });
}

} // namespace

Alarms::Alarms(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(clock, [this] { look(); })
{ }

void Alarms::setRooms(const QList<RoomEntry> &rooms)
{
    QSet<QString> ids;
    for (const RoomEntry &room : rooms)
        ids.insert(room.id);
    for (auto room = m_rooms.begin(); room != m_rooms.end();) {
        if (ids.contains(room.key())) {
            ++room;
            continue;
        }
        for (const Alarm &alarm : std::as_const(room->alarms)) {
            countLoud(alarm, -1);
            m_areAcknowledgementsChanged |= alarm.isAcknowledged();
        }
        m_changed.append(room.key());
        room = m_rooms.erase(room);
    }
    const qsizetype gone =
        m_cleared.removeIf([&ids](const Alarm &alarm) { return !ids.contains(alarm.room); });
    for (const QString &id : std::as_const(ids))
        m_rooms[id].state.id = id;
    if (gone > 0 || !m_changed.isEmpty())
        tell();
}

void Alarms::apply(const QList<RoomSummary> &states)
{
    const QDateTime now = m_clock.wallTime();
    for (const RoomSummary &state : states) {
        const auto room = m_rooms.find(state.id);
        if (room == m_rooms.end())
            continue;
        room->state = state;
        judge(*room, now);
    }
    tell();
}

void Alarms::judge(Watched &room, const QDateTime &now)
{
    const AlarmRules::Judgement judgement = AlarmRules::judge(room.state, room.history, now);
    room.history = judgement.history;
    room.lookAgain = 0;
    lookAgainAt(room, judgement.lookAgain);
    for (const Alarm &due : judgement.due)
        takeDue(room, due, now);
    for (qsizetype index = room.alarms.size() - 1; index >= 0; --index) {
        const Alarm::Kind kind = room.alarms.at(index).kind;
        const bool lasts = std::any_of(judgement.due.begin(), judgement.due.end(),
                                       [kind](const Alarm &due) { return due.kind == kind; });
        if (!lasts && !endIfOver(room, index, now))
            lookAgainAt(room, room.alarms.at(index).pausedAt.addSecs(AlarmRules::steady.count()));
    }
}

void Alarms::lookAgainAt(Watched &room, const QDateTime &time)
{
    if (!time.isValid())
        return;
    const qint64 at = time.toMSecsSinceEpoch();
    if (room.lookAgain == 0 || at < room.lookAgain)
        room.lookAgain = at;
    wakeAt(at);
}

void Alarms::takeDue(Watched &room, const Alarm &due, const QDateTime &now)
{
    const auto known = std::find_if(room.alarms.begin(), room.alarms.end(),
                                    [&due](const Alarm &alarm) { return alarm.kind == due.kind; });
    if (known == room.alarms.end()) {
        room.alarms.append(made(due, now));
        sort(room.alarms);
        mark(room);
        return;
    }
    Alarm next = *known;
    if (next.pausedAt.isValid()) {
        next.pausedAt = {};
        ++next.count;
    }
    if (due.reason != Link::Reason::None) { // else it is tried again, and the last one stands
        next.reason = due.reason;
        next.reasonCode = due.reasonCode;
    }
    next.nextTitle = due.nextTitle;
    next.nextBegin = due.nextBegin;
    next.recentMs = due.recentMs;
    next.usualMs = due.usualMs;
    if (next == *known)
        return;
    *known = next;
    mark(room);
}

//! The alarm for \a due: a new one, or the one that was over for a short time only.
Alarm Alarms::made(const Alarm &due, const QDateTime &now)
{
    Alarm alarm = due;
    const auto before = std::find_if(m_cleared.begin(), m_cleared.end(), [&](const Alarm &each) {
        return each.room == due.room && each.kind == due.kind
            && each.clearedAt.addMSecs(std::chrono::milliseconds(sameFor).count()) > now;
    });
    const bool isNew = before == m_cleared.end();
    if (isNew) {
        alarm.serial = ++m_lastSerial;
        alarm.raisedAt = now;
        m_areAcknowledgementsChanged |= m_earlier.giveTo(alarm, now);
    } else {
        alarm.serial = before->serial;
        alarm.raisedAt = before->raisedAt;
        alarm.since = before->since;
        alarm.count = before->count + 1;
        alarm.acknowledgedBy = before->acknowledgedBy;
        alarm.acknowledgedAt = before->acknowledgedAt;
        m_areAcknowledgementsChanged |= alarm.isAcknowledged();
        m_cleared.erase(before);
    }
    alarm.silencedUntil = m_silences.until(alarm);
    countLoud(alarm, 1);
    if (alarm.isLoud() && isNew)
        m_raised.append(alarm);
    return alarm;
}

//! What the alarm at \a index is about has ended; false when that may still be a pause.
bool Alarms::endIfOver(Watched &room, qsizetype index, const QDateTime &now)
{
    Alarm &alarm = room.alarms[index];
    if (!alarm.pausedAt.isValid()) {
        alarm.pausedAt = now;
        mark(room);
    }
    if (alarm.pausedAt.addSecs(AlarmRules::steady.count()) > now)
        return false;
    countLoud(alarm, -1);
    m_areAcknowledgementsChanged |= alarm.isAcknowledged();
    alarm.clearedAt = now;
    alarm.silencedUntil = {};
    m_cleared.prepend(alarm);
    if (m_cleared.size() > mostCleared)
        m_cleared.removeLast();
    room.alarms.removeAt(index);
    mark(room);
    return true;
}

//! Has what \a silences says be silenced from now on, and nothing else.
void Alarms::use(const AlarmSilences &silences)
{
    const bool isChanged = m_silences.all() != silences.all();
    m_silences = silences;
    wakeForEnds();
    for (Watched &room : m_rooms) {
        for (Alarm &alarm : room.alarms) {
            const QDateTime until = m_silences.until(alarm);
            if (alarm.silencedUntil == until)
                continue;
            const bool wasLoud = alarm.isLoud();
            countLoud(alarm, -1);
            alarm.silencedUntil = until;
            countLoud(alarm, 1);
            mark(room);
            if (alarm.isLoud() && !wasLoud)
                m_raised.append(alarm);
        }
    }
    tell();
    if (isChanged)
        Q_EMIT silencesChanged();
}

void Alarms::countLoud(const Alarm &alarm, int sign)
{
    if (alarm.isLoud())
        m_loud[size_t(alarm.severity())] += sign;
}

void Alarms::mark(Watched &room)
{
    if (!std::exchange(room.isChanged, true))
        m_changed.append(room.state.id);
}

void Alarms::tell()
{
    QList<RoomAlarms> rooms;
    for (const QString &id : std::exchange(m_changed, {})) {
        const auto room = m_rooms.find(id);
        if (room != m_rooms.end())
            room->isChanged = false;
        rooms.append({id, of(id)});
    }
    const QList<Alarm> raised = std::exchange(m_raised, {});
    if (!rooms.isEmpty())
        Q_EMIT changed(rooms);
    if (std::exchange(m_loudTold, m_loud) != m_loud)
        Q_EMIT loudChanged();
    if (!raised.isEmpty())
        Q_EMIT this->raised(raised);
    if (std::exchange(m_areAcknowledgementsChanged, false))
        Q_EMIT acknowledgementsChanged();
}

void Alarms::look()
{
    m_due = 0;
    const QDateTime now = m_clock.wallTime();
    const qint64 at = now.toMSecsSinceEpoch();
    if (AlarmSilences silences = m_silences; silences.removeOver(now))
        use(silences);
    m_areAcknowledgementsChanged |= m_earlier.removeOver(now);
    wakeForEnds();
    for (Watched &room : m_rooms) {
        if (room.lookAgain == 0)
            continue;
        if (room.lookAgain <= at)
            judge(room, now);
        else
            wakeAt(room.lookAgain);
    }
    tell();
}

//! Looks when what is silenced, or was taken care of before, no longer is.
void Alarms::wakeForEnds()
{
    for (const AlarmSilence &silence : m_silences.all())
        wakeAt(silence.until.toMSecsSinceEpoch());
    if (!m_earlier.all().isEmpty())
        wakeAt(m_earlier.end().toMSecsSinceEpoch());
}

//! Looks at all rooms at \a time, on the full second after it.
void Alarms::wakeAt(qint64 time)
{
    time = (time + second - 1) / second * second;
    if (m_due != 0 && m_due <= time)
        return;
    m_due = time;
    const std::chrono::milliseconds delay(time - m_clock.wallTime().toMSecsSinceEpoch());
    m_timer.start(std::clamp<std::chrono::milliseconds>(delay, 0ms, longestSleep));
}

QList<Alarm> Alarms::all() const
{
    QList<Alarm> alarms;
    for (const Watched &room : m_rooms)
        alarms += room.alarms;
    sort(alarms);
    return alarms;
}

QList<Alarm> Alarms::of(const QString &id) const
{
    const auto room = m_rooms.constFind(id);
    return room == m_rooms.cend() ? QList<Alarm>() : room->alarms;
}

QList<quint64> Alarms::serialsOf(const QStringList &ids) const
{
    QList<quint64> serials;
    for (const QString &id : ids) {
        for (const Alarm &alarm : of(id))
            serials.append(alarm.serial);
    }
    return serials;
}

void Alarms::acknowledge(const QList<quint64> &serials, const QString &by)
{
    const QSet<quint64> wanted(serials.begin(), serials.end());
    QList<Alarm> done;
    for (Watched &room : m_rooms) {
        for (Alarm &alarm : room.alarms) {
            if (alarm.isAcknowledged() || !wanted.contains(alarm.serial))
                continue;
            countLoud(alarm, -1);
            alarm.acknowledgedBy = by;
            alarm.acknowledgedAt = m_clock.wallTime();
            mark(room);
            done.append(alarm);
        }
    }
    sort(done);
    m_areAcknowledgementsChanged |= !done.isEmpty();
    tell();
    if (!done.isEmpty())
        Q_EMIT acknowledged(done);
}

QList<AlarmAcknowledgement> Alarms::acknowledgements() const
{
    QList<AlarmAcknowledgement> all = m_earlier.all();
    for (const Watched &room : m_rooms) {
        for (const Alarm &alarm : room.alarms) {
            if (alarm.isAcknowledged())
                all.append({alarm.room, alarm.kind, alarm.acknowledgedBy, alarm.acknowledgedAt});
        }
    }
    return all;
}

void Alarms::setAcknowledgements(const QList<AlarmAcknowledgement> &acknowledgements)
{
    const QDateTime now = m_clock.wallTime();
    m_earlier.set(acknowledgements, now, now.addSecs(std::chrono::seconds(sameFor).count()));
    wakeForEnds();
}

void Alarms::silence(const QList<AlarmSilence> &silences)
{
    AlarmSilences all = m_silences;
    all.add(silences, m_clock.wallTime());
    use(all);
    Q_EMIT silenced(silences);
}

void Alarms::setSilences(const QList<AlarmSilence> &silences)
{
    AlarmSilences all;
    all.add(silences, m_clock.wallTime());
    use(all);
}

} // namespace Rooms
