// SPDX-License-Identifier: Apache-2.0
#include "roomactions.h"

#include "assign.h"
#include "meeting/meetingcode.h"

#include <utility>

namespace Rooms {

StartAction::StartAction(ActionHost &host, Clock &clock, QObject *parent)
    : RoomAction(StartMeeting {}, host, clock, parent)
{ }

bool StartAction::trigger(Meeting::StartType type)
{
    return ask(StartMeeting {type});
}

JoinAction::JoinAction(ActionHost &host, Clock &clock, QObject *parent)
    : RoomAction(JoinMeeting {{}, {}, false, false}, host, clock, parent)
{ }

QString JoinAction::formattedCode() const
{
    return MeetingCode::grouped(askedFor<JoinMeeting>().code);
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
    return inProgress() ? askedFor<SwitchLayout>().layout.number() : -1;
}

bool SwitchLayoutAction::trigger(int layout, bool voiceActive)
{
    return layout > 0 && ask(SwitchLayout {Coded<Meeting::Layout>::fromNumber(layout), voiceActive});
}

PlainAction::PlainAction(const RoomRequest &shape, ActionHost &host, Clock &clock, QObject *parent)
    : RoomAction(shape, host, clock, parent)
{ }

bool PlainAction::trigger()
{
    return ask(request());
}

SwitchAction::SwitchAction(Request request, Position position, ActionHost &host, Clock &clock,
                           QObject *parent)
    : RoomAction(request(false), host, clock, parent)
    , m_requestFor(request)
    , m_position(position)
{ }

bool SwitchAction::trigger(bool on)
{
    const bool before = std::exchange(m_wantedOn, on);
    if (ask(m_requestFor(on)))
        return true;
    m_wantedOn = before;
    return false;
}

RoomRequest SwitchAction::shape() const
{
    // Of a device that does not say, closing it is the request that is always right.
    return m_requestFor(!(host().state().*m_position)().value_or(true));
}

VolumeAction::VolumeAction(ActionHost &host, Clock &clock, QObject *parent)
    : RoomAction(SetSpeakerVolume {}, host, clock, parent)
{
    connect(this, &RoomAction::stateChanged, this, &VolumeAction::onStateChanged);
    connect(this, &RoomAction::finished, this, &VolumeAction::onFinished);
}

bool VolumeAction::trigger(int volume)
{
    if (!SetSpeakerVolume::isPossible(volume))
        return false;
    if (!inProgress())
        return ask(SetSpeakerVolume {volume});
    m_next = volume == asked() ? -1 : volume;
    updateWanted();
    return true;
}

void VolumeAction::onStateChanged()
{
    if (state() == State::Refused || state() == State::Unknown)
        m_next = -1;
    updateWanted();
}

void VolumeAction::onFinished()
{
    const int next = std::exchange(m_next, -1);
    if (state() == State::Confirmed && next >= 0)
        ask(SetSpeakerVolume {next});
    updateWanted();
}

void VolumeAction::updateWanted()
{
    const int underWay = inProgress() ? asked() : -1;
    if (assign(m_wanted, m_next >= 0 ? m_next : underWay))
        Q_EMIT wantedChanged();
}

int VolumeAction::asked() const
{
    return std::get<SetSpeakerVolume>(std::get<DeviceAction>(request())).volume;
}

} // namespace Rooms
