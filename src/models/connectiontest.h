// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "foreign.h"
#include "service/serviceclient.h"

#include <QtCore/qobject.h>
#include <QtCore/qrandom.h>

#include <functional>
#include <memory>

namespace Rooms {

//! Tries whether a room can be controlled, step by step, on a connection of its own: for whoever sets up a
//! panel. It changes nothing in the room. Owned by whoever wires the program; one thread, that of its clock.
class ConnectionTest : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    //! Something speaks the control API at the address.
    Q_PROPERTY(Progress reached READ reached NOTIFY changed FINAL)
    //! It lets the panel in with the password.
    Q_PROPERTY(Progress letIn READ letIn NOTIFY changed FINAL)
    //! It tells its state.
    Q_PROPERTY(Progress answers READ answers NOTIFY changed FINAL)
    //! It promises to tell when that changes. Without, the panel works all the same: it asks.
    Q_PROPERTY(Progress events READ events NOTIFY changed FINAL)
    //! It is at it.
    Q_PROPERTY(bool running READ isRunning NOTIFY changed FINAL)
    //! It is over, and the room can be controlled.
    Q_PROPERTY(bool passed READ passed NOTIFY changed FINAL)
    //! It is over, and the room cannot be controlled.
    Q_PROPERTY(bool failed READ failed NOTIFY changed FINAL)
    //! With failed: why.
    Q_PROPERTY(Rooms::Link::Reason reason READ reason NOTIFY changed FINAL)
    //! The same as an English sentence, to be translated with the context `Rooms::Link`; "" otherwise.
    Q_PROPERTY(QString reasonSentence READ reasonSentence NOTIFY changed FINAL)

public:
    //! How far a step is.
    enum class Progress {
        Waiting,
        Active,
        Done,
        Missing, //!< It is not so, and the room can be controlled all the same.
        Failed,
    };
    Q_ENUM(Progress)

    using MakeTransport = std::function<std::unique_ptr<Transport>()>;

    //! How long it may take.
    static constexpr std::chrono::milliseconds deadline {20'000};

    //! \a clock must outlive this.
    ConnectionTest(MakeTransport makeTransport, Clock &clock, QObject *parent = nullptr);
    ~ConnectionTest() override;

    //! Begins, anew if it is at it. \a password is a secret.
    void start(const QUrl &url, const QString &password, const WireProfile &profile = {});
    //! Ends it and forgets what came of it.
    Q_INVOKABLE void reset();

    Progress reached() const { return m_reached; }
    Progress letIn() const { return m_letIn; }
    Progress answers() const { return m_answers; }
    Progress events() const { return m_events; }
    bool isRunning() const { return m_running; }
    bool passed() const { return m_answers == Progress::Done && !m_running; }
    bool failed() const { return m_reason != Link::Reason::None && !m_running; }
    Link::Reason reason() const { return failed() ? m_reason : Link::Reason::None; }
    QString reasonSentence() const;

Q_SIGNALS:
    //! Any property changed.
    void changed();
    //! It is over; see passed() and failed().
    void finished();

private:
    void onStateChanged();
    void onRequestEnded(const Request &request, const CallResult &result);
    void onUnanswered();
    void fail(Link::Reason reason);
    void end();

    const MakeTransport m_makeTransport;
    Clock &m_clock;
    Timer m_deadline;
    Timer m_closing; // the client must not be ended from within one of its signals
    QString m_subscribeMethod;
    std::unique_ptr<ServiceClient> m_client;
    Progress m_reached = Progress::Waiting;
    Progress m_letIn = Progress::Waiting;
    Progress m_answers = Progress::Waiting;
    Progress m_events = Progress::Waiting;
    Link::Reason m_reason = Link::Reason::None;
    bool m_running = false;
};

} // namespace Rooms
