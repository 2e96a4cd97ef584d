// SPDX-License-Identifier: Apache-2.0
#include "roomaction.h"

#include "assign.h"

namespace Rooms {

using namespace std::chrono_literals;
using ActionRules::Progress;
using ActionRules::WhyNot;

RoomAction::RoomAction(const MeetingAction &shape, ActionHost &host, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shape(shape)
    , m_action(shape)
    , m_host(host)
    , m_clock(clock)
    , m_patience(clock, [this] { loseTrack(); })
    , m_ticker(clock, [this] { tick(); })
{ }

QString RoomAction::whyNotSentence() const
{
    return QString::fromUtf8(ActionRules::sentence(m_whyNot));
}

QString RoomAction::errorSentence() const
{
    if (m_state != State::Refused)
        return {};
    // No code: the room stopped on its own while it was at it.
    const int code = m_errorCode == 0 ? toInt(ErrorCode::Failure) : m_errorCode;
    return QString::fromUtf8(errorInfo(code).sentence);
}

void RoomAction::clear()
{
    if (inProgress() || m_state == State::Idle)
        return;
    m_patience.stop();
    enter(State::Idle);
}

void RoomAction::shortenPatience(std::chrono::milliseconds limit)
{
    if (m_patience.isActive() && m_patience.remaining() > limit.count())
        m_patience.start(limit);
}

void RoomAction::updateAvailability()
{
    WhyNot reason = ActionRules::whyNot(m_shape, m_host.snapshot());
    if (!m_host.isReady())
        reason = WhyNot::NotConnected;
    else if (inProgress() || m_host.isBusyBeside(*this))
        reason = WhyNot::Busy;
    if (assign(m_whyNot, reason))
        Q_EMIT whyNotChanged();
}

bool RoomAction::ask(const MeetingAction &action)
{
    if (!available() || ActionRules::whyNot(action, m_host.snapshot()) != WhyNot::Nothing)
        return false;
    m_action = action;
    m_before = m_host.snapshot();
    m_askedAtMs = m_clock.now();
    m_answered = false;
    m_seenSince = false;
    m_lookedSince = false;
    m_wasUnderWay = false;
    m_doubted = false;
    m_errorCode = 0;
    m_errorMessage.clear();
    m_acceptedMs = -1;
    m_confirmedMs = -1;
    m_settled = false;
    m_overtakenAt.reset();
    m_patience.start(ActionRules::patience(action));
    m_ticker.start(1s);
    enter(State::Asked);
    // An event may end a request before its answer comes, and that must not pass for the next one's.
    m_sentAt = m_host.send(action, [this, turn = ++m_turn](const CallResult &result) {
        if (turn == m_turn)
            onAnswer(result);
    });
    return true;
}

void RoomAction::observe(std::optional<quint64> askedAt)
{
    // Only what the room said after it was asked can show what came of it.
    if (!isOpen() || (askedAt && *askedAt <= m_sentAt))
        return;
    if (m_overtakenAt && (!askedAt || *askedAt > *m_overtakenAt)) {
        m_patience.stop();
        settle();
        return;
    }
    m_seenSince = true;
    m_lookedSince = m_lookedSince || askedAt;
    judge();
}

void RoomAction::doubt()
{
    if (!inProgress())
        return;
    m_doubted = true;
    m_lookedSince = false;
}

void RoomAction::overtake(quint64 askedAt)
{
    if (m_state == State::Unknown && !m_overtakenAt)
        m_overtakenAt = askedAt;
}

void RoomAction::observeFailure(const Event &event)
{
    // A query may have shown that the room stopped before the event came that says why.
    const bool unexplained = m_state == State::Refused && m_errorCode == toInt(ErrorCode::Success);
    const bool isOutcome = MeetingEvent::kind(event.subEvent) == ActionRules::outcomeEvent(m_action);
    if (isOutcome && ((isOpen() && !m_overtakenAt) || unexplained))
        refuse(event.errorCode, event.message);
}

bool RoomAction::isOpen() const
{
    const bool unsure = m_state == State::Unknown && (!m_settled || m_patience.isActive());
    return inProgress() || unsure;
}

void RoomAction::onAnswer(const CallResult &result)
{
    if (m_state != State::Asked)
        return; // an event has settled it before the answer came
    m_answered = true;
    if (result.end == CallResult::End::NotSent) {
        refuse(toInt(ErrorCode::RoomDisconnected), {});
    } else if (result.refused()) {
        refuse(result.reply.errorCode, result.reply.message);
        // The refusal may mean that the room is not where we think it is.
        m_host.refreshState();
    } else if (result.accepted()) {
        m_acceptedMs = elapsedMs();
        enter(State::Accepted);
        m_host.refreshState();
        judge();
    } else {
        enter(State::Unknown);
        m_host.refreshState();
    }
}

void RoomAction::judge()
{
    // The answer comes first, so that a person sees the steps in their order; it is at most 5 s away.
    if (!m_seenSince || !m_answered)
        return;
    const Progress progress = ActionRules::progress(m_action, m_before, m_host.snapshot());
    if (progress == Progress::Done) {
        confirm();
    } else if (progress == Progress::Undone || (progress == Progress::NotYet && m_wasUnderWay)) {
        refuse(toInt(ErrorCode::Success), {});
    } else if (m_state == State::Unknown && progress == Progress::UnderWay) {
        resume();
    } else if (m_state == State::Unknown && m_lookedSince) {
        settle();
    } else if (m_doubted && m_lookedSince && progress == Progress::NotYet
               && ActionRules::showsItsWay(m_action)) {
        m_settled = true;
        enter(State::Unknown);
        Q_EMIT finished();
    }
    m_wasUnderWay = m_wasUnderWay || progress == Progress::UnderWay;
}

void RoomAction::refuse(int code, const QString &message)
{
    m_errorCode = code;
    m_errorMessage = message;
    enter(State::Refused);
    Q_EMIT finished();
}

void RoomAction::confirm()
{
    m_confirmedMs = elapsedMs();
    enter(State::Confirmed);
    Q_EMIT finished();
}

void RoomAction::resume()
{
    m_settled = false;
    if (!m_patience.isActive())
        m_patience.start(ActionRules::patience(m_action));
    enter(State::Accepted);
    tick();
}

void RoomAction::settle()
{
    if (!assign(m_settled, true))
        return;
    Q_EMIT stateChanged();
    Q_EMIT finished();
}

void RoomAction::loseTrack()
{
    if (!inProgress())
        return;
    // Without a link it is not given up: the first look on the next one settles it.
    m_settled = m_lookedSince && m_host.isReady();
    enter(State::Unknown);
    if (m_settled)
        Q_EMIT finished();
}

void RoomAction::enter(State state)
{
    m_state = state;
    if (!isOpen())
        m_patience.stop();
    if (!inProgress()) {
        m_ticker.stop();
        if (assign(m_seconds, 0))
            Q_EMIT secondsChanged();
    }
    updateAvailability();
    Q_EMIT stateChanged();
}

void RoomAction::tick()
{
    m_ticker.start(std::chrono::milliseconds(1000 - elapsedMs() % 1000));
    if (assign(m_seconds, elapsedMs() / 1000))
        Q_EMIT secondsChanged();
}

} // namespace Rooms
