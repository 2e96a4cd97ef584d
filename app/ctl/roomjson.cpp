// SPDX-License-Identifier: Apache-2.0
#include "roomjson.h"

#include "device/devicejson.h"
#include "meeting/snapshotjson.h"
#include "models/room.h"
#include "protocol/enumname.h"
#include "sentence.h"
#include "share/sharejson.h"

#include <QtCore/qjsonarray.h>

namespace Rooms::RoomJson {

using namespace Qt::StringLiterals;

namespace {

constexpr auto asOfKey = "as_of"_L1;

QJsonObject toJson(const RoomLink &link, std::optional<ControlPassword::From> passwordFrom)
{
    QJsonObject object {{u"address"_s, link.address()},
                        {u"state"_s, enumName(link.state())},
                        {u"polling"_s, enumName(link.polling())}};
    if (passwordFrom)
        object.insert("password_from"_L1, enumName(*passwordFrom));
    if (link.reason() != Link::Reason::None) {
        object.insert("reason"_L1, enumName(link.reason()));
        object.insert("sentence"_L1, translated("Rooms::Link", Link::sentence(link.reason())));
        object.insert("attempt"_L1, link.attempt());
    }
    return object;
}

QJsonObject toJson(const RoomAction &action)
{
    QJsonObject object {{u"available"_s, action.available()}};
    if (!action.available()) {
        object.insert("why_not"_L1, enumName(action.whyNot()));
        object.insert("sentence"_L1,
                      translated("Rooms::ActionRules", ActionRules::sentence(action.whyNot())));
    }
    return object;
}

QJsonObject actions(Room &room)
{
    QJsonObject object;
    for (const RoomAction *action : room.actions())
        object.insert(action->name(), toJson(*action));
    return object;
}

} // namespace

QJsonObject status(Room &room, std::optional<ControlPassword::From> passwordFrom)
{
    QJsonObject object;
    if (room.known())
        object = SnapshotJson::write(room.snapshot()).value("meeting"_L1).toObject();
    if (const auto &device = room.state().device.told)
        object.insert("device"_L1, DeviceJson::writeBlocks(*device));
    if (const auto &share = room.state().share.told)
        object.insert("share"_L1, ShareJson::write(*share).value("share"_L1));
    object.insert("link"_L1, toJson(*room.link(), passwordFrom));
    object.insert("stage"_L1, enumName(room.stage()));
    object.insert("stale"_L1, room.stale());
    object.insert(asOfKey, time(room.asOf()));
    object.insert("actions"_L1, actions(room));
    return object;
}

QJsonObject changes(const QJsonObject &before, const QJsonObject &now)
{
    QJsonObject changed;
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (before.value(it.key()) != it.value())
            changed.insert(it.key(), it.value());
    }
    for (const QString &key : before.keys()) {
        if (!now.contains(key))
            changed.insert(key, QJsonValue::Null);
    }
    if (changed.size() == 1 && changed.contains(asOfKey))
        return {};
    return changed;
}

QJsonObject away(const AwayChanges &away)
{
    QJsonArray changes;
    for (const AwayChange &row : away.rows()) {
        QJsonObject change {{u"change"_s, enumName(row.kind)}};
        if (!row.title.isEmpty())
            change.insert("title"_L1, row.title);
        if (row.number >= 0)
            change.insert("number"_L1, row.number);
        changes.append(change);
    }
    return {{u"since"_s, time(away.since())}, {u"changes"_s, changes}};
}

QJsonValue time(const QDateTime &time)
{
    if (!time.isValid())
        return QJsonValue::Null;
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

} // namespace Rooms::RoomJson
