// SPDX-License-Identifier: Apache-2.0
#include "alarmwords.h"

#include "fleetwords.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Rooms::AlarmWords {

using namespace Qt::StringLiterals;
using Kind = Alarm::Kind;
using Severity = Alarm::Severity;

namespace {

//! In the order of Severity.
constexpr const char *severities[] = {
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Notice"),
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Warning"),
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Critical"),
};
static_assert(std::size(severities) == Alarm::severities);

//! In the order of Kind.
constexpr const char *kinds[] = {
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Not let in"),
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Connection lost"),
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Never reached"),
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Joining for long"),
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Over its end"),
    QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Slow answers"),
};
static_assert(std::size(kinds) == Alarm::kinds);

QString say(const char *sentence)
{
    return QCoreApplication::translate("Rooms::AlarmWords", sentence);
}

qint64 minutesBetween(const QDateTime &begin, const QDateTime &end)
{
    return std::max<qint64>(0, begin.secsTo(end) / 60);
}

//! `14:03`, with the date unless that is the day of \a now.
QString timeOfDay(const QDateTime &time, const QDateTime &now)
{
    const QDateTime local = time.toLocalTime();
    return local.toString(local.date() == now.toLocalTime().date() ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString withAge(const QString &text, const QString &age)
{
    return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "%1, %2")).arg(text, age);
}

//! How often it came stands behind it.
QString counted(const QString &text, const Alarm &alarm)
{
    return alarm.count > 1 ? u"%1 ×%2"_s.arg(text).arg(alarm.count) : text;
}

QString linkText(const Alarm &alarm)
{
    return alarm.reason == Link::Reason::None ? say(kinds[size_t(alarm.kind)])
                                              : FleetWords::reason(alarm.reason, alarm.reasonCode);
}

QString plainText(const Alarm &alarm)
{
    switch (alarm.kind) {
    case Kind::NotLetIn:
    case Kind::LinkLost:
    case Kind::NeverReached:
        return linkText(alarm);
    case Kind::LongJoin:
        return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Joining, and does not get in"));
    case Kind::Overrun:
        return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Over its end, next %1 %2"))
            .arg(alarm.nextBegin.toLocalTime().toString(u"HH:mm"_s), alarm.nextTitle.simplified())
            .trimmed();
    case Kind::SlowAnswers:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Answers take %1, usually %2"))
        .arg(FleetWords::responseTime(alarm.recentMs), FleetWords::responseTime(alarm.usualMs));
}

} // namespace

QString severity(Alarm::Severity severity)
{
    return say(severities[size_t(severity)]);
}

QString kind(Alarm::Kind kind)
{
    return say(kinds[size_t(kind)]);
}

QString text(const Alarm &alarm)
{
    return counted(plainText(alarm), alarm);
}

QString brief(const Alarm &alarm, const QDateTime &now)
{
    const QString age = FleetWords::age(minutesBetween(alarm.since, now));
    switch (alarm.kind) {
    case Kind::NotLetIn:
        return counted(linkText(alarm), alarm);
    case Kind::SlowAnswers:
        return counted(say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Slow, %1"))
                           .arg(FleetWords::responseTime(alarm.recentMs)),
                       alarm);
    case Kind::LinkLost:
    case Kind::NeverReached:
        return counted(withAge(linkText(alarm), age), alarm);
    case Kind::LongJoin:
        return counted(withAge(FleetWords::stage(Room::Stage::Joining), age), alarm);
    case Kind::Overrun:
        break;
    }
    return counted(say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "%1 over")).arg(age), alarm);
}

QString age(const Alarm &alarm, const QDateTime &now)
{
    const qint64 minutes = minutesBetween(alarm.since, alarm.isCleared() ? alarm.clearedAt : now);
    const QString lasted =
        minutes > 0 ? FleetWords::age(minutes) : say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "< 1 min"));
    if (!alarm.isCleared())
        return lasted;
    return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "%1, after %2"))
        .arg(timeOfDay(alarm.clearedAt, now), lasted);
}

QString state(const Alarm &alarm, const QDateTime &now)
{
    if (alarm.isCleared())
        return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Over"));
    if (alarm.pausedAt.isValid())
        return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Just ended"));
    if (alarm.isAcknowledged())
        return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Acknowledged by %1, %2"))
            .arg(alarm.acknowledgedBy, timeOfDay(alarm.acknowledgedAt, now));
    if (alarm.isSilenced())
        return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "Silenced until %1"))
            .arg(timeOfDay(alarm.silencedUntil, now));
    return say(QT_TRANSLATE_NOOP("Rooms::AlarmWords", "New"));
}

QString advice(const Alarm &alarm)
{
    switch (alarm.kind) {
    case Kind::LongJoin:
        return say(
            QT_TRANSLATE_NOOP("Rooms::AlarmWords",
                              "The room has been joining for over a minute. Leave and join again, or ask the "
                              "host whether the meeting is locked."));
    case Kind::Overrun:
        return say(
            QT_TRANSLATE_NOOP("Rooms::AlarmWords",
                              "The meeting is over its end, and the next one needs the room. Ask those "
                              "in the room to come to an end, or move the next one."));
    case Kind::SlowAnswers:
        return say(
            QT_TRANSLATE_NOOP("Rooms::AlarmWords",
                              "For minutes the room has taken more than twice its usual time to answer. "
                              "Look at its network and at how busy its computer is."));
    case Kind::NotLetIn:
    case Kind::LinkLost:
    case Kind::NeverReached:
        break;
    }
    return QCoreApplication::translate("Rooms::Link", Link::sentence(alarm.reason));
}

} // namespace Rooms::AlarmWords
