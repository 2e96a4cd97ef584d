// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/devicesnapshot.h"
#include "meeting/snapshot.h"
#include "protocol/querypath.h"
#include "share/sharesnapshot.h"

#include <QtCore/qjsonobject.h>

#include <optional>

//! The modules as trees that Query walks (protocol sheet, section 3). Pure functions, any thread.
namespace Rooms::ModuleTree {

//! `result.data` for a Query of \a path: the node of \a snapshot under its own key, or an empty object for a
//! node that exists but has no value now. Nothing when there is no such path.
std::optional<QJsonObject> query(const MeetingSnapshot &snapshot, const QueryPath &path);
std::optional<QJsonObject> query(const DeviceSnapshot &snapshot, const QueryPath &path);
std::optional<QJsonObject> query(const ShareSnapshot &snapshot, const QueryPath &path);

} // namespace Rooms::ModuleTree
