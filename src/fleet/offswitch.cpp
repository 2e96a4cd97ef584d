// SPDX-License-Identifier: Apache-2.0
#include "offswitch.h"

#include "models/room.h"
#include "protocol/errorcode.h"
#include "service/serviceclient.h"

#include <QtCore/qpointer.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ActionRules::WhyNot;
using Step = AskProgress::Step;

namespace {
constexpr auto patience = 10s; // for the room to show it
constexpr auto betweenLooks = 1s;
} // namespace

OffSwitch::OffSwitch(Device device, ServiceClient &client, Room &room, Clock &clock)
    : m_device(device)
    , m_client(client)
    , m_room(room)
    , m_clock(clock)
    , m_looking(clock, [this] { look(); })
    , m_patience(clock, [this] { loseTrack(); })
{
    m_progress.action = OperatorActions::name(device == Device::Microphone ? OperatorAction(MuteMicrophone {})
                                                                           : OperatorAction(CloseCamera {}));
    connect(&room, &Room::snapshotChanged, this, &OffSwitch::judge);
    connect(&client, &ServiceClient::truth, this, &OffSwitch::onTruth);
}

WhyNot OffSwitch::whyNot() const
{
    if (m_client.state() != Link::State::Ready)
        return WhyNot::NotConnected;
    if (m_room.snapshot().meeting.status != Meeting::Status::InMeeting || !m_room.snapshot().self)
        return WhyNot::NotInMeeting;
    return isOpen() ? WhyNot::Busy : WhyNot::Nothing;
}

bool OffSwitch::isOff() const
{
    const auto &self = m_room.snapshot().self;
    return self && !(m_device == Device::Microphone ? self->audioOn : self->videoOn);
}

void OffSwitch::ask(quint64 ask)
{
    if (const WhyNot reason = whyNot(); reason != WhyNot::Nothing) {
        AskProgress refusal;
        refusal.ask = ask;
        refusal.action = m_progress.action;
        refusal.whyNot = reason;
        refusal.at = m_clock.wallTime();
        Q_EMIT progressed(refusal);
        return;
    }
    AskProgress fresh;
    fresh.ask = ask;
    fresh.action = m_progress.action;
    m_progress = fresh;
    m_askedAtMs = m_clock.now();
    m_patience.start(patience);
    enter(Step::Asked);
    m_client.call(
        u"Call/Device"_s,
        {{u"action"_s, m_progress.action}, {u"action_params"_s, QJsonObject {{u"enable"_s, false}}}},
        [this, guard = QPointer<OffSwitch>(this), ask](const CallResult &result) {
            if (guard && m_progress.ask == ask && m_progress.step == Step::Asked)
                onAnswer(result);
        });
}

void OffSwitch::onAnswer(const CallResult &result)
{
    const bool isHarmless = result.refused() && errorInfo(result.reply.errorCode).remedy == Remedy::Harmless;
    if (result.accepted() || isHarmless) {
        m_progress.acceptedMs = int(m_clock.now() - m_askedAtMs);
        enter(Step::Accepted);
        judge();
    } else if (result.refused() || result.end == CallResult::End::NotSent) {
        const bool notSent = result.end == CallResult::End::NotSent;
        m_progress.errorCode = notSent ? toInt(ErrorCode::RoomDisconnected) : result.reply.errorCode;
        m_progress.errorMessage = result.reply.message;
        enter(Step::Refused);
    } else {
        enter(Step::Unknown);
    }
    if (isOpen())
        look();
}

//! No event of the Meeting module tells of microphone and camera for certain.
void OffSwitch::look()
{
    m_client.refresh(MeetingEvent::module());
    m_looking.start(betweenLooks);
}

void OffSwitch::judge()
{
    if (!isOpen() || m_progress.step == Step::Asked)
        return; // the answer comes first
    if (isOff()) {
        m_progress.confirmedMs = int(m_clock.now() - m_askedAtMs);
        enter(Step::Confirmed);
    } else if (!m_room.snapshot().self) {
        m_progress.settled = true; // the meeting is over, and with it the question
        enter(Step::Unknown);
    }
}

void OffSwitch::onTruth()
{
    judge();
    if (isOpen() && !m_patience.isActive())
        loseTrack();
}

void OffSwitch::loseTrack()
{
    if (!isOpen())
        return;
    m_progress.settled = m_client.state() == Link::State::Ready;
    enter(Step::Unknown);
}

void OffSwitch::abandon()
{
    if (!isOpen())
        return;
    m_progress.settled = true;
    enter(Step::Unknown);
}

void OffSwitch::enter(Step step)
{
    m_progress.step = step;
    m_progress.at = m_clock.wallTime();
    if (m_progress.isEnd()) {
        m_looking.stop();
        m_patience.stop();
    }
    Q_EMIT progressed(m_progress);
}

} // namespace Rooms
