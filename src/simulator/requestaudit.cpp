// SPDX-License-Identifier: Apache-2.0
#include "requestaudit.h"

#include "requestshape.h"
#include "requestspec.h"
#include "subscriptions.h"

#include "protocol/codec.h"
#include "protocol/querypath.h"

#include <QtCore/qcryptographichash.h>
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

//! What \a path subscribes to; a path that is not understood may mean everything.
QStringList scopeOf(const QJsonValue &path)
{
    QStringList scope;
    if (!Subscriptions::isScope(path))
        return scope;
    for (const QJsonValue element : path.toArray())
        scope.append(element.toString());
    return scope;
}

//! What stands for \a text, an id or a path, in what is remembered: a client may send texts of any length.
QString keyOf(const QString &text)
{
    constexpr qsizetype longest = 128;
    if (text.size() <= longest)
        return text;
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(text.constData()),
                                                     text.size() * qsizetype(sizeof(QChar)));
    return text.left(longest / 2)
        + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString pathOf(const Request &request)
{
    const auto path = QueryPath::fromJson(request.params.value("path"_L1));
    return path ? keyOf(path->elements().join(u'/')) : QString();
}

//! Whether \a method subscribes in a spelling that is not the profile's.
bool isGuessedSubscription(const QString &method)
{
    return method.contains("subscribe"_L1, Qt::CaseInsensitive)
        && !method.contains("unsubscribe"_L1, Qt::CaseInsensitive);
}

QString subscriptionTo(const QStringList &scope)
{
    return u"Subscribe "_s + scope.join(u'/');
}

Finding finding(AuditRule rule, const Request &request, const QString &came, const QString &right,
                const QString &place)
{
    return {rule, RequestShape::subjectOf(request), request.id.left(FindingText::longestShown), came, right,
            place};
}

} // namespace

QList<Finding> RequestAudit::judge(const QByteArray &frame, qint64 now)
{
    auto [findings, request] = RequestShape::judge(frame, m_profile);
    if (!request)
        return findings;
    forgetOld(now);
    judgeId(*request, findings);
    judgePace(*request, now, findings);
    if (request->method == "Query"_L1)
        judgeQuery(*request, now, findings);
    else if (request->method.startsWith(callPrefix))
        judgeCall(*request, findings);
    else
        noteSubscription(*request);
    if (!request->id.isEmpty())
        remember(*request, now);
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
        forget(keyOf(reply->id));
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
    const QString id = keyOf(request.id);
    if (id.isEmpty() || !m_usedIds.contains(id))
        return;
    const QString right = u"an id of its own for each request"_s;
    if (m_pending.contains(id))
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
    if (m_awaited.contains(awaited(request)))
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

void RequestAudit::judgeCall(const Request &request, QList<Finding> &findings)
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
    const QList<QStringList> itsScopes {{}, {moduleName}, {moduleName, action->event}};
    const auto isAwaited = [this](const QStringList &scope) {
        return m_awaited.contains(subscriptionTo(scope));
    };
    if (std::any_of(itsScopes.begin(), itsScopes.end(), isAwaited))
        findings.append(finding(AuditRule::SubscribeNotAwaited, request,
                                u"a call before the subscription was answered"_s,
                                u"to wait for the answer of Subscribe"_s, placeOfEvent(*action)));
}

//! How subscribing is written is a guess: who writes it otherwise has subscribed, perhaps to everything.
void RequestAudit::noteSubscription(const Request &request)
{
    const QJsonValue path = request.params.value(m_profile.subscribePathKey);
    const bool isProfiles = request.method == m_profile.subscribeMethod;
    if (request.method == m_profile.unsubscribeMethod) {
        if (!Subscriptions::isScope(path))
            return;
        const QStringList scope = scopeOf(path);
        m_scopes.removeIf([&scope](const QStringList &other) {
            return other.size() >= scope.size() && std::equal(scope.begin(), scope.end(), other.begin());
        });
    } else if (isProfiles || isGuessedSubscription(request.method)) {
        m_hasSubscribed = true;
        const QStringList scope = isProfiles ? scopeOf(path) : QStringList();
        if (!m_scopes.contains(scope))
            m_scopes.append(scope);
    }
}

//! What has been queried may be queried again at once.
void RequestAudit::giveReasons()
{
    for (Poll &poll : m_polls)
        poll.hasReason = true;
}

//! What is waited for with \a request; "" when nobody asks.
QString RequestAudit::awaited(const Request &request) const
{
    if (request.method == "Query"_L1)
        return u"Query "_s + pathOf(request);
    if (request.method == m_profile.subscribeMethod)
        return subscriptionTo(scopeOf(request.params.value(m_profile.subscribePathKey)));
    return {};
}

void RequestAudit::remember(const Request &request, qint64 now)
{
    const QString id = keyOf(request.id);
    forget(id);
    if (m_usedIds.size() >= mostRemembered)
        m_usedIds.clear();
    m_usedIds.insert(id);
    m_lastIds.emplace_back(now, id);
    const QString what = awaited(request);
    m_pending.insert(id, {what, now});
    if (!what.isEmpty())
        ++m_awaited[what];
}

//! The request with the key \a id is no longer waited for.
void RequestAudit::forget(const QString &id)
{
    const auto pending = m_pending.constFind(id);
    if (pending == m_pending.cend())
        return;
    const auto awaited = m_awaited.find(pending->what);
    if (awaited != m_awaited.end() && --*awaited == 0)
        m_awaited.erase(awaited);
    m_pending.erase(pending);
}

//! Nobody waits for ever, nor for any number.
void RequestAudit::forgetOld(qint64 now)
{
    while (!m_lastIds.empty()
           && (now - m_lastIds.front().first >= patienceMs || m_lastIds.size() >= size_t(mostRemembered))) {
        const auto &[since, id] = m_lastIds.front();
        if (const auto pending = m_pending.constFind(id);
            pending != m_pending.cend() && pending->since == since)
            forget(id);
        m_lastIds.pop_front();
    }
}

} // namespace Rooms
