// SPDX-License-Identifier: Apache-2.0
#include "errorcode.h"

#include <algorithm>
#include <iterator>

namespace Rooms {

namespace {

// Sorted by code. Numbers and meanings: protocol sheet, section 2; the sentences are ours.
constexpr ErrorInfo table[] = {
    {0, Remedy::None, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "Done.")},
    {1, Remedy::None, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room could not do this. Try again.")},
    {2, Remedy::Setup,
     QT_TRANSLATE_NOOP(
         "Rooms::ErrorInfo",
         "Control of this room is switched off. Ask the administrator to switch on the central control "
         "API.")},
    {3, Remedy::Setup,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room is not signed in. Sign in on the room device.")},
    {4, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room did not understand the request. Check that its software is up to date.")},
    {5, Remedy::Setup,
     QT_TRANSLATE_NOOP(
         "Rooms::ErrorInfo",
         "The room did not accept the control password. Enter the password set for this room.")},
    {6, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room does not know what was asked for. Its software may be too old.")},
    {7, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room does not offer these notifications. Its state is asked for instead.")},
    {8, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room did not accept the values sent. Check what was entered.")},
    {9, Remedy::HideFeature,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This room does not support this. Use the room device instead.")},
    {10, Remedy::SlowDown,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room was asked too often. Wait a moment and try again.")},
    {11, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room could not switch on notifications. Its state is asked for instead.")},
    {12, Remedy::Reconnect,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room has no network. Check the network of the room device.")},
    {13, Remedy::Reconnect,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room ended the connection. It will be tried again.")},
    {14, Remedy::Setup,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The software of the room is no longer supported. Update the room device.")},
    {15, Remedy::Setup,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room no longer supports this version of the control API. Update this panel.")},
    {16, Remedy::Setup,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The control password is wrong. Enter the password set for this room.")},
    {17, Remedy::Harmless,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This is already under way. Wait a moment.")},
    {9999, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "Something went wrong in the room. Try again, or use the room device.")},

    {10000, Remedy::Refresh, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room is not in a meeting.")},
    {10001, Remedy::Refresh,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room is already in a meeting. Leave it first.")},
    {10002, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room is not invited to this meeting. Ask the host for an invitation.")},
    {10003, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting could not be ended. Try again, or only leave it.")},
    {10004, Remedy::None, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting could not be left. Try again.")},
    {10005, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting could not be joined. Try again.")},
    {10006, Remedy::AskCode,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting code does not match the meeting. Check the code.")},
    {10007, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room may not join this meeting. Ask the host to allow it.")},
    {10008, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This meeting was cancelled. Ask the host for the new one.")},
    {10009, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This meeting was deleted. Ask the host for the new one.")},
    {10010, Remedy::AskCode,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This meeting code is not valid. Check the code.")},
    {10011, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room could not be registered for the meeting. Register with the host first.")},
    {10012, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The owner of this room hosts this webinar. Join it on the room device.")},
    {10013, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The owner of this room co-hosts this webinar. Join it on the room device.")},
    {10014, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The host has not joined yet. Try again when the meeting has started.")},
    {10015, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting is locked. Ask the host to let the room in.")},
    {10016, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room lacks the permission of its organisation. Ask the administrator.")},
    {10017, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The owner of this room joined from another app. Leave there first.")},
    {10018, Remedy::AskPassword,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This meeting needs a password. Enter it and join again.")},
    {10019, Remedy::AskCode,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "There is no meeting with this code. Check the code.")},
    {10020, Remedy::AskPassword,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting password is wrong. Enter it again.")},
    {10021, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The waiting room could not be entered. Try again.")},
    {10022, Remedy::Refresh,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "Only the host or a co-host can do this. You can leave the meeting instead.")},
    {10023, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This meeting is private. Ask the host to invite the room.")},
    {10024, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room may not start meetings. Ask the administrator.")},
    {10025, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting cannot be joined. Ask the host.")},
    {10026, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room is sharing. Stop sharing, then start the meeting.")},
    {10027, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room is sharing. Stop sharing, then join the meeting.")},
    {10028, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room is still sharing. Stop sharing, then join the meeting.")},
    {10029, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The whiteboard is open. Close it, then join the meeting.")},
    {10030, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The personal meeting cannot be joined. Check it on the room device.")},
    {10031, Remedy::Refresh,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room does not know this layout. Choose another one.")},
    {10032, Remedy::Refresh,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The layout cannot be switched now. It needs two people in the meeting.")},

    {20000, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room has no camera. Check that one is connected.")},
    {20001, Remedy::Harmless, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The camera is already on.")},
    {20002, Remedy::Harmless, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The camera is already off.")},
    {20003, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The camera does not answer. Check its cable.")},
    {20004, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room has no microphone. Check that one is connected.")},
    {20005, Remedy::Harmless, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The microphone is already on.")},
    {20006, Remedy::Harmless, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The microphone is already off.")},
    {20007, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The microphone does not answer. Check its cable.")},
    {20008, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The camera picture could not be sent. Try again.")},
    {20009, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "Too many people show their camera. Try again later.")},
    {20010, Remedy::None, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The sound could not be sent. Try again.")},
    {20011, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "Too many people have their microphone on. Try again later.")},
    {20012, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "Sending the sound took too long. Try again.")},
    {20013, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room is in the audience and may not do this. Ask the host.")},
    {20014, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The loudspeaker test failed. Check the loudspeaker.")},
    {20015, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The microphone test failed. Check the microphone.")},
    {20016, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The camera cannot be moved while it is off. Switch it on first.")},
    {20017, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The camera cannot be moved now. Join a meeting and switch it on first.")},
    {20018, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This camera cannot be moved. Choose another one.")},
    {20019, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This camera was not found. Choose another one.")},

    {40000, Remedy::HideFeature,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "Phone calls are not enabled for this room. Ask the administrator.")},
    {40001, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The room does not know this phone action. Use the room device instead.")},
    {40002, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The whiteboard is open. Close it, then call.")},
    {40003, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The room is sharing. Stop sharing, then call.")},
    {40004, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The casting help is open. Close it, then call.")},
    {40005, Remedy::Harmless, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The call is already ringing.")},
    {40006, Remedy::Refresh,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "The phone cannot do this now. Try again when the call has changed.")},
    {40007, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This phone number is not valid. Check the number.")},

    {50000, Remedy::Refresh, QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "This person is not in the meeting.")},
    {50001, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting cannot be left now. Try again.")},
    {50002, Remedy::HideFeature,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                       "Recording is switched off for this room. Ask the administrator.")},
    {50003, Remedy::Harmless,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "The meeting is already being recorded.")},
    {50004, Remedy::None,
     QT_TRANSLATE_NOOP("Rooms::ErrorInfo", "Ask the host for permission to record first.")},
};

constexpr bool isSorted()
{
    for (size_t i = 1; i < std::size(table); ++i) {
        if (table[i - 1].code >= table[i].code)
            return false;
    }
    return true;
}
static_assert(isSorted(), "errorInfo() searches by bisection");

const ErrorInfo *find(int code)
{
    const auto row = std::lower_bound(std::begin(table), std::end(table), code,
                                      [](const ErrorInfo &info, int wanted) { return info.code < wanted; });
    return row != std::end(table) && row->code == code ? row : nullptr;
}

} // namespace

ErrorInfo errorInfo(int code)
{
    if (const ErrorInfo *row = find(code))
        return *row;
    return {code, Remedy::None,
            QT_TRANSLATE_NOOP("Rooms::ErrorInfo",
                              "The room refused with a code this panel does not know. Try again, "
                              "or use the room device.")};
}

bool isKnownError(int code)
{
    return find(code) != nullptr;
}

QList<ErrorInfo> allErrors()
{
    return {std::begin(table), std::end(table)};
}

} // namespace Rooms
