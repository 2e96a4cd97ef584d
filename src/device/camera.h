// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>

namespace Rooms {

//! The enumeration of the Device module, with the vendor's numbers (protocol sheet, section 5.2). Unknown
//! stands for every number that is not listed. Never made; plain data, any thread.
class Camera : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")

public:
    //! camera_frame_mode.mode: who chooses what the camera shows.
    enum class FrameMode {
        Unknown = -1,
        Manual = 1,
        AutoFraming = 2,
        SpeakerTracking = 3,
        ParticipantGallery = 4,
        PresenterTracking = 5,
    };
    Q_ENUM(FrameMode)
};

} // namespace Rooms
