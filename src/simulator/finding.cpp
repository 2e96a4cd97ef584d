// SPDX-License-Identifier: Apache-2.0
#include "finding.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

// Wherever one of these stands in a key, what it holds is not shown.
constexpr QLatin1StringView secretWords[] = {"pass"_L1,   "pwd"_L1,  "pin"_L1, "token"_L1,
                                             "secret"_L1, "auth"_L1, "url"_L1, "cred"_L1};

bool mayBeSecret(const QString &key)
{
    return std::any_of(std::begin(secretWords), std::end(secretWords),
                       [&key](QLatin1StringView word) { return key.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QString Finding::toText() const
{
    const QString of = id.isEmpty() ? QString() : u" (id %1)"_s.arg(FindingText::quoted(id));
    return u"%1 %2: %3%4: %5; right is %6. [%7]"_s.arg(
        AuditRules::name(severity()), AuditRules::info(rule).name, subject, of, came, right, place);
}

QJsonObject Finding::toJson() const
{
    return {{u"rule"_s, QString(AuditRules::info(rule).name)},
            {u"severity"_s, QString(AuditRules::name(severity()))},
            {u"subject"_s, subject},
            {u"id"_s, id},
            {u"came"_s, came},
            {u"right"_s, right},
            {u"place"_s, place}};
}

QString FindingText::typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

QString FindingText::printable(const QString &text)
{
    QString line;
    for (const QChar c : text.left(longestShown)) {
        const bool breaksLine = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        line += c.isPrint() && !breaksLine ? c : QChar(QChar::ReplacementCharacter);
    }
    return line;
}

QString FindingText::quoted(const QString &text)
{
    return u'"' + printable(text) + (text.size() > longestShown ? u"..."_s : QString()) + u'"';
}

QString FindingText::shown(const QJsonValue &value, const QString &key)
{
    if (mayBeSecret(key))
        return typeOf(value);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return u"the number "_s + value.toVariant().toString();
    if (value.isString())
        return u"the text "_s + quoted(value.toString());
    return typeOf(value);
}

} // namespace Rooms
