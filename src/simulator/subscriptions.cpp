// SPDX-License-Identifier: Apache-2.0
#include "subscriptions.h"

#include "requestspec.h"
#include "roomevents.h"

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

//! A path that can be subscribed to.
std::optional<QStringList> scopeFrom(const QJsonValue &path)
{
    if (!path.isArray())
        return std::nullopt;
    QStringList scope;
    for (const QJsonValue element : path.toArray())
        scope.append(element.toString());
    if (scope.isEmpty())
        return scope;
    const RequestSpec::Module *module = RequestSpec::module(scope.first());
    const auto isEvent = [&](const QString &name) {
        return module->eventNames().contains(name)
            || (scope.first() == MeetingEvent::module() && RoomEvents::names().contains(name));
    };
    const bool isKnown = module && (scope.size() == 1 || (scope.size() == 2 && isEvent(scope.last())));
    return isKnown ? std::optional(scope) : std::nullopt;
}

} // namespace

bool Subscriptions::isScope(const QJsonValue &path)
{
    return scopeFrom(path).has_value();
}

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

bool Subscriptions::include(const RoomEvent &event) const
{
    const QStringList path {event.module, event.subEvent};
    return std::any_of(m_scopes.begin(), m_scopes.end(),
                       [&path](const QStringList &scope) { return startsWith(path, scope); });
}

} // namespace Rooms
