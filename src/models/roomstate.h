// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/devicesnapshot.h"
#include "meeting/snapshot.h"
#include "share/sharesnapshot.h"

#include <optional>

namespace Rooms {

//! What a room says of a module that it need not have.
template<typename Snapshot>
struct OptionalModule
{
    std::optional<Snapshot> told; //!< Nothing before the first truth, and of a room without the module.
    bool missing = false; //!< The room said that it does not have it.

    bool operator==(const OptionalModule &) const = default;
};

//! Everything that is known of a room, and who asks. Plain value, any thread.
struct RoomState
{
    MeetingSnapshot meeting;
    OptionalModule<DeviceSnapshot> device;
    OptionalModule<ShareSnapshot> share;
    //! Whoever asks is not in the room: microphone and camera may be closed, never opened.
    bool remote = false;

    //! Whether the microphone is on: what the device says, else what the room is in its meeting.
    std::optional<bool> microphoneOn() const;
    //! The same of the camera.
    std::optional<bool> cameraOn() const;
    //! Whether something is shown in the meeting or cast to the room, or about to be; by whomever.
    bool isAnythingShared() const;
    //! Whether it is the room that shows it, so that the room can end it.
    bool isSharedFromHere() const;
};

} // namespace Rooms
