// SPDX-License-Identifier: Apache-2.0
#include "roomaddress.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms::RoomAddress {

using namespace Qt::StringLiterals;

Result<QUrl, Problem> fromText(const QString &text)
{
    QString address = text.trimmed();
    if (address.isEmpty())
        return Problem::Empty;
    if (!address.contains("://"_L1))
        address.prepend("ws://"_L1);
    const QString scheme = address.section("://"_L1, 0, 0).toLower();
    if (scheme != "ws"_L1)
        return Problem::NotWebSocket;

    // QUrl gives an invalid URL for a bad host and for a bad port alike; look at the port ourselves to say
    // which.
    const QString authority = address.section("://"_L1, 1).section(u'/', 0, 0);
    const QString afterHost = authority.sliced(authority.lastIndexOf(u']') + 1);
    // A user's name has no meaning here, and several colons are an IPv6 address that lacks its brackets.
    if (authority.contains(u'@') || afterHost.count(u':') > 1)
        return Problem::NotAnAddress;
    if (const qsizetype colon = afterHost.lastIndexOf(u':'); colon >= 0) {
        bool isNumber = false;
        const int port = afterHost.sliced(colon + 1).toInt(&isNumber);
        if (!isNumber || port < 1 || port > 65535)
            return Problem::BadPort;
    }
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return Problem::NotAnAddress;
    if (url.port() < 0)
        url.setPort(defaultPort);
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url;
}

const char *sentence(Problem problem)
{
    switch (problem) {
    case Problem::Empty:
        return QT_TRANSLATE_NOOP("Rooms::RoomAddress",
                                 "No room address was given. Enter the address shown on the room "
                                 "device, for example ws://192.0.2.10/.");
    case Problem::NotWebSocket:
        return QT_TRANSLATE_NOOP(
            "Rooms::RoomAddress",
            "A room address starts with ws://, for example ws://192.0.2.10/. Correct the address.");
    case Problem::BadPort:
        return QT_TRANSLATE_NOOP(
            "Rooms::RoomAddress",
            "The port in the room address must be a number from 1 to 65535. Rooms use 6295.");
    case Problem::NotAnAddress:
        break;
    }
    return QT_TRANSLATE_NOOP("Rooms::RoomAddress",
                             "This is not a room address. Enter the address shown on the room "
                             "device, for example ws://192.0.2.10/.");
}

QString authSubprotocol(const QString &password)
{
    // encodeURIComponent() leaves letters, digits and -_.!~*'() as they are; of base64's own characters that
    // means everything but + / and =, which toPercentEncoding() encodes too.
    return "auth-"_L1 + QString::fromLatin1(password.toUtf8().toBase64().toPercentEncoding());
}

} // namespace Rooms::RoomAddress
