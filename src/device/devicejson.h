// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devicesnapshot.h"
#include "protocol/json.h"

#include <QtCore/qjsonobject.h>

//! The Device module from and to JSON. Reading never fails: a value that cannot be understood is absent.
//! Pure functions, any thread.
namespace Rooms::DeviceJson {

//! Reads `result.data` of a `Query ["Device"]`. The blocks are found below `device`, below `device_info`,
//! below both, or bare: the vendor's tables and paths do not agree (protocol sheet, section 3).
DeviceSnapshot read(JsonView data);
//! The same, over \a before: a block that is not in \a data stays as it is. For events.
DeviceSnapshot read(JsonView data, const DeviceSnapshot &before);
//! The `result.data` that read() understands, with every block that \a snapshot has.
QJsonObject write(const DeviceSnapshot &snapshot);
//! The blocks alone: what JoinMeetingCompleted carries as `device_info`.
QJsonObject writeBlocks(const DeviceSnapshot &snapshot);

} // namespace Rooms::DeviceJson
