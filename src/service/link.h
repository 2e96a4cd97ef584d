// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>

namespace Rooms {

//! The words for how the connection to a room stands. Never made: a QObject only because QML
//! takes the enumerations of another library from nothing else in Qt 6.4. Any thread.
class Link : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")

public:
    //! Where a session is.
    enum class State {
        Offline, //!< Not asked to connect.
        Connecting, //!< Opening the socket and shaking hands.
        Syncing, //!< Let in; subscribing, and waiting for the first truth.
        Ready, //!< Subscribed (or polling), and the first truth was applied.
        Retrying, //!< Waiting to connect again.
        Blocked, //!< Retrying cannot mend it: waits for a person, and probes slowly.
    };
    Q_ENUM(State)

    //! Why a session is not Ready.
    enum class Reason {
        None,
        NoAddress, //!< No room was given.
        HostNotFound, //!< The name of the room is not known in the network.
        ConnectionRefused, //!< The host is there, but nothing listens at the port.
        Unreachable, //!< No way to the host.
        TimedOut, //!< Connecting or shaking hands took too long.
        NotWebSocket, //!< Something answers, but it is no WebSocket server.
        //! 401 or 403 in the handshake, code 5 or 16, or closed right after it, three times in a row. A
        //! session that was let in before takes a minute of that to believe it: a bad network can look so.
        WrongPassword,
        ControlDisabled, //!< Code 2.
        NotLoggedIn, //!< Code 3.
        VersionRetired, //!< Code 14 or 15.
        ClosedByRoom, //!< The room ended the connection, or said it does (13).
        RoomNetwork, //!< Code 12: the room itself has no network.
        Silent, //!< Nothing came for too long, not even an answer to a ping.
        NoAnswer, //!< Connected, but queries are not answered.
        Nonsense, //!< What answers does not speak the control API.
        TooFrequent, //!< Code 10: the room wants to be asked less often before it tells its state.
        QueryRefused, //!< The room refuses to tell its state; the error code says why.
        LimitExceeded, //!< The peer sent or made us hold more than is sane.
    };
    Q_ENUM(Reason)

    //! Why a session asks for the state instead of being told of changes.
    enum class Polling {
        Off, //!< Events arrive.
        SubscribeRefused,
        SubscribeUnanswered,
        EventsMissing, //!< Subscribed, but changes happened that no event told of.
    };
    Q_ENUM(Polling)

    //! The reason that an error code of the room gives; QueryRefused for a code that says nothing of the
    //! link.
    static Reason reasonFor(int errorCode);
    //! Whether a person has to change something first, so that retrying fast is of no use.
    static bool isBlocking(Reason reason);
    //! How the link stands in a few words, in English; that it is being made for None. Translate it where it
    //! is shown, with the context `Rooms::Link`.
    static const char *headline(Reason reason);
    //! What happened and what to do, likewise.
    static const char *sentence(Reason reason);
};

} // namespace Rooms
