// SPDX-License-Identifier: Apache-2.0
#include "roomstate.h"

namespace Rooms {

std::optional<bool> RoomState::microphoneOn() const
{
    if (device.told && device.told->microphone && device.told->microphone->on)
        return device.told->microphone->on;
    return meeting.self ? std::optional(meeting.self->audioOn) : std::nullopt;
}

std::optional<bool> RoomState::cameraOn() const
{
    if (device.told && device.told->camera && device.told->camera->on)
        return device.told->camera->on;
    return meeting.self ? std::optional(meeting.self->videoOn) : std::nullopt;
}

bool RoomState::isAnythingShared() const
{
    if (!share.told)
        return meeting.self && meeting.self->screenSharing;
    return share.told->sharing.value_or(false) || share.told->casting == Share::Casting::Preparing
        || share.told->casting == Share::Casting::Sharing;
}

bool RoomState::isSharedFromHere() const
{
    if (!isAnythingShared())
        return false;
    if (!share.told || share.told->casting == Share::Casting::Preparing
        || share.told->casting == Share::Casting::Sharing)
        return true;
    // Nobody named: the room may know how to end it.
    return !share.told->sharer
        || (meeting.self
            && (meeting.self->screenSharing || share.told->sharer->userId == meeting.self->userId));
}

} // namespace Rooms
