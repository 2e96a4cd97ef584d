// SPDX-License-Identifier: Apache-2.0
#include "faultyline.h"

#include "faultyjson.h"
#include "protocol/codec.h"

#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <array>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepNonsense = 200'000;

//! Frames that no client should stumble over, one after the other.
QByteArray nonsense(qsizetype turn)
{
    static const std::array<QByteArray, 13> frames {
        "this is not JSON",
        "",
        "null",
        "17",
        "[]",
        "{}",
        R"({"jsonrpc":"2.0"})",
        QByteArray(deepNonsense, '['),
        R"({"id":{"id":1},"result":{}})",
        R"({"id":"__proto__","result":{"error_code":0}})",
        R"({"method":"Event/"})",
        R"({"method":"Event/Meeting","params":[{"sub_event":1}]})",
        R"({"method":"Event/Meeting","params":{"sub_event":"JoinMeetingCompleted","data":null}})",
    };
    return frames.at(size_t(turn) % frames.size());
}

QByteArray withMember(QByteArray frame, const QByteArray &member)
{
    frame.chop(1); // the closing brace
    return frame + ',' + member + '}';
}

} // namespace

FaultyLine::FaultyLine(const Faults &faults, const WireProfile &profile, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_faults(faults)
    , m_profile(profile)
    , m_clock(clock)
    , m_due(clock, [this] { writeDue(); })
{ }

void FaultyLine::reply(const RoomReply &reply, bool toCall)
{
    if (toCall && m_faults.has(Fault::NoReply))
        return;
    if (toCall && m_faults.has(Fault::DropBeforeAck)) {
        end(LinkEnd::Dropped);
        return;
    }
    const QByteArray frame = encoded(spoilt(reply));
    const bool eventFollows = toCall && reply.ok();
    if (eventFollows && m_faults.has(Fault::AckWithoutEvent))
        ++m_swallowed;
    if (eventFollows && m_faults.has(Fault::EventBeforeAck)) {
        m_heldBack.append(frame);
        return;
    }
    const int lateMs = toCall ? m_faults.value(Fault::LateReply) : 0;
    if (m_faults.has(Fault::DuplicateReply))
        send(frame, lateMs);
    send(frame, lateMs, toCall && m_faults.has(Fault::DropAfterAck));
}

void FaultyLine::tell(const RoomEvent &event)
{
    if (m_faults.has(Fault::NoEvent))
        return;
    if (m_faults.has(Fault::AckWithoutEvent) && m_swallowed > 0) {
        --m_swallowed;
        return;
    }
    RoomEvent told = event;
    told.payload = FaultyJson::spoil(event.payload, m_faults).toObject();
    told.message = FaultyJson::spoil(event.message, m_faults);
    const QByteArray frame = Codec::encode(told, m_profile);
    send(frame);
    if (m_faults.has(Fault::DuplicateEvent))
        send(frame);
}

void FaultyLine::noteEvent()
{
    for (const QByteArray &frame : std::exchange(m_heldBack, {}))
        send(frame);
}

void FaultyLine::end(LinkEnd how)
{
    if (std::exchange(m_ended, true))
        return;
    m_late.clear();
    m_due.stop();
    Q_EMIT closeRequested(how);
}

RoomReply FaultyLine::spoilt(const RoomReply &reply) const
{
    RoomReply spoilt = reply;
    if (m_faults.has(Fault::WrongId))
        spoilt.id += u"-of-nobody"_s;
    spoilt.message = FaultyJson::spoil(reply.message, m_faults);
    if (reply.data.isObject())
        spoilt.data = FaultyJson::spoil(reply.data, m_faults);
    return spoilt;
}

QByteArray FaultyLine::encoded(const RoomReply &reply) const
{
    const QByteArray frame = Codec::encode(reply);
    if (reply.ok() || !m_faults.has(Fault::ErrorMember))
        return frame;
    QJsonObject object = QJsonDocument::fromJson(frame).object();
    object.remove("result"_L1);
    object.insert("error"_L1, QJsonObject {{u"code"_s, reply.errorCode}, {u"message"_s, reply.message}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray FaultyLine::spoilt(QByteArray frame)
{
    if (m_faults.has(Fault::Garbage))
        return nonsense(m_nonsense++);
    if (m_faults.has(Fault::Huge))
        frame =
            withMember(frame, "\"padding\":\"" + QByteArray(m_faults.value(Fault::Huge) * 1024, 'x') + '"');
    if (const int levels = m_faults.value(Fault::Deep))
        frame = withMember(frame, "\"deep\":" + QByteArray(levels, '[') + QByteArray(levels, ']'));
    if (m_faults.has(Fault::Truncated))
        frame.truncate(frame.size() / 2);
    return frame;
}

void FaultyLine::send(const QByteArray &frame, int lateMs, bool last)
{
    // A line that was slow a moment ago is still to be caught up with: nothing overtakes on it, except for a
    // reply that is late by itself.
    const qint64 due = std::max(m_clock.now() + m_faults.value(Fault::Slow), m_busyUntil);
    m_busyUntil = due;
    const Outgoing outgoing {due + lateMs, frame, last};
    const bool isFirst = m_late.isEmpty() || m_late.first().due > outgoing.due;
    if (outgoing.due == m_clock.now() && isFirst) {
        write(outgoing);
        return;
    }
    const auto place = std::upper_bound(m_late.begin(), m_late.end(), outgoing.due,
                                        [](qint64 due, const Outgoing &other) { return due < other.due; });
    m_late.insert(place, outgoing);
    m_due.start(std::chrono::milliseconds(m_late.first().due - m_clock.now()));
}

void FaultyLine::writeDue()
{
    while (!m_late.isEmpty() && m_late.first().due <= m_clock.now())
        write(m_late.takeFirst());
    if (!m_late.isEmpty())
        m_due.start(std::chrono::milliseconds(m_late.first().due - m_clock.now()));
}

void FaultyLine::write(const Outgoing &outgoing)
{
    if (m_ended || m_faults.has(Fault::HalfOpen))
        return;
    const QByteArray frame = spoilt(outgoing.frame);
    if (m_faults.has(Fault::Binary))
        Q_EMIT binaryFrame(frame);
    else
        Q_EMIT this->frame(frame);
    if (outgoing.last)
        end(LinkEnd::Dropped);
}

} // namespace Rooms
