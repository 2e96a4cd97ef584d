// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roomfixture.h"

namespace Rooms {

//! A Room whose device tells of microphone, camera, loudspeaker and sharing, too.
struct DeviceFixture : RoomFixture
{
    explicit DeviceFixture(const MeetingSnapshot &snapshot = Snapshots::inMeeting(),
                           const ServiceClient::Config &setting = config())
        : RoomFixture(snapshot, setting)
    {
        room.device.microphone = SoundInfo {true, QStringLiteral("Table"), 80};
        room.device.camera = CameraInfo {true, QStringLiteral("Wide"), Camera::FrameMode::AutoFraming, {}};
        room.device.speaker = SoundInfo {true, QStringLiteral("Front"), 60};
        room.share.sharing = false;
        room.share.casting = Share::Casting::None;
        room.share.castCode = QStringLiteral("735 902");
    }

    static ServiceClient::Config config()
    {
        ServiceClient::Config config = withoutHeartbeat();
        config.optionalModules = Room::optionalModules();
        return config;
    }

    //! The device changes and tells so, without saying what.
    void tellDevice()
    {
        room.sendEventOf(QStringLiteral("Device"), QStringLiteral("DeviceChanged"));
        settle();
    }
    void tellShare()
    {
        room.sendEventOf(QStringLiteral("Share"), QStringLiteral("ShareInfoChanged"));
        settle();
    }
};

} // namespace Rooms
