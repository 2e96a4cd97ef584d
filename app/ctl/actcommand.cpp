// SPDX-License-Identifier: Apache-2.0
#include "actcommand.h"

#include "sentence.h"

namespace Rooms {

using namespace std::chrono_literals;
using ActionRules::WhyNot;

namespace {

constexpr auto settlePatience = 10s; // for the room to come back and show what came of it
constexpr auto causePatience = 1s; // for the event that says why the room stopped on its own

//! The model of each action.
struct ModelOf
{
    Room &room;

    RoomAction *operator()(const StartMeeting &) const { return room.start(); }
    RoomAction *operator()(const JoinMeeting &) const { return room.join(); }
    RoomAction *operator()(const DissolveMeeting &) const { return room.dissolve(); }
    RoomAction *operator()(const LeaveMeeting &) const { return room.leave(); }
    RoomAction *operator()(const LeaveWaitingRoom &) const { return room.leaveWaitingRoom(); }
    RoomAction *operator()(const SwitchLayout &) const { return room.switchLayout(); }
    RoomAction *operator()(const EnableMicrophone &) const { return room.microphone(); }
    RoomAction *operator()(const EnableCamera &) const { return room.camera(); }
    RoomAction *operator()(const SetSpeakerVolume &) const { return room.volume(); }
    RoomAction *operator()(const StopShare &) const { return room.stopShare(); }
    template<typename... Actions>
    RoomAction *operator()(const std::variant<Actions...> &ofModule) const
    {
        return std::visit(*this, ofModule);
    }
};

//! Asks the model for it; false when it is not available.
struct Trigger
{
    Room &room;

    bool operator()(const StartMeeting &start) const { return room.start()->trigger(start.type); }
    bool operator()(const JoinMeeting &join) const
    {
        return room.join()->trigger(join.code, join.password, join.microphone, join.camera);
    }
    bool operator()(const DissolveMeeting &) const { return room.dissolve()->trigger(); }
    bool operator()(const LeaveMeeting &) const { return room.leave()->trigger(); }
    bool operator()(const LeaveWaitingRoom &) const { return room.leaveWaitingRoom()->trigger(); }
    bool operator()(const SwitchLayout &layout) const
    {
        return room.switchLayout()->trigger(layout.layout.number(), layout.showVoiceActive);
    }
    bool operator()(const EnableMicrophone &microphone) const
    {
        return room.microphone()->trigger(microphone.on);
    }
    bool operator()(const EnableCamera &camera) const { return room.camera()->trigger(camera.on); }
    bool operator()(const SetSpeakerVolume &speaker) const { return room.volume()->trigger(speaker.volume); }
    bool operator()(const StopShare &) const { return room.stopShare()->trigger(); }
    template<typename... Actions>
    bool operator()(const std::variant<Actions...> &ofModule) const
    {
        return std::visit(*this, ofModule);
    }
};

} // namespace

ActCommand::ActCommand(const Session &session, const RoomRequest &request)
    : LinkedCommand(session)
    , m_asked(request)
    , m_action(std::visit(ModelOf {session.room()}, request))
    , m_patience(session.clock, [this] { giveUp(); })
{
    connect(m_action, &RoomAction::stateChanged, this, &ActCommand::look);
    connect(room().link(), &RoomLink::stateChanged, this, &ActCommand::look);
}

void ActCommand::begin()
{
    if (!std::visit(Trigger {room()}, m_asked))
        notAvailable();
}

void ActCommand::giveUp()
{
    if (m_action->state() == RoomAction::State::Refused)
        refused();
    else
        unknown();
}

void ActCommand::look()
{
    if (isFinished())
        return;
    switch (m_action->state()) {
    case RoomAction::State::Idle:
        break;
    case RoomAction::State::Asked:
    case RoomAction::State::Accepted:
        // The action has its own patience, but on a link that is lost nobody waits that long.
        if (room().link()->ready())
            m_patience.stop();
        else
            waitAtMost(settlePatience);
        break;
    case RoomAction::State::Confirmed:
        end("confirmed", ExitCode::Done);
        break;
    case RoomAction::State::Refused:
        if (m_action->errorCode() == toInt(ErrorCode::Success))
            waitAtMost(causePatience);
        else
            refused();
        break;
    case RoomAction::State::Unknown:
        if (m_action->settled())
            unknown();
        else
            waitAtMost(settlePatience);
        break;
    }
}

void ActCommand::waitAtMost(std::chrono::milliseconds limit)
{
    if (!m_patience.isActive() || m_patience.remaining() > limit.count())
        m_patience.start(limit);
}

void ActCommand::notAvailable()
{
    // The model answers for any layout, the rules for the one that was asked for.
    const WhyNot general = m_action->whyNot();
    const WhyNot reason = general == WhyNot::Nothing ? ActionRules::whyNot(m_asked, room().state()) : general;
    complain(translated("Rooms::ActionRules", ActionRules::sentence(reason)));
    end("refused", ExitCode::Refused);
}

void ActCommand::refused()
{
    complain(translated("Rooms::ErrorInfo", m_action->errorSentence().toUtf8().constData()),
             m_action->errorCode());
    end("refused", exitCodeFor(m_action->errorCode()));
}

void ActCommand::unknown()
{
    complain(Ctl::tr("Nobody can say whether the room did it. Look with roomsctl status before you ask "
                     "again."));
    end("unknown", ExitCode::Unknown);
}

void ActCommand::end(const QByteArray &state, ExitCode code)
{
    m_patience.stop();
    print(state);
    finish(code);
}

void ActCommand::print(const QByteArray &state) const
{
    // By hand, because the order helps who reads it.
    QByteArray line = "{\"action\":\"" + m_action->name().toLatin1() + "\",\"state\":\"" + state + '"';
    if (m_action->acceptedMs() >= 0)
        line += ",\"accepted_ms\":" + QByteArray::number(m_action->acceptedMs());
    if (m_action->confirmedMs() >= 0)
        line += ",\"confirmed_ms\":" + QByteArray::number(m_action->confirmedMs());
    if (m_action->confirmedMs() >= 0 && room().meeting()->status() == Meeting::Status::WaitingRoom)
        line += ",\"meeting_status\":\"waiting_room\"";
    session().output.line(line + '}');
}

} // namespace Rooms
