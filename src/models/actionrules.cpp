// SPDX-License-Identifier: Apache-2.0
#include "actionrules.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Rooms::ActionRules {

namespace {

using Status = Meeting::Status;

//! Common to StartMeeting and JoinMeeting: the room has to be in no meeting.
WhyNot whyNotEnter(const MeetingSnapshot &snapshot)
{
    switch (snapshot.meeting.status.value()) {
    case Status::InMeeting:
        return WhyNot::InMeeting;
    case Status::Joining:
        return WhyNot::Joining;
    case Status::WaitingRoom:
        return WhyNot::InWaitingRoom;
    case Status::Casting:
    case Status::Phone:
        return WhyNot::Casting;
    case Status::Idle:
    case Status::Unknown: // a status we do not know must not lock the room: let the room decide
        break;
    }
    return WhyNot::Nothing;
}

Progress enterProgress(const MeetingSnapshot &now)
{
    switch (now.meeting.status.value()) {
    case Status::InMeeting:
    case Status::WaitingRoom: // all that the room can do; the host has to do the rest
        return Progress::Done;
    case Status::Joining:
        return Progress::UnderWay;
    case Status::Unknown:
        return Progress::Unclear;
    default:
        return Progress::NotYet;
    }
}

const LayoutChoice *choiceOf(Coded<Meeting::Layout> layout, const MeetingSnapshot &snapshot)
{
    if (!snapshot.layouts)
        return nullptr;
    const auto &choices = snapshot.layouts->choices;
    const auto choice = std::find_if(choices.begin(), choices.end(),
                                     [layout](const LayoutChoice &each) { return each.layout == layout; });
    return choice == choices.end() ? nullptr : &*choice;
}

struct WhyNotVisitor
{
    const MeetingSnapshot &snapshot;

    bool inMeeting() const { return snapshot.meeting.status == Status::InMeeting; }

    WhyNot operator()(const StartMeeting &) const { return whyNotEnter(snapshot); }
    WhyNot operator()(const JoinMeeting &) const { return whyNotEnter(snapshot); }
    WhyNot operator()(const LeaveMeeting &) const
    {
        return inMeeting() ? WhyNot::Nothing : WhyNot::NotInMeeting;
    }
    WhyNot operator()(const DissolveMeeting &) const
    {
        if (!inMeeting())
            return WhyNot::NotInMeeting;
        return snapshot.self && snapshot.self->mayDissolve() ? WhyNot::Nothing : WhyNot::NotHost;
    }
    WhyNot operator()(const LeaveWaitingRoom &) const
    {
        return snapshot.meeting.status == Status::WaitingRoom ? WhyNot::Nothing : WhyNot::NotInWaitingRoom;
    }
    WhyNot operator()(const SwitchLayout &action) const
    {
        if (!inMeeting())
            return WhyNot::NotInMeeting;
        if (!snapshot.layouts || !snapshot.layouts->enabled)
            return WhyNot::NotOffered;
        // Without a layout the question is whether layouts can be switched at all.
        if (action.layout.number() < 0)
            return WhyNot::Nothing;
        const LayoutChoice *choice = choiceOf(action.layout, snapshot);
        return choice && choice->enabled ? WhyNot::Nothing : WhyNot::NotOffered;
    }
};

struct ProgressVisitor
{
    const MeetingSnapshot &before;
    const MeetingSnapshot &now;

