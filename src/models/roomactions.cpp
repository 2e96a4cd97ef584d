// SPDX-License-Identifier: Apache-2.0
#include "roomactions.h"

#include "meeting/meetingcode.h"

namespace Rooms {

StartAction::StartAction(ActionHost &host, Clock &clock, QObject *parent)
    : RoomAction(StartMeeting {}, host, clock, parent)
{ }

bool StartAction::trigger(Meeting::StartType type)
{
    return ask(StartMeeting {type});
}

JoinAction::JoinAction(ActionHost &host, Clock &clock, QObject *parent)
    : RoomAction(JoinMeeting {}, host, clock, parent)
{ }

QString JoinAction::formattedCode() const
{
    return MeetingCode::grouped(std::get<JoinMeeting>(action()).code);
}

bool JoinAction::wantsCode() const
{
    return state() == State::Refused && errorInfo(errorCode()).remedy == Remedy::AskCode;
}

bool JoinAction::wantsPassword() const
{
    return state() == State::Refused && errorInfo(errorCode()).remedy == Remedy::AskPassword;
}

bool JoinAction::trigger(const QString &code, const QString &password, bool microphone, bool camera)
{
    const auto digits = MeetingCode::normalised(code);
    return digits && ask(JoinMeeting {*digits, password, microphone, camera});
}

QString JoinAction::problemWith(const QString &code) const
{
    const auto digits = MeetingCode::normalised(code);
    return digits ? QString() : QString::fromUtf8(MeetingCode::sentence(digits.error()));
}

SwitchLayoutAction::SwitchLayoutAction(ActionHost &host, Clock &clock, QObject *parent)
    : RoomAction(SwitchLayout {}, host, clock, parent)
{ }

int SwitchLayoutAction::pendingLayout() const
{
    return inProgress() ? std::get<SwitchLayout>(action()).layout.number() : -1;
}

bool SwitchLayoutAction::trigger(int layout, bool voiceActive)
{
    return layout > 0 && ask(SwitchLayout {Coded<Meeting::Layout>::fromNumber(layout), voiceActive});
}

PlainAction::PlainAction(const MeetingAction &shape, ActionHost &host, Clock &clock, QObject *parent)
    : RoomAction(shape, host, clock, parent)
{ }

bool PlainAction::trigger()
{
    return ask(action());
}

} // namespace Rooms
