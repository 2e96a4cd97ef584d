// SPDX-License-Identifier: Apache-2.0
#include "subscriptions.h"

#include "device/deviceevent.h"
#include "roomevents.h"
#include "share/shareevent.h"

#include <QtCore/qjsonarray.h>

#include <algorithm>
#include <optional>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

bool startsWith(const QStringList &path, const QStringList &scope)
{
    return path.size() >= scope.size() && std::equal(scope.begin(), scope.end(), path.begin());
}

//! A path that can be subscribed to: nothing, a module, or a known event of the Meeting or Device module.
std::optional<QStringList> scopeFrom(const QJsonValue &path)
{
    if (!path.isArray())
        return std::nullopt;
    QStringList scope;
    for (const QJsonValue element : path.toArray())
        scope.append(element.toString());
    const bool isModule = scope.size() == 1
        && QStringList {MeetingEvent::module(), DeviceEvent::module(), ShareEvent::module(),
                        u"MeetingControl"_s}
               .contains(scope.first());
    const auto isEventOf = [&scope](const QString &module, const QStringList &names) {
        return scope.size() == 2 && scope.first() == module && names.contains(scope.last());
    };
    const bool isEvent = isEventOf(MeetingEvent::module(), RoomEvents::names())
        || isEventOf(DeviceEvent::module(), {u"EnableMic"_s, u"EnableCamera"_s, u"SetSpeakerVolume"_s});
    return scope.isEmpty() || isModule || isEvent ? std::optional(scope) : std::nullopt;
}

} // namespace

int Subscriptions::subscribe(const QJsonValue &path)
{
    const auto scope = scopeFrom(path);
    if (!scope)
        return toInt(ErrorCode::SubscribePathError);
    if (!m_scopes.contains(*scope))
        m_scopes.append(*scope);
    return toInt(ErrorCode::Success);
}

int Subscriptions::unsubscribe(const QJsonValue &path)
{
    const auto scope = scopeFrom(path);
    if (!scope)
        return toInt(ErrorCode::SubscribePathError);
    m_scopes.removeIf([&scope](const QStringList &other) { return startsWith(other, *scope); });
    return toInt(ErrorCode::Success);
}

bool Subscriptions::include(const Event &event) const
{
    const QStringList path {event.module, event.subEvent};
    return std::any_of(m_scopes.begin(), m_scopes.end(),
                       [&path](const QStringList &scope) { return startsWith(path, scope); });
}

} // namespace Rooms
