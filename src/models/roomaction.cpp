// SPDX-License-Identifier: Apache-2.0
#include "roomaction.h"

#include "assign.h"

namespace Rooms {

using namespace std::chrono_literals;
using ActionRules::Progress;
using ActionRules::WhyNot;

RoomAction::RoomAction(const RoomRequest &shape, ActionHost &host, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shape(shape)
    , m_host(host)
    , m_clock(clock)
{ }

RoomAction::Course::Course(RoomAction &action)
    : request(action.m_shape)
    , patience(action.m_clock, [&action] { action.loseTrack(); })
    , ticker(action.m_clock, [&action] { action.tick(); })
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
    m_course->patience.stop();
    enter(State::Idle);
}

void RoomAction::shortenPatience(std::chrono::milliseconds limit)
{
    if (isPatient() && m_course->patience.remaining() > limit.count())
        m_course->patience.start(limit);
}

void RoomAction::updateAvailability()
{
    const RoomRequest next = shape();
    const bool reasonChanged = assign(m_whyNot, whyNotAsk(next));
    const bool supportChanged =
        assign(m_supported, !m_refusedForGood && ActionRules::isSupported(next, m_host.state()));
    if (reasonChanged || supportChanged)
        Q_EMIT whyNotChanged();
}

WhyNot RoomAction::whyNotAsk(const RoomRequest &request) const
{
    if (!m_host.isReady())
        return WhyNot::NotConnected;
    if (inProgress() || m_host.isBusyBeside(*this))
        return WhyNot::Busy;
    return m_refusedForGood ? WhyNot::NotSupported : ActionRules::whyNot(request, m_host.state());
}

bool RoomAction::ask(const RoomRequest &request)
{
    if (whyNotAsk(request) != WhyNot::Nothing)
        return false;
    if (!m_course)
        m_course = std::make_unique<Course>(*this);
    m_course->request = request;
    m_course->before = m_host.state();
    m_askedAtMs = m_clock.now();
    m_answered = false;
    m_seenSince = false;
    m_lookedSince = false;
    m_lookedSinceAnswer = false;
    m_wasUnderWay = false;
    m_course->earlyFailure.reset();
    m_doubted = false;
    m_errorCode = 0;
    m_errorMessage.clear();
    m_acceptedMs = -1;
    m_confirmedMs = -1;
    m_settled = false;
    m_overtakenAt.reset();
    m_course->patience.start(ActionRules::patience(request));
    m_course->ticker.start(1s);
    // It is on its way before anybody is told, for telling draws.
    m_state = State::Asked;
    m_isSending = true;
    Q_EMIT aboutToSend();
    // A request may be given up before its answer comes, and that must not pass for the next one's.
    m_sentAt = m_host.send(request, [this, turn = ++m_turn](const CallResult &result) {
        if (turn != m_turn)
            return;
        if (m_isSending)
            m_course->sendingEnded = result;
        else
            onAnswer(result);
    });
    m_isSending = false;
    enter(State::Asked);
    if (const auto ended = std::exchange(m_course->sendingEnded, std::nullopt))
        onAnswer(*ended);
    return true;
}

void RoomAction::observe(std::optional<quint64> askedAt)
{
    // Only what the room said after it was asked can show what came of it.
    if (!isOpen() || (askedAt && *askedAt <= m_sentAt))
        return;
    if (m_overtakenAt && (!askedAt || *askedAt > *m_overtakenAt)) {
        m_course->patience.stop();
        settle();
        return;
    }
    m_seenSince = true;
    m_lookedSince = m_lookedSince || askedAt;
    m_lookedSinceAnswer = m_lookedSinceAnswer || (askedAt && m_answered);
    judge();
}

void RoomAction::doubt()
{
    m_refusedForGood = false;
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
    if (!ActionRules::isOutcome(event, request()))
        return;
    // Before the room has answered it may be what became of another panel's request: what the room shows
    // afterwards tells.
    if (m_state == State::Asked)
        m_course->earlyFailure = event;
    else if ((isOpen() && !m_overtakenAt) || unexplained)
        refuse(event.errorCode, event.message);
}

bool RoomAction::isOpen() const
{
    const bool unsure = m_state == State::Unknown && (!m_settled || isPatient());
    return inProgress() || unsure;
}

void RoomAction::onAnswer(const CallResult &result)
{
    if (m_state != State::Asked)
        return; // it was given up before the answer came
    m_answered = true;
    if (result.end == CallResult::End::NotSent) {
        refuse(toInt(ErrorCode::RoomDisconnected), {});
    } else if (result.accepted()
               || (result.refused() && ActionRules::isAlreadySo(m_course->request, result.reply.errorCode))) {
        m_acceptedMs = elapsedMs();
        enter(State::Accepted);
        m_host.refreshState(module());
        judge();
    } else if (result.refused()) {
        m_refusedForGood = ActionRules::mayBeUnsupported(m_course->request)
            && result.reply.errorCode == toInt(ErrorCode::NotSupported);
        refuse(result.reply.errorCode, result.reply.message);
        // The refusal may mean that the room is not where we think it is.
        m_host.refreshState(module());
    } else {
        enter(State::Unknown);
        m_host.refreshState(module());
    }
}

void RoomAction::judge()
{
    // The answer comes first, so that a person sees the steps in their order; it is at most 5 s away.
    if (!m_seenSince || !m_answered)
        return;
    const Progress progress = ActionRules::progress(m_course->request, m_course->before, m_host.state());
    const std::optional<Event> &early = m_course->earlyFailure;
    const bool failedEarly = early && m_state == State::Accepted && m_lookedSinceAnswer;
    if (progress == Progress::Done) {
        confirm();
    } else if (m_state == State::Unknown && m_acceptedMs < 0 && progress == Progress::Undone) {
        // Never acknowledged: it may be on its way still, and what is seen may be somebody else's doing.
        if (m_lookedSince)
            settle();
    } else if (progress == Progress::Undone
               || (progress == Progress::NotYet && (m_wasUnderWay || failedEarly))) {
        refuse(failedEarly ? early->errorCode : toInt(ErrorCode::Success),
               failedEarly ? early->message : QString());
    } else if (m_state == State::Unknown && progress == Progress::UnderWay) {
        resume();
    } else if (m_state == State::Unknown && m_lookedSince) {
        settle();
    } else if (m_doubted && m_lookedSince && progress == Progress::NotYet
               && ActionRules::showsItsWay(m_course->request)) {
        m_settled = true;
        enter(State::Unknown);
        Q_EMIT finished();
    }
    m_wasUnderWay = m_wasUnderWay || progress == Progress::UnderWay;
    if (progress == Progress::UnderWay)
        m_course->earlyFailure.reset();
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
    if (!isPatient())
        m_course->patience.start(ActionRules::patience(m_course->request));
    enter(State::Accepted);
    tick();
}

void RoomAction::settle()
{
    if (!assign(m_settled, true))
        return;
    tellState();
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
        m_course->patience.stop();
    if (!inProgress()) {
        m_course->ticker.stop();
        if (assign(m_seconds, 0))
            Q_EMIT secondsChanged();
    }
    updateAvailability();
    tellState();
}

void RoomAction::tellState()
{
    m_host.onActionChanged(*this); // first: whoever hears of it finds the room as it is now
    Q_EMIT stateChanged();
}

void RoomAction::tick()
{
    m_course->ticker.start(std::chrono::milliseconds(1000 - elapsedMs() % 1000));
    if (assign(m_seconds, elapsedMs() / 1000))
        Q_EMIT secondsChanged();
}

} // namespace Rooms
