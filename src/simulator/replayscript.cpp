// SPDX-License-Identifier: Apache-2.0
#include "replayscript.h"

#include "protocol/codec.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! Whether \a value can have been \a recorded, in which masks stand for anything.
bool matches(const QJsonValue &recorded, const QJsonValue &value)
{
    if (recorded.isString() && recorded.toString().contains(ReplayScript::mask))
        return true;
    if (recorded.isObject() && value.isObject()) {
        const QJsonObject one = recorded.toObject();
        const QJsonObject other = value.toObject();
        const QStringList keys = one.keys();
        return keys == other.keys() && std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
                   return matches(one.value(key), other.value(key));
               });
    }
    if (recorded.isArray() && value.isArray()) {
        const QJsonArray one = recorded.toArray();
        const QJsonArray other = value.toArray();
        return std::equal(one.begin(), one.end(), other.begin(), other.end(), matches);
    }
    return recorded == value;
}

} // namespace

ReplayScript::ReplayScript(const QList<RecordedFrame> &frames, const WireProfile &profile)
{
    if (!frames.isEmpty())
        m_begin = frames.constFirst().at;
    for (const RecordedFrame &recorded : frames) {
        if (recorded.fromRoom) {
            addSent(recorded, profile);
            continue;
        }
        const auto decoded = Codec::decodeRequest(recorded.frame);
        if (const auto *request = std::get_if<Request>(&decoded))
            addRequest(recorded, *request);
        else
            ++m_unreadable;
    }
}

void ReplayScript::addRequest(const RecordedFrame &recorded, const Request &request)
{
    m_steps.append({request, std::nullopt, {}});
    m_times.append(recorded.at);
}

void ReplayScript::addSent(const RecordedFrame &recorded, const WireProfile &profile)
{
    const QJsonObject frame = QJsonDocument::fromJson(recorded.frame).object();
    const Incoming incoming = Codec::decode(recorded.frame, profile);
    if (std::holds_alternative<Event>(incoming)) {
        qsizetype cause = m_steps.size() - 1;
        while (cause >= 0 && isQuery(m_steps.at(cause).request))
            --cause;
        if (cause < 0)
            m_beginning.append({recorded.at - m_begin, frame});
        else
            m_steps[cause].events.append({recorded.at - m_times.at(cause), frame});
        return;
    }
    const auto *reply = std::get_if<Reply>(&incoming);
    if (!reply) {
        ++m_unreadable;
        return;
    }
    // The last request with the id: some clients use one again.
    for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
        if (m_steps.at(i).request.id == reply->id) {
            if (!m_steps.at(i).reply)
                m_steps[i].reply = Sent {recorded.at - m_times.at(i), frame};
            return;
        }
    }
    ++m_unreadable; // answers what is not in the recording
}

bool ReplayScript::isSame(const Request &recorded, const Request &request)
{
    return recorded.method == request.method && matches(recorded.params, request.params);
}

bool ReplayScript::isCall(const Request &request)
{
    return request.method.startsWith("Call/"_L1);
}

bool ReplayScript::isQuery(const Request &request)
{
    return request.method == "Query"_L1;
}

} // namespace Rooms
