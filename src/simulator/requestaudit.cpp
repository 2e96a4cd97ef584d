// SPDX-License-Identifier: Apache-2.0
#include "requestaudit.h"

#include "requestshape.h"
#include "requestspec.h"

#include "protocol/codec.h"
#include "protocol/querypath.h"

#include <QtCore/qjsonarray.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRemembered = 65536; // ids, paths: a client may send any number of them
constexpr int fewestPolls = 3; // of one path, to call a client one that polls
constexpr auto callPrefix = "Call/"_L1;

constexpr auto ids =
    "Protocol introduction, messages: id is a string that the caller makes, globally unique"_L1;
constexpr auto subscribing =
    "Protocol introduction, return styles: the outcome comes as an event, only if its module was subscribed to before the call"_L1;
constexpr auto pace =
    "Error code 10, requests too frequent; the limit is not public, advised are a second between polls and one query of a path at a time"_L1;

//! Where it is said that \a action needs a subscription.
QString placeOfEvent(const RequestSpec::Action &action)
{
    return u"%1, result: asynchronous, event %2, subscribe to it first; "_s.arg(action.place(), action.event)
        + subscribing;
}

bool covers(const QStringList &scope, const QString &module, const QString &event)
{
    return scope.isEmpty() || (scope.first() == module && (scope.size() == 1 || scope.at(1) == event));
}

QStringList scopeOf(const QJsonValue &path)
{
    QStringList scope;
    for (const QJsonValue element : path.toArray())
        scope.append(element.toString());
    return scope;
}

QString pathOf(const Request &request)
{
    const auto path = QueryPath::fromJson(request.params.value("path"_L1));
    return path ? path->elements().join(u'/') : QString();
}

Finding finding(AuditRule rule, const Request &request, const QString &came, const QString &right,
                const QString &place)
{
    return {rule, RequestShape::subjectOf(request), request.id, came, right, place};
}

} // namespace

QList<Finding> RequestAudit::judge(const QByteArray &frame, qint64 now)
{
    auto [findings, request] = RequestShape::judge(frame, m_profile);
    if (!request)
        return findings;
    judgeId(*request, findings);
    judgePace(*request, now, findings);
    if (request->method == "Query"_L1)
        judgeQuery(*request, now, findings);
    else if (request->method.startsWith(callPrefix))
        judgeCall(*request, now, findings);
    else
        noteSubscription(*request);
    if (!request->id.isEmpty()) {
        if (m_usedIds.size() >= mostRemembered) {
            m_usedIds.clear();
            m_pending.clear();
        }
        m_usedIds.insert(request->id);
        m_pending.insert(request->id, {*request, now});
    }
    return findings;
}

QList<Finding> RequestAudit::judgeBinary(qsizetype size)
{
    return {{AuditRule::BinaryFrame,
             u"frame"_s,
             {},
             u"a binary frame of %1 bytes"_s.arg(size),
             u"text frames with JSON"_s,
             u"Protocol introduction, messages: JSON-RPC 2.0 over WebSocket"_s}};
}

void RequestAudit::noteSent(const QByteArray &frame)
{
    const Incoming incoming = Codec::decode(frame, m_profile);
    if (std::holds_alternative<Event>(incoming))
        giveReasons();
    else if (const auto *reply = std::get_if<Reply>(&incoming))
        m_pending.remove(reply->id);
}

QList<Finding> RequestAudit::judgeEnd() const
{
    if (m_hasSubscribed)
        return {};
    const auto polled = std::find_if(m_polls.begin(), m_polls.end(),
                                     [](const Poll &poll) { return poll.count >= fewestPolls; });
    if (polled == m_polls.end())
        return {};
    return {{AuditRule::PollsOnly,
             u"session"_s,
             {},
             u"%1 queries of %2, no subscription"_s.arg(polled->count).arg(FindingText::quoted(polled.key())),
             u"to subscribe: a client that only polls is known to work, but hears of changes late"_s,
             subscribing}};
}

void RequestAudit::judgeId(const Request &request, QList<Finding> &findings) const
{
    if (request.id.isEmpty() || !m_usedIds.contains(request.id))
        return;
    const QString right = u"an id of its own for each request"_s;
    if (m_pending.contains(request.id))
        findings.append(finding(AuditRule::IdInUse, request,
                                u"the id of a request that is not answered yet"_s, right, ids));
    else
        findings.append(finding(AuditRule::IdReused, request, u"the id of an earlier request"_s, right, ids));
}

