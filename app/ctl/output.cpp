// SPDX-License-Identifier: Apache-2.0
#include "output.h"

#include "diagnostics/redaction.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <cstdio>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! QJsonDocument writes arrays and objects only.
QByteArray text(const QJsonValue &value, QJsonDocument::JsonFormat format)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(format).trimmed();
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(format).trimmed();
    return QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

//! QJsonDocument leaves U+007F to U+009F as they are; a terminal would take them for commands of ours.
QByteArray harmless(QByteArray json)
{
    json.replace('\x7f', "\\u007f");
    for (char low = '\x80'; low <= '\x9f'; ++low)
        json.replace(QByteArray("\xc2") + low, "\\u00" + QByteArray(1, low).toHex());
    return json;
}

bool print(const QByteArray &json)
{
    std::fputs((harmless(json) + '\n').constData(), stdout);
    return std::fflush(stdout) == 0;
}

} // namespace

Output::Output(bool showSecrets)
    : m_showSecrets(showSecrets)
{ }

bool Output::document(const QJsonValue &value) const
{
    return print(text(shown(value), QJsonDocument::Indented));
}

bool Output::line(const QJsonObject &object) const
{
    return print(text(shown(object), QJsonDocument::Compact));
}

bool Output::line(const QByteArray &json) const
{
    return print(json);
}

QJsonValue Output::shown(const QJsonValue &value) const
{
    return m_showSecrets ? value : Redaction::withoutSecrets(value);
}

} // namespace Rooms
