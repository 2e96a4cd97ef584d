// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/errorcode.h"
#include "protocol/json.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

#include <variant>

//! What can be asked of the Device module (protocol sheet, section 5.2) and how it is written. Plain values
//! and pure functions, any thread.
namespace Rooms {

//! Switch the microphone on or off.
struct EnableMicrophone
{
    bool on = false; //!< enable
    bool operator==(const EnableMicrophone &) const = default;
};

//! Switch the camera on or off.
struct EnableCamera
{
    bool on = false; //!< enable
    bool operator==(const EnableCamera &) const = default;
};

//! Set the volume of the loudspeaker.
struct SetSpeakerVolume
{
    static constexpr int minimum = 0;
    static constexpr int maximum = 100;
    //! Whether \a volume can be asked for.
    static constexpr bool isPossible(int volume) { return volume >= minimum && volume <= maximum; }

    int volume = 0; //!< minimum to maximum
    bool operator==(const SetSpeakerVolume &) const = default;
};

//! Any of them.
using DeviceAction = std::variant<EnableMicrophone, EnableCamera, SetSpeakerVolume>;

namespace DeviceActionJson {

//! The method of every action: `Call/Device`.
QString method();
//! `action` as the vendor spells it, for example `EnableMic`; the event that tells the outcome has the same
//! name.
QString name(const DeviceAction &action);
//! The request's `params`.
QJsonObject write(const DeviceAction &action);
//! Reads what write() writes, as a room does; or the code that a room answers: NotSupported for an action
//! that is none of these, ParameterError for a parameter that is missing, mistyped or out of its range.
Result<DeviceAction, ErrorCode> read(const QJsonObject &params);
//! The same of an action called \a name and its \a parameters, as an event has them.
Result<DeviceAction, ErrorCode> read(const QString &name, JsonView parameters);

} // namespace DeviceActionJson
} // namespace Rooms
