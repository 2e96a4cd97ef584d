// SPDX-License-Identifier: Apache-2.0
#include "play.h"
#include "support/websocketframe.h"

namespace Rooms {

using namespace std::chrono_literals;
using End = CallResult::End;
using Reason = Link::Reason;

namespace {

using Answer = std::function<void(HostilePeer &)>;

constexpr auto switching = "HTTP/1.1 101 Switching Protocols\r\n";
constexpr auto upgrade = "Upgrade: websocket\r\n";
constexpr auto connection = "Connection: Upgrade\r\n";

QByteArray accept(const QByteArray &key)
{
    return "Sec-WebSocket-Accept: " + key + "\r\n";
}

QByteArray page(const QByteArray &statusLine, const QByteArray &headers = {}, const QByteArray &body = {})
{
    return statusLine + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n"
        + body;
}

Answer always(const QByteArray &bytes)
{
    return [bytes](HostilePeer &peer) { peer.write(bytes); };
}

//! A row whose fault meets the next connection.
Row meeting(const QByteArray &name, const QByteArray &what, Outcome outcome, const Manners &manners)
{
    Row row {name, what, outcome, [manners](Play &play) {
                 play.server().misbehave(manners);
                 play.dropLinks();
             }};
    row.group = Row::Group::Frames;
    return row;
}

//! A handshake that is answered in some way, and must not succeed.
Row refused(const QByteArray &name, const QByteArray &what, Reason reason, const Answer &answer)
{
    return meeting(name, what, {End::NotSent, reason}, {.asked = answer});
}

//! A handshake that is answered oddly, and must succeed.
Row letIn(const QByteArray &name, const QByteArray &what, const Answer &answer)
{
    Row row = meeting(name, what, {}, {.asked = answer});
    row.begin = [answer](Play &play) {
        play.server().misbehave({.asked = answer});
        play.reconnect();
    };
    return row;
}

Row hasty(Row row)
{
    row.wait = Row::Wait::Deadlines;
    return row;
}

Row known(const char *why, Row row)
{
    row.known = why;
    return row;
}

QList<Row> refusedByStatus()
{
    return {
        refused("http-200", "a web page answers", Reason::NotWebSocket,
                always(page("HTTP/1.1 200 OK", "Content-Type: text/html\r\n", "<title>403</title>"))),
        refused("http-301", "the handshake is redirected", Reason::NotWebSocket,
                always(page("HTTP/1.1 301 Moved Permanently", "Location: ws://127.0.0.1:1/\r\n"))),
        refused("http-401", "the handshake is refused with 401", Reason::WrongPassword,
                always(page("HTTP/1.1 401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n"))),
        refused("http-401-closed", "it is refused with 401, and the connection closed", Reason::WrongPassword,
                [](HostilePeer &peer) {
                    peer.write(page("HTTP/1.1 401 Unauthorized"));
                    peer.hangUp();
                }),
        refused("http-401-password", "401 comes with the password that was offered", Reason::WrongPassword,
                [](HostilePeer &peer) {
                    const QByteArray offered = peer.header("sec-websocket-protocol");
                    peer.write(page("HTTP/1.1 401 " + offered, "X: " + offered + "\r\n", offered));
                }),
        refused("http-403", "the handshake is refused with 403", Reason::WrongPassword,
                always(page("HTTP/1.1 403 Forbidden", {}, "no"))),
        refused("http-404", "nothing is known at the path", Reason::NotWebSocket,
                always(page("HTTP/1.1 404 Not Found"))),
        refused("http-426", "another version of WebSocket is asked for", Reason::NotWebSocket,
                always(page("HTTP/1.1 426 Upgrade Required", "Sec-WebSocket-Version: 8\r\n"))),
        refused("http-500-named-401", "500 comes with 401 in its words", Reason::NotWebSocket,
                always(page("HTTP/1.1 500 401 Unauthorized"))),
        refused("http-503", "the server is overloaded", Reason::NotWebSocket,
                always(page("HTTP/1.1 503 Service Unavailable", "Retry-After: 1\r\n"))),
        refused("http-100", "100 Continue comes and nothing else", Reason::NotWebSocket,
                always("HTTP/1.1 100 Continue\r\n\r\n")),
        refused("http-status-huge", "the status is a number without end", Reason::NotWebSocket,
                always("HTTP/1.1 " + QByteArray(1000, '4') + " No\r\n\r\n")),
        refused("rtsp-401", "a camera's server refuses with 401", Reason::NotWebSocket,
                always("RTSP/1.0 401 Unauthorized\r\nCSeq: 1\r\n\r\n")),
    };
}

QList<Row> brokenUpgrades()
{
    const auto with = [](const QByteArray &start, const QByteArray &end = {}) -> Answer {
        return
            [start, end](HostilePeer &peer) { peer.write(start + accept(peer.acceptKey()) + end + "\r\n"); };
    };
    const QByteArray whole = QByteArray(switching) + upgrade + connection;
    return {
        refused("http-1.0", "the upgrade is granted with HTTP/1.0", Reason::NotWebSocket,
                with("HTTP/1.0 101 Switching Protocols\r\n" + QByteArray(upgrade) + connection)),
        refused("accept-wrong", "the accept key is wrong", Reason::NotWebSocket,
                always(whole + accept("bm90IHRoZSByaWdodCBvbmUgYXQgYWxs") + "\r\n")),
        refused("accept-missing", "the accept key is missing", Reason::NotWebSocket, always(whole + "\r\n")),
        refused("accept-empty", "the accept key is empty", Reason::NotWebSocket,
                always(whole + accept({}) + "\r\n")),
        refused("upgrade-missing", "the Upgrade header is missing", Reason::NotWebSocket,
                with(QByteArray(switching) + connection)),
        refused("upgrade-other", "the upgrade is to something else", Reason::NotWebSocket,
                with(QByteArray(switching) + "Upgrade: h2c\r\n" + connection)),
        refused("connection-missing", "the Connection header is missing", Reason::NotWebSocket,
                with(QByteArray(switching) + upgrade)),
        refused("subprotocol-other", "a sub-protocol is granted that nobody asked for", Reason::NotWebSocket,
                with(whole, "Sec-WebSocket-Protocol: chat\r\n")),
        known("QWebSocket takes an extension that it did not ask for",
              refused("extension-other", "an extension is granted that nobody asked for",
                      Reason::NotWebSocket,
                      [whole](HostilePeer &peer) {
                          peer.letInWith(whole + accept(peer.acceptKey())
                                         + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n");
                      })),
    };
}

QList<Row> brokenHttp()
{
    return {
        hasty(refused("banner", "another kind of server greets, and waits", Reason::TimedOut,
                      always("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"))),
        refused("bytes", "bytes that are no text", Reason::NotWebSocket,
                always(QByteArray(2000, '\0') + "\r\n\r\n")),
        hasty(refused("tls", "a TLS alert", Reason::TimedOut, always(QByteArray::fromHex("15030100020228")))),
        hasty(refused("status-endless", "a status line without end", Reason::TimedOut,
                      [](HostilePeer &peer) {
                          peer.write("HTTP/1.1 101 ");
                          peer.sendEndlessly(QByteArray(16 * 1024, 'x'));
                      })),
        hasty(refused("header-flood", "headers without end", Reason::TimedOut,
                      [](HostilePeer &peer) {
                          peer.write(switching);
                          peer.sendEndlessly(
                              QByteArray("X-Header: " + QByteArray(1000, 'x') + "\r\n").repeated(16));
                      })),
        hasty(refused("header-line-endless", "one header without end", Reason::TimedOut,
                      [](HostilePeer &peer) {
                          peer.write(QByteArray(switching) + "X-Header: ");
                          peer.sendEndlessly(QByteArray(16 * 1024, 'x'));
                      })),
        hasty(refused("header-slow", "a header that comes byte by byte and is never whole", Reason::TimedOut,
                      [](HostilePeer &peer) {
                          peer.drip(QByteArray(switching) + "X-Header: " + QByteArray(10'000, 'x'), 20ms);
                      })),
        hasty(refused("answer-missing", "the handshake is never answered", Reason::TimedOut,
                      [](HostilePeer &) {})),
        hasty(refused("answer-half", "half an answer, then nothing", Reason::TimedOut,
                      always(QByteArray(switching) + "Upgrade: webs"))),
        refused("closed-mid-header", "closed in the middle of the answer", Reason::NotWebSocket,
                [](HostilePeer &peer) {
                    peer.write(QByteArray(switching) + "Upgrade: webs");
                    peer.hangUp();
                }),
        refused("reset-mid-header", "reset in the middle of the answer", Reason::NotWebSocket,
                [](HostilePeer &peer) {
                    peer.write(QByteArray(switching) + "Upgrade: webs");
                    peer.reset();
                }),
        refused("closed-unanswered", "closed instead of an answer", Reason::NotWebSocket,
                [](HostilePeer &peer) { peer.hangUp(); }),
        meeting("closed-at-once", "closed before anything was asked", {End::NotSent, Reason::NotWebSocket},
                {.connected = [](HostilePeer &peer) { peer.hangUp(); }}),
        // QTcpSocket does not notice that at all.
        hasty(meeting("reset-at-once", "reset before anything was asked", {End::NotSent, Reason::TimedOut},
                      {.connected = [](HostilePeer &peer) { peer.reset(); }})),
    };
}

QList<Row> notLetIn()
{
    const auto closing = [](const QByteArray &name, const QByteArray &what, const Answer &close) {
        return meeting(name, what, {End::NotSent, Reason::WrongPassword}, {.opened = close});
    };
    return {
        closing("closed-when-open", "closed right after the handshake, three times",
                [](HostilePeer &peer) { peer.hangUp(); }),
        closing("reset-when-open", "reset right after the handshake, three times",
                [](HostilePeer &peer) { peer.reset(); }),
        closing("refused-when-open", "a closing frame right after the handshake, three times",
                [](HostilePeer &peer) {
                    peer.write(WebSocketFrame::close(1008, "password"));
                    peer.hangUp();
                }),
    };
}

QList<Row> oddButRight()
{
    return {
        letIn("subprotocol-echo", "the sub-protocol that was offered is confirmed",
              [](HostilePeer &peer) {
                  peer.letIn("Sec-WebSocket-Protocol: " + peer.header("sec-websocket-protocol") + "\r\n");
              }),
        letIn("header-case", "headers in other cases and with other blanks",
              [](HostilePeer &peer) {
                  peer.letInWith("HTTP/1.1 101 OK\r\nUPGRADE:   WebSocket\r\nconnection: upgrade\r\n"
                                 "sec-websocket-ACCEPT: "
                                 + peer.acceptKey() + "\r\n\r\n");
              }),
        letIn("header-many", "fifty headers nobody needs",
              [](HostilePeer &peer) { peer.letIn(QByteArray("X-Header: nothing\r\n").repeated(50)); }),
        letIn("frame-with-handshake", "the first frame comes in one piece with the handshake",
              [](HostilePeer &peer) {
                  peer.letIn();
                  peer.sendText(
                      R"({"method":"Event/Meeting","params":{"sub_event":"JoinMeetingCompleted"}})");
              }),
    };
}

Row portClosed()
{
    Row row {
        "port-closed", "nothing listens any more", {End::NotSent, Reason::ConnectionRefused}, [](Play &play) {
            play.server().setListening(false);
            play.dropLinks();
        }};
    row.group = Row::Group::Frames;
    row.mend = [](Play &play) { play.server().setListening(true); };
    return row;
}

} // namespace

QList<Row> handshakeRows()
{
    return refusedByStatus() + brokenUpgrades() + brokenHttp() + notLetIn() + oddButRight()
        + QList<Row> {portClosed()};
}

} // namespace Rooms
