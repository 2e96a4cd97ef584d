// SPDX-License-Identifier: Apache-2.0
#include "link.h"

#include "protocol/errorcode.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

namespace {

struct Words
{
    const char *headline;
    const char *sentence;
};

Words wordsFor(Link::Reason reason)
{
    using Reason = Link::Reason;
    switch (reason) {
    case Reason::None:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "Connecting to the room"), ""};
    case Reason::NoAddress:
        return {
            QT_TRANSLATE_NOOP("Rooms::Link", "No room yet"),
            QT_TRANSLATE_NOOP("Rooms::Link", "No room address was given. Enter the address of the room.")};
    case Reason::HostNotFound:
        return {
            QT_TRANSLATE_NOOP("Rooms::Link", "The room cannot be found"),
            QT_TRANSLATE_NOOP("Rooms::Link", "The room was not found in the network. Check its address.")};
    case Reason::ConnectionRefused:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room does not take connections"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "The device is there, but does not take connections. Check the port, and "
                                  "that its control API is switched on.")};
    case Reason::Unreachable:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room cannot be reached"),
                QT_TRANSLATE_NOOP(
                    "Rooms::Link",
                    "The room cannot be reached. Check the network cable or the wireless network.")};
    case Reason::TimedOut:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room does not answer"),
                QT_TRANSLATE_NOOP(
                    "Rooms::Link",
                    "The room did not answer in time. Check its address, and that it is switched on.")};
    case Reason::NotWebSocket:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "This is not a meeting room"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "Something else than a meeting room answers at this address. Check the "
                                  "address and the port.")};
    case Reason::WrongPassword:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room does not let this panel in"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "The room did not let this panel in. Check the control password.")};
    case Reason::ControlDisabled:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room cannot be controlled"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "Control of this room is switched off. Ask the administrator to switch on "
                                  "the central control API.")};
    case Reason::NotLoggedIn:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room is signed out"),
                QT_TRANSLATE_NOOP("Rooms::Link", "The room is not signed in. Sign in on the room device.")};
    case Reason::VersionRetired:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "An update is needed"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "The room and this panel no longer understand each other. Update both.")};
    case Reason::ClosedByRoom:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room closed the connection"),
                QT_TRANSLATE_NOOP("Rooms::Link", "The room ended the connection. It may be restarting.")};
    case Reason::RoomNetwork:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room is offline"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "The room has no network. Check the network of the room device.")};
    case Reason::Silent:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room is silent"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "The room has gone silent. Check that it is switched on and connected.")};
    case Reason::NoAnswer:
        return {
            QT_TRANSLATE_NOOP("Rooms::Link", "The room does not respond"),
            QT_TRANSLATE_NOOP("Rooms::Link",
                              "The room does not answer questions. Restart the room device if this lasts.")};
    case Reason::Nonsense:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "This is not a meeting room"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "What answers at this address does not speak as a meeting room. Check the "
                                  "address and the port.")};
    case Reason::TooFrequent:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The room is busy"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "The room was asked too often. This panel waits and asks again; if this "
                                  "lasts, other panels or programs ask the same room.")};
    case Reason::QueryRefused:
        return {
            QT_TRANSLATE_NOOP("Rooms::Link", "The room refuses to answer"),
            QT_TRANSLATE_NOOP("Rooms::Link",
                              "The room does not tell its state. Check that its software is up to date.")};
    case Reason::LimitExceeded:
        return {QT_TRANSLATE_NOOP("Rooms::Link", "The device sends too much"),
                QT_TRANSLATE_NOOP("Rooms::Link",
                                  "The device sent more than a meeting room does. Check the address.")};
    }
    return {"", ""};
}

} // namespace

Link::Reason Link::reasonFor(int errorCode)
{
    switch (ErrorCode(errorCode)) {
    case ErrorCode::ControlDisabled:
        return Reason::ControlDisabled;
    case ErrorCode::NotLoggedIn:
        return Reason::NotLoggedIn;
    case ErrorCode::AuthenticationFailed:
    case ErrorCode::PasswordFailed:
        return Reason::WrongPassword;
    case ErrorCode::RoomVersionRetired:
    case ErrorCode::ApiVersionRetired:
        return Reason::VersionRetired;
    case ErrorCode::TooFrequent:
        return Reason::TooFrequent;
    case ErrorCode::NetworkFailure:
        return Reason::RoomNetwork;
    case ErrorCode::RoomDisconnected:
        return Reason::ClosedByRoom;
    default:
        return Reason::QueryRefused;
    }
}

bool Link::isBlocking(Reason reason)
{
    switch (reason) {
    case Reason::WrongPassword:
    case Reason::ControlDisabled:
    case Reason::NotLoggedIn:
    case Reason::VersionRetired:
        return true;
    default:
        return false;
    }
}

const char *Link::headline(Reason reason)
{
    return wordsFor(reason).headline;
}

const char *Link::sentence(Reason reason)
{
    return wordsFor(reason).sentence;
}

} // namespace Rooms