void RequestAudit::judgePace(const Request &request, qint64 now, QList<Finding> &findings)
{
    constexpr qint64 second = 1000;
    while (!m_lately.empty() && now - m_lately.front() >= second)
        m_lately.pop_front();
    m_lately.push_back(now);
    if (m_lately.size() <= mostPerSecond)
        return;
    findings.append(finding(AuditRule::TooFrequent, request,
                            u"more than %1 requests within a second"_s.arg(mostPerSecond),
                            u"fewer requests: devices refuse with code 10"_s, pace));
    m_lately.clear(); // told once for each such burst
}

void RequestAudit::judgeQuery(const Request &request, qint64 now, QList<Finding> &findings)
{
    const QString path = pathOf(request);
    if (path.isEmpty())
        return;
    const auto isSame = [&path](const Request &other) {
        return other.method == "Query"_L1 && pathOf(other) == path;
    };
    if (isPending(now, isSame))
        findings.append(finding(AuditRule::QueryNotAwaited, request,
                                FindingText::quoted(path) + u" while the same was not answered yet"_s,
                                u"one query of a path at a time"_s, pace));
    if (m_polls.size() >= mostRemembered)
        m_polls.clear();
    const auto poll = m_polls.find(path);
    if (poll == m_polls.end()) {
        m_polls.insert(path, {now, now + shortestPollMs, 1});
        return;
    }
    const qint64 next = poll->hasReason ? now : std::max(poll->next, now);
    const bool isTooEarly = next - now > shortestPollMs;
    if (isTooEarly)
        findings.append(finding(AuditRule::TooFrequent, request,
                                u"%1 again and again, %2 ms after the last time, and nothing had happened"_s
                                    .arg(FindingText::quoted(path))
                                    .arg(now - poll->last),
                                u"a second between polls"_s, pace));
    *poll = {now, isTooEarly ? next : next + shortestPollMs, poll->count + 1};
}

void RequestAudit::judgeCall(const Request &request, qint64 now, QList<Finding> &findings)
{
    giveReasons(); // whoever has asked for something may look what came of it
    const QString moduleName = request.method.sliced(callPrefix.size());
    const RequestSpec::Module *module = RequestSpec::module(moduleName);
    const RequestSpec::Action *action =
        module ? module->action(request.params.value("action"_L1).toString()) : nullptr;
    if (!action || action->event.isEmpty())
        return;
    const auto coversIt = [&](const QStringList &scope) { return covers(scope, moduleName, action->event); };
    if (std::none_of(m_scopes.begin(), m_scopes.end(), coversIt)) {
        findings.append(finding(
            AuditRule::CallBeforeSubscribe, request, u"a call without a subscription"_s,
            u"to subscribe to [\"%1\"] first: event %2 tells the outcome"_s.arg(moduleName, action->event),
            placeOfEvent(*action)));
        return;
    }
    const auto isItsSubscription = [&](const Request &other) {
        return other.method == m_profile.subscribeMethod
            && coversIt(scopeOf(other.params.value(m_profile.subscribePathKey)));
    };
    if (isPending(now, isItsSubscription))
        findings.append(finding(AuditRule::SubscribeNotAwaited, request,
                                u"a call before the subscription was answered"_s,
                                u"to wait for the answer of Subscribe"_s, placeOfEvent(*action)));
}

void RequestAudit::noteSubscription(const Request &request)
{
    const QJsonValue path = request.params.value(m_profile.subscribePathKey);
    const QStringList scope = scopeOf(path);
    if (request.method == m_profile.subscribeMethod) {
        m_hasSubscribed = true;
        if (path.isArray() && !m_scopes.contains(scope) && m_scopes.size() < mostRemembered)
            m_scopes.append(scope);
    } else if (request.method == m_profile.unsubscribeMethod && path.isArray()) {
        m_scopes.removeIf([&scope](const QStringList &other) {
            return other.size() >= scope.size() && std::equal(scope.begin(), scope.end(), other.begin());
        });
    }
}

//! What has been queried may be queried again at once.
void RequestAudit::giveReasons()
{
    for (Poll &poll : m_polls)
        poll.hasReason = true;
}

bool RequestAudit::isPending(qint64 now, const std::function<bool(const Request &)> &which) const
{
    return std::any_of(m_pending.begin(), m_pending.end(), [&](const Pending &pending) {
        return now - pending.since < patienceMs && which(pending.request);
    });
}

} // namespace Rooms
