// SPDX-License-Identifier: Apache-2.0
#include "roomsjson.h"

#include "roomscollector.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace Rooms::RoomsJson {

using namespace Qt::StringLiterals;
using LocatedJson::Member;
using LocatedJson::Node;

namespace {

constexpr auto roomsKey = "rooms"_L1;
constexpr auto idKey = "id"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto placeKey = "place"_L1;
constexpr auto urlKey = "url"_L1;
constexpr auto tagsKey = "tags"_L1;
constexpr auto wireProfileKey = "wire_profile"_L1;

QString say(const char *sentence, const QString &key = {})
{
    return QCoreApplication::translate("Rooms::RoomsJson", sentence).replace("%1"_L1, key);
}

class Reader
{
public:
    RoomsReading read(const QByteArray &text)
    {
        const auto root = LocatedJson::parse(text);
        if (!root) {
            m_collector.breakOff(root.error().place, root.error().text);
            return m_collector.take();
        }
        const Member *rooms = root->member(roomsKey);
        if (!rooms || !rooms->node.value.isArray())
            m_collector.breakOff(
                rooms ? rooms->node.place : root->place,
                say(QT_TRANSLATE_NOOP("Rooms::RoomsJson", "The file must be {\"rooms\": [...]}.")));
        else
            readAll(*root, rooms->node);
        RoomsReading reading = m_collector.take();
        reading.more = m_more;
        return reading;
    }

private:
    void readAll(const Node &root, const Node &rooms)
    {
        warnOfTwins(root);
        for (const Member &member : root.members) {
            if (member.key != roomsKey)
                keep(member, m_more);
        }
        for (const Node &node : rooms.items)
            readRoom(node);
    }

    void readRoom(const Node &node)
    {
        m_collector.begin();
        if (!node.value.isObject()) {
            m_collector.fail(node.place,
                             say(QT_TRANSLATE_NOOP("Rooms::RoomsJson", "A room must be an object: {...}.")));
            return;
        }
        warnOfTwins(node);
        for (const Member &member : node.members) {
            if (node.member(member.key) == &member)
                readMember(member);
        }
        m_collector.end(node.place);
    }

    void readMember(const Member &member)
    {
        RoomEntry &room = m_collector.room();
        if (member.key == idKey) {
            if (const auto id = text(member))
                m_collector.setId(member.node.place, *id);
        } else if (member.key == urlKey) {
            if (const auto url = text(member))
                m_collector.setUrl(member.node.place, *url);
        } else if (member.key == nameKey) {
            room.name = text(member).value_or(QString());
        } else if (member.key == placeKey) {
            room.place = text(member).value_or(QString());
        } else if (member.key == tagsKey) {
            readTags(member);
        } else if (member.key == wireProfileKey) {
            readWireProfile(member);
        } else {
            keep(member, room.more);
        }
    }

    std::optional<QString> text(const Member &member)
    {
        if (member.node.value.isString())
            return member.node.value.toString();
        m_collector.fail(member.node.place,
                         say(QT_TRANSLATE_NOOP("Rooms::RoomsJson", "\"%1\" must be a text in double quotes."),
                             member.key));
        return std::nullopt;
    }

    void readTags(const Member &member)
    {
        const auto &items = member.node.items;
        const auto complain = [this, &member](LocatedJson::Place place) {
            m_collector.fail(
                place,
                say(QT_TRANSLATE_NOOP("Rooms::RoomsJson", "\"%1\" must be a list of texts."), member.key));
        };
        if (!member.node.value.isArray())
            complain(member.node.place);
        for (const Node &item : items) {
            if (item.value.isString())
                m_collector.room().tags.append(item.value.toString());
            else
                complain(item.place);
        }
    }

    void readWireProfile(const Member &member)
    {
        if (!member.node.value.isObject()) {
            m_collector.fail(
                member.node.place,
                say(QT_TRANSLATE_NOOP("Rooms::RoomsJson", "\"%1\" must be an object: {...}."), member.key));
            return;
        }
        const auto profile = WireProfile::fromJson(member.node.value.toObject());
        if (profile)
            m_collector.room().wireProfile = *profile;
        else
            m_collector.fail(member.node.place, profile.error());
    }

    //! What this program does not know is somebody else's.
    void keep(const Member &member, QJsonObject &more)
    {
        if (RoomsCollector::isPasswordKey(member.key)) {
            m_collector.warnOfPassword(member.place);
            return;
        }
        m_collector.warn(
            member.place,
            say(QT_TRANSLATE_NOOP("Rooms::RoomsJson", "\"%1\" is not known here. It is kept."), member.key));
        more.insert(member.key, member.node.value);
    }

    void warnOfTwins(const Node &node)
    {
        for (const Member &member : node.members) {
            if (node.member(member.key) != &member)
                m_collector.warn(
                    member.place,
                    say(QT_TRANSLATE_NOOP("Rooms::RoomsJson", "\"%1\" is there twice. The last one counts."),
                        member.key));
        }
    }

    RoomsCollector m_collector;
    QJsonObject m_more;
};

QByteArray compact(const QJsonValue &value)
{
    // QJsonDocument writes arrays and objects only.
    return QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

//! The members of an object in the order they are added.
class Members
{
public:
    explicit Members(const QByteArray &separator)
        : m_separator(separator)
    { }
    void add(const QString &key, const QByteArray &value)
    {
        if (!m_text.isEmpty())
            m_text += m_separator;
        m_text += compact(key) + ": " + value;
    }
    void add(const QJsonObject &more)
    {
        for (auto it = more.begin(); it != more.end(); ++it)
            add(it.key(), compact(it.value()));
    }
    const QByteArray &text() const { return m_text; }

private:
    const QByteArray m_separator;
    QByteArray m_text;
};

QByteArray line(const RoomEntry &room)
{
    Members members(", ");
    members.add(idKey, compact(room.id));
    members.add(nameKey, compact(room.name));
    if (!room.place.isEmpty())
        members.add(placeKey, compact(room.place));
    members.add(urlKey, compact(room.url.toString(QUrl::FullyEncoded)));
    if (!room.tags.isEmpty())
        members.add(tagsKey, compact(QJsonArray::fromStringList(room.tags)));
    if (room.wireProfile)
        members.add(wireProfileKey, compact(room.wireProfile->toJson()));
    members.add(room.more);
    return "        {" + members.text() + '}';
}

} // namespace

RoomsReading read(const QByteArray &text)
{
    return Reader().read(text);
}

QByteArray write(const QList<RoomEntry> &rooms, const QJsonObject &more)
{
    QByteArrayList lines;
    for (const RoomEntry &room : rooms)
        lines.append(line(room));
    Members members(",\n    ");
    members.add(more);
    members.add(roomsKey, rooms.isEmpty() ? QByteArray("[]") : "[\n" + lines.join(",\n") + "\n    ]");
    return "{\n    " + members.text() + "\n}\n";
}

} // namespace Rooms::RoomsJson
