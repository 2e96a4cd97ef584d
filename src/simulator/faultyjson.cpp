// SPDX-License-Identifier: Apache-2.0
#include "faultyjson.h"

#include "faults.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>

#include <algorithm>
#include <array>

namespace Rooms::FaultyJson {

using namespace Qt::StringLiterals;

namespace {

constexpr int unknownNumber = 99;

//! What becomes of a member; an undefined value takes it away.
using Change = QJsonValue (*)(const QString &key, const QJsonValue &value, int setting);

template<size_t N>
bool isOneOf(const QString &key, const std::array<QLatin1StringView, N> &keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

QJsonValue wrongType(const QString &, const QJsonValue &value, int)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"perhaps"_s;
    case QJsonValue::Double:
        return QJsonArray {value};
    case QJsonValue::String:
        return true;
    case QJsonValue::Array:
        return QJsonObject {{u"items"_s, value}};
    default:
        return value;
    }
}

QJsonValue missingBlock(const QString &key, const QJsonValue &value, int)
{
    constexpr std::array kept {"meeting"_L1, "meeting_info"_L1, "meeting_status"_L1};
    return isOneOf(key, kept) ? value : QJsonValue(QJsonValue::Undefined);
}

QJsonValue unknownEnum(const QString &key, const QJsonValue &value, int)
{
    constexpr std::array enums {"meeting_status"_L1,      "meeting_type"_L1,     "host_status"_L1,
                                "multi_screen_status"_L1, "layout_type"_L1,      "layout_model"_L1,
                                "current_switch_type"_L1, "switch_type"_L1,      "user_type"_L1,
                                "role_type"_L1,           "screen_share_type"_L1};
    return isOneOf(key, enums) ? QJsonValue(unknownNumber) : value;
}

QJsonValue longTitle(const QString &key, const QJsonValue &value, int length)
{
    constexpr std::array titles {"meeting_title"_L1, "meeting_creator_name"_L1, "nickname"_L1};
    const QString text = value.toString() + u' ';
    return isOneOf(key, titles) ? QJsonValue(text.repeated(length / text.size() + 1).left(length)) : value;
}

QJsonValue withoutLayouts(const QString &key, const QJsonValue &value, int)
{
    return key == "layout_switch_info"_L1 ? QJsonValue(QJsonValue::Undefined) : value;
}

QJsonValue markup(const QString &, const QJsonValue &value, int port)
{
    if (!value.isString())
        return value;
    return u"<img src=\"http://127.0.0.1:%1/x.png\"><b>%2</b>"_s.arg(port).arg(value.toString());
}

constexpr std::pair<Fault, Change> changes[] = {
    {Fault::WrongTypes, wrongType}, {Fault::MissingBlocks, missingBlock}, {Fault::UnknownEnums, unknownEnum},
    {Fault::LongTitles, longTitle}, {Fault::NoLayouts, withoutLayouts},   {Fault::Markup, markup},
};

//! Changes \a value and everything in it; the items of an array have no key.
QJsonValue changed(const QString &key, const QJsonValue &value, Change change, int setting)
{
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it) {
            if (const QJsonValue member = changed(it.key(), it.value(), change, setting);
                !member.isUndefined())
                object.insert(it.key(), member);
        }
        return change(key, object, setting);
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(changed({}, item, change, setting));
        return change(key, array, setting);
    }
    return change(key, value, setting);
}

} // namespace

QJsonValue spoil(const QJsonValue &data, const Faults &faults)
{
    QJsonValue spoilt = data;
    for (const auto &[fault, change] : changes) {
        if (!faults.has(fault))
            continue;
        // Of the outermost object only the members are spoilt: it has no key of its own.
        const QJsonObject members = spoilt.toObject();
        QJsonObject object;
        for (auto it = members.begin(); it != members.end(); ++it) {
            const QJsonValue member = changed(it.key(), it.value(), change, faults.value(fault));
            if (!member.isUndefined())
                object.insert(it.key(), member);
        }
        spoilt = object;
    }
    return spoilt;
}

QString spoil(const QString &text, const Faults &faults)
{
    return faults.has(Fault::Markup) ? markup({}, text, faults.value(Fault::Markup)).toString() : text;
}

} // namespace Rooms::FaultyJson
