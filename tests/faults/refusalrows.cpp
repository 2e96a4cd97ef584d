// SPDX-License-Identifier: Apache-2.0
#include "play.h"
#include "protocol/codec.h"

namespace Rooms {

using namespace Qt::StringLiterals;
using End = CallResult::End;
using Reason = Link::Reason;

namespace {

//! The kinds of requests a room can refuse.
constexpr const char *kinds[] = {"subscribe", "query", "call"};

bool isOfKind(const Request &request, QByteArrayView kind)
{
    return request.method.startsWith(QLatin1StringView(kind), Qt::CaseInsensitive);
}

//! Requests of \a kind are refused with \a code.
Manners refusing(QByteArrayView kind, int code)
{
    return {.request = [kind, code](HostilePeer &peer, const Request &request) {
        if (!isOfKind(request, kind))
            return false;
        peer.sendText(Codec::encode(RoomReply {request.id, request.method, {}, code, u"no"_s, {}}));
        return true;
    }};
}

//! Requests of \a kind are refused, from the next one on or from the next connection on.
Row refused(QByteArrayView kind, int code, const QByteArray &what, Outcome outcome)
{
    const QByteArray name = "code-" + QByteArray::number(code) + '-' + kind.toByteArray();
    return {name, what + ", to a " + kind.toByteArray(), outcome, [kind, code](Play &play) {
                play.server().misbehave(refusing(kind, code));
                if (kind == "subscribe")
                    play.dropLinks();
                else if (kind == "query")
                    play.query();
            }};
}

QList<Row> blocked()
{
    struct Cause
    {
        int code;
        const char *what;
        Reason reason;
    };
    constexpr Cause causes[] = {
        {2, "the control API is switched off", Reason::ControlDisabled},
        {3, "the room is not signed in", Reason::NotLoggedIn},
        {5, "authentication failed", Reason::WrongPassword},
        {14, "the room's version is retired", Reason::VersionRetired},
        {15, "the API's version is retired", Reason::VersionRetired},
        {16, "the control password is wrong", Reason::WrongPassword},
    };
    QList<Row> rows;
    for (const Cause &cause : causes) {
        for (const char *kind : kinds) {
            const Outcome outcome = qstrcmp(kind, "call") == 0
                ? Outcome {End::Replied, cause.reason, cause.code}
                : Outcome {End::NotSent, cause.reason};
            rows.append(refused(kind, cause.code, cause.what, outcome));
        }
        rows.append({"code-" + QByteArray::number(cause.code) + "-unasked",
                     QByteArray(cause.what) + ", said unasked",
                     {End::NotSent, cause.reason},
                     [code = cause.code](Play &play) {
                         play.server().misbehave({.opened = [code](HostilePeer &peer) {
                             peer.sendText(Codec::encode(RoomReply {u"0"_s, {}, {}, code, {}, {}}));
                         }});
                         play.dropLinks();
                     }});
    }
    return rows;
}

//! The room stays away for a while, and is reconnected to.
QList<Row> away()
{
    return {
        refused("query", 12, "the room has no network", {End::NotSent, Reason::RoomNetwork}),
        refused("query", 13, "the room disconnects", {End::NotSent, Reason::ClosedByRoom}),
        refused("call", 13, "the room disconnects", {End::Replied, Reason::ClosedByRoom, 13}),
        refused("query", 1, "the room fails", {End::NotSent, Reason::QueryRefused}),
        refused("query", 6, "the room does not know the path", {End::NotSent, Reason::QueryRefused}),
        refused("query", 9999, "the room does not know what happened", {End::NotSent, Reason::QueryRefused}),
    };
}

//! The room can do without: the session goes on.
QList<Row> goesOn()
{
    QList<Row> rows;
    for (const int code : {6, 7, 9, 11}) {
        Row row = refused("subscribe", code, "no events are to be had", {});
        row.begin = [code](Play &play) {
            play.server().misbehave(refusing("subscribe", code));
            play.reconnect();
        };
        row.shows = [](Play &play) { return play.client().polling() == Link::Polling::SubscribeRefused; };
        rows.append(row);
    }
    rows.append(refused("call", 4, "the request was not understood", {End::Replied, Reason::None, 4}));
    rows.append(refused("call", 17, "it is under way already", {End::Replied, Reason::None, 17}));
    rows.append(refused("call", 10018, "the meeting needs a password", {End::Replied, Reason::None, 10018}));
    return rows;
}

//! The room asks for patience: it is asked less often, and never given up.
QList<Row> tooFrequent()
{
    Row subscribe = refused("subscribe", 10, "asked too often", {});
    subscribe.begin = [](Play &play) {
        const auto refuse = refusing("subscribe", 10);
        const auto first = std::make_shared<bool>(true);
        play.server().misbehave({.request = [refuse, first](HostilePeer &peer, const Request &request) {
            return *first && refuse.request(peer, request) && std::exchange(*first, false);
        }});
        play.reconnect();
    };
    subscribe.shows = [](Play &play) { return play.client().polling() == Link::Polling::Off; };

    Row atFirst = refused("query", 10, "asked too often", {End::NotSent});
    atFirst.name += "-at-first";
    atFirst.begin = [](Play &play) {
        play.server().misbehave(refusing("query", 10));
        play.reconnect();
    };
    atFirst.shows = [](Play &play) { return play.client().reason() == Reason::TooFrequent; };

    return {
        refused("call", 10, "asked too often", {End::Replied, Reason::None, 10}),
        refused("query", 10, "asked too often", {}),
        subscribe,
        atFirst,
    };
}

} // namespace

QList<Row> refusalRows()
{
    return blocked() + away() + goesOn() + tooFrequent();
}

} // namespace Rooms
