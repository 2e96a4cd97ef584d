// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "coded.h"
#include "json.h"

#include <QtCore/qstring.h>

#include <optional>

//! Reading JSON from a peer that means well: a value of a neighbouring type is understood, anything else is
//! absent (protocol sheet, section 9, line 34). Pure functions, any thread.
namespace Rooms::Tolerant {

//! A whole number: a JSON number without fraction, or a numeric string. Nothing for anything else.
std::optional<qint64> integer(JsonView value);
//! A whole number that fits an int. Nothing for anything else.
std::optional<int> number(JsonView value);
//! A truth value: true, false, 0, 1, "true", "false", "0", "1". Nothing for anything else.
std::optional<bool> boolean(JsonView value);
//! A string; a number is written out, because ids and codes sometimes come as numbers. Anything else is "".
QString text(JsonView value);

//! The same of what a client sent, and of what is looked at twice.
std::optional<qint64> integer(const QJsonValue &value);
std::optional<int> number(const QJsonValue &value);
std::optional<bool> boolean(const QJsonValue &value);
QString text(const QJsonValue &value);

//! The object under \a key of \a object, or \a object itself when there is none: the vendor's tables and
//! paths do not agree on wrappers (protocol sheet, section 3).
JsonView unwrapped(JsonView object, QLatin1StringView key);

//! Fill \a member with the field \a key of \a object, so that a reader names each field once. A value that
//! cannot be read leaves the member as it is; a text becomes "".
void take(JsonView object, QLatin1StringView key, QString &member);
void take(JsonView object, QLatin1StringView key, bool &member);
void take(JsonView object, QLatin1StringView key, int &member);
template<typename Enum>
void take(JsonView object, QLatin1StringView key, Coded<Enum> &member)
{
    if (const auto code = number(object.value(key)))
        member = Coded<Enum>::fromNumber(*code);
}

} // namespace Rooms::Tolerant
