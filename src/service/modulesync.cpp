// SPDX-License-Identifier: Apache-2.0
#include "modulesync.h"

#include <algorithm>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr int maximumSkipped = 3; // a storm of events must not starve the truth
constexpr int maximumMisses = 2;
constexpr int maximumUnannounced = 3;

//! Whether a room that refuses a query with \a errorCode does not have what was asked for.
bool meansMissing(int errorCode)
{
    return errorCode == toInt(ErrorCode::QueryPathError) || errorCode == toInt(ErrorCode::NotSupported);
}
} // namespace

ModuleSync::ModuleSync(const QString &module, Need need, const WireProfile &profile, const Timing &timing,
                       Clock &clock, Requester &requester)
    : m_path(QStringList {module})
    , m_need(need)
    , m_profile(profile)
    , m_timing(timing)
    , m_requester(requester)
    , m_clock(clock)
    , m_look(clock, [this] { look(); })
    , m_hurry(clock, [this] { query(); })
{ }

void ModuleSync::start()
{
    stop();
    m_running = true;
    setPolling(Link::Polling::Off);
    subscribe();
    query();
}

void ModuleSync::stop()
{
    m_running = false;
    m_synced = false;
    m_inFlight = false;
    m_again = false;
    m_paused = false;
    m_subscribeAgain = false;
    m_skipped = 0;
    m_misses = 0;
    m_unannounced = 0;
    m_look.stop();
    m_hurry.stop();
}

void ModuleSync::refresh()
{
    if (!m_paused)
        look();
}

void ModuleSync::look()
{
    if (!m_running)
        return;
    m_paused = false;
    if (std::exchange(m_subscribeAgain, false))
        subscribe();
    if (m_inFlight)
        m_again = true;
    else
        query();
}

void ModuleSync::hurry()
{
    if (!m_running || m_paused || m_hurry.isActive())
        return;
    const qint64 sinceLast = m_clock.now() - m_latestAt;
    m_hurry.start(m_timing.hurry - std::chrono::milliseconds(sinceLast));
}

void ModuleSync::slowDown()
{
    if (!m_running)
        return;
    m_paused = true;
    m_hurry.stop();
    m_look.start(m_timing.patience);
}

void ModuleSync::hint()
{
    m_hintedAt = m_latest;
    m_unannounced = 0;
    refresh();
}

void ModuleSync::setTempo(Tempo tempo)
{
    if (tempo == m_tempo)
        return;
    m_tempo = tempo;
    if (mayReschedule())
        scheduleLook();
}

std::optional<qint64> ModuleSync::untilLook() const
{
    if (!mayReschedule() || m_polling != Link::Polling::Off || !m_look.isActive())
        return std::nullopt;
    return m_look.remaining();
}

void ModuleSync::noteUnannouncedChange()
{
    if (m_polling == Link::Polling::Off && ++m_unannounced >= maximumUnannounced)
        setPolling(Link::Polling::EventsMissing);
}

void ModuleSync::subscribe()
{
    m_requester.ask(m_profile.subscribeMethod, {{m_profile.subscribePathKey, m_path.toJson()}},
                    [this](const CallResult &result) { onSubscribed(result); });
}

void ModuleSync::onSubscribed(const CallResult &result)
{
    if (!m_running || result.end == CallResult::End::LinkLost)
        return;
    if (result.accepted()) {
        setPolling(Link::Polling::Off);
        // A room may handle the query before the subscription it was sent after: look once more, so that no
        // change falls between the two.
        if (m_synced)
            refresh();
        return;
    }
    // Any other refusal stands as long as the connection.
    m_subscribeAgain = errorInfo(result.reply.errorCode).remedy == Remedy::SlowDown;
    setPolling(result.refused() ? Link::Polling::SubscribeRefused : Link::Polling::SubscribeUnanswered);
}

void ModuleSync::query()
{
    m_look.stop();
    m_hurry.stop();
    m_inFlight = true;
    m_again = false;
    m_paused = false;
    m_latestAt = m_clock.now();
    // The answer cannot come before ask() returns, but its handler needs the place that ask() answers.
    const auto askedAt = std::make_shared<quint64>(0);
    *askedAt = m_requester.ask(u"Query"_s, {{u"path"_s, m_path.toJson()}},
                               [this, askedAt](const CallResult &result) { onAnswer(result, *askedAt); });
    m_latest = *askedAt;
}

void ModuleSync::queryAgain()
{
    if (!m_paused) // else the next look does
        query();
}

