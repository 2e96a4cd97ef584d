// SPDX-License-Identifier: Apache-2.0
#include "roomdraft.h"

#include "protocol/roomaddress.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<RoomDraft::Field, QString WireProfile::*> wireTexts[] = {
    {RoomDraft::SubscribeMethod, &WireProfile::subscribeMethod},
    {RoomDraft::UnsubscribeMethod, &WireProfile::unsubscribeMethod},
    {RoomDraft::SubscribePathKey, &WireProfile::subscribePathKey},
    {RoomDraft::EventMethodPrefix, &WireProfile::eventMethodPrefix},
    {RoomDraft::SubEventKey, &WireProfile::subEventKey},
};

QString say(const char *sentence)
{
    return QCoreApplication::translate("Rooms::RoomDraft", sentence);
}

const RoomEntry *find(const QList<RoomEntry> &rooms, const QString &id)
{
    const auto found =
        std::find_if(rooms.begin(), rooms.end(), [&id](const RoomEntry &room) { return room.id == id; });
    return found == rooms.end() ? nullptr : &*found;
}

//! The first of `text 2`, `text 3`, ... that \a isTaken leaves free.
template<typename IsTaken>
QString another(const QString &text, IsTaken isTaken)
{
    for (int number = 2;; ++number) {
        const QString candidate = u"%1 %2"_s.arg(text).arg(number);
        if (!isTaken(candidate))
            return candidate;
    }
}

std::optional<WireProfile> profileOf(const RoomDraft &draft)
{
    WireProfile profile;
    for (const auto &[field, member] : wireTexts) {
        if (const QString text = draft.texts[field].trimmed(); !text.isEmpty())
            profile.*member = text;
    }
    if (const QStringList keys = RoomDraft::words(draft.texts[RoomDraft::EventPayloadKeys]); !keys.isEmpty())
        profile.eventPayloadKeys = keys;
    return profile == WireProfile() ? std::nullopt : std::optional(profile);
}

//! What tells the room from others: what was typed, else its address.
QString idOf(const RoomDraft &draft)
{
    const QString id = draft.texts[RoomDraft::Id].trimmed();
    if (!id.isEmpty())
        return id;
    const auto url = RoomAddress::fromText(draft.texts[RoomDraft::Address]);
    return url ? url->authority() : QString();
}

} // namespace

RoomDraft RoomDraft::of(const RoomEntry &room)
{
    RoomDraft draft;
    draft.texts[Name] = room.name;
    draft.texts[Address] = room.url.toString(QUrl::FullyEncoded);
    draft.texts[Place] = room.place;
    draft.texts[Tags] = room.tags.join(", "_L1);
    draft.texts[Id] = room.id;
    draft.more = room.more;
    if (!room.wireProfile)
        return draft;
    const WireProfile usual;
    for (const auto &[field, member] : wireTexts) {
        if ((*room.wireProfile).*member != usual.*member)
            draft.texts[field] = (*room.wireProfile).*member;
    }
    if (room.wireProfile->eventPayloadKeys != usual.eventPayloadKeys)
        draft.texts[EventPayloadKeys] = room.wireProfile->eventPayloadKeys.join(", "_L1);
    return draft;
}

RoomDraft RoomDraft::copyOf(const RoomEntry &room, const QList<RoomEntry> &rooms)
{
    RoomDraft draft = of(room);
    draft.texts[Address].clear();
    draft.texts[Id].clear();
    draft.texts[Name] = another(room.name, [&rooms](const QString &name) {
        return std::any_of(rooms.begin(), rooms.end(),
                           [&name](const RoomEntry &each) { return each.name == name; });
    });
    return draft;
}

QString RoomDraft::usual(Field field)
{
    const WireProfile profile;
    for (const auto &[wire, member] : wireTexts) {
        if (wire == field)
            return profile.*member;
    }
    return field == EventPayloadKeys ? profile.eventPayloadKeys.join(", "_L1) : QString();
}

QStringList RoomDraft::words(const QString &text)
{
    static const QRegularExpression commas(u"[,，、;；]"_s);
    QStringList words;
    const QStringList parts = text.split(commas);
    for (const QString &part : parts) {
        if (const QString word = part.simplified(); !word.isEmpty())
            words.append(word);
    }
    words.removeDuplicates();
    return words;
}

RoomDraft::Texts RoomDraft::problems(const QList<RoomEntry> &others) const
{
    Texts problems;
    if (const auto url = RoomAddress::fromText(texts[Address]); !url)
        problems[Address] =
            QCoreApplication::translate("Rooms::RoomAddress", RoomAddress::sentence(url.error()));
    if (const RoomEntry *twin = find(others, idOf(*this)))
        problems[Id] = say(QT_TRANSLATE_NOOP("Rooms::RoomDraft",
                                             "“%1” has this ID already. Give this room another one."))
                           .arg(twin->name);
    return problems;
}

std::optional<RoomEntry> RoomDraft::room(const QList<RoomEntry> &others) const
{
    const Texts wrong = problems(others);
    if (std::any_of(wrong.begin(), wrong.end(), [](const QString &text) { return !text.isEmpty(); }))
        return std::nullopt;
    RoomEntry room;
    room.id = idOf(*this);
    room.name = texts[Name].simplified();
    if (room.name.isEmpty())
        room.name = room.id;
    room.place = texts[Place].simplified();
    room.url = *RoomAddress::fromText(texts[Address]);
    room.tags = words(texts[Tags]);
    room.wireProfile = profileOf(*this);
    room.more = more;
    return room;
}

} // namespace Rooms
