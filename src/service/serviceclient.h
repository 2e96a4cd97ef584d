// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "backoff.h"
#include "heartbeat.h"
#include "link.h"
#include "modulesync.h"
#include "pendingcalls.h"
#include "protocol/requestids.h"
#include "protocol/wireprofile.h"
#include "timing.h"
#include "transport.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qset.h>
#include <QtCore/qurl.h>

#include <memory>
#include <vector>

namespace Rooms {

//! One room's session: an explicit state machine over a Transport. It connects, subscribes to and queries the
//! modules it was given, matches answers to requests, notices silence, and reconnects. It moves envelopes and
//! knows no module; a Room (models/) reads them. Owned by whoever wires a room; one thread.
//!
//! Every call ends exactly once. Nothing is ever sent twice: a request that the link lost is reported as
//! such.
class ServiceClient : public QObject, private Requester
{
    Q_OBJECT

public:
    //! Where the room is and how to speak to it.
    struct Config
    {
        QUrl url; //!< See RoomAddress::fromText().
        QString password; //!< Control password; secret. "" offers none. See setPassword().
        QStringList modules; //!< To keep true, for example `Meeting`.
        //! To keep true where the room has them, for example `Device`. They begin when the session is Ready,
        //! and neither delay nor end it.
        QStringList optionalModules;
        WireProfile profile;
        Timing timing;
    };

    //! Things that are counted and never fatal.
    struct Counters
    {
        int malformed = 0; //!< Frames that were neither reply nor event.
        int unmatched = 0; //!< Replies that were late, or to no request of ours.
        int events = 0;
        int connections = 0; //!< Times the handshake succeeded.
    };

    //! \a clock and \a random must outlive this.
    ServiceClient(Config config, std::unique_ptr<Transport> transport, Clock &clock, QRandomGenerator &random,
                  QObject *parent = nullptr);
    ~ServiceClient() override;

    //! Starts to connect, and keeps the link up from then on.
    void connectToRoom();
    //! Ends the link and stays Offline.
    void disconnectFromRoom();
    //! Offers \a password, a secret, from the next connection on; "" offers none. A session that waits, or
    //! probes, because of a wrong one connects at once; a link that is up stays.
    void setPassword(const QString &password);
    //! Connects now instead of at nextTryAt(). For a person.
    void retryNow();
    //! This machine's network has returned: connects now instead of at nextTryAt(), and anew if it is at it.
    //! A session that is Blocked stays so: that is for a person to mend.
    void networkReturned();
    //! A person is at the panel: retry at once, look at the truth, and watch the link closely for a while.
    void touch();
    //! How closely the room and the modules that it must have are to be watched.
    void setTempo(Tempo tempo);
    //! How closely \a module, an optional one, is to be watched.
    void setTempo(const QString &module, Tempo tempo);

    Link::State state() const { return m_state; }
    //! Why the session is not Ready; kept from the failure, or from what delays it, until Ready is reached.
    Link::Reason reason() const { return m_reason; }
    //! The room's error code behind reason(), or 0.
    int reasonCode() const { return m_reasonCode; }
    //! Failed tries in a row; 0 once Ready.
    int attempt() const { return m_attempt; }
    //! When the next try is due; invalid unless Retrying or Blocked.
    QDateTime nextTryAt() const { return m_nextTryAt; }
    //! Milliseconds until the next try; 0 unless Retrying or Blocked.
    qint64 untilNextTry() const { return m_retry.remaining(); }
    //! Why the state is asked for instead of told; Off while events arrive. Optional modules do not count.
    Link::Polling polling() const;
    const Counters &counters() const { return m_counters; }
    //! How many requests wait for their answer.
    size_t pendingCalls() const { return m_pending.count(); }
    const QUrl &url() const { return m_config.url; }

