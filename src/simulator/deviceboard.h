// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "device/deviceaction.h"
#include "device/devicesnapshot.h"
#include "scenario.h"

#include <QtCore/qrandom.h>

#include <array>
#include <functional>

namespace Rooms {

//! The simulated room's microphone, camera and loudspeaker, and what can be asked of them (protocol sheet,
//! sections 2 and 5.2): a missing one is refused, so is switching to what is the case already, and an
//! audience may open neither. Owned by SimulatedRoom, same thread.
class DeviceBoard
{
public:
    //! Everything off. \a done is called when something that was asked for has come about. \a clock and
    //! \a random must outlive it.
    DeviceBoard(const Scenario &scenario, Clock &clock, QRandomGenerator &random,
                std::function<void(const DeviceAction &)> done);

    //! Everything off, with the devices of \a scenario from now on; what is under way comes about no more.
    void restart(const Scenario &scenario);

    //! Asks for \a action; the error code of the reply, 0 for accepted. \a isAudience: what the room is in
    //! its meeting.
    int ask(const DeviceAction &action, bool isAudience);

    //! Switches at once. A device that the room does not have stays off.
    void setMicrophone(bool on) { m_microphoneOn = on && !m_device.microphone.isEmpty(); }
    void setCamera(bool on) { m_cameraOn = on && !m_device.camera.isEmpty(); }
    void setVolume(int volume) { m_volume = volume; }
    bool microphoneOn() const { return m_microphoneOn; }
    bool cameraOn() const { return m_cameraOn; }

    //! The Device module as it is now.
    DeviceSnapshot snapshot() const;

private:
    int refusal(const EnableMicrophone &action, bool isAudience) const;
    int refusal(const EnableCamera &action, bool isAudience) const;
    int refusal(const SetSpeakerVolume &action, bool isAudience) const;
    void finish(const DeviceAction &action);

    Scenario::Device m_device;
    DelayRange m_pace;
    QRandomGenerator &m_random;
    std::function<void(const DeviceAction &)> m_done;
    bool m_microphoneOn = false;
    bool m_cameraOn = false;
    int m_volume;
    // What is under way, by the index of the action.
    std::array<DeviceAction, std::variant_size_v<DeviceAction>> m_wanted;
    std::array<Timer, std::variant_size_v<DeviceAction>> m_timers;
};

} // namespace Rooms
