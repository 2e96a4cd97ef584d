// SPDX-License-Identifier: Apache-2.0
#include "meeting/snapshotjson.h"
#include "play.h"
#include "protocol/codec.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = CallResult::End;
using Reason = Link::Reason;
using Shows = std::function<bool(Play &)>;

namespace {

bool isCall(const Request &request)
{
    return request.method.startsWith("Call/"_L1);
}

bool isQuery(const Request &request)
{
    return request.method == "Query"_L1;
}

Row waiting(Row row)
{
    row.wait = Row::Wait::Deadlines;
    return row;
}

Row showing(const Shows &shows, Row row)
{
    row.shows = shows;
    return row;
}

// Answers to the call.

//! The call is answered by what \a deliver does.
Row called(const QByteArray &name, const QByteArray &what, Outcome outcome,
           const std::function<void(HostilePeer &, const Request &)> &deliver)
{
    return {name, what, outcome, [deliver](Play &play) {
                play.server().misbehave({.request = [deliver](HostilePeer &peer, const Request &request) {
                    if (isCall(request))
                        deliver(peer, request);
                    return isCall(request);
                }});
            }};
}

//! The call is answered with \a frame, in which ID stands for the request's id.
Row answered(const QByteArray &name, const QByteArray &what, Outcome outcome, const QByteArray &frame)
{
    return called(name, what, outcome, [frame](HostilePeer &peer, const Request &request) {
        peer.sendText(QByteArray(frame).replace("ID", request.id.toUtf8()));
    });
}

//! With a frame that answers nothing.
Row unanswered(const QByteArray &name, const QByteArray &what, const QByteArray &frame)
{
    return waiting(answered(name, what, {End::TimedOut}, frame));
}

Row garbled(const QByteArray &name, const QByteArray &what, const QByteArray &frame)
{
    return answered(name, what, {End::Garbled}, frame);
}

//! With a reply that is understood all the same.
Row understood(const QByteArray &name, const QByteArray &what, int code, const QByteArray &frame)
{
    return answered(name, what, {End::Replied, Reason::None, code}, frame);
}

//! A frame that nobody asked for comes before a good answer.
Row unasked(const QByteArray &name, const QByteArray &what, const QByteArray &frame)
{
    return called(name, what, {}, [frame](HostilePeer &peer, const Request &request) {
        peer.sendText(frame);
        peer.sendText(peer.server().answerTo(request));
    });
}

QByteArray withMessage(int code, const QByteArray &message)
{
    return R"({"id":"ID","result":{"error_code":)" + QByteArray::number(code) + R"(,"message":")" + message
        + "\"}}";
}

