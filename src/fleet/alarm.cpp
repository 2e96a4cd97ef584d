// SPDX-License-Identifier: Apache-2.0
#include "alarm.h"

#include <QtCore/qjsonobject.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

using Kind = Alarm::Kind;
using Severity = Alarm::Severity;

struct Info
{
    QLatin1StringView name; // in files
    Severity severity;
};

//! In the order of Kind.
constexpr Info infos[] = {
    {"not_let_in"_L1, Severity::Critical},    {"link_lost"_L1, Severity::Critical},
    {"never_reached"_L1, Severity::Critical}, {"long_join"_L1, Severity::Warning},
    {"overrun"_L1, Severity::Warning},        {"slow_answers"_L1, Severity::Notice},
};
static_assert(std::size(infos) == Alarm::kinds);

constexpr auto roomKey = "room"_L1;
constexpr auto kindKey = "kind"_L1;
constexpr auto untilKey = "until"_L1;
constexpr auto byKey = "by"_L1;
constexpr auto atKey = "at"_L1;

std::optional<Kind> kindOf(const QString &name)
{
    const auto info =
        std::find_if(std::begin(infos), std::end(infos), [&](const Info &each) { return each.name == name; });
    if (info == std::end(infos))
        return std::nullopt;
    return Kind(info - std::begin(infos));
}

} // namespace

Severity Alarm::severityOf(Kind kind)
{
    return infos[size_t(kind)].severity;
}

QString Alarm::nameOf(Kind kind)
{
    return infos[size_t(kind)].name;
}

bool Alarm::isBefore(const Alarm &other) const
{
    if (isCleared() != other.isCleared())
        return !isCleared();
    if (isCleared() && clearedAt != other.clearedAt)
        return clearedAt > other.clearedAt;
    if (severity() != other.severity())
        return severity() > other.severity();
    if (raisedAt != other.raisedAt)
        return raisedAt > other.raisedAt;
    return serial > other.serial;
}

QJsonArray AlarmSilence::toJson(const QList<AlarmSilence> &silences)
{
    QJsonArray array;
    for (const AlarmSilence &silence : silences) {
        QJsonObject object {{untilKey, silence.until.toUTC().toString(Qt::ISODate)}};
        if (!silence.room.isEmpty())
            object.insert(roomKey, silence.room);
        if (silence.kind)
            object.insert(kindKey, Alarm::nameOf(*silence.kind));
        array.append(object);
    }
    return array;
}

QList<AlarmSilence> AlarmSilence::fromJson(const QJsonArray &array)
{
    QList<AlarmSilence> silences;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        AlarmSilence silence {object.value(roomKey).toString(), std::nullopt,
                              QDateTime::fromString(object.value(untilKey).toString(), Qt::ISODate)};
        if (object.contains(kindKey)) {
            silence.kind = kindOf(object.value(kindKey).toString());
            if (!silence.kind)
                continue; // else it would silence more than was asked for
        }
        if (silence.until.isValid() && (silence.kind || !silence.room.isEmpty()))
            silences.append(silence);
    }
    return silences;
}

QJsonArray AlarmAcknowledgement::toJson(const QList<AlarmAcknowledgement> &acknowledgements)
{
    QJsonArray array;
    for (const AlarmAcknowledgement &each : acknowledgements)
        array.append(QJsonObject {{roomKey, each.room},
                                  {kindKey, Alarm::nameOf(each.kind)},
                                  {byKey, each.by},
                                  {atKey, each.at.toUTC().toString(Qt::ISODate)}});
    return array;
}

QList<AlarmAcknowledgement> AlarmAcknowledgement::fromJson(const QJsonArray &array)
{
    QList<AlarmAcknowledgement> acknowledgements;
    for (const QJsonValue &value : array) {
        const auto kind = kindOf(value[kindKey].toString());
        const AlarmAcknowledgement each {value[roomKey].toString(), kind.value_or(Kind::LinkLost),
                                         value[byKey].toString(),
                                         QDateTime::fromString(value[atKey].toString(), Qt::ISODate)};
        if (kind && !each.room.isEmpty() && each.at.isValid())
            acknowledgements.append(each);
    }
    return acknowledgements;
}

} // namespace Rooms
