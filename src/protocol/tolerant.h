// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

#include <optional>

//! Reading JSON from a peer that means well: a value of a neighbouring type is understood, anything else is
//! absent (protocol sheet, section 9, line 34). Pure functions, any thread.
namespace Rooms::Tolerant {

//! A whole number: a JSON number without fraction, or a numeric string. Nothing for anything else.
std::optional<qint64> integer(const QJsonValue &value);
//! A whole number that fits an int. Nothing for anything else.
std::optional<int> number(const QJsonValue &value);
//! A truth value: true, false, 0, 1, "true", "false", "0", "1". Nothing for anything else.
std::optional<bool> boolean(const QJsonValue &value);
//! A string; a number is written out, because ids and codes sometimes come as numbers. Anything else is "".
QString text(const QJsonValue &value);

} // namespace Rooms::Tolerant
