// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device/camera.h"
#include "meeting/enums.h"
#include "service/link.h"
#include "share/share.h"

#include <QtQml/qqml.h>

namespace Rooms {

//! The enumerations of the libraries below, for QML: `Meeting.Status.InMeeting`.
struct MeetingForeign
{
    Q_GADGET
    QML_FOREIGN(Rooms::Meeting)
    QML_NAMED_ELEMENT(Meeting)
    QML_UNCREATABLE("only its enumerations are of use")
};

//! `Camera.FrameMode.AutoFraming`.
struct CameraForeign
{
    Q_GADGET
    QML_FOREIGN(Rooms::Camera)
    QML_NAMED_ELEMENT(Camera)
    QML_UNCREATABLE("only its enumerations are of use")
};

//! `Share.Casting.Sharing`.
struct ShareForeign
{
    Q_GADGET
    QML_FOREIGN(Rooms::Share)
    QML_NAMED_ELEMENT(Share)
    QML_UNCREATABLE("only its enumerations are of use")
};

//! `Link.State.Ready`.
struct LinkForeign
{
    Q_GADGET
    QML_FOREIGN(Rooms::Link)
    QML_NAMED_ELEMENT(Link)
    QML_UNCREATABLE("only its enumerations are of use")
};

} // namespace Rooms
