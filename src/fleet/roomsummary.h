// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/room.h"

namespace Rooms {

//! What an operator's desk knows of one room at a moment. Plain value that crosses threads; without the
//! meeting's password and address, which stay with the session. Any thread.
struct RoomSummary
{
    QString id; //!< See RoomEntry.

    Link::State link = Link::State::Offline;
    Link::Reason reason = Link::Reason::None; //!< Why link is not Ready.
    int reasonCode = 0; //!< The room's error code behind reason, or 0.
    int attempt = 0; //!< Failed tries in a row.
    Link::Polling polling = Link::Polling::Off;
    bool lost = false; //!< Was connected, and has not been for longer than a blip.
    QDateTime downSince; //!< When link was Ready last, or when it was first tried; invalid while Ready.
    QDateTime
        asOf; //!< Of the last truth, invalid before. Brought with other changes, and when the link is lost.
    int awayChanges = 0; //!< How many things changed while the link was lost; 0 again after a while.

    Room::Stage stage = Room::Stage::Connecting; //!< Kept while the link is lost.
    int statusNumber = -1; //!< meeting_status as sent.
    QString title; //!< Whatever the room sends.
    QString code; //!< In groups for reading.
    QString creator;
    bool hasPassword = false; //!< Whether the meeting has one.
    QDateTime beginTime; //!< As scheduled, invalid without.
    QDateTime endTime; //!< As scheduled, invalid without.
    QDateTime since; //!< When the room came into its stage, or the meeting began that it was found in;
                     //!< invalid when nobody can say.
    QString nextTitle; //!< Of the meeting that is listed next; while the room is in one, of the one that is
                       //!< listed after it and not over, begun or not.
    QDateTime nextBegin; //!< Of that meeting, invalid without one.

    bool host = false; //!< The room is the meeting's host.
    bool coHost = false; //!< The room is a co-host.
    bool hostPresent = false; //!< A host is in the meeting.
    Coded<Meeting::Layout> layout; //!< That is shown, absent when the room does not tell.
    bool layoutsEnabled = false; //!< Whether the room lets anybody switch them now.
    QList<LayoutChoice> layoutChoices; //!< Those the room lists, in its order.
    bool sharing = false; //!< The room shares its screen.
    //! What speaks against ending what is shared. Judged where it is known who shares.
    ActionRules::WhyNot whyNotStopShare = ActionRules::WhyNot::NotSharing;
    std::optional<bool> microphoneOn; //!< Nothing when nobody tells.
    std::optional<bool> cameraOn; //!< Nothing when nobody tells.
    OptionalModule<DeviceSnapshot> device; //!< Microphone, camera and loudspeaker as the devices they are.

    int p95Ms = -1; //!< What 95 of 100 answers took at most, -1 before the first.
    int recentP95Ms = -1; //!< See RecentAnswers.
    int usualP95Ms = -1; //!< See RecentAnswers.

    bool isReady() const { return link == Link::State::Ready; }
    //! Whether the room is not connected. A break shorter than a blip is none, and neither is the first try.
    bool isOffline() const { return !isReady() && (asOf.isValid() ? lost : attempt > 0); }
    //! Whether it is offline until a person does something.
    bool isBlocked() const { return isOffline() && Link::isBlocking(reason); }
    bool operator==(const RoomSummary &) const = default;
};

} // namespace Rooms
