// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link.h"
#include "pendingcalls.h"
#include "protocol/querypath.h"
#include "protocol/wireprofile.h"
#include "timing.h"

#include <QtCore/qobject.h>

#include <optional>

namespace Rooms {

//! What a ModuleSync needs of the session that owns it: a way to ask on the current connection.
class Requester
{
public:
    virtual ~Requester() = default;
    //! Sends a request and answers its place in the order of everything sent on this session.
    virtual quint64 ask(const QString &method, const QJsonObject &params, CallHandler handler) = 0;
};

//! Keeps one module of a room true: subscribes, then queries, queries again after every hint (at most one
//! query in flight and one more to follow), looks now and then although events arrive, and polls when they
//! do not (protocol sheet, section 0, decisions 2, 3 and 6). Owned by a ServiceClient, same thread.
//!
//! A module that is Optional never fails the connection: one that the room does not have is left alone until
//! the next connection, and one that is not told for another reason is asked for again after a while.
class ModuleSync : public QObject
{
    Q_OBJECT

public:
    //! Whether the session is of use without the module.
    enum class Need { Required, Optional };

    //! \a module is the path element, for example `Meeting`. The references must outlive this.
    ModuleSync(const QString &module, Need need, const WireProfile &profile, const Timing &timing,
               Clock &clock, Requester &requester);

    const QString &module() const { return m_path.elements().constFirst(); }
    //! Begins on a fresh connection.
    void start();
    //! Ends with the connection.
    void stop();
    //! Asks for the truth soon: at once, after the query in flight, or when the room's patience is back.
    void refresh();
    //! A person waits for the truth: asks for it within a second of the last time, even if an answer is still
    //! awaited, for that may be lost; but not before the room's patience is back.
    void hurry();
    //! Asks for the truth whatever the room's patience.
    void look();
    //! The room asked for patience: asks for nothing for a while.
    void slowDown();
    //! An event of this module came: answers to queries asked before it may be older than what it told.
    void hint();
    //! Changes how often the truth is looked at.
    void setTempo(Tempo tempo);
    //! Milliseconds until the look that is made although events arrive; nothing when none is.
    std::optional<qint64> untilLook() const;
    //! A look showed a change that no event had announced. Three in a row, and events count as missing.
    void noteUnannouncedChange();

    bool isRequired() const { return m_need == Need::Required; }
    //! Whether a truth came on this connection.
    bool isSynced() const { return m_synced; }
    Link::Polling polling() const { return m_polling; }

Q_SIGNALS:
    //! The module's node as the room told it; \a askedAt is the place of the query in the order of everything
    //! sent.
    void truth(const Rooms::Json &node, quint64 askedAt);
    void pollingChanged();
    //! The room does not have the module, which is Optional: it said so with \a errorCode.
    void missing(int errorCode);
    //! The connection is of no use; \a errorCode is the room's, or 0. Never of an Optional module.
    void failed(Rooms::Link::Reason reason, int errorCode);

private:
    void subscribe();
    void onSubscribed(const CallResult &result);
    void query();
    void queryAgain();
    void onAnswer(const CallResult &result, quint64 askedAt);
    void onEarlierAnswer(const CallResult &result, quint64 askedAt);
    void onMiss(Link::Reason reason);
    void onRefusal(int errorCode);
    void lookLater();
    void onNode(JsonView node, quint64 askedAt);
    void tell(JsonView node, quint64 askedAt);
    JsonView nodeIn(JsonView data) const;
    bool mayReschedule() const { return m_running && m_synced && !m_inFlight && !m_paused; }
    void setPolling(Link::Polling polling);
    void scheduleLook();
    std::chrono::milliseconds lookInterval() const;

    const QueryPath m_path;
    const Need m_need;
    const WireProfile &m_profile;
    const Timing &m_timing;
    Requester &m_requester;
    Clock &m_clock;
    Timer m_look;
    Timer m_hurry;
    Tempo m_tempo = Tempo::Resting;
    Link::Polling m_polling = Link::Polling::Off;
    bool m_running = false;
    bool m_synced = false;
    bool m_inFlight = false;
    bool m_again = false;
    bool m_paused = false; // the room asked for patience: only the next look asks again
    quint64 m_latest = 0; // place of the query sent last; earlier ones may still be answered
    qint64 m_latestAt = 0; // and when it was sent
    quint64 m_hintedAt = 0; // what was m_latest when a hint came: answers to those may be older than it
    quint64 m_truthAt = 0; // place of the query that brought the last truth
    bool m_subscribeAgain = false; // it did so when it was subscribed to
    int m_skipped = 0; // answers passed over in a row because of hints
    int m_misses = 0; // queries in a row that brought no truth
    int m_unannounced = 0;
};

} // namespace Rooms
