// SPDX-License-Identifier: Apache-2.0
#include "moduletree.h"

#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"

namespace Rooms::ModuleTree {

namespace {

//! The module with every block it can have: whether a path exists does not depend on the moment.
QJsonObject everyNode()
{
    MeetingSnapshot all;
    all.screens.emplace();
    all.mainScreen.emplace();
    all.secondaryScreen.emplace();
    all.layouts.emplace();
    all.self.emplace();
    return SnapshotJson::write(all);
}

//! The node that \a path leads to from \a node. An element may skip levels of the JSON, as real paths do.
std::optional<QJsonValue> walk(QJsonValue node, const QueryPath &path)
{
    for (const QString &element : path.elements()) {
        const auto next = QueryPath({element}).nodeIn(node);
        if (!next || !element.front().isUpper())
            return std::nullopt;
        node = *next;
    }
    return node;
}

} // namespace

std::optional<QJsonObject> query(const MeetingSnapshot &snapshot, const QueryPath &path)
{
    static const QJsonObject all = everyNode();
    if (path.module() != MeetingEvent::module() || !walk(all, path))
        return std::nullopt;
    const auto node = walk(SnapshotJson::write(snapshot), path);
    return node ? QJsonObject {{path.key(), *node}} : QJsonObject();
}

} // namespace Rooms::ModuleTree
