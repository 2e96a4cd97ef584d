// SPDX-License-Identifier: Apache-2.0
#include "codec.h"

#include "base/result.h"
#include "tolerant.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <array>

namespace Rooms::Codec {

using namespace Qt::StringLiterals;

namespace {

constexpr auto versionKey = "jsonrpc"_L1;
constexpr auto idKey = "id"_L1;
constexpr auto methodKey = "method"_L1;
constexpr auto paramsKey = "params"_L1;
constexpr auto resultKey = "result"_L1;
constexpr auto errorKey = "error"_L1;
constexpr auto errorCodeKey = "error_code"_L1;
constexpr auto messageKey = "message"_L1;
constexpr auto actionKey = "action"_L1;
constexpr auto dataKey = "data"_L1;

Malformed::Problem problemOf(Json::Problem problem, const QByteArray &frame)
{
    switch (problem) {
    case Json::Problem::TooDeep:
        return Malformed::Problem::TooDeep;
    case Json::Problem::TooLong:
        return Malformed::Problem::TooLong;
    case Json::Problem::NotJson:
        break;
    }
    return frame.isValidUtf8() ? Malformed::Problem::NotJson : Malformed::Problem::NotUtf8;
}

Result<Json, Malformed> readObject(const QByteArray &frame)
{
    auto json = Json::parse(frame);
    if (!json)
        return Malformed {problemOf(json.error(), frame), {}};
    if (!json->isObject()) {
        const bool isArray = json->isArray();
        return Malformed {isArray ? Malformed::Problem::NotAnObject : Malformed::Problem::NotJson, {}};
    }
    return std::move(json).value();
}

//! `error_code` and `message` beside each other in \a container. A code of a type that no number can be read
//! from is an unknown error, never a success.
template<typename Outcome>
void readOutcome(JsonView container, QLatin1StringView codeKey, Outcome &outcome)
{
    const JsonView code = container.value(codeKey);
    if (!code.isUndefined())
        outcome.errorCode = Tolerant::number(code).value_or(toInt(ErrorCode::UnknownError));
    if (const QString message = Tolerant::text(container.value(messageKey)); !message.isEmpty())
        outcome.message = message;
}

//! The first object under one of \a keys; undefined without one.
JsonView firstObject(JsonView container, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (const JsonView value = container.value(key); value.isObject())
            return value;
    }
    return {};
}

//! Protocol sheet, section 1.2, "Tolerant reading to adopt".
Event readEvent(JsonView frame, const QString &method, const WireProfile &profile)
{
    Event event;
    event.module = method.sliced(profile.eventMethodPrefix.size());

    const std::array containers {frame.value(paramsKey), frame.value(resultKey), frame};
    const auto named = std::find_if(containers.begin(), containers.end(), [&profile](JsonView object) {
        return object.value(profile.subEventKey).isString();
    });
    const auto filled = std::find_if(containers.begin(), containers.end(),
                                     [](JsonView object) { return object.isObject() && !object.isEmpty(); });
    const JsonView container = named != containers.end() ? *named : *filled;
    event.subEvent = container.value(profile.subEventKey).toString();

    readOutcome(container, errorCodeKey, event);
    if (const JsonView payload = firstObject(container, profile.eventPayloadKeys); payload.isObject()) {
        if (event.errorCode == toInt(ErrorCode::Success))
            readOutcome(payload, errorCodeKey, event); // a failure in either place is a failure
        event.payload = payload;
    } else {
        event.payload =
            container.without({profile.subEventKey, errorCodeKey, messageKey, versionKey, idKey, methodKey});
    }
    return event;
}

Incoming readReply(JsonView frame)
{
    Reply reply;
    reply.id = Tolerant::text(frame.value(idKey));
    reply.method = frame.value(methodKey).toString();
    const JsonView result = frame.value(resultKey);
    const JsonView error = frame.value(errorKey);
    if (!result.isObject() && !error.isObject())
        return Malformed {Malformed::Problem::EmptyReply, reply.id};
    reply.action = result.value(actionKey).toString();
    reply.data = result.value(dataKey);
    readOutcome(result, errorCodeKey, reply);
    // A JSON-RPC `error` member is accepted beside the dialect's own way, and wins over a success.
    if (error.isObject() && reply.ok()) {
        reply.errorCode = toInt(ErrorCode::UnknownError);
        readOutcome(error, "code"_L1, reply);
    }
    return reply;
}

QByteArray write(const QJsonObject &frame)
{
    return QJsonDocument(frame).toJson(QJsonDocument::Compact);
}

//! Adds \a text to \a frame as JSON. Names of ours need no escapes; what does is left to QJsonDocument.
void append(QByteArray &frame, const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar each) {
        return each >= u' ' && each <= u'~' && each != u'"' && each != u'\\';
    });
    if (isPlain)
        frame += '"' + text.toLatin1() + '"';
    else
        frame += QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact).chopped(1).sliced(1);
}

} // namespace

//! Most of what a session sends differs by its id alone: a QJsonObject of it costs three times as much.
QByteArray encode(const Request &request)
{
    QByteArray frame;
    frame.reserve(160);
    frame += R"({"id":)";
    append(frame, request.id);
    frame += R"(,"jsonrpc":"2.0","method":)";
    append(frame, request.method);
    if (!request.params.isEmpty()) {
        frame += R"(,"params":)";
        frame += write(request.params);
    }
    frame += '}';
    return frame;
}

QByteArray encode(const RoomReply &reply)
{
    QJsonObject result {{errorCodeKey, reply.errorCode}, {messageKey, reply.message}};
    if (!reply.action.isEmpty())
        result.insert(actionKey, reply.action);
    if (!reply.data.isUndefined() && !reply.data.isNull())
        result.insert(dataKey, reply.data);
    QJsonObject frame {{versionKey, u"2.0"_s}, {idKey, reply.id}, {resultKey, result}};
    if (!reply.method.isEmpty())
        frame.insert(methodKey, reply.method);
    return write(frame);
}

QByteArray encode(const RoomEvent &event, const WireProfile &profile)
{
    QJsonObject params {{profile.subEventKey, event.subEvent}};
    if (!event.payload.isEmpty())
        params.insert(profile.eventPayloadKeys.constFirst(), event.payload);
    if (event.errorCode != toInt(ErrorCode::Success)) {
        params.insert(errorCodeKey, event.errorCode);
        params.insert(messageKey, event.message);
    }
    return write(
        {{versionKey, u"2.0"_s}, {methodKey, profile.eventMethodPrefix + event.module}, {paramsKey, params}});
}

Incoming decode(const QByteArray &bytes, const WireProfile &profile)
{
    const auto frame = readObject(bytes);
    if (!frame)
        return frame.error();
    const QString method = frame->value(methodKey).toString();
    if (method.startsWith(profile.eventMethodPrefix))
        return readEvent(*frame, method, profile);
    const JsonView id = frame->value(idKey);
    if (!id.isString() && !id.isNumber())
        return Malformed {Malformed::Problem::NeitherReplyNorEvent, {}};
    return readReply(*frame);
}

std::variant<Request, Malformed> decodeRequest(const QByteArray &bytes)
{
    const auto frame = readObject(bytes);
    if (!frame)
        return frame.error();
    const JsonView id = frame->value(idKey);
    const QString method = frame->value(methodKey).toString();
    if (!id.isString() || method.isEmpty())
        return Malformed {Malformed::Problem::NeitherReplyNorEvent, Tolerant::text(id)};
    return Request {id.toString(), method, frame->value(paramsKey).toJsonObject()};
}

} // namespace Rooms::Codec
