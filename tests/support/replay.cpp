// SPDX-License-Identifier: Apache-2.0
#include "replay.h"

#include "protocol/codec.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qmetaobject.h>

#include <algorithm>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;
using State = Link::State;

namespace {

constexpr qint64 patience = 1000; // ms that a request waits for a record that claims it

//! What was asked, whoever asked it.
QByteArray question(const Request &request)
{
    return request.method.toUtf8() + QJsonDocument(request.params).toJson(QJsonDocument::Compact);
}

//! The value of \a Enum that is called \a name in recordings.
template<typename Enum>
Enum fromName(const QString &name, Enum otherwise)
{
    const auto values = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < values.keyCount(); ++i) {
        if (QueryPath::snakeCase(QString::fromLatin1(values.key(i))) == name)
            return Enum(values.value(i));
    }
    return otherwise;
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void ReplayTransport::letIn()
{
    if (m_phase != Phase::Opening)
        return;
    m_phase = Phase::Open;
    Q_EMIT opened(m_epoch);
}

void ReplayTransport::drop(Link::Reason reason)
{
    if (isClosed())
        return;
    close();
    Q_EMIT closed(reason, u"recorded"_s, m_epoch);
}

Replay::Replay(const QList<Record> &records, ManualClock &clock)
    : m_records(records)
    , m_clock(clock)
    , m_unclaimed(std::make_unique<ReplayTransport>())
    , m_net(m_unclaimed.get())
{
    connect(m_net, &ReplayTransport::sent, this, [this](const QByteArray &frame) {
        const auto decoded = Codec::decodeRequest(frame);
        if (const auto *request = std::get_if<Request>(&decoded))
            m_waiting.append({*request, m_clock.now()});
    });
}

void Replay::run(ServiceClient &client)
{
    if (m_records.isEmpty())
        return;
    const qint64 begin = m_clock.now() - m_records.constFirst().monotonic / 1000;
    for (const Record &record : m_records) {
        advanceTo(begin + record.monotonic / 1000);
        play(record, client);
    }
}

void Replay::play(const Record &record, ServiceClient &client)
{
    switch (record.kind) {
    case Record::Kind::Link:
        playLink(objectOf(record.payload), client);
        break;
    case Record::Kind::FrameOut: {
        const auto decoded = Codec::decodeRequest(record.payload);
        if (const auto *request = std::get_if<Request>(&decoded))
            playRequest(*request, client);
        break;
    }
    case Record::Kind::FrameIn:
        playFrame(record.payload);
        break;
    case Record::Kind::Action:
    case Record::Kind::Note:
        break;
    }
}

//! Brings the client to where it was, unless it is there by itself.
void Replay::playLink(const QJsonObject &link, ServiceClient &client)
{
    const auto state = fromName(link.value("state"_L1).toString(), State::Offline);
    if (std::exchange(m_state, state) == state || state == client.state())
        return;
    switch (state) {
    case State::Connecting:
        client.connectToRoom();
        client.retryNow();
        break;
    case State::Syncing:
        client.retryNow(); // in case it had given up earlier than it did then
        m_net->letIn();
        break;
    case State::Retrying:
    case State::Blocked:
        m_net->drop(fromName(link.value("reason"_L1).toString(), Link::Reason::ClosedByRoom));
        break;
    case State::Offline:
        client.disconnectFromRoom();
        break;
    case State::Ready: // comes with a frame
        break;
    }
}

void Replay::playRequest(const Request &request, ServiceClient &client)
{
    m_recorded.insert(request.id, request);
    if (claim(request))
        return;
    const auto path = QueryPath::fromJson(request.params.value("path"_L1));
    if (request.method == "Query"_L1 && path)
        client.refresh(path->module());
    else
        client.call(request.method, request.params, [](const CallResult &) {});
    claim(request);
}

void Replay::playFrame(const QByteArray &frame)
{
    QJsonObject object = objectOf(frame);
    const QString id = object.value("id"_L1).toString();
    if (const auto asked = m_recorded.constFind(id); asked != m_recorded.constEnd())
        m_lastAnswers.insert(question(*asked), object);
    if (!m_ids.contains(id)) {
        m_net->deliver(frame);
        return;
    }
    object.insert("id"_L1, m_ids.take(id));
    m_net->deliver(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Replay::advanceTo(qint64 time)
{
    while (m_clock.now() < time) {
        const qint64 next = m_waiting.isEmpty() ? time : std::min(time, m_waiting.constFirst().at + patience);
        m_clock.advance(std::chrono::milliseconds(std::max<qint64>(0, next - m_clock.now())));
        answerFromMemory();
    }
}

//! A question that was not asked then is answered as it was the last time: nothing is known to have changed.
void Replay::answerFromMemory()
{
    while (!m_waiting.isEmpty() && m_waiting.constFirst().at + patience <= m_clock.now()) {
        const Request request = m_waiting.takeFirst().request;
        QJsonObject answer = m_lastAnswers.value(question(request));
        if (answer.isEmpty())
            continue;
        answer.insert("id"_L1, request.id);
        m_net->deliver(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    }
}

//! Whether the client has asked what \a recorded asked.
bool Replay::claim(const Request &recorded)
{
    const auto same = std::find_if(m_waiting.begin(), m_waiting.end(), [&recorded](const Asked &asked) {
        return question(asked.request) == question(recorded);
    });
    if (same == m_waiting.end())
        return false;
    m_ids.insert(recorded.id, same->request.id);
    m_waiting.erase(same);
    return true;
}

} // namespace Rooms
