// SPDX-License-Identifier: Apache-2.0
#include "actionrules.h"

namespace Rooms::ActionRules {

namespace {

//! What speaks against asking for something of a module that the room need not have; of the device it is
//! about, too.
template<typename Snapshot>
WhyNot whyNotOf(const OptionalModule<Snapshot> &module)
{
    if (module.missing)
        return WhyNot::NotSupported;
    return module.told ? WhyNot::Nothing : WhyNot::NotOffered; // it has not answered yet
}

struct WhyNotVisitor
{
    const RoomState &state;

    WhyNot operator()(const MeetingAction &action) const
    {
        const auto *join = std::get_if<JoinMeeting>(&action);
        if (join && state.remote && (join->microphone || join->camera))
            return WhyNot::OnlyInRoom;
        return whyNot(action, state.meeting);
    }
    WhyNot operator()(const DeviceAction &action) const
    {
        const WhyNot general = whyNotOf(state.device);
        return general == WhyNot::Nothing ? std::visit(*this, action) : general;
    }
    WhyNot operator()(const ShareAction &) const
    {
        const WhyNot general = whyNotOf(state.share);
        if (general != WhyNot::Nothing)
            return general;
        if (!state.isAnythingShared())
            return WhyNot::NotSharing;
        return state.isSharedFromHere() ? WhyNot::Nothing : WhyNot::SharedByOther;
    }

    WhyNot operator()(const EnableMicrophone &action) const
    {
        return whyNotSwitch(state.device.told->microphone.has_value(), action.on);
    }
    WhyNot operator()(const EnableCamera &action) const
    {
        return whyNotSwitch(state.device.told->camera.has_value(), action.on);
    }
    WhyNot operator()(const SetSpeakerVolume &) const
    {
        return state.device.told->speaker ? WhyNot::Nothing : WhyNot::NoDevice;
    }

    WhyNot whyNotSwitch(bool exists, bool on) const
    {
        if (!exists)
            return WhyNot::NoDevice;
        return state.remote && on ? WhyNot::OnlyInRoom : WhyNot::Nothing;
    }
};

struct ProgressVisitor
{
    const RoomState &before;
    const RoomState &now;

    Progress operator()(const MeetingAction &action) const
    {
        return progress(action, before.meeting, now.meeting);
    }
    Progress operator()(const DeviceAction &action) const
    {
        return now.device.told ? std::visit(*this, action) : Progress::Unclear;
    }
    Progress operator()(const ShareAction &) const
    {
        if (!now.share.told)
            return Progress::Unclear;
        return now.isSharedFromHere() ? Progress::NotYet : Progress::Done;
    }

    Progress operator()(const EnableMicrophone &action) const
    {
        const auto &microphone = now.device.told->microphone;
        return switched(microphone ? microphone->on : std::nullopt, action.on);
    }
    Progress operator()(const EnableCamera &action) const
    {
        const auto &camera = now.device.told->camera;
        return switched(camera ? camera->on : std::nullopt, action.on);
    }
    Progress operator()(const SetSpeakerVolume &action) const
    {
        const int volume = volumeOf(now);
        if (volume < 0)
            return Progress::Unclear;
        // A room may know only some steps: what has moved towards what was asked for has done it.
        const int from = volumeOf(before);
        const bool moved = from >= 0 && volume != from && (volume > from) == (action.volume > from)
            && (volume > from ? volume <= action.volume : volume >= action.volume);
        return volume == action.volume || moved ? Progress::Done : Progress::NotYet;
    }

    static Progress switched(std::optional<bool> isOn, bool wanted)
    {
        if (!isOn)
            return Progress::Unclear;
        return *isOn == wanted ? Progress::Done : Progress::NotYet;
    }
    static int volumeOf(const RoomState &state)
    {
        return state.device.told && state.device.told->speaker ? state.device.told->speaker->volume : -1;
    }
};

} // namespace

WhyNot whyNot(const RoomRequest &request, const RoomState &state)
{
    return std::visit(WhyNotVisitor {state}, request);
}

Progress progress(const RoomRequest &request, const RoomState &before, const RoomState &now)
{
    return std::visit(ProgressVisitor {before, now}, request);
}

bool isOutcome(const Event &event, const RoomRequest &request)
{
    if (event.module != RequestJson::module(request))
        return false;
    if (const auto *meeting = std::get_if<MeetingAction>(&request))
        return MeetingEvent::kind(event.subEvent) == outcomeEvent(*meeting);
    // An event of the Device module has the name of the action that it is the outcome of; of the Share module
    // none is known.
    return event.subEvent == RequestJson::name(request);
}

bool isSupported(const RoomRequest &request, const RoomState &state)
{
    if (std::holds_alternative<DeviceAction>(request))
        return !state.device.missing;
    return !std::holds_alternative<ShareAction>(request) || !state.share.missing;
}

bool mayBeUnsupported(const RoomRequest &request)
{
    return !std::holds_alternative<MeetingAction>(request);
}

bool isAlreadySo(const RoomRequest &request, int errorCode)
{
    const auto *action = std::get_if<DeviceAction>(&request);
    if (!action)
        return false;
    if (const auto *microphone = std::get_if<EnableMicrophone>(action)) {
        return errorCode
            == toInt(microphone->on ? ErrorCode::MicrophoneAlreadyOn : ErrorCode::MicrophoneAlreadyOff);
    }
    if (const auto *camera = std::get_if<EnableCamera>(action))
        return errorCode == toInt(camera->on ? ErrorCode::CameraAlreadyOn : ErrorCode::CameraAlreadyOff);
    return false;
}

bool showsItsWay(const RoomRequest &request)
{
    const auto *meeting = std::get_if<MeetingAction>(&request);
    return meeting
        && (std::holds_alternative<StartMeeting>(*meeting) || std::holds_alternative<JoinMeeting>(*meeting));
}

std::chrono::milliseconds patience(const RoomRequest &request)
{
    using namespace std::chrono_literals;
    return showsItsWay(request) ? 120s : 10s;
}

} // namespace Rooms::ActionRules