QList<Row> answersThatAreNone()
{
    return {
        waiting(called("call-unanswered", "the call is never answered", {End::TimedOut},
                       [](HostilePeer &, const Request &) {})),
        unanswered("id-unknown", "the answer is to nobody", R"({"id":"nobody","result":{"error_code":0}})"),
        unanswered("id-proto", "its id is __proto__", R"({"id":"__proto__","result":{"error_code":0}})"),
        unanswered("id-array", "its id is in an array", R"({"id":["ID"],"result":{"error_code":0}})"),
        unanswered("id-object", "its id is in an object", R"({"id":{"id":"ID"},"result":{"error_code":0}})"),
        unanswered("id-true", "its id is true", R"({"id":true,"result":{"error_code":0}})"),
        unanswered("id-null", "its id is null", R"({"id":null,"result":{"error_code":0}})"),
        unanswered("id-number", "its id is a number", R"({"id":1,"result":{"error_code":0}})"),
        unanswered("id-huge-number", "its id is a huge number", R"({"id":1e999,"result":{"error_code":0}})"),
        unanswered("id-missing", "it has no id", R"({"result":{"error_code":0}})"),
        unanswered("id-blank", "its id has a blank more", R"({"id":" ID","result":{"error_code":0}})"),
        unanswered("id-nul", "its id has a NUL more", R"({"id":"ID\u0000","result":{"error_code":0}})"),
        unanswered("json-truncated", "it is cut off", R"({"id":"ID","result":{"error_code":0)"),
        unanswered("json-two", "two objects come in one frame",
                   R"({"id":"ID","result":{"error_code":0}}{"id":"ID","result":{"error_code":0}})"),
        unanswered("json-comment", "it has a comment",
                   "{\"id\":\"ID\", // fine\n\"result\":{\"error_code\":0}}"),
        unanswered("json-comma", "it has a comma too many", R"({"id":"ID","result":{"error_code":0,}})"),
        unanswered("json-quotes", "it has single quotes", R"({'id':'ID','result':{'error_code':0}})"),
        unanswered("json-nan", "its code is NaN", R"({"id":"ID","result":{"error_code":NaN}})"),
        unanswered("json-1e400", "a number in it is too large for any type",
                   R"({"id":"ID","result":{"error_code":0,"data":1e400}})"),
        unanswered("json-in-json", "it is a text that holds JSON", R"("{\"id\":\"ID\",\"result\":{}}")"),
        unanswered("json-batch", "it is in an array", R"([{"id":"ID","result":{"error_code":0}}])"),
        unanswered("json-empty", "nothing is in the frame", {}),
        unanswered("json-null", "it is null", "null"),
        unanswered("json-number", "it is a number", "42"),
        unanswered("json-true", "it is true", "true"),
        unanswered("json-words", "it is no JSON", "internal error"),
        unanswered("brackets-200k", "200,000 opening brackets", QByteArray(200'000, '[')),
        unanswered("braces-40k", "objects 40,000 deep", QByteArray(R"({"a":)").repeated(40'000)),
        unanswered("deep", "it nests a thousand deep",
                   R"({"id":"ID","result":{"error_code":0,"data":)" + QByteArray(1000, '[')
                       + QByteArray(1000, ']') + "}}"),
        unanswered("as-event", "it has the method of an event",
                   R"({"id":"ID","method":"Event/Meeting","result":{"error_code":0}})"),
        answered("text-1mb", "a text of 1 MB is in it", {End::LinkLost, Reason::LimitExceeded},
                 withMessage(0, QByteArray(1024 * 1024, 'x'))),
        answered("id-1mb", "its id is 1 MB long", {End::LinkLost, Reason::LimitExceeded},
                 "{\"id\":\"" + QByteArray(1024 * 1024, 'i') + "\",\"result\":{}}"),
        garbled("neither", "it has neither result nor error", R"({"id":"ID"})"),
        garbled("echo", "the request itself comes back",
                R"({"id":"ID","method":"Call/Meeting","params":{}})"),
        garbled("result-null", "its result is null", R"({"id":"ID","result":null})"),
        garbled("result-number", "its result is a number", R"({"id":"ID","result":0})"),
        garbled("result-array", "its result is an array", R"({"id":"ID","result":[{"error_code":0}]})"),
        garbled("error-text", "its error is a text", R"({"id":"ID","error":"no"})"),
    };
}

QList<Row> answersThatAreOdd()
{
    return {
        understood("code-missing", "it has no code", 0, R"({"id":"ID","result":{}})"),
        understood("code-text", "its code is a text", 10015,
                   R"({"id":"ID","result":{"error_code":"10015"}})"),
        understood("code-null", "its code is null", 9999, R"({"id":"ID","result":{"error_code":null}})"),
        understood("code-true", "its code is true", 9999, R"({"id":"ID","result":{"error_code":true}})"),
        understood("code-fraction", "its code is a fraction", 9999,
                   R"({"id":"ID","result":{"error_code":0.5}})"),
        understood("code-huge", "its code is huge", 9999, R"({"id":"ID","result":{"error_code":1e300}})"),
        understood("code-nan-text", "its code is the text NaN", 9999,
                   R"({"id":"ID","result":{"error_code":"NaN"}})"),
        understood("code-64-bit", "its code does not fit 32 bits", 9999,
                   R"({"id":"ID","result":{"error_code":4294967296}})"),
        understood("code-negative", "its code is negative", -7, R"({"id":"ID","result":{"error_code":-7}})"),
        understood("code-unknown", "its code is in no table", 31337,
                   R"({"id":"ID","result":{"error_code":31337}})"),
        understood("error", "it has JSON-RPC's own error", -32601,
                   R"({"id":"ID","error":{"code":-32601,"message":"no such method"}})"),
        understood("error-empty", "its error says nothing", 9999, R"({"id":"ID","error":{}})"),
        understood("result-and-error", "it has result and error", 8,
                   R"({"id":"ID","result":{"error_code":0},"error":{"code":8}})"),
        understood("duplicate-keys", "its keys come twice", 0,
                   R"({"id":"other","id":"ID","result":{"error_code":1},"result":{"error_code":0}})"),
        understood("bom", "it begins with a byte order mark", 0,
                   "\xef\xbb\xbf{\"id\":\"ID\",\"result\":{\"error_code\":0}}"),
        understood("blanks", "it is full of blanks", 0,
                   " \r\n\t{ \"id\" :\n\"ID\" , \"result\" : { \"error_code\" : 0 } }\r\n "),
        understood("version", "another version of JSON-RPC", 0,
                   R"({"jsonrpc":1,"id":"ID","result":{"error_code":0}})"),
        understood("method-other", "it names another method", 0,
                   R"({"id":"ID","method":"Query","result":{"error_code":0}})"),
        understood("action-other", "it names another action", 0,
                   R"({"id":"ID","result":{"error_code":0,"action":"CheckSpeaker"}})"),
        understood("data-array", "its data is an array", 0,
                   R"({"id":"ID","result":{"error_code":0,"data":["1",2,null]}})"),
        understood(
            "keys-many", "20,000 keys nobody knows", 0,
            R"({"id":"ID",)" +
                [] {
                    QByteArray keys;
                    for (int i = 0; i < 20'000; ++i)
                        keys += "\"k" + QByteArray::number(i) + "\":1,";
                    return keys;
                }()
                + R"("result":{"error_code":0}})"),
        understood("json-nul", "it has a NUL that is not escaped", 1, withMessage(1, QByteArray("a\0b", 3))),
        understood("message-nul", "its message has NUL characters", 1, withMessage(1, R"(a\u0000b)")),
        understood("message-surrogate", "its message has half a character", 1, withMessage(1, R"(\ud83d!)")),
        understood("message-noncharacter", "its message has U+FFFF", 1, withMessage(1, "\xef\xbf\xbf")),
        understood("message-200k", "its message is 200 KiB long", 1,
                   withMessage(1, QByteArray(200 * 1024, 'm'))),
        understood("message-secret", "its message holds the passwords and the address", 1,
                   withMessage(1, Play::secrets().join(u' ').toUtf8())),
        understood("message-object", "its message is an object", 1,
                   R"({"id":"ID","result":{"error_code":1,"message":{"text":"no"}}})"),
    };
}

QList<Row> answersAtOddTimes()
{
    const auto nextConnection = [](Play &play) {
        play.server().misbehave({.request = [](HostilePeer &peer, const Request &request) {
            if (isCall(request)) {
                peer.hangUp();
                return true;
            }
            for (const QString &id : peer.server().callIds())
                peer.sendText("{\"id\":\"" + id.toUtf8() + R"(","result":{"error_code":0}})");
            return false;
        }});
    };
    const auto countsUnmatched = [](Play &play) { return play.client().counters().unmatched > 0; };
    return {
        showing(countsUnmatched,
                called("answer-twice", "the answer comes twice", {},
                       [](HostilePeer &peer, const Request &request) {
                           const QByteArray answer = peer.server().answerTo(request);
                           peer.sendText(answer);
                           peer.sendText(answer);
                       })),
        called("answer-thousandfold", "the answer comes a thousand times", {},
               [](HostilePeer &peer, const Request &request) {
                   const QByteArray answer = peer.server().answerTo(request);
                   for (int i = 0; i < 1000; ++i)
                       peer.sendText(answer);
               }),
        called("answers-differ", "two answers come that differ", {End::Replied, Reason::None, 8},
               [](HostilePeer &peer, const Request &request) {
                   peer.sendText(QByteArray(withMessage(8, {})).replace("ID", request.id.toUtf8()));
                   peer.sendText(peer.server().answerTo(request));
               }),
        showing(countsUnmatched,
                waiting(called("answer-late", "the answer comes after the deadline", {End::TimedOut},
                               [](HostilePeer &peer, const Request &request) {
                                   peer.sendTextLater(peer.server().answerTo(request), 160ms);
                               }))),
        showing(countsUnmatched,
                {"answer-on-next",
                 "the answer comes on the next connection",
                 {End::LinkLost, Reason::ClosedByRoom},
                 nextConnection}),
    };
}

// Events.

Row event(const QByteArray &name, const QByteArray &what, const QByteArray &frame)
{
    return unasked("event-" + name, what, frame);
}

//! An event in some envelope that has to be understood: the room is in a meeting.
Row envelope(const QByteArray &name, const QByteArray &what, const QByteArray &frame)
{
    Row row {"envelope-" + name, what, {End::Replied, Reason::None, 1}, [frame](Play &play) {
                 // The truth comes too late to be what shows it.
                 play.server().misbehave({.request = [](HostilePeer &peer, const Request &request) {
                     if (isCall(request))
                         peer.sendText(QByteArray(withMessage(1, {})).replace("ID", request.id.toUtf8()));
                     return isCall(request) || isQuery(request);
                 }});
                 play.server().peer()->sendText(frame);
             }};
    row.shows = [](Play &play) { return play.room().meeting()->title() == "Envelope"_L1; };
    // The query that was never answered has to end first, or the next one would wait for it.
    row.mend = [](Play &play) { play.dropLinks(); };
    return row;
}

QByteArray joined(const QByteArray &before, const QByteArray &after)
{
    return before + R"({"meeting_info":{"meeting_status":1,"meeting_title":"Envelope"}})" + after;
}

QList<Row> events()
{
    const QByteArray start = R"({"method":"Event/Meeting",)";
    QList<Row> rows {
        event("early", "the event comes before the answer",
              start + R"("params":{"sub_event":"JoinMeetingCompleted"}})"),
        event("unknown", "an event of an unknown name", start + R"("params":{"sub_event":"Weather"}})"),
        event("nameless", "an event without a name", start + R"("params":{}})"),
        event("bare", "an event that is only a method", R"({"method":"Event/Meeting"})"),
        event("no-module", "an event of no module", R"({"method":"Event/"})"),
        event("module-other", "an event of a module that was not subscribed to",
              R"({"method":"Event/Share","params":{"sub_event":"ShareChanged"}})"),
        event("method-case", "an event in lower case", R"({"method":"event/meeting","params":{}})"),
        event("params-array", "its params are an array",
              start + R"("params":[{"sub_event":"LeaveMeeting"}]})"),
        event("name-object", "its name is an object",
              start + R"("params":{"sub_event":{"a":1},"data":"x"}})"),
        event("data-null", "its payload is null",
              start + R"("params":{"sub_event":"LayoutSwitchChanged","data":null}})"),
        event(
            "data-wrong", "its payload has wrong types",
            start
                + R"("params":{"sub_event":"LayoutSwitchChanged","data":{"layout_switch_list":{"a":[]}}}})"),
        event("code-wrong", "its code is an array", start + R"("params":{"error_code":[]}})"),
        event("secret", "an event that tells the passwords",
              start + R"("params":{"sub_event":")" + Play::secrets().join(u' ').toUtf8() + "\"}}"),
        called("event-storm", "ten thousand events before the answer", {},
               [start](HostilePeer &peer, const Request &request) {
                   for (int i = 0; i < 10'000; ++i)
                       peer.sendText(start + R"("params":{"sub_event":"LayoutSwitchChanged"}})");
                   peer.sendText(peer.server().answerTo(request));
               }),
        unasked("request-from-room", "the room asks something",
                R"({"id":"1","method":"Query","params":{"path":["Meeting"]}})"),
        unasked("response-from-nobody", "an answer to nothing", R"({"id":"1","result":{"error_code":10}})"),
        envelope("data", "an event's payload under data",
                 joined(start + R"("params":{"sub_event":"JoinMeetingCompleted","data":)", "}}")),
        envelope("params", "its payload under event_params",
                 joined(start + R"("params":{"sub_event":"JoinMeetingCompleted","event_params":)", "}}")),
        envelope("inline", "its payload beside its name",
                 start
                     + R"("params":{"sub_event":"JoinMeetingCompleted","meeting_info":)"
                       R"({"meeting_status":1,"meeting_title":"Envelope"}}})"),
        envelope("result", "the event in result, with an id",
                 joined(R"({"id":"7","method":"Event/Meeting","result":{"sub_event":"JoinMeetingCompleted",)"
                        R"("data":)",
                        "}}")),
        envelope("top", "the event at the top",
                 joined(start + R"("sub_event":"JoinMeetingCompleted","data":)", "}")),
    };
    Row unsubscribed {
        "event-unsubscribed", "events come although subscribing was refused", {}, [](Play &play) {
            play.server().misbehave({.request = [](HostilePeer &peer, const Request &request) {
                if (request.method != "Subscribe"_L1)
                    return false;
                peer.sendText(QByteArray(withMessage(7, {})).replace("ID", request.id.toUtf8()));
                return true;
            }});
            play.reconnect();
        }};
    unsubscribed.shows = [](Play &play) {
        return play.client().polling() == Link::Polling::SubscribeRefused
            && play.client().counters().events > 0;
    };
    rows.append(unsubscribed);
    return rows;
}

// What a query tells.

//! Queries are answered with \a frame, in which ID stands for the request's id, and one is made.
Row queried(const QByteArray &name, const QByteArray &what, Outcome outcome, const QByteArray &frame)
{
    return {"query-" + name, what, outcome, [frame](Play &play) {
                play.server().misbehave({.request = [frame](HostilePeer &peer, const Request &request) {
                    if (isQuery(request) && !frame.isEmpty())
                        peer.sendText(QByteArray(frame).replace("ID", request.id.toUtf8()));
                    return isQuery(request);
                }});
                play.query();
            }};
}

//! Queries bring no truth, and the link is given up.
Row useless(const QByteArray &name, const QByteArray &what, const QByteArray &data)
{
    return queried(name, what, {End::NotSent, Reason::Nonsense},
                   R"({"id":"ID","result":{"error_code":0)" + (data.isEmpty() ? "" : ",\"data\":" + data)
                       + "}}");
}

//! Queries tell \a meeting, which has to be read all the same.
Row told(const QByteArray &name, const QByteArray &what, const QByteArray &data, const Shows &shows = {})
{
    Row row = queried(name, what, {}, R"({"id":"ID","result":{"error_code":0,"data":)" + data + "}}");
    row.shows = shows;
    return row;
}

Shows title(const QString &text)
{
    return [text](Play &play) { return play.room().meeting()->title() == text; };
}

QByteArray listOf(int count, const std::function<QByteArray(int)> &item)
{
    QByteArrayList items;
    for (int i = 0; i < count; ++i)
        items.append(item(i));
    return '[' + items.join(',') + ']';
}

QList<Row> truths()
{
    const QByteArray info = R"("meeting_info":{"meeting_status":0,"meeting_title":"Told")";
    return {
        useless("no-data", "a query brings no data", {}),
        useless("data-null", "its data is null", "null"),
        useless("data-empty", "its data is empty", "{}"),
        useless("data-array", "its data is an array", R"([{"meeting":{}}])"),
        useless("data-text", "its data is a text", R"("meeting")"),
        useless("node-null", "the module is null", R"({"meeting":null})"),
        useless("node-array", "the module is an array", R"({"meeting":[]})"),
        useless("node-other", "another module comes", R"({"weather":"fine"})"),
        queried("neither", "neither result nor error", {End::NotSent, Reason::Nonsense}, R"({"id":"ID"})"),
        waiting(queried("unanswered", "queries are not answered", {End::NotSent, Reason::NoAnswer}, {})),
        waiting(
            queried("nonsense", "queries are answered with no JSON", {End::NotSent, Reason::NoAnswer}, "?")),
        told("node-empty", "the module is empty", R"({"meeting":{}})",
             [](Play &play) { return play.room().stage() == Room::Stage::Other; }),
        told("bare", "its blocks come without a wrapper", '{' + info + "}}", title(u"Told"_s)),
        told("nested", "it comes one level deeper", R"({"room":{"meeting":{)" + info + "}}}}",
             title(u"Told"_s)),
        told("extra", "fields nobody knows",
             R"({"meeting":{"future":[1,{"a":null}],)" + info + R"(,"more":{"x":{}}}}})", title(u"Told"_s)),
        told(
            "words", "numbers and truths as texts",
            R"({"meeting":{"meeting_info":{"meeting_status":"1","meeting_title":7,"begin_time":"1764000000"},)"
            R"("self_info":{"host":"true","co_host":0,"audio_on":1}}})",
            [](Play &play) {
                return play.room().stage() == Room::Stage::InMeeting && play.room().self()->host()
                    && play.room().self()->audioOn() && play.room().meeting()->title() == "7"_L1;
            }),
        told("mistyped", "every block is of another type",
             R"({"meeting":{"meeting_info":[],"meeting_list":{},"self_info":1,"layout_info":"x",)"
             R"("multi_scree_info":true}})",
             [](Play &play) { return play.room().stage() == Room::Stage::Other; }),
        told("enums", "numbers that are in no table",
             R"({"meeting":{"meeting_info":{"meeting_status":77,"meeting_type":-5,"host_status":99}}})",
             [](Play &play) { return play.room().stage() == Room::Stage::Other; }),
        told("times", "times that are negative, huge or none",
             R"({"meeting":{)" + info
                 + R"(,"begin_time":-1e18,"end_time":9223372036854775807},"meeting_list":[)"
                   R"({"meeting_id":"1","begin_time":1e300},{"meeting_id":"2","begin_time":-9e18},)"
                   R"({"meeting_id":"3","begin_time":9223372036854775807,"end_time":-1},)"
                   R"({"meeting_id":"4","begin_time":"never"}]}})",
             [](Play &play) { return play.room().meetings()->count() == 4; }),
        told(
            "numbers", "numbers beyond every type",
            R"({"meeting":{)" + info
                + R"(},"self_info":{"user_id":1e308,"instance_id":99999999999,"role_type":-0.0,"host":1e1}}})",
            title(u"Told"_s)),
        told("title-200k", "a title of 200 KiB",
             R"({"meeting":{"meeting_info":{"meeting_status":0,"meeting_title":")"
                 + QByteArray(200 * 1024, 't') + "\"}}}",
             [](Play &play) { return play.room().meeting()->title().size() == 200 * 1024; }),
        told(
            "title-odd", "a title with NUL, half characters and directions",
            R"({"meeting":{"meeting_info":{"meeting_status":0,"meeting_title":"\u0000\ud800\u202e\ufffe"}}})",
            [](Play &play) { return play.room().meeting()->title().size() == 4; }),
        told("list-holes", "a meeting list with things that are no meetings",
             R"({"meeting":{)" + info + R"(},"meeting_list":[null,1,"x",[],{},{"meeting_id":5}]}})",
             [](Play &play) { return play.room().meetings()->count() == 2; }),
        told("list-10000", "a meeting list of 10,000",
             R"({"meeting":{)" + info + R"(},"meeting_list":)"
                 + listOf(10'000, [](int i) { return R"({"meeting_id":)" + QByteArray::number(i) + '}'; })
                 + "}}",
             title(u"Told"_s)),
        told("list-same", "10,000 times the same meeting",
             R"({"meeting":{)" + info + R"(},"meeting_list":)"
                 + listOf(10'000, [](int) { return R"({"meeting_id":"1"})"; }) + "}}",
             title(u"Told"_s)),
        told("layouts-10000", "10,000 layouts",
             R"({"meeting":{)" + info + R"(},"layout_switch_info":{"layout_switch_list":)"
                 + listOf(10'000, [](int i) { return R"({"switch_type":)" + QByteArray::number(i) + '}'; })
                 + "}}}",
             title(u"Told"_s)),
        told("layouts-same", "10,000 times the same layout",
             R"({"meeting":{)" + info + R"(},"layout_switch_info":{"layout_switch_list":)"
                 + listOf(10'000, [](int) { return R"({"switch_type":1})"; }) + "}}}",
             title(u"Told"_s)),
    };
}

//! Each query tells of 10,000 other meetings.
Row listsThatChange()
{
    Row row {"query-lists-change", "another list of 10,000 meetings each time", {}, [](Play &play) {
                 const auto turn = std::make_shared<int>(0);
                 play.server().misbehave({.request = [turn](HostilePeer &peer, const Request &request) {
                     if (!isQuery(request))
                         return false;
                     const int first = ++*turn * 10'000;
                     peer.sendText(R"({"id":")" + request.id.toUtf8()
                                   + R"(","result":{"error_code":0,"data":{"meeting":{"meeting_info":)"
                                     R"({"meeting_status":0},"meeting_list":)"
                                   + listOf(10'000,
                                            [first](int i) {
                                                return R"({"meeting_id":)" + QByteArray::number(first + i)
                                                    + '}';
                                            })
                                   + "}}}}");
                     return true;
                 }});
                 play.query();
             }};
    return row;
}

} // namespace

QList<Row> messageRows()
{
    return answersThatAreNone() + answersThatAreOdd() + answersAtOddTimes() + events() + truths()
        + QList<Row> {listsThatChange()};
}

} // namespace Rooms