    Progress operator()(const StartMeeting &) const { return enterProgress(now); }
    Progress operator()(const JoinMeeting &) const { return enterProgress(now); }
    Progress operator()(const LeaveMeeting &) const { return hasLeft(); }
    Progress operator()(const DissolveMeeting &) const { return hasLeft(); }
    Progress operator()(const LeaveWaitingRoom &) const
    {
        // Joining: the host has let the room in at the same moment.
        const bool waiting =
            now.meeting.status == Status::WaitingRoom || now.meeting.status == Status::Joining;
        if (!now.meeting.status.isKnown())
            return Progress::Unclear;
        if (waiting)
            return Progress::NotYet;
        return now.meeting.status == Status::InMeeting ? Progress::Undone : Progress::Done;
    }
    Progress operator()(const SwitchLayout &action) const
    {
        if (now.meeting.status.isKnown() && now.meeting.status != Status::InMeeting)
            return Progress::Undone;
        if (!now.meeting.status.isKnown() || !now.layouts)
            return Progress::Unclear;
        if (now.layouts->current != action.layout)
            return Progress::NotYet;
        const bool sameLayoutAsBefore = before.layouts && before.layouts->current == action.layout;
        // The first switch to the speaker layout shows the small window whatever was asked (section 9, line
        // 32), so only a request that changes nothing else is judged by it.
        if (!sameLayoutAsBefore)
            return Progress::Done;
        const LayoutChoice *choice = choiceOf(action.layout, now);
        const bool asAsked =
            !choice || !choice->showVoiceActive || *choice->showVoiceActive == action.showVoiceActive;
        return asAsked ? Progress::Done : Progress::NotYet;
    }

    Progress hasLeft() const
    {
        if (!now.meeting.status.isKnown())
            return Progress::Unclear;
        return now.meeting.status == Status::InMeeting ? Progress::NotYet : Progress::Done;
    }
};

} // namespace

const char *sentence(WhyNot reason)
{
    switch (reason) {
    case WhyNot::Nothing:
        return "";
    case WhyNot::NotConnected:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "The room is not connected. Wait until it answers.");
    case WhyNot::Busy:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "Something is under way. Wait until it is done.");
    case WhyNot::InMeeting:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "The room is in a meeting. Leave it first.");
    case WhyNot::Joining:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "The room is joining a meeting. Wait until it is in.");
    case WhyNot::InWaitingRoom:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "The room is in a waiting room. Leave it first.");
    case WhyNot::Casting:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules",
                                 "The room is casting or in a phone call. End that first.");
    case WhyNot::NotInMeeting:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules",
                                 "The room is not in a meeting. Start or join one first.");
    case WhyNot::NotInWaitingRoom:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "The room is not in a waiting room.");
    case WhyNot::NotHost:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules",
                                 "Only the host or a co-host can end the meeting. You can leave it.");
    case WhyNot::NotSupported:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules",
                                 "This room does not support this. Use the room device instead.");
    case WhyNot::NoDevice:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules",
                                 "The room has no such device. Check that one is connected.");
    case WhyNot::OnlyInRoom:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "Only somebody in the room can switch this on.");
    case WhyNot::NotSharing:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "Nothing is being shared.");
    case WhyNot::SharedByOther:
        return QT_TRANSLATE_NOOP("Rooms::ActionRules", "Somebody else is sharing. Only they can stop it.");
    case WhyNot::NotOffered:
        break;
    }
    return QT_TRANSLATE_NOOP("Rooms::ActionRules", "The room does not offer this now.");
}

WhyNot whyNot(const MeetingAction &action, const MeetingSnapshot &snapshot)
{
    return std::visit(WhyNotVisitor {snapshot}, action);
}

Progress progress(const MeetingAction &action, const MeetingSnapshot &before, const MeetingSnapshot &now)
{
    return std::visit(ProgressVisitor {before, now}, action);
}

MeetingEvent::Kind outcomeEvent(const MeetingAction &action)
{
    // In the order of MeetingAction's alternatives.
    using Kind = MeetingEvent::Kind;
    constexpr Kind kinds[] = {Kind::JoinMeetingCompleted, Kind::JoinMeetingCompleted,
                              Kind::DissolveMeeting,      Kind::LeaveMeeting,
                              Kind::LeaveWaitingRoom,     Kind::LayoutSwitchChanged};
    static_assert(std::size(kinds) == std::variant_size_v<MeetingAction>);
    return kinds[action.index()];
}

} // namespace Rooms::ActionRules
