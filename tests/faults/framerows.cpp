// SPDX-License-Identifier: Apache-2.0
#include "play.h"
#include "service/websockettransport.h"
#include "support/websocketframe.h"

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = CallResult::End;
using Frame = WebSocketFrame;
using Reason = Link::Reason;

namespace {

//! What a peer does with an answer that it should just send.
using Delivery = std::function<void(HostilePeer &, const QByteArray &answer)>;

constexpr auto event = R"({"method":"Event/Meeting","params":{"sub_event":"LayoutSwitchChanged"}})";
constexpr qsizetype megabyte = 1024 * 1024;

Row framesRow(const QByteArray &name, const QByteArray &what, Outcome outcome,
              std::function<void(Play &)> begin)
{
    Row row {name, what, outcome, std::move(begin)};
    row.group = Row::Group::Frames;
    return row;
}

bool isCall(const Request &request)
{
    return request.method.startsWith("Call/"_L1);
}

//! The answer to the call travels in some way.
Row answered(const QByteArray &name, const QByteArray &what, Outcome outcome, const Delivery &deliver)
{
    return framesRow(name, what, outcome, [deliver](Play &play) {
        play.server().misbehave({.request = [deliver](HostilePeer &peer, const Request &request) {
            if (!isCall(request))
                return false;
            deliver(peer, peer.server().answerTo(request));
            return true;
        }});
    });
}

//! Something else comes instead of an answer to the call, and nothing is answered on that connection any
//! more.
Row instead(const QByteArray &name, const QByteArray &what, Outcome outcome,
            const std::function<void(HostilePeer &)> &deliver)
{
    return framesRow(name, what, outcome, [deliver](Play &play) {
        const auto spoilt = std::make_shared<HostilePeer *>(nullptr);
        play.server().misbehave({.request = [deliver, spoilt](HostilePeer &peer, const Request &request) {
            if (isCall(request)) {
                *spoilt = &peer;
                deliver(peer);
            }
            return *spoilt == &peer;
        }});
    });
}

//! Bytes that end the link.
Row fatal(const QByteArray &name, const QByteArray &what, Reason reason, const QByteArray &bytes)
{
    return instead(name, what, {End::LinkLost, reason}, [bytes](HostilePeer &peer) { peer.write(bytes); });
}

//! Bytes without end that end the link.
Row endless(const QByteArray &name, const QByteArray &what, const QByteArray &first, const QByteArray &rest)
{
    return instead(name, what, {End::LinkLost, Reason::LimitExceeded}, [first, rest](HostilePeer &peer) {
        peer.write(first);
        peer.sendEndlessly(rest);
    });
}

//! The answer comes in an odd way that the rules allow.
Row harmless(const QByteArray &name, const QByteArray &what, const Delivery &deliver)
{
    return answered(name, what, {}, deliver);
}

Row waiting(Row::Wait wait, Row row)
{
    row.wait = wait;
    return row;
}

Row known(const char *why, Row row)
{
    row.known = why;
    return row;
}

QByteArray fragment(int opcode, const QByteArray &payload, bool final)
{
    return Frame {.opcode = opcode, .payload = payload, .final = final}.bytes();
}

//! \a text in fragments of \a size, with \a between after each but the last.
QByteArray fragmented(const QByteArray &text, qsizetype size, const QByteArray &between)
{
    QByteArray bytes;
    for (qsizetype at = 0; at < text.size(); at += size) {
        const bool last = at + size >= text.size();
        bytes += fragment(at == 0 ? Frame::Text : Frame::Continuation, text.mid(at, size), last);
        if (!last)
            bytes += between;
    }
    return bytes;
}

QList<Row> brokenFrames()
{
    const QByteArray text("{}");
    const auto reserved = [&](int bits) { return Frame {.payload = text, .reserved = bits}.bytes(); };
    const auto opcode = [&](int code) { return Frame {.opcode = code, .payload = text}.bytes(); };
    return {
        fatal("rsv1", "a frame says it is compressed", Reason::Nonsense, reserved(4)),
        fatal("rsv2", "a frame has the second reserved bit", Reason::Nonsense, reserved(2)),
        fatal("rsv3", "a frame has the third reserved bit", Reason::Nonsense, reserved(1)),
        fatal("opcode-3", "a data frame of an unknown kind", Reason::Nonsense, opcode(3)),
        fatal("opcode-11", "a control frame of an unknown kind", Reason::Nonsense, opcode(11)),
        known("QWebSocket takes masked frames from a server",
              answered("masked", "frames are masked, as only clients may", {End::LinkLost, Reason::Nonsense},
                       [](HostilePeer &peer, const QByteArray &answer) {
                           peer.write(Frame {.payload = answer, .masked = true}.bytes());
                       })),
        fatal("ping-long", "a ping of 126 bytes", Reason::Nonsense, Frame::ping(QByteArray(126, 'p'))),
        fatal("ping-fragmented", "a ping in fragments", Reason::Nonsense, fragment(Frame::Ping, "p", false)),
        fatal("continuation-first", "a continuation of nothing", Reason::Nonsense,
              fragment(Frame::Continuation, text, true)),
        fatal("text-in-text", "a text begins before the last one has ended", Reason::Nonsense,
              fragment(Frame::Text, "{", false) + Frame::text(text)),
        fatal("utf8", "a text that is not UTF-8", Reason::Nonsense, Frame::text("{\"id\":\"\xff\xfe\"}")),
        fatal("utf8-surrogate", "a text with a surrogate in UTF-8", Reason::Nonsense,
              Frame::text("{\"id\":\"\xed\xa0\x80\"}")),
        fatal("utf8-half", "a text that ends within a character", Reason::Nonsense,
              Frame::text("\"\xe4\xbc")),
        fatal("length-16-short", "a short length in 16 bits", Reason::Nonsense,
              Frame {.payload = text, .length = Frame::Length::In16Bits}.bytes()),
        fatal("length-64-short", "a short length in 64 bits", Reason::Nonsense,
              Frame {.payload = text, .length = Frame::Length::In64Bits}.bytes()),
        fatal("length-64-negative", "a length with the highest bit", Reason::Nonsense,
              Frame {.announced = quint64(1) << 63}.bytes()),
        fatal("http-again", "HTTP comes when frames are due", Reason::Nonsense,
              "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"),
        fatal("zeros", "nothing but zeros", Reason::Nonsense, QByteArray(1000, '\0')),
    };
}

QList<Row> tooMuch()
{
    const QByteArray chunk(64 * 1024, 'x');
    return {
        fatal("length-64-huge", "1 TiB is announced, and nothing comes", Reason::LimitExceeded,
              Frame {.announced = quint64(1) << 40}.bytes()),
        fatal("limit-passed", "one byte more than the limit is announced", Reason::LimitExceeded,
              Frame {.announced = WebSocketTransport::maximumIncomingBytes + 1}.bytes()),
        endless("message-60mb", "a message of 60 MB", Frame {.announced = 60 * megabyte}.bytes(), chunk),
        endless("fragments-60mb", "a message of 60 MB in fragments", fragment(Frame::Text, chunk, false),
                fragment(Frame::Continuation, chunk, false)),
        endless("fragments-endless", "fragments of one byte without end", fragment(Frame::Text, "{", false),
                fragment(Frame::Continuation, "x", false).repeated(1000)),
        endless("fragments-empty", "fragments without content, without end",
                fragment(Frame::Text, "{", false), fragment(Frame::Continuation, {}, false).repeated(1000)),
        endless("binary-endless", "binary fragments without end", fragment(Frame::Binary, chunk, false),
                fragment(Frame::Continuation, chunk, false)),
        endless("ping-flood", "pings without end", {}, Frame::ping().repeated(1000)),
        endless("ping-flood-long", "long pings without end", {},
                Frame::ping(QByteArray(125, 'p')).repeated(100)),
        instead("ping-flood-unread", "pings without end, and no answer is read",
                {End::LinkLost, Reason::LimitExceeded},
                [](HostilePeer &peer) {
                    peer.stopReading();
                    peer.sendEndlessly(Frame::ping(QByteArray(125, 'p')).repeated(100));
                }),
        endless("pong-flood", "pongs without end that nobody asked for", {}, Frame::pong().repeated(1000)),
        framesRow("unread", "nothing that is sent is read", {End::NotSent, Reason::LimitExceeded},
                  [](Play &play) {
                      play.server().misbehave({.opened = [](HostilePeer &peer) { peer.stopReading(); }});
                      play.server().peer()->stopReading();
                      const QJsonObject large {{u"padding"_s, QString(200'000, u'x')}};
                      for (int i = 0; i < 100; ++i)
                          play.client().call(u"Call/Meeting"_s, large, [](const CallResult &) {});
                  }),
    };
}

QList<Row> closings()
{
    const auto closed = [](const QByteArray &name, const QByteArray &what, const QByteArray &bytes) {
        return fatal(name, what, Reason::ClosedByRoom, bytes);
    };
    return {
        closed("close-1000", "the link is closed with 1000", Frame::close(1000)),
        closed("close-1001", "the link is closed with 1001, the room goes away", Frame::close(1001, "bye")),
        closed("close-1011", "the link is closed with 1011, an error", Frame::close(1011)),
        closed("close-4000", "the link is closed with a code of its own", Frame::close(4000)),
        closed("close-empty", "the link is closed without a code", Frame {.opcode = Frame::Close}.bytes()),
        closed("close-password", "the password is the reason for closing",
               Frame::close(1008, Play::secrets().constFirst().toUtf8())),
        fatal("close-byte", "a closing frame of one byte", Reason::Nonsense,
              Frame {.opcode = Frame::Close, .payload = "x"}.bytes()),
        fatal("close-0", "closed with code 0", Reason::Nonsense, Frame::close(0)),
        fatal("close-999", "closed with code 999", Reason::Nonsense, Frame::close(999)),
        fatal("close-1005", "closed with a code that is never sent", Reason::Nonsense, Frame::close(1005)),
        fatal("close-65535", "closed with code 65535", Reason::Nonsense, Frame::close(65535)),
        fatal("close-utf8", "the reason for closing is not UTF-8", Reason::Nonsense,
              Frame::close(1000, "\xff\xfe")),
        answered("data-after-close", "the answer comes after a closing frame",
                 {End::LinkLost, Reason::ClosedByRoom},
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.write(Frame::close(1000) + Frame::text(answer));
                 }),
        instead("closed", "closed without a closing frame", {End::LinkLost, Reason::ClosedByRoom},
                [](HostilePeer &peer) { peer.hangUp(); }),
        instead("reset", "reset in the middle of a call", {End::LinkLost, Reason::ClosedByRoom},
                [](HostilePeer &peer) { peer.reset(); }),
        instead("half-then-closed", "closed in the middle of a frame", {End::LinkLost, Reason::ClosedByRoom},
                [](HostilePeer &peer) {
                    peer.write(Frame::text(event).first(20));
                    peer.hangUp();
                }),
        instead("half-then-reset", "reset in the middle of a frame", {End::LinkLost, Reason::ClosedByRoom},
                [](HostilePeer &peer) {
                    peer.write(Frame::text(event).first(20));
                    peer.reset();
                }),
        answered("closed-after-answer", "closed right after the answer", {End::Replied, Reason::ClosedByRoom},
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.sendText(answer);
                     peer.hangUp();
                 }),
    };
}

QList<Row> silence()
{
    return {
        waiting(Row::Wait::Heartbeat,
                instead("half-then-nothing", "half a frame, and nothing more",
                        {End::LinkLost, Reason::Silent},
                        [](HostilePeer &peer) { peer.write(Frame::text(event).first(20)); })),
        waiting(Row::Wait::Heartbeat,
                instead("length-64-nothing", "100 KiB are announced in 64 bits, and nothing comes",
                        {End::LinkLost, Reason::Silent},
                        [](HostilePeer &peer) {
                            peer.write(
                                Frame {.length = Frame::Length::In64Bits, .announced = 100 * 1024}.bytes());
                        })),
        waiting(Row::Wait::Heartbeat,
                framesRow("silent", "nothing is answered any more, not even pings",
                          {End::LinkLost, Reason::Silent},
                          [](Play &play) {
                              play.server().misbehave(
                                  {.request = [](auto &, auto &) { return true; }, .answersPings = false});
                          })),
        waiting(Row::Wait::Heartbeat,
                framesRow("pings-unanswered", "pings are never answered, but queries are", {},
                          [](Play &play) { play.server().misbehave({.answersPings = false}); })),
        waiting(Row::Wait::Deadlines,
                framesRow("message-unfinished",
                          "a message is begun, and only pings are answered from then on",
                          {End::TimedOut, Reason::NoAnswer},
                          [](Play &play) {
                              play.server().misbehave({.request = [](auto &, auto &) { return true; }});
                              play.server().peer()->write(fragment(Frame::Text, "{", false));
                          })),
    };
}

Row pausing()
{
    Row row = harmless("pause", "a frame pauses for 6 s", [](HostilePeer &peer, const QByteArray &answer) {
        const QByteArray bytes = Frame::text(answer);
        peer.write(bytes.first(20));
        peer.writeLater(bytes.sliced(20), 6s);
    });
    row.known = "QWebSocket ends a link whose frame pauses for 5 s";
    return row;
}

QList<Row> oddButRight()
{
    return {
        harmless("fragments", "the answer comes in fragments",
                 [](HostilePeer &peer, const QByteArray &answer) { peer.write(fragmented(answer, 10, {})); }),
        harmless("fragments-ping", "pings and pongs come between the fragments of the answer",
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.write(fragmented(answer, 10, Frame::ping("in between") + Frame::pong()));
                 }),
        harmless("fragments-byte", "the answer comes in fragments of a byte",
                 [](HostilePeer &peer, const QByteArray &answer) { peer.write(fragmented(answer, 1, {})); }),
        harmless("fragments-empty-between", "fragments without content in between",
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.write(fragmented(answer, 10, fragment(Frame::Continuation, {}, false)));
                 }),
        known("QWebSocket refuses a character in two fragments",
              harmless("utf8-in-two", "a character comes in two fragments",
                       [](HostilePeer &peer, const QByteArray &answer) {
                           const QByteArray greeting =
                               QByteArray(answer).replace(R"("message":"")", "\"message\":\"\xe4\xbc\x9a\"");
                           const qsizetype within = greeting.indexOf('\xbc');
                           peer.write(fragment(Frame::Text, greeting.first(within), false)
                                      + fragment(Frame::Continuation, greeting.sliced(within), true));
                       })),
        harmless("byte-by-byte", "the answer comes byte by byte",
                 [](HostilePeer &peer, const QByteArray &answer) { peer.drip(Frame::text(answer), 1ms); }),
        harmless("binary-answer", "the answer is a binary frame",
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.write(Frame {.opcode = Frame::Binary, .payload = answer}.bytes());
                 }),
        harmless("empty", "an empty text before the answer",
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.write(Frame::text({}) + Frame::text(answer));
                 }),
        harmless("one-piece", "a thousand events and the answer in one piece",
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.write(Frame::text(event).repeated(1000) + Frame::text(answer));
                 }),
        harmless("limit-reached", "the answer is exactly as long as it may be",
                 [](HostilePeer &peer, const QByteArray &answer) {
                     const auto room = qsizetype(WebSocketTransport::maximumIncomingBytes) - answer.size();
                     peer.sendText(answer + QByteArray(room, ' '));
                 }),
        harmless("pings", "fifty pings before the answer",
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.write(Frame::ping("are you there").repeated(50) + Frame::text(answer));
                 }),
        harmless("pong-other", "pongs come that nobody asked for",
                 [](HostilePeer &peer, const QByteArray &answer) {
                     peer.write(Frame::pong("nobody asked").repeated(10) + Frame::text(answer));
                 }),
        pausing(),
    };
}

} // namespace

QList<Row> frameRows()
{
    return brokenFrames() + tooMuch() + closings() + silence() + oddButRight();
}

} // namespace Rooms
