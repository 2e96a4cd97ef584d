// SPDX-License-Identifier: Apache-2.0
#include "tolerant.h"

#include <cmath>
#include <limits>

namespace Rooms::Tolerant {

using namespace Qt::StringLiterals;

namespace {

template<typename Text>
std::optional<qint64> toInteger(const Text &text)
{
    bool ok = false;
    const qint64 whole = text.trimmed().toLongLong(&ok);
    return ok ? std::optional(whole) : std::nullopt;
}

std::optional<int> toInt(std::optional<qint64> whole)
{
    using Limits = std::numeric_limits<int>;
    return whole && *whole >= Limits::min() && *whole <= Limits::max() ? std::optional(int(*whole))
                                                                       : std::nullopt;
}

template<typename Text>
std::optional<bool> toBool(const Text &text)
{
    const Text word = text.trimmed();
    if (word.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (word.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

std::optional<bool> zeroOrOne(std::optional<qint64> whole)
{
    return whole == 0 || whole == 1 ? std::optional(whole == 1) : std::nullopt;
}

//! What \a read makes of the string \a value, of its bytes if they will do.
template<typename Read>
auto readString(JsonView value, Read read)
{
    const QLatin1StringView plain = value.toPlain();
    return plain.isNull() ? read(value.toString()) : read(plain);
}

QString toText(std::optional<qint64> whole, double number)
{
    return whole ? QString::number(*whole) : QString::number(number);
}

} // namespace

std::optional<qint64> integer(JsonView value)
{
    if (!value.isString())
        return value.toInteger();
    return readString(value, [](const auto &text) { return toInteger(text); });
}

std::optional<int> number(JsonView value)
{
    return toInt(integer(value));
}

std::optional<bool> boolean(JsonView value)
{
    if (value.isBool())
        return value.toBool();
    if (!value.isString())
        return zeroOrOne(value.toInteger());
    return readString(value, [](const auto &text) {
        const auto truth = toBool(text);
        return truth ? truth : zeroOrOne(toInteger(text));
    });
}

QString text(JsonView value)
{
    return value.isNumber() ? toText(value.toInteger(), value.toDouble()) : value.toString();
}

std::optional<qint64> integer(const QJsonValue &value)
{
    if (value.isString())
        return toInteger(value.toString());
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    // Beyond 2^53 a double no longer tells neighbouring integers apart; toInteger() keeps them where it can.
    if (!std::isfinite(number) || number != std::trunc(number) || std::abs(number) >= 9.2e18)
        return std::nullopt;
    return value.toInteger();
}

std::optional<int> number(const QJsonValue &value)
{
    return toInt(integer(value));
}

std::optional<bool> boolean(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const auto truth = toBool(value.toString());
    return truth ? truth : zeroOrOne(integer(value));
}

QString text(const QJsonValue &value)
{
    return value.isDouble() ? toText(integer(value), value.toDouble()) : value.toString();
}

JsonView unwrapped(JsonView object, QLatin1StringView key)
{
    const JsonView inner = object.value(key);
    return inner.isObject() ? inner : object;
}

void take(JsonView object, QLatin1StringView key, QString &member)
{
    member = text(object.value(key));
}

void take(JsonView object, QLatin1StringView key, bool &member)
{
    member = boolean(object.value(key)).value_or(member);
}

void take(JsonView object, QLatin1StringView key, int &member)
{
    member = number(object.value(key)).value_or(member);
}

} // namespace Rooms::Tolerant
