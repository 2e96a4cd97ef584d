// SPDX-License-Identifier: Apache-2.0
#include "querypath.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! How far below the top of a reply its node may be.
constexpr int searchedLevels = 2;

void appendObjects(JsonView object, QList<JsonView> &objects)
{
    for (const auto &[key, value] : object.members()) {
        if (value.isObject())
            objects.append(value);
    }
}

void appendObjects(const QJsonValue &object, QList<QJsonValue> &objects)
{
    for (const QJsonValue value : object.toObject()) {
        if (value.isObject())
            objects.append(value);
    }
}

//! What stands under \a key in \a data or not far below. Level by level: of several values under the key, the
//! one nearest to the top is meant.
template<typename Value>
std::optional<Value> search(const Value &data, const QString &key)
{
    QList<Value> level {data};
    for (int depth = 0; depth <= searchedLevels; ++depth) {
        for (const Value &object : level) {
            if (const Value hit = object[key]; !hit.isUndefined())
                return hit;
        }
        QList<Value> below;
        for (const Value &object : level)
            appendObjects(object, below);
        level = below;
    }
    return std::nullopt;
}

} // namespace

QueryPath QueryPath::fromText(const QString &text)
{
    static const QRegularExpression separators(u"[/.\\s]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

std::optional<QueryPath> QueryPath::fromJson(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    QStringList elements;
    for (const QJsonValue &element : array) {
        if (element.toString().isEmpty())
            return std::nullopt;
        elements.append(element.toString());
    }
    return elements.isEmpty() ? std::nullopt : std::optional<QueryPath>(elements);
}

QString QueryPath::key() const
{
    if (m_elements.isEmpty())
        return {};
    if (m_elements.size() == 1 && m_elements.first() == "Members"_L1)
        return u"user_list_info"_s;
    return snakeCase(m_elements.last());
}

JsonView QueryPath::nodeIn(JsonView data) const
{
    return search(data, key()).value_or(JsonView());
}

std::optional<QJsonValue> QueryPath::nodeIn(const QJsonValue &data) const
{
    return search(data, key());
}

QString QueryPath::snakeCase(QStringView pascalCase)
{
    QString result;
    for (const QChar letter : pascalCase) {
        if (letter.isUpper() && !result.isEmpty())
            result += u'_';
        result += letter.toLower();
    }
    return result;
}

} // namespace Rooms
