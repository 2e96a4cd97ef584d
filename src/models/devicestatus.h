// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "foreign.h"
#include "roomstate.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! The room's microphone, camera and loudspeaker as properties: module Device, and where the room has none,
//! what it is in its meeting. Owned by a Room, same thread.
class DeviceStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! Whether anything says whether the microphone is on.
    Q_PROPERTY(bool microphoneKnown READ microphoneKnown NOTIFY microphoneChanged FINAL)
    //! mic_info.switch, or audio_on; false while not known
    Q_PROPERTY(bool microphoneOn READ microphoneOn NOTIFY microphoneChanged FINAL)
    //! mic_info.device_id; plain text, "" when not told
    Q_PROPERTY(QString microphoneName READ microphoneName NOTIFY microphoneChanged FINAL)
    //! Whether anything says whether the camera is on.
    Q_PROPERTY(bool cameraKnown READ cameraKnown NOTIFY cameraChanged FINAL)
    //! camera_info.switch, or video_on; false while not known
    Q_PROPERTY(bool cameraOn READ cameraOn NOTIFY cameraChanged FINAL)
    //! camera_info.device_id; plain text, "" when not told
    Q_PROPERTY(QString cameraName READ cameraName NOTIFY cameraChanged FINAL)
    //! camera_info.camera_frame_mode.mode
    Q_PROPERTY(Rooms::Camera::FrameMode frameMode READ frameMode NOTIFY cameraChanged FINAL)
    //! Whether the volume of the loudspeaker is known.
    Q_PROPERTY(bool speakerKnown READ speakerKnown NOTIFY speakerChanged FINAL)
    //! speaker_info.device_id; plain text, "" when not told
    Q_PROPERTY(QString speakerName READ speakerName NOTIFY speakerChanged FINAL)
    //! speaker_info.volume, 0 to 100; -1 while not known
    Q_PROPERTY(int volume READ volume NOTIFY speakerChanged FINAL)

public:
    using QObject::QObject;

    bool microphoneKnown() const { return m_microphone.on.has_value(); }
    bool microphoneOn() const { return m_microphone.on.value_or(false); }
    QString microphoneName() const { return m_microphone.name; }
    bool cameraKnown() const { return m_camera.on.has_value(); }
    bool cameraOn() const { return m_camera.on.value_or(false); }
    QString cameraName() const { return m_camera.name; }
    Camera::FrameMode frameMode() const { return m_camera.frameMode.value(); }
    bool speakerKnown() const { return volume() >= 0; }
    QString speakerName() const { return m_speaker.name; }
    int volume() const { return m_speaker.volume; }

    //! Takes over what \a state says and notifies of what differs.
    void apply(const RoomState &state);

Q_SIGNALS:
    void microphoneChanged();
    void cameraChanged();
    void speakerChanged();

private:
    SoundInfo m_microphone;
    CameraInfo m_camera;
    SoundInfo m_speaker;
};

} // namespace Rooms
