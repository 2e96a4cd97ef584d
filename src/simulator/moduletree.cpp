// SPDX-License-Identifier: Apache-2.0
#include "moduletree.h"

#include "device/devicejson.h"
#include "meeting/snapshotjson.h"
#include "share/sharejson.h"

namespace Rooms::ModuleTree {

namespace {

// The modules with every block they can have: whether a path exists does not depend on the moment.

MeetingSnapshot wholeMeeting()
{
    MeetingSnapshot all;
    all.screens.emplace();
    all.mainScreen.emplace();
    all.secondaryScreen.emplace();
    all.layouts.emplace();
    all.self.emplace();
    return all;
}

DeviceSnapshot wholeDevice()
{
    DeviceSnapshot all;
    all.microphone = SoundInfo {false, {}, 0};
    all.speaker = SoundInfo {false, {}, 0};
    all.camera = CameraInfo {false, {}, {}, {}};
    return all;
}

ShareSnapshot wholeShare()
{
    ShareSnapshot all;
    all.sharing = false;
    all.sharer.emplace();
    return all;
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

//! The node of \a path in the module \a now, if the module \a all has one there.
std::optional<QJsonObject> nodeOf(const QJsonObject &all, const QJsonObject &now, const QueryPath &path)
{
    if (!walk(all, path))
        return std::nullopt;
    const auto node = walk(now, path);
    return node ? QJsonObject {{path.key(), *node}} : QJsonObject();
}

} // namespace

std::optional<QJsonObject> query(const MeetingSnapshot &snapshot, const QueryPath &path)
{
    static const QJsonObject all = SnapshotJson::write(wholeMeeting());
    return nodeOf(all, SnapshotJson::write(snapshot), path);
}

std::optional<QJsonObject> query(const DeviceSnapshot &snapshot, const QueryPath &path)
{
    static const QJsonObject all = DeviceJson::write(wholeDevice());
    return nodeOf(all, DeviceJson::write(snapshot), path);
}

std::optional<QJsonObject> query(const ShareSnapshot &snapshot, const QueryPath &path)
{
    static const QJsonObject all = ShareJson::write(wholeShare());
    return nodeOf(all, ShareJson::write(snapshot), path);
}

} // namespace Rooms::ModuleTree
