// SPDX-License-Identifier: Apache-2.0
#include "alarmherald.h"

#include "fleet/alarmwords.h"

#include <QtCore/qmap.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostLines = 4;
constexpr qsizetype longestName = 60; // whatever a list calls a room

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestName ? line.left(longestName - 1) + u'…' : line;
}

std::chrono::milliseconds since(const std::optional<qint64> &time, qint64 now)
{
    return time ? std::chrono::milliseconds(now - *time) : std::chrono::milliseconds::max();
}

} // namespace

AlarmHerald::AlarmHerald(Alarms &alarms, const FleetModel &model, Notifier &notifier, Clock &clock)
    : m_alarms(alarms)
    , m_model(model)
    , m_notifier(notifier)
    , m_clock(clock)
    , m_timer(clock, [this] { show(); })
{
    connect(&alarms, &Alarms::raised, this, &AlarmHerald::onRaised);
    connect(&alarms, &Alarms::loudChanged, this, &AlarmHerald::closeIfDone);
}

void AlarmHerald::setNotifies(bool notifies)
{
    m_notifies = notifies;
    if (notifies)
        return;
    m_timer.stop();
    m_news.clear();
    closeIfDone();
}

void AlarmHerald::onRaised(const QList<Alarm> &alarms)
{
    if (!m_notifies)
        return;
    const qint64 now = m_clock.now();
    if (since(m_lastNews, now) >= rest) {
        m_news.clear();
        m_isHeard = false;
    }
    m_lastNews = now;
    for (const Alarm &alarm : alarms)
        m_news.insert(alarm.serial);
    if (m_timer.isActive())
        return;
    const auto passed = since(m_lastShown, now);
    m_timer.start(passed >= pause ? gather : std::max<std::chrono::milliseconds>(gather, pause - passed));
}

QList<Alarm> AlarmHerald::stillLoud() const
{
    QList<Alarm> alarms = m_alarms.all();
    alarms.removeIf([this](const Alarm &alarm) { return !alarm.isLoud() || !m_news.contains(alarm.serial); });
    return alarms;
}

void AlarmHerald::show()
{
    const QList<Alarm> alarms = stillLoud();
    if (alarms.isEmpty())
        return;
    Notification notification = summary(alarms);
    notification.sounds = m_sounds && !std::exchange(m_isHeard, true);
    m_lastShown = m_clock.now();
    m_isShown = true;
    m_notifier.show(notification);
}

void AlarmHerald::closeIfDone()
{
    if (m_isShown && stillLoud().isEmpty()) {
        m_isShown = false;
        m_notifier.close();
    }
}

Notification AlarmHerald::summary(const QList<Alarm> &alarms) const
{
    return alarms.size() == 1 ? one(alarms.constFirst()) : several(alarms);
}

Notification AlarmHerald::one(const Alarm &alarm) const
{
    const int row = m_model.rowOf(alarm.room);
    const QString name = row < 0 ? alarm.room : m_model.entry(row).name;
    return {u"%1: %2"_s.arg(shortened(name), AlarmWords::kind(alarm.kind)), AlarmWords::advice(alarm),
            alarm.severity()};
}

Notification AlarmHerald::several(const QList<Alarm> &alarms) const
{
    QSet<QString> rooms;
    QMap<int, int> roomsOfKind;
    auto severity = Alarm::Severity::Notice;
    for (const Alarm &alarm : alarms) {
        rooms.insert(alarm.room);
        ++roomsOfKind[int(alarm.kind)];
        severity = std::max(severity, alarm.severity());
    }
    const QString place = placeOfAll(alarms);
    const QString title = tr("%n room(s) with alarms", nullptr, int(rooms.size()));
    QStringList lines;
    for (const auto &[kind, count] : roomsOfKind.asKeyValueRange())
        lines.append(u"%1: %2"_s.arg(AlarmWords::kind(Alarm::Kind(kind)), QLocale().toString(count)));
    if (lines.size() > mostLines)
        lines = lines.first(mostLines - 1) + QStringList(u"…"_s);
    return {place.isEmpty() ? title : u"%1: %2"_s.arg(shortened(place), title), lines.join(u'\n'), severity};
}

//! "" unless all rooms are in one.
QString AlarmHerald::placeOfAll(const QList<Alarm> &alarms) const
{
    QString place;
    for (const Alarm &alarm : alarms) {
        const int row = m_model.rowOf(alarm.room);
        const QString own = row < 0 ? QString() : m_model.entry(row).place;
        if (own.isEmpty() || (!place.isEmpty() && own != place))
            return {};
        place = own;
    }
    return place;
}

} // namespace Rooms
