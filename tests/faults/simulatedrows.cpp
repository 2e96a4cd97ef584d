// SPDX-License-Identifier: Apache-2.0
#include "play.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using End = CallResult::End;
using Reason = Link::Reason;
using Stage = Room::Stage;
using Wait = Row::Wait;

namespace {

//! What one fault of the simulated room leads to.
struct Effect
{
    Fault fault;
    Outcome outcome;
    Wait wait = Wait::Nothing;
    std::optional<int> value = {}; //!< Instead of its default.
    void (Play::*then)() = nullptr; //!< What it needs to show, once it is on.
    std::function<bool(Play &)> shows = {};
};

bool isInMeeting(Play &play)
{
    return play.room().stage() == Stage::InMeeting;
}

bool isOtherwise(Play &play)
{
    return play.room().stage() == Stage::Other;
}

QList<Effect> effects()
{
    const Outcome lost {End::LinkLost, Reason::ClosedByRoom};
    const Outcome lostLater {End::Replied, Reason::ClosedByRoom};
    const Outcome notLetIn {End::NotSent, Reason::WrongPassword};
    const Outcome nonsense {End::TimedOut, Reason::Nonsense};
    const auto refused = [](int code, Reason reason = Reason::None) {
        return Outcome {End::Replied, reason, code};
    };
    const auto polls = [](Link::Polling why) {
        return [why](Play &play) { return play.client().polling() == why; };
    };
    const auto hasLayouts = [](Play &play) { return isInMeeting(play) && !play.room().layouts()->offered(); };
    const auto failed = [](Play &play) { return play.client().counters().events > 0; };
    return {
        {.fault = Fault::Slow, .outcome = {}, .value = 50, .shows = isInMeeting},
        {.fault = Fault::LateReply, .outcome = {End::TimedOut}, .wait = Wait::Deadlines, .value = 160},
        {.fault = Fault::NoReply, .outcome = {End::TimedOut}, .wait = Wait::Deadlines},
        {.fault = Fault::DuplicateReply, .outcome = {}, .shows = isInMeeting},
        {.fault = Fault::WrongId, .outcome = {End::TimedOut, Reason::NoAnswer}, .wait = Wait::Deadlines},
        {.fault = Fault::ErrorMember, .outcome = refused(10024)},
        {.fault = Fault::DropBeforeAck, .outcome = lost},
        {.fault = Fault::DropAfterAck, .outcome = lostLater},
        {.fault = Fault::DropEvery, .outcome = lostLater, .value = 150},
        {.fault = Fault::EventBeforeAck, .outcome = {}, .shows = isInMeeting},
        {.fault = Fault::AckWithoutEvent, .outcome = {}, .shows = isInMeeting},
        {.fault = Fault::NoEvent, .outcome = {}, .shows = isInMeeting},
        {.fault = Fault::DuplicateEvent, .outcome = {}, .shows = isInMeeting},
        {.fault = Fault::Flood, .outcome = {}, .value = 1000, .shows = isInMeeting},
        {.fault = Fault::HalfOpen, .outcome = {End::LinkLost, Reason::Silent}, .wait = Wait::Heartbeat},
        {.fault = Fault::Garbage, .outcome = nonsense, .wait = Wait::Deadlines},
        {.fault = Fault::Truncated, .outcome = nonsense, .wait = Wait::Deadlines},
        {.fault = Fault::Binary, .outcome = {}, .shows = isInMeeting},
        {.fault = Fault::Huge, .outcome = {End::LinkLost, Reason::LimitExceeded}},
        {.fault = Fault::Deep, .outcome = nonsense, .wait = Wait::Deadlines},
        {.fault = Fault::WrongTypes, .outcome = {}, .then = &Play::query, .shows = isOtherwise},
        {.fault = Fault::MissingBlocks, .outcome = {}, .shows = hasLayouts},
        {.fault = Fault::UnknownEnums, .outcome = {}, .then = &Play::query, .shows = isOtherwise},
        {.fault = Fault::LongTitles, .outcome = {}, .value = 5000, .shows = isInMeeting},
        {.fault = Fault::NoLayouts, .outcome = {}, .shows = hasLayouts},
        {.fault = Fault::Markup, .outcome = {}, .shows = isInMeeting},
        {.fault = Fault::HandshakeStall,
         .outcome = {End::NotSent, Reason::TimedOut},
         .wait = Wait::Deadlines,
         .then = &Play::dropLinks},
        {.fault = Fault::AuthRefused, .outcome = notLetIn, .then = &Play::dropLinks},
        {.fault = Fault::AuthClose, .outcome = notLetIn, .then = &Play::dropLinks},
        {.fault = Fault::Disabled, .outcome = refused(2, Reason::ControlDisabled)},
        {.fault = Fault::NotLoggedIn, .outcome = refused(3, Reason::NotLoggedIn)},
        {.fault = Fault::VersionRetired, .outcome = refused(14, Reason::VersionRetired)},
        {.fault = Fault::TooFrequent, .outcome = {}, .shows = isInMeeting},
        {.fault = Fault::SubscribeRefused,
         .outcome = {},
         .then = &Play::reconnect,
         .shows = polls(Link::Polling::SubscribeRefused)},
        {.fault = Fault::SubscribeSilent,
         .outcome = {},
         .wait = Wait::Deadlines,
         .then = &Play::reconnect,
         .shows = polls(Link::Polling::SubscribeUnanswered)},
        {.fault = Fault::Refuse, .outcome = refused(10024), .value = 10024},
        {.fault = Fault::FailJoin, .outcome = {}, .shows = failed},
    };
}

Row row(const FaultInfo &info, const Effect &effect)
{
    const int value = effect.value.value_or(info.defaultValue);
    Row row {"simulated." + QByteArray(info.name.data(), info.name.size()), info.effect, effect.outcome,
             [fault = effect.fault, value, then = effect.then](Play &play) {
                 play.simulator().faults().set(fault, value);
                 if (fault == Fault::ErrorMember) // a refusal is what it changes
                     play.simulator().faults().set(Fault::Refuse, 10024);
                 if (then)
                     (play.*then)();
             }};
    row.peer = Row::Peer::Simulated;
    row.wait = effect.wait;
    row.shows = effect.shows;
    return row;
}

} // namespace

QList<Row> simulatedRows()
{
    QList<Row> rows;
    const auto known = effects();
    for (const FaultInfo &info : Faults::all()) {
        const auto effect = std::find_if(known.begin(), known.end(),
                                         [&info](const Effect &each) { return each.fault == info.fault; });
        // A fault that is new and not in the table yet must do no harm.
        rows.append(row(info, effect == known.end() ? Effect {.fault = info.fault, .outcome = {}} : *effect));
    }
    return rows;
}

QList<Row> allRows()
{
    return messageRows() + refusalRows() + simulatedRows() + handshakeRows() + frameRows();
}

} // namespace Rooms
