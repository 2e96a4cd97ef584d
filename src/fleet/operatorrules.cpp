// SPDX-License-Identifier: Apache-2.0
#include "operatorrules.h"

#include <algorithm>

namespace Rooms {

using ActionRules::WhyNot;

Objection Objection::of(WhyNot rule)
{
    return rule == WhyNot::Nothing ? Objection() : Objection {Kind::Rule, rule};
}

namespace OperatorRules {

namespace {

//! As much of what is known of a room as its summary has, for the rules of each action.
RoomState stateOf(const RoomSummary &room)
{
    RoomState state;
    state.remote = true;
    state.meeting.meeting.status = Coded<Meeting::Status>::fromNumber(room.statusNumber);
    state.meeting.self.emplace();
    state.meeting.self->host = room.host;
    state.meeting.self->coHost = room.coHost;
    if (room.layout.number() >= 0 || !room.layoutChoices.isEmpty())
        state.meeting.layouts = LayoutSwitchInfo {room.layout, room.layoutsEnabled, room.layoutChoices};
    state.device = room.device;
    return state;
}

//! Whether the room is already as it would be afterwards, where asking again would change nothing.
struct IsSo
{
    const RoomSummary &room;

    bool operator()(const MuteMicrophone &) const { return room.microphoneOn == false; }
    bool operator()(const CloseCamera &) const { return room.cameraOn == false; }
    bool operator()(const SetSpeakerVolume &action) const
    {
        return room.device.told->speaker->volume == action.volume;
    }
    bool operator()(const SwitchLayout &action) const
    {
        if (room.layout != action.layout)
            return false;
        const auto choice =
            std::find_if(room.layoutChoices.begin(), room.layoutChoices.end(),
                         [&action](const LayoutChoice &each) { return each.layout == action.layout; });
        return choice == room.layoutChoices.end() || !choice->showVoiceActive
            || *choice->showVoiceActive == action.showVoiceActive;
    }
    template<typename Action>
    bool operator()(const Action &) const
    {
        return false;
    }
};

} // namespace

Objection objection(const OperatorAction &action, const RoomSummary &room)
{
    if (room.isBlocked())
        return {Objection::Kind::NotLetIn, WhyNot::Nothing, room.reason};
    if (!room.isReady())
        return Objection::of(WhyNot::NotConnected);
    const WhyNot rule = std::holds_alternative<StopShare>(action)
        ? room.whyNotStopShare
        : ActionRules::whyNot(OperatorActions::request(action), stateOf(room));
    if (rule != WhyNot::Nothing)
        return Objection::of(rule);
    return std::visit(IsSo {room}, action) ? Objection {Objection::Kind::AlreadySo, {}} : Objection();
}

} // namespace OperatorRules
} // namespace Rooms
