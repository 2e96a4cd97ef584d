// SPDX-License-Identifier: Apache-2.0
#include "tolerant.h"

#include <cmath>
#include <limits>

namespace Rooms::Tolerant {

using namespace Qt::StringLiterals;

std::optional<qint64> integer(const QJsonValue &value)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 parsed = value.toString().trimmed().toLongLong(&ok);
        return ok ? std::optional(parsed) : std::nullopt;
    }
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
    const auto wide = integer(value);
    if (!wide || *wide < std::numeric_limits<int>::min() || *wide > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(*wide);
}

std::optional<bool> boolean(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    const QString word = value.toString().trimmed();
    if (word.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (word.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    const auto number = integer(value);
    if (number == 0 || number == 1)
        return *number == 1;
    return std::nullopt;
}

QString text(const QJsonValue &value)
{
    if (value.isDouble()) {
        const auto whole = integer(value);
        return whole ? QString::number(*whole) : QString::number(value.toDouble());
    }
    return value.toString();
}

QJsonObject unwrapped(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue inner = object.value(key);
    return inner.isObject() ? inner.toObject() : object;
}

void take(const QJsonObject &object, QLatin1StringView key, QString &member)
{
    member = text(object.value(key));
}

void take(const QJsonObject &object, QLatin1StringView key, bool &member)
{
    member = boolean(object.value(key)).value_or(member);
}

void take(const QJsonObject &object, QLatin1StringView key, int &member)
{
    member = number(object.value(key)).value_or(member);
}

} // namespace Rooms::Tolerant