    //! Sends a command, once. \a handler is called exactly once: at once with NotSent unless the session is
    //! Ready. Answers the command's place in the order of everything sent, 0 when it was not sent.
    quint64 call(const QString &method, const QJsonObject &params, CallHandler handler);
    //! The place of what was sent last, 0 before.
    quint64 lastPlace() const { return m_sent; }
    //! Asks for the node at \a path, once, beside the modules kept true. As call().
    quint64 query(const QueryPath &path, CallHandler handler);
    //! Asks for the truth about \a module soon.
    void refresh(const QString &module);
    //! A truth about \a module showed a change that no event had announced.
    void noteUnannouncedChange(const QString &module);

Q_SIGNALS:
    //! state(), reason(), attempt() or nextTryAt() changed.
    void stateChanged();
    void pollingChanged();
    //! What the room says \a module is now; \a askedAt is the query's place in the order of everything sent.
    void truth(const QString &module, const Rooms::Json &node, quint64 askedAt);
    //! The room does not have \a module, an optional one; it said so with \a errorCode. Until the next
    //! connection it is not asked again.
    void moduleMissing(const QString &module, int errorCode);
    //! A hint that something changed.
    void eventReceived(const Rooms::Event &event);
    //! A frame was given to the transport, or came from it, as it is: secrets are in it. For diagnostics.
    void frameSent(const QByteArray &frame);
    void frameReceived(const QByteArray &frame);
    //! A request ended, \a microseconds after it was sent; before its handler is called. For diagnostics.
    void requestEnded(const Rooms::Request &request, const Rooms::CallResult &result, qint64 microseconds);

private:
    //! Asks for optional modules: what the room refuses for being too frequent slows them down alone.
    class Aside : public Requester
    {
    public:
        explicit Aside(ServiceClient &client)
            : m_client(client)
        { }
        quint64 ask(const QString &method, const QJsonObject &params, CallHandler handler) override;

    private:
        ServiceClient &m_client;
    };

    quint64 ask(const QString &method, const QJsonObject &params, CallHandler handler) override;
    quint64 send(const Request &request, CallHandler handler);
    quint64 askWhenReady(const QString &method, const QJsonObject &params, CallHandler handler);
    CallHandler timed(const Request &request, CallHandler handler);

    void connectTransport();
    void addModule(const QString &module, ModuleSync::Need need);
    void openLink();
    void openSocket();
    void onOpened();
    void startModules(ModuleSync::Need need);
    void onFrame(const QByteArray &frame);
    void onPong();
    void onReply(const Reply &reply);
    void onEvent(const Event &event);
    void onMalformed(const Malformed &malformed);
    void onClosed(Link::Reason reason, const QString &detail);
    bool looksRefused();
    void onTruth(ModuleSync &sync, const Json &node, quint64 askedAt);
    void onSyncFailed(Link::Reason reason, int errorCode);
    void slowDown(const Reply &reply);
    void probe();
    void ping();
    void hearAlive();
    ModuleSync *lookInPlaceOfPing() const;
    std::chrono::milliseconds heartbeatInterval() const;
    void failLink(Link::Reason reason, int errorCode, const QString &detail);
    std::chrono::milliseconds nextWait();
    void dropLink();
    void setState(Link::State state);
    void updateHeartbeat();
    bool isLinked() const { return m_state == Link::State::Syncing || m_state == Link::State::Ready; }
    bool isWatched() const { return m_touched.isActive() || m_tempo != Tempo::Resting; }
    ModuleSync *syncOf(const QString &module) const;

    const Config m_config;
    QString m_password;
    std::unique_ptr<Transport> m_transport;
    Transport::Epoch m_epoch = 0; // of the connection that was opened last
    Clock &m_clock;
    RequestIds m_ids;
    PendingCalls m_pending;
    Backoff m_backoff;
    Heartbeat m_heartbeat;
    Timer m_ping; // runs when a look was asked for in its place
    Timer m_connectDeadline;
    Timer m_retry;
    Timer m_touched;
    Aside m_aside;
    QSet<QString> m_asides; // ids of the requests for optional modules
    std::vector<std::unique_ptr<ModuleSync>> m_syncs; // the required ones come first

    Link::State m_state = Link::State::Offline;
    Link::Reason m_reason = Link::Reason::None;
    int m_reasonCode = 0;
    int m_attempt = 0;
    QDateTime m_nextTryAt;
    Tempo m_tempo = Tempo::Resting;
    Counters m_counters;
    quint64 m_sent = 0;
    qint64 m_readySince = -1;
    bool m_openedAgain = false; // while Connecting, since the network returned
    int m_closedUnheard = 0; // connections in a row that were closed before the room had said anything
    qint64 m_closedUnheardSince = 0;
    bool m_wasReady = false; // since it was asked to connect
    bool m_heard = false; // a reply came on this connection
    bool m_sawNonsense = false; // only frames that mean nothing came on this connection
    bool m_pongSeen = false;
};

} // namespace Rooms
