// SPDX-License-Identifier: Apache-2.0
#include "deviceboard.h"

#include <utility>

namespace Rooms {

namespace {

//! What switching something answers: it must be there, be in the other position, and may be opened.
int switchRefusal(const QString &name, bool isOn, bool wanted, bool isAudience, ErrorCode missing,
                  ErrorCode alreadyOn, ErrorCode alreadyOff)
{
    if (name.isEmpty())
        return toInt(missing);
    if (isOn == wanted)
        return toInt(wanted ? alreadyOn : alreadyOff);
    return toInt(wanted && isAudience ? ErrorCode::AudienceMayNot : ErrorCode::Success);
}

} // namespace

DeviceBoard::DeviceBoard(const Scenario &scenario, Clock &clock, QRandomGenerator &random,
                         std::function<void(const DeviceAction &)> done)
    : m_device(scenario.device)
    , m_pace(scenario.pace.device)
    , m_random(random)
    , m_done(std::move(done))
    , m_volume(scenario.device.volume)
    , m_timers {Timer(clock, [this] { finish(m_wanted[0]); }), Timer(clock, [this] { finish(m_wanted[1]); }),
                Timer(clock, [this] { finish(m_wanted[2]); })}
{ }

void DeviceBoard::restart(const Scenario &scenario)
{
    for (Timer &timer : m_timers)
        timer.stop();
    m_device = scenario.device;
    m_pace = scenario.pace.device;
    m_microphoneOn = false;
    m_cameraOn = false;
    m_volume = scenario.device.volume;
}

int DeviceBoard::ask(const DeviceAction &action, bool isAudience)
{
    if (m_device.support != Scenario::Support::Full)
        return toInt(ErrorCode::NotSupported);
    if (const int code = std::visit([&](const auto &a) { return refusal(a, isAudience); }, action))
        return code;
    Timer &timer = m_timers[action.index()];
    if (timer.isActive())
        return toInt(ErrorCode::RepeatedOperation);
    m_wanted[action.index()] = action;
    timer.start(m_pace.draw(m_random));
    return toInt(ErrorCode::Success);
}

int DeviceBoard::refusal(const EnableMicrophone &action, bool isAudience) const
{
    return switchRefusal(m_device.microphone, m_microphoneOn, action.on, isAudience, ErrorCode::NoMicrophone,
                         ErrorCode::MicrophoneAlreadyOn, ErrorCode::MicrophoneAlreadyOff);
}

int DeviceBoard::refusal(const EnableCamera &action, bool isAudience) const
{
    return switchRefusal(m_device.camera, m_cameraOn, action.on, isAudience, ErrorCode::NoCamera,
                         ErrorCode::CameraAlreadyOn, ErrorCode::CameraAlreadyOff);
}

int DeviceBoard::refusal(const SetSpeakerVolume &action, bool) const
{
    return toInt(SetSpeakerVolume::isPossible(action.volume) ? ErrorCode::Success
                                                             : ErrorCode::ParameterError);
}

void DeviceBoard::finish(const DeviceAction &action)
{
    if (const auto *microphone = std::get_if<EnableMicrophone>(&action))
        setMicrophone(microphone->on);
    else if (const auto *camera = std::get_if<EnableCamera>(&action))
        setCamera(camera->on);
    else
        setVolume(std::get<SetSpeakerVolume>(action).volume);
    m_done(action);
}

DeviceSnapshot DeviceBoard::snapshot() const
{
    constexpr int gain = 80; // of the microphone; nothing changes it
    DeviceSnapshot snapshot;
    if (!m_device.microphone.isEmpty())
        snapshot.microphone = SoundInfo {m_microphoneOn, m_device.microphone, gain};
    if (!m_device.speaker.isEmpty())
        snapshot.speaker = SoundInfo {m_volume > 0, m_device.speaker, m_volume};
    if (!m_device.camera.isEmpty())
        snapshot.camera = CameraInfo {m_cameraOn, m_device.camera, Camera::FrameMode::AutoFraming,
                                      QStringLiteral("auto framing")};
    return snapshot;
}

} // namespace Rooms
