// SPDX-License-Identifier: Apache-2.0
#include "devicestatus.h"

#include "assign.h"

namespace Rooms {

void DeviceStatus::apply(const RoomState &state)
{
    const DeviceSnapshot device = state.device.told.value_or(DeviceSnapshot {});
    SoundInfo microphone = device.microphone.value_or(SoundInfo {});
    microphone.on = state.microphoneOn();
    CameraInfo camera = device.camera.value_or(CameraInfo {});
    camera.on = state.cameraOn();
    const bool otherMicrophone = assign(m_microphone, microphone);
    const bool otherCamera = assign(m_camera, camera);
    const bool otherSpeaker = assign(m_speaker, device.speaker.value_or(SoundInfo {}));
    if (otherMicrophone)
        Q_EMIT microphoneChanged();
    if (otherCamera)
        Q_EMIT cameraChanged();
    if (otherSpeaker)
        Q_EMIT speakerChanged();
}

} // namespace Rooms
