// SPDX-License-Identifier: Apache-2.0
#include "codec.h"

#include "base/result.h"
#include "tolerant.h"

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

//! Whether brackets outside strings nest deeper than maximumDepth. Looked at before parsing, so that a
//! hostile frame costs one pass and no memory.
bool isTooDeep(const QByteArray &frame)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < frame.size(); ++i) {
        const char c = frame.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > maximumDepth)
                return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

Result<QJsonObject, Malformed> readObject(const QByteArray &frame)
{
    using Problem = Malformed::Problem;
    if (isTooDeep(frame))
        return Malformed {Problem::TooDeep, {}};
    const QJsonDocument document = QJsonDocument::fromJson(frame);
    if (document.isNull())
        return Malformed {frame.isValidUtf8() ? Problem::NotJson : Problem::NotUtf8, {}};
    if (!document.isObject())
        return Malformed {Problem::NotAnObject, {}};
    return document.object();
}

//! `error_code` and `message` beside each other in \a container. A code of a type that no number can be read
//! from is an unknown error, never a success.
template<typename Outcome>
void readOutcome(const QJsonObject &container, QLatin1StringView codeKey, Outcome &outcome)
{
    const QJsonValue code = container.value(codeKey);
    if (!code.isUndefined())
        outcome.errorCode = Tolerant::number(code).value_or(toInt(ErrorCode::UnknownError));
    if (const QString message = Tolerant::text(container.value(messageKey)); !message.isEmpty())
        outcome.message = message;
}

//! The first object under one of \a keys; nothing without one.
std::optional<QJsonObject> firstObject(const QJsonObject &container, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (const QJsonValue value = container.value(key); value.isObject())
            return value.toObject();
    }
    return std::nullopt;
}

//! Protocol sheet, section 1.2, "Tolerant reading to adopt".
Event readEvent(const QJsonObject &frame, const QString &method, const WireProfile &profile)
{
    Event event;
    event.module = method.sliced(profile.eventMethodPrefix.size());

    const std::array containers {frame.value(paramsKey).toObject(), frame.value(resultKey).toObject(), frame};
    const auto named =
        std::find_if(containers.begin(), containers.end(), [&profile](const QJsonObject &object) {
            return object.value(profile.subEventKey).isString();
        });
    const auto filled = std::find_if(containers.begin(), containers.end(),
                                     [](const QJsonObject &object) { return !object.isEmpty(); });
    QJsonObject container = named != containers.end() ? *named : *filled;
    event.subEvent = container.value(profile.subEventKey).toString();

    readOutcome(container, errorCodeKey, event);
    if (const auto payload = firstObject(container, profile.eventPayloadKeys)) {
        if (event.errorCode == toInt(ErrorCode::Success))
            readOutcome(*payload, errorCodeKey, event); // a failure in either place is a failure
        event.payload = *payload;
        return event;
    }
    for (const QString &key : {profile.subEventKey, QString(errorCodeKey), QString(messageKey),
                               QString(versionKey), QString(idKey), QString(methodKey)}) {
        container.remove(key);
    }
    event.payload = container;
    return event;
}

Incoming readReply(const QJsonObject &frame)
{
    Reply reply;
    reply.id = Tolerant::text(frame.value(idKey));
    reply.method = frame.value(methodKey).toString();
    const QJsonValue result = frame.value(resultKey);
    const QJsonValue error = frame.value(errorKey);
    if (!result.isObject() && !error.isObject())
        return Malformed {Malformed::Problem::EmptyReply, reply.id};
    const QJsonObject object = result.toObject();
    reply.action = object.value(actionKey).toString();
    reply.data = object.value(dataKey);
    readOutcome(object, errorCodeKey, reply);
    // A JSON-RPC `error` member is accepted beside the dialect's own way, and wins over a success.
    if (error.isObject() && reply.ok()) {
        reply.errorCode = toInt(ErrorCode::UnknownError);
        readOutcome(error.toObject(), "code"_L1, reply);
    }
    return reply;
}

QByteArray write(const QJsonObject &frame)
{
    return QJsonDocument(frame).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray encode(const Request &request)
{
    QJsonObject frame {{versionKey, u"2.0"_s}, {idKey, request.id}, {methodKey, request.method}};
    if (!request.params.isEmpty())
        frame.insert(paramsKey, request.params);
    return write(frame);
}

QByteArray encode(const Reply &reply)
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

QByteArray encode(const Event &event, const WireProfile &profile)
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
    const QJsonValue id = frame->value(idKey);
    if (!id.isString() && !id.isDouble())
        return Malformed {Malformed::Problem::NeitherReplyNorEvent, {}};
    return readReply(*frame);
}

std::variant<Request, Malformed> decodeRequest(const QByteArray &bytes)
{
    const auto frame = readObject(bytes);
    if (!frame)
        return frame.error();
    const QJsonValue id = frame->value(idKey);
    const QString method = frame->value(methodKey).toString();
    if (!id.isString() || method.isEmpty())
        return Malformed {Malformed::Problem::NeitherReplyNorEvent, Tolerant::text(id)};
    return Request {id.toString(), method, frame->value(paramsKey).toObject()};
}

} // namespace Rooms::Codec
