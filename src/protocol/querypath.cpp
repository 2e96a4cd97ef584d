// SPDX-License-Identifier: Apache-2.0
#include "querypath.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! How far below the top of a reply its node may be.
constexpr int searchedLevels = 2;

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

std::optional<QJsonValue> QueryPath::nodeIn(const QJsonValue &data) const
{
    // Level by level: of several values under the key, the one nearest to the top is meant.
    const QString wanted = key();
    QList<QJsonObject> level {data.toObject()};
    for (int depth = 0; depth <= searchedLevels; ++depth) {
        QList<QJsonObject> below;
        for (const QJsonObject &object : level) {
            if (const auto hit = object.find(wanted); hit != object.end())
                return *hit;
            for (const QJsonValue child : object) {
                if (child.isObject())
                    below.append(child.toObject());
            }
        }
        level = below;
    }
    return std::nullopt;
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
