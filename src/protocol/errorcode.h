// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qnamespace.h>

//! The error codes of the control API, their meaning and what a client should do about each: one table,
//! looked up by everybody. Plain data, any thread.
namespace Rooms {

//! The codes that the program itself acts on or answers with. Every other code of the table, and every code
//! that is not in it, travels as its number.
enum class ErrorCode : int {
    Success = 0,
    Failure = 1,
    ControlDisabled = 2,
    NotLoggedIn = 3,
    AuthenticationFailed = 5,
    QueryPathError = 6,
    SubscribePathError = 7,
    ParameterError = 8,
    NotSupported = 9,
    TooFrequent = 10,
    SubscribeFailed = 11,
    NetworkFailure = 12,
    RoomDisconnected = 13,
    RoomVersionRetired = 14,
    ApiVersionRetired = 15,
    PasswordFailed = 16,
    RepeatedOperation = 17,
    UnknownError = 9999,
    NotInMeeting = 10000,
    AlreadyInMeeting = 10001,
    EndingFailed = 10003,
    LeavingFailed = 10004,
    JoiningFailed = 10005,
    NoPermissionToJoin = 10007,
    MeetingCancelled = 10008,
    InvalidMeetingCode = 10010,
    MeetingLocked = 10015,
    PasswordNeeded = 10018,
    MeetingDoesNotExist = 10019,
    WrongPassword = 10020,
    WaitingRoomFailed = 10021,
    NotHost = 10022,
    LeaveSharingToStart = 10026,
    LeaveSharingToJoin = 10027,
    NoPersonalMeeting = 10030,
    UnknownLayout = 10031,
    CannotSwitchLayout = 10032,
    NoCamera = 20000,
    CameraAlreadyOn = 20001,
    CameraAlreadyOff = 20002,
    NoMicrophone = 20004,
    MicrophoneAlreadyOn = 20005,
    MicrophoneAlreadyOff = 20006,
    AudienceMayNot = 20013,
};

//! What a client does when the room answers with a code (protocol sheet, end of section 2).
enum class Remedy {
    None, //!< Show the sentence.
    Harmless, //!< What was asked is the case already: refresh and go on.
    SlowDown, //!< Ask less often.
    Setup, //!< Somebody has to change a setting: stop fast reconnecting.
    Reconnect, //!< The room lost its own network or ended the link: reconnect with back-off.
    AskCode, //!< The meeting code has to be typed again.
    AskPassword, //!< The meeting password has to be typed.
    Refresh, //!< The program's picture of the room was wrong: query it.
    HideFeature, //!< This room does not offer the action.
};

//! One row of the table.
struct ErrorInfo
{
    int code; //!< Number on the wire.
    Remedy remedy;
    //! What happened and what to do, in English. Translate it where it is shown, with the
    //! context `Rooms::ErrorInfo`.
    const char *sentence;
};

//! The row of \a code. A code that is not in the table gets a row of its own number with a general sentence.
ErrorInfo errorInfo(int code);
//! Whether the table has \a code.
bool isKnownError(int code);
//! All rows, in rising order of code.
QList<ErrorInfo> allErrors();

//! The number of a named code.
constexpr int toInt(ErrorCode code)
{
    return int(code);
}

} // namespace Rooms
