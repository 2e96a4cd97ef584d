// SPDX-License-Identifier: Apache-2.0
#include "roomscollector.h"

#include "protocol/roomaddress.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Rooms {

using Severity = RoomsMessage::Severity;

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("Rooms::RoomsCollector", sentence);
}

} // namespace

void RoomsCollector::add(Severity severity, Place place, const QString &text)
{
    m_reading.messages.append({severity, place.line, place.column, text});
}

void RoomsCollector::warn(Place place, const QString &text)
{
    add(Severity::Warning, place, text);
}

void RoomsCollector::fail(Place place, const QString &text)
{
    m_spoilt = true;
    add(Severity::Error, place, text);
}

void RoomsCollector::breakOff(Place place, const QString &text)
{
    m_reading.broken = true;
    fail(place, text);
}

void RoomsCollector::begin()
{
    m_room = {};
    m_spoilt = false;
}

void RoomsCollector::setId(Place place, const QString &id)
{
    m_room.id = id.trimmed();
    if (m_room.id.isEmpty()) {
        fail(place, say(QT_TRANSLATE_NOOP("Rooms::RoomsCollector", "The id of a room must not be empty.")));
        return;
    }
    if (const int line = m_lineOfId.value(m_room.id); line > 0)
        fail(
            place,
            say(QT_TRANSLATE_NOOP("Rooms::RoomsCollector",
                                  "Line %2 has a room with the id \"%1\" already. Give this one another id."))
                .arg(m_room.id, QString::number(line)));
    else
        m_lineOfId.insert(m_room.id, place.line);
}

void RoomsCollector::setUrl(Place place, const QString &address)
{
    const auto url = RoomAddress::fromText(address);
    if (url)
        m_room.url = *url;
    else
        fail(place, QCoreApplication::translate("Rooms::RoomAddress", RoomAddress::sentence(url.error())));
}

void RoomsCollector::end(Place place)
{
    if (!m_spoilt && m_room.id.isEmpty())
        fail(place, say(QT_TRANSLATE_NOOP("Rooms::RoomsCollector", "This room has no id. Give it one.")));
    if (!m_spoilt && m_room.url.isEmpty())
        fail(place,
             say(QT_TRANSLATE_NOOP("Rooms::RoomsCollector", "This room has no address. Give it a url.")));
    if (m_room.name.isEmpty())
        m_room.name = m_room.id;
    if (!m_spoilt)
        m_reading.rooms.append(m_room);
}

bool RoomsCollector::isPasswordKey(const QString &key)
{
    return key.contains(QLatin1StringView("password"), Qt::CaseInsensitive);
}

void RoomsCollector::warnOfPassword(Place place)
{
    warn(place,
         say(QT_TRANSLATE_NOOP(
             "Rooms::RoomsCollector",
             "Passwords do not belong here: this one is not used, and is removed when the list "
             "is saved. Set it with \"roomsctl password set\" instead.")));
}

RoomsReading RoomsCollector::take()
{
    std::stable_sort(m_reading.messages.begin(), m_reading.messages.end(),
                     [](const RoomsMessage &a, const RoomsMessage &b) {
                         return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
    if (m_reading.broken)
        m_reading.rooms.clear();
    return std::move(m_reading);
}

} // namespace Rooms
