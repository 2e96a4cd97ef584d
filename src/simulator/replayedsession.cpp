// SPDX-License-Identifier: Apache-2.0
#include "replayedsession.h"

#include "requestshape.h"

#include "protocol/codec.h"
#include "protocol/querypath.h"

#include <QtCore/qjsondocument.h>

#include <algorithm>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! A request for a person: what it is about, without what may be secret.
QString inWords(const Request &request)
{
    const auto path = QueryPath::fromJson(request.params.value("path"_L1));
    const QString subject = RequestShape::subjectOf(request);
    return path ? subject + u' ' + FindingText::printable(path->elements().join(u'/')) : subject;
}

} // namespace

ReplayedSession::ReplayedSession(const ReplayScript &script, Pace pace, Clock &clock, QObject *parent)
    : ClientSession(parent)
    , m_script(script)
    , m_pace(pace)
    , m_clock(clock)
    , m_answered(script.steps().size(), false)
    , m_told(script.steps().size(), false)
    , m_timer(clock, [this] { sendDue(); })
{ }

ReplayedSession::~ReplayedSession()
{
    if (!m_hasAsked)
        return;
    for (qsizetype i = 0; i < m_answered.size(); ++i) {
        const Request &request = m_script.steps().at(i).request;
        if (!m_answered.at(i) && ReplayScript::isCall(request))
            Q_EMIT missed(inWords(request));
    }
}

void ReplayedSession::open()
{
    for (const ReplayScript::Sent &sent : m_script.beginning())
        schedule(sent.delay, sent.frame);
}

void ReplayedSession::receive(const QByteArray &frame)
{
    const auto decoded = Codec::decodeRequest(frame);
    const auto *request = std::get_if<Request>(&decoded);
    if (!request) {
        Q_EMIT unmatched(u"a frame that is no request"_s);
        return;
    }
    m_hasAsked = true;
    Q_EMIT requestReceived(*request);
    if (const qsizetype step = findNext(*request); step >= 0) {
        skipTo(step);
        m_next = step + 1;
        answer(step, *request);
        tell(step, false);
        Q_EMIT matched();
    } else if (const qsizetype other = findElsewhere(*request); other >= 0) {
        answer(other, *request);
        if (other < m_next)
            tell(other, false);
        Q_EMIT matched();
    } else {
        Q_EMIT unmatched(inWords(*request));
        refuse(*request);
    }
}

//! The step in order that \a request is; -1 when there is none.
qsizetype ReplayedSession::findNext(const Request &request) const
{
    const QList<ReplayScript::Step> &steps = m_script.steps();
    const bool isCall = ReplayScript::isCall(request);
    for (qsizetype i = m_next; i < steps.size(); ++i) {
        if (!m_answered.at(i) && ReplayScript::isSame(steps.at(i).request, request))
            return i;
        if (!isCall && ReplayScript::isCall(steps.at(i).request))
            break; // behind it the room is another
    }
    return -1;
}

//! A step that \a request, no call, may be as well: the last one before, or the first one to come. A call
//! that comes again is none: the room did once what it was asked.
qsizetype ReplayedSession::findElsewhere(const Request &request) const
{
    if (ReplayScript::isCall(request))
        return -1;
    const QList<ReplayScript::Step> &steps = m_script.steps();
    for (qsizetype i = m_next - 1; i >= 0; --i) {
        if (ReplayScript::isSame(steps.at(i).request, request))
            return i;
    }
    for (qsizetype i = m_next; i < steps.size(); ++i) {
        if (ReplayScript::isSame(steps.at(i).request, request))
            return i;
    }
    return -1;
}

//! The room tells what it told behind requests that the client left out.
void ReplayedSession::skipTo(qsizetype step)
{
    for (qsizetype i = m_next; i < step; ++i)
        tell(i, true);
}

void ReplayedSession::answer(qsizetype step, const Request &request)
{
    m_answered[step] = true;
    const auto &recorded = m_script.steps().at(step).reply;
    if (!recorded)
        return;
    QJsonObject reply = recorded->frame;
    reply.insert("id"_L1, request.id);
    schedule(recorded->delay, reply);
}

//! Tells the events of \a step, once.
void ReplayedSession::tell(qsizetype step, bool atOnce)
{
    if (std::exchange(m_told[step], true))
        return;
    for (const ReplayScript::Sent &event : m_script.steps().at(step).events)
        schedule(atOnce ? 0 : event.delay, event.frame);
}

void ReplayedSession::refuse(const Request &request)
{
    RoomReply reply;
    reply.id = request.id;
    reply.method = request.method;
    reply.action = request.params.value("action"_L1).toString();
    reply.errorCode = toInt(ReplayScript::isQuery(request)      ? ErrorCode::QueryPathError
                                : ReplayScript::isCall(request) ? ErrorCode::NotSupported
                                                                : ErrorCode::SubscribeFailed);
    reply.message = u"not in the recording"_s;
    schedule(0, QJsonDocument::fromJson(Codec::encode(reply)).object());
}

void ReplayedSession::schedule(qint64 delay, const QJsonObject &frame)
{
    // At once means in turn: nothing is sent from within open() or receive() out of its order.
    const qint64 due = m_clock.now() + (m_pace == Pace::AtOnce ? 0 : std::max<qint64>(delay, 0));
    const Outgoing outgoing {due, QJsonDocument(frame).toJson(QJsonDocument::Compact)};
    const auto place = std::upper_bound(m_outgoing.begin(), m_outgoing.end(), due,
                                        [](qint64 due, const Outgoing &other) { return due < other.due; });
    m_outgoing.insert(place, outgoing);
    m_timer.start(std::chrono::milliseconds(m_outgoing.front().due - m_clock.now()));
}

void ReplayedSession::sendDue()
{
    while (!m_outgoing.empty() && m_outgoing.front().due <= m_clock.now()) {
        const QByteArray next = m_outgoing.front().frame;
        m_outgoing.erase(m_outgoing.begin());
        Q_EMIT frame(next);
    }
    if (!m_outgoing.empty())
        m_timer.start(std::chrono::milliseconds(m_outgoing.front().due - m_clock.now()));
}

} // namespace Rooms
