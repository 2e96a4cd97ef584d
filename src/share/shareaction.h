// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/errorcode.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

#include <variant>

//! What can be asked of the Share module (protocol sheet, section 5.4) and how it is written. Plain values
//! and pure functions, any thread.
namespace Rooms {

//! End what the room shares, or what is cast to it.
struct StopShare
{
    bool operator==(const StopShare &) const = default;
};

//! Any of them.
using ShareAction = std::variant<StopShare>;

namespace ShareActionJson {

//! The method of every action: `Call/Share`.
QString method();
//! `action` as the vendor spells it: `StopShare`.
QString name(const ShareAction &action);
//! The request's `params`.
QJsonObject write(const ShareAction &action);
//! Reads what write() writes, as a room does; or the code that a room answers: NotSupported for an action
//! that is none of these.
Result<ShareAction, ErrorCode> read(const QJsonObject &params);

} // namespace ShareActionJson
} // namespace Rooms
