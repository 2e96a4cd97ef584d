// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/json.h"
#include "sharesnapshot.h"

#include <QtCore/qjsonobject.h>

//! The Share module from and to JSON. Reading never fails: a value that cannot be understood is absent. Pure
//! functions, any thread.
namespace Rooms::ShareJson {

//! Reads `result.data` of a `Query ["Share"]`: everything under `share`, or bare; the fields of share_info
//! there, or beside it.
ShareSnapshot read(JsonView data);
//! The same, over \a before: what is not in \a data stays as it is. For events.
ShareSnapshot read(JsonView data, const ShareSnapshot &before);
//! The `result.data` that read() understands.
QJsonObject write(const ShareSnapshot &snapshot);

} // namespace Rooms::ShareJson
