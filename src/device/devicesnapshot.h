// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "camera.h"
#include "protocol/coded.h"

#include <QtCore/qstring.h>

#include <optional>

//! What `Query ["Device"]` tells, as values (protocol sheet, section 5.2). A block that the room left out is
//! an empty optional, and so is a switch that it did not tell. Any thread.
namespace Rooms {

//! Tables mic_info and speaker_info.
struct SoundInfo
{
    std::optional<bool> on; //!< switch
    QString name; //!< device_id, which the vendor describes as the name
    int volume = -1; //!< 0 to 100, -1 when absent or out of that range

    bool operator==(const SoundInfo &) const = default;
};

//! Table camera_info.
struct CameraInfo
{
    std::optional<bool> on; //!< switch
    QString name; //!< device_id
    Coded<Camera::FrameMode> frameMode; //!< camera_frame_mode.mode
    QString frameModeName; //!< camera_frame_mode.name, the room's own word

    bool operator==(const CameraInfo &) const = default;
};

//! The Device module at one moment.
struct DeviceSnapshot
{
    std::optional<SoundInfo> microphone; //!< mic_info
    std::optional<SoundInfo> speaker; //!< speaker_info
    std::optional<CameraInfo> camera; //!< camera_info

    bool operator==(const DeviceSnapshot &) const = default;
};

} // namespace Rooms
