// SPDX-License-Identifier: Apache-2.0
#include "ledger.h"

#include "words.h"

#include <algorithm>
#include <limits>

namespace Rooms::History {

using namespace Qt::StringLiterals;
using Status = Meeting::Status;

namespace {

constexpr qint64 answerMs = 5000; // for the answer to any request
constexpr qint64 enteringMs = 120'000; // for the outcome of entering a meeting
constexpr qint64 outcomeMs = 10'000; // for any other outcome

bool isEntering(const MeetingAction &action)
{
    return std::holds_alternative<StartMeeting>(action) || std::holds_alternative<JoinMeeting>(action);
}

} // namespace

Ledger::Ledger(Room &room, const Device &device, const Clock &clock, Verdict &verdict, Figures &figures)
    : m_room(room)
    , m_device(device)
    , m_clock(clock)
    , m_verdict(verdict)
    , m_figures(figures)
{
    for (RoomAction *action : actions())
        connect(action, &RoomAction::stateChanged, this, [this, action] { onStateChanged(*action); });
}

void Ledger::tap(const std::function<bool()> &trigger)
{
    const size_t before = m_asks.size();
    m_tapping = true;
    const bool asked = trigger();
    m_tapping = false;
    m_verdict.expect(m_asks.size() - before == (asked ? 1 : 0),
                     u"One tap asked for more or less than one thing."_s);
    m_figures.taps += asked ? 1 : 0;
}

void Ledger::noteSent(const Request &call)
{
    const QString name = call.params.value("action"_L1).toString();
    const auto all = actions();
    const auto action = std::find_if(all.begin(), all.end(),
                                     [&name](const RoomAction *each) { return each->name() == name; });
    // It is sent before it is told of.
    if (action != all.end() && (*action)->state() == State::Asked)
        onAsked(**action);
    Ask *const ask = action == all.end() ? nullptr : latest(**action);
    if (!ask || !ask->id.isEmpty() || ask->state != State::Asked) {
        m_verdict.broken(u"%1 was sent, which nobody had asked for."_s.arg(Words::of(call)));
        return;
    }
    ask->id = call.id;
    if (const auto what = ActionJson::read(call.params))
        ask->what = *what;
    else
        m_verdict.broken(u"%1 was sent with parameters that are none."_s.arg(Words::of(call)));
}

void Ledger::notePerformed(const QString &id, int errorCode)
{
    const auto ask =
        std::find_if(m_asks.begin(), m_asks.end(), [&id](const Ask &each) { return each.id == id; });
    if (id.isEmpty() || ask == m_asks.end())
        return; // somebody else asked
    if (++ask->performed > 1)
        m_verdict.broken(words(*ask, "reached the room twice"));
    if (errorCode != 0)
        return;
    ask->done = true;
    ask->doneMoment = m_device.moments().size() - 1;
}

void Ledger::check()
{
    const qint64 now = m_clock.now();
    for (const Ask &ask : m_asks) {
        const qint64 waited = now - ask.progressSince;
        if (ask.state == State::Asked && waited > answerMs)
            m_verdict.broken(words(ask, "is not answered for in time"));
        const qint64 patience = isEntering(ask.what) ? enteringMs : outcomeMs;
        const bool isOpen = ask.state == State::Asked || ask.state == State::Accepted;
        if (isOpen && waited > patience)
            m_verdict.broken(words(ask, "has no outcome in time"));
    }
    const auto all = actions();
    const auto underWay = std::count_if(all.begin(), all.end(), [this](const RoomAction *action) {
        return action->inProgress() && action != m_room.switchLayout();
    });
    m_verdict.expect(underWay <= 1, u"Entering and leaving are under way at once."_s);
}

bool Ledger::isSettled() const
{
    return std::all_of(m_asks.begin(), m_asks.end(), [](const Ask &ask) {
        const bool superseded = ask.state != ask.action->state(); // asked anew, or forgotten by a person
        return superseded
            || !(ask.action->inProgress() || (ask.state == State::Unknown && !ask.action->settled()));
    });
}

void Ledger::close()
{
    check();
    m_verdict.expect(isSettled(), u"An unknown outcome was not settled by looking at the room."_s);
    for (const Ask &ask : m_asks) {
        m_figures.confirmed += ask.state == State::Confirmed ? 1 : 0;
        m_figures.refused += ask.state == State::Refused ? 1 : 0;
        m_figures.unknown += ask.wasUnknown ? 1 : 0;
        if (ask.state == State::Refused)
            closeRefused(ask);
    }
}

std::array<RoomAction *, 6> Ledger::actions()
{
    return {m_room.start(),       m_room.join(), m_room.dissolve(), m_room.leave(), m_room.leaveWaitingRoom(),
            m_room.switchLayout()};
}

//! The action without its parameters, which follow with what is sent.
MeetingAction Ledger::shapeOf(const RoomAction &action)
{
    const MeetingAction shapes[] = {StartMeeting(), JoinMeeting(),      DissolveMeeting(),
                                    LeaveMeeting(), LeaveWaitingRoom(), SwitchLayout()};
    const auto all = actions();
    return shapes[std::find(all.begin(), all.end(), &action) - all.begin()];
}

Ledger::Ask *Ledger::latest(const RoomAction &action)
{
    const auto ask = std::find_if(m_asks.rbegin(), m_asks.rend(),
                                  [&action](const Ask &each) { return each.action == &action; });
    return ask == m_asks.rend() ? nullptr : &*ask;
}

void Ledger::onStateChanged(RoomAction &action)
{
    Ask *ask = latest(action);
    if (action.state() == State::Asked) {
        if (!ask || ask->isTold)
            onAsked(action); // it could not be sent
        m_asks.back().isTold = true;
        return;
    }
    if (!ask || action.state() == State::Idle)
        return;
    const State before = ask->state;
    if (before != action.state() && !isAllowed(before, action.state()))
        m_verdict.broken(words(*ask, "took a step that there is not"));
    ask->state = action.state();
    onMoved(*ask);
    if (before == State::Unknown && ask->state == State::Accepted)
        ask->progressSince = m_clock.now();
}

void Ledger::onAsked(RoomAction &action)
{
    const Ask ask {&action,      shapeOf(action), m_clock.now(), m_device.moments().size() - 1,
                   State::Asked, m_clock.now()};
    const bool leavesByItself =
        m_mayLeave && (&action == m_room.leave() || &action == m_room.leaveWaitingRoom());
    if (!m_tapping && !leavesByItself)
        m_verdict.broken(words(ask, "was asked for by nobody"));
    m_mayLeave = false;
    m_asks.push_back(ask);
}

void Ledger::onMoved(Ask &ask)
{
    ask.judgedAt = m_clock.now();
    if (ask.action->acceptedMs() >= 0 && !ask.done)
        m_verdict.broken(words(ask, "is called accepted and was not done"));
    if (ask.state == State::Confirmed)
        expectConfirmed(ask);
    ask.wasUnknown = ask.wasUnknown || ask.state == State::Unknown;
}

//! Something is confirmed only if the room was seen to be there since it was asked.
void Ledger::expectConfirmed(const Ask &ask)
{
    const auto &moments = m_device.moments();
    const bool was = std::any_of(moments.begin() + ask.moment, moments.end(),
                                 [&ask](const Device::Moment &moment) { return shows(moment, ask.what); });
    if (!was && !isSpoilt())
        m_verdict.broken(words(ask, "is called confirmed and was not the case"));
}

//! What is called refused must not have happened, unless it was over when that was said.
void Ledger::closeRefused(const Ask &ask)
{
    const auto span = success(ask);
    if (!span || isSpoilt())
        return;
    if (span->until > ask.judgedAt)
        m_verdict.broken(words(ask, "is called refused and was done"));
}

//! The room lied: what it told was nonsense that happens to be understood.
bool Ledger::isSpoilt() const
{
    return m_device.had(Fault::Garbage);
}

//! From when to when the room was where the request wanted it.
std::optional<Ledger::Span> Ledger::success(const Ask &ask) const
{
    if (!ask.done)
        return std::nullopt;
    const auto &moments = m_device.moments();
    const auto shown = [&ask](const Device::Moment &moment) { return shows(moment, ask.what); };
    // What follows the way in decides, or what follows in the same meeting: others are of no account.
    const auto start = moments.begin() + ask.doneMoment;
    const auto decides = [&](const Device::Moment &moment) {
        if (isEntering(ask.what))
            return moment.status != Status::Joining;
        return shown(moment) || moment.status != start->status;
    };
    const auto from = std::find_if(start, moments.end(), decides);
    if (from == moments.end() || !shown(*from))
        return std::nullopt;
    const auto until = std::find_if_not(from, moments.end(), shown);
    return Span {from->since, until == moments.end() ? std::numeric_limits<qint64>::max() : until->since};
}

bool Ledger::shows(const Device::Moment &moment, const MeetingAction &what)
{
    if (isEntering(what))
        return moment.status == Status::InMeeting || moment.status == Status::WaitingRoom;
    if (const auto *layout = std::get_if<SwitchLayout>(&what))
        return moment.status == Status::InMeeting && moment.layout == layout->layout;
    const bool in = std::holds_alternative<LeaveWaitingRoom>(what) ? moment.status == Status::WaitingRoom
            || moment.status == Status::Joining || moment.status == Status::InMeeting
                                                                   : moment.status == Status::InMeeting;
    return !in;
}

bool Ledger::isAllowed(State from, State to)
{
    switch (from) {
    case State::Asked:
        return to == State::Accepted || to == State::Refused || to == State::Unknown;
    case State::Accepted:
        return to == State::Confirmed || to == State::Refused || to == State::Unknown;
    case State::Unknown:
        return to == State::Accepted || to == State::Confirmed || to == State::Refused;
    default:
        return false; // Confirmed and Refused are final
    }
}

QString Ledger::words(const Ask &ask, const char *sentence) const
{
    return u"%1 %2 (asked at %3 s) %4."_s
        .arg(ask.action->name(), ask.id.isEmpty() ? u"not sent"_s : Words::shortId(ask.id))
        .arg(double(ask.at) / 1000, 0, 'f', 3)
        .arg(QLatin1StringView(sentence));
}

} // namespace Rooms::History
