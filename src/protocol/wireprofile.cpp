// SPDX-License-Identifier: Apache-2.0
#include "wireprofile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>

#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<QLatin1StringView, QString WireProfile::*> textMembers[] = {
    {"subscribe_method"_L1, &WireProfile::subscribeMethod},
    {"unsubscribe_method"_L1, &WireProfile::unsubscribeMethod},
    {"subscribe_path_key"_L1, &WireProfile::subscribePathKey},
    {"event_method_prefix"_L1, &WireProfile::eventMethodPrefix},
    {"sub_event_key"_L1, &WireProfile::subEventKey},
};
constexpr auto payloadKeysKey = "event_payload_keys"_L1;

QString WireProfile::*textMember(QStringView key)
{
    for (const auto &[name, member] : textMembers) {
        if (name == key)
            return member;
    }
    return nullptr;
}

//! The array as non-empty strings; empty when anything else is in it.
QStringList toKeys(const QJsonValue &value)
{
    QStringList keys;
    for (const QJsonValue &key : value.toArray()) {
        if (key.toString().isEmpty())
            return {};
        keys.append(key.toString());
    }
    return keys;
}

QString say(const char *sentence, const QString &key)
{
    return QCoreApplication::translate("Rooms::WireProfile", sentence).arg(key);
}

} // namespace

Result<WireProfile, QString> WireProfile::fromJson(const QJsonObject &object)
{
    WireProfile profile;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == payloadKeysKey) {
            profile.eventPayloadKeys = toKeys(it.value());
            if (profile.eventPayloadKeys.isEmpty())
                return say(QT_TRANSLATE_NOOP("Rooms::WireProfile", "\"%1\" must be a list of names."),
                           it.key());
        } else if (const auto member = textMember(it.key())) {
            if (it.value().toString().isEmpty())
                return say(
                    QT_TRANSLATE_NOOP("Rooms::WireProfile", "\"%1\" must be a text that is not empty."),
                    it.key());
            profile.*member = it.value().toString();
        } else {
            return say(QT_TRANSLATE_NOOP("Rooms::WireProfile", "A wire profile has no entry \"%1\"."),
                       it.key());
        }
    }
    return profile;
}

QJsonObject WireProfile::toJson() const
{
    QJsonObject object;
    for (const auto &[name, member] : textMembers)
        object.insert(name, this->*member);
    object.insert(payloadKeysKey, QJsonArray::fromStringList(eventPayloadKeys));
    return object;
}

} // namespace Rooms
