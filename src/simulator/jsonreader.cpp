// SPDX-License-Identifier: Apache-2.0
#include "jsonreader.h"

#include "nearest.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qregularexpression.h>

#include <cmath>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int millisecondsOfSecond = 1000;
constexpr int longestDelayMs = 24 * 3600 * 1000;

std::optional<int> wholeNumber(const QJsonValue &value, int minimum, int maximum)
{
    const double number = value.toDouble(std::nan(""));
    if (!(number >= minimum && number <= maximum) || number != std::trunc(number))
        return std::nullopt;
    return int(number);
}

} // namespace

QList<JsonReader::Complaint> JsonReader::read(const QJsonObject &document, const Visitor &visit)
{
    QList<Complaint> complaints;
    JsonReader(document, {}, complaints).visitWhole(visit);
    return complaints;
}

JsonReader::JsonReader(const QJsonObject &object, const QString &place, QList<Complaint> &complaints)
    : m_object(object)
    , m_place(place)
    , m_complaints(complaints)
{ }

void JsonReader::visitWhole(const Visitor &visit)
{
    visit(*this);
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (m_taken.contains(it.key()) || m_ignoresRest)
            continue;
        const QString near = nearest(it.key(), m_taken);
        complain(it.key(),
                 u"is not an entry of a scenario"_s
                     + (near.isEmpty() ? QString() : u"; did you mean \"%1\"?"_s.arg(near)));
    }
}

std::optional<QJsonValue> JsonReader::take(QLatin1StringView key)
{
    m_taken.append(key);
    const auto it = m_object.constFind(key);
    return it != m_object.constEnd() ? std::optional<QJsonValue>(*it) : std::nullopt;
}

void JsonReader::complain(const QString &key, const QString &complaint)
{
    m_complaints.append({m_place + key, complaint});
}

void JsonReader::text(QLatin1StringView key, QString &target)
{
    const auto value = take(key);
    if (value && value->isString())
        target = value->toString();
    else if (value)
        complain(key, u"must be a text"_s);
}

void JsonReader::flag(QLatin1StringView key, bool &target)
{
    const auto value = take(key);
    if (value && value->isBool())
        target = value->toBool();
    else if (value)
        complain(key, u"must be true or false"_s);
}

void JsonReader::number(QLatin1StringView key, int &target, int minimum, int maximum)
{
    const auto value = take(key);
    if (!value)
        return;
    if (const auto number = wholeNumber(*value, minimum, maximum))
        target = *number;
    else
        complain(key, u"must be a whole number from %1 to %2"_s.arg(minimum).arg(maximum));
}

void JsonReader::texts(QLatin1StringView key, QStringList &target)
{
    const auto value = take(key);
    if (!value)
        return;
    QStringList read;
    for (const QJsonValue item : value->toArray()) {
        if (item.isString())
            read.append(item.toString());
    }
    if (!value->isArray() || read.size() != value->toArray().size())
        complain(key, u"must be a list of texts"_s);
    else
        target = read;
}

void JsonReader::delay(QLatin1StringView key, DelayRange &target)
{
    const auto value = take(key);
    if (!value)
        return;
    const QJsonArray limits = value->isArray() ? value->toArray() : QJsonArray {*value, *value};
    const auto minimum = wholeNumber(limits.at(0), 0, longestDelayMs);
    const auto maximum = wholeNumber(limits.at(1), 0, longestDelayMs);
    if (limits.size() == 2 && minimum && maximum && *minimum <= *maximum)
        target = {*minimum, *maximum};
    else
        complain(key, u"must be milliseconds up to a day, one number or [least, most]"_s);
}

void JsonReader::seconds(QLatin1StringView key, int &target, int maximumMs)
{
    const auto value = take(key);
    if (!value)
        return;
    const double seconds = value->toDouble(-1);
    if (seconds >= 0 && seconds * millisecondsOfSecond <= maximumMs)
        target = int(std::lround(seconds * millisecondsOfSecond));
    else
        complain(key, u"must be seconds from 0 to %1"_s.arg(maximumMs / millisecondsOfSecond));
}

void JsonReader::localText(QLatin1StringView key, LocalText &target)
{
    static const QRegularExpression language(u"^[a-z]{2,3}(_[A-Z]{2})?$"_s);
    const auto value = take(key);
    if (!value)
        return;
    const QJsonObject texts = value->isString() ? QJsonObject {{u"en"_s, *value}} : value->toObject();
    target = {};
    for (auto it = texts.constBegin(); it != texts.constEnd(); ++it) {
        if (!language.match(it.key()).hasMatch())
            complain(u"%1.%2"_s.arg(key, it.key()), u"must be a language, for example en or zh_CN"_s);
        else if (!it->isString())
            complain(u"%1.%2"_s.arg(key, it.key()), u"must be a text"_s);
        else
            target.texts.insert(it.key(), it->toString());
    }
    if (texts.isEmpty())
        complain(key, u"must be a text, or an object of texts by their languages"_s);
}

void JsonReader::object(QLatin1StringView key, const Visitor &visit)
{
    const auto value = take(key);
    if (value && value->isObject())
        JsonReader(value->toObject(), m_place + key + u'.', m_complaints).visitWhole(visit);
    else if (value)
        complain(key, u"must be an object"_s);
}

void JsonReader::objects(QLatin1StringView key, const Visitor &visit)
{
    const auto value = take(key);
    if (!value)
        return;
    if (!value->isArray())
        complain(key, u"must be a list of objects"_s);
    const QJsonArray items = value->toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = u"%1%2[%3]"_s.arg(m_place, QString(key)).arg(i);
        if (items.at(i).isObject())
            JsonReader(items.at(i).toObject(), place + u'.', m_complaints).visitWhole(visit);
        else
            JsonReader({}, place, m_complaints).complain({}, u"must be an object"_s);
    }
}

} // namespace Rooms