void ModuleSync::onAnswer(const CallResult &result, quint64 askedAt)
{
    if (!m_running)
        return;
    if (askedAt < m_latest) {
        onEarlierAnswer(result, askedAt);
        return;
    }
    m_inFlight = false;
    switch (result.end) {
    case CallResult::End::LinkLost:
    case CallResult::End::NotSent:
        return;
    case CallResult::End::TimedOut:
        onMiss(Link::Reason::NoAnswer);
        return;
    case CallResult::End::Garbled:
        onMiss(Link::Reason::Nonsense);
        return;
    case CallResult::End::Replied:
        break;
    }
    if (!result.reply.ok()) {
        onRefusal(result.reply.errorCode);
        return;
    }
    if (const JsonView node = nodeIn(result.reply.data); node.isObject())
        onNode(node, askedAt);
    else
        onMiss(Link::Reason::Nonsense);
}

//! The answer to a query that another one followed in a hurry. It is welcome if it is true and still news;
//! that it does not come is a miss, for whoever keeps touching the panel keeps asking.
void ModuleSync::onEarlierAnswer(const CallResult &result, quint64 askedAt)
{
    if (result.end == CallResult::End::TimedOut && m_truthAt < askedAt) {
        if (!m_synced || ++m_misses >= maximumMisses)
            Q_EMIT failed(Link::Reason::NoAnswer, toInt(ErrorCode::Success));
        return;
    }
    if (!result.accepted() || askedAt <= m_hintedAt || askedAt < m_truthAt)
        return;
    if (const JsonView node = nodeIn(result.reply.data); node.isObject())
        tell(node, askedAt);
}

//! The module in \a data, which is no object where it is not there.
JsonView ModuleSync::nodeIn(JsonView data) const
{
    if (const JsonView node = m_path.nodeIn(data); !node.isUndefined())
        return node;
    // The specification's table has the module's blocks without a wrapper (section 9, line 4).
    const auto members = data.members();
    const bool hasBlocks = std::any_of(members.begin(), members.end(), [](const JsonView::Member &member) {
        return member.value.isObject();
    });
    return hasBlocks ? data : JsonView();
}

void ModuleSync::onMiss(Link::Reason reason)
{
    const bool lasts = ++m_misses >= maximumMisses;
    if (isRequired() && (!m_synced || lasts))
        Q_EMIT failed(reason, toInt(ErrorCode::Success));
    else if (lasts)
        lookLater();
    else
        queryAgain();
}

void ModuleSync::onRefusal(int errorCode)
{
    const Remedy remedy = errorInfo(errorCode).remedy;
    if (!isRequired() && remedy != Remedy::SlowDown) {
        if (meansMissing(errorCode)) {
            stop();
            Q_EMIT missing(errorCode);
        } else {
            lookLater();
        }
        return;
    }
    // "Too frequent" is no failure, however long it lasts. Any other refusal is: at once before the first
    // truth, the second time in a row after it.
    const bool fails = remedy == Remedy::Reconnect
        || (remedy != Remedy::SlowDown && (!m_synced || ++m_misses >= maximumMisses));
    if (fails) {
        Q_EMIT failed(Link::reasonFor(errorCode), errorCode);
        return;
    }
    slowDown();
}

//! Nobody waits for an Optional module that does not come.
void ModuleSync::lookLater()
{
    m_look.start(m_timing.lookResting);
}

void ModuleSync::onNode(JsonView node, quint64 askedAt)
{
    m_misses = 0;
    if (askedAt <= m_hintedAt && m_skipped < maximumSkipped) {
        ++m_skipped;
        queryAgain();
        return;
    }
    m_skipped = 0;
    if (m_again)
        queryAgain();
    else if (!m_paused)
        scheduleLook();
    tell(node, askedAt); // last: who hears it may change everything
}

void ModuleSync::tell(JsonView node, quint64 askedAt)
{
    m_synced = true;
    m_misses = 0;
    m_truthAt = askedAt;
    Q_EMIT truth(node, askedAt);
}

void ModuleSync::setPolling(Link::Polling polling)
{
    if (polling == m_polling)
        return;
    m_polling = polling;
    if (mayReschedule())
        scheduleLook();
    Q_EMIT pollingChanged();
}

void ModuleSync::scheduleLook()
{
    m_look.start(lookInterval());
}

std::chrono::milliseconds ModuleSync::lookInterval() const
{
    const bool eventsArrive = m_polling == Link::Polling::Off;
    switch (m_tempo) {
    case Tempo::Urgent:
        return eventsArrive ? m_timing.lookUrgent : m_timing.pollUrgent;
    case Tempo::InMeeting:
        return eventsArrive ? m_timing.lookInMeeting : m_timing.pollCalm;
    case Tempo::Resting:
        break;
    }
    return eventsArrive ? m_timing.lookResting : m_timing.pollCalm;
}

} // namespace Rooms
