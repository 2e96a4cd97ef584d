// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actionrules.h"
#include "base/clock.h"
#include "service/pendingcalls.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qobject.h>

#include <memory>

namespace Rooms {

class RoomAction;

//! What a RoomAction needs of its Room.
class ActionHost
{
public:
    virtual ~ActionHost() = default;
    //! Sends \a request once; see ServiceClient::call().
    virtual quint64 send(const RoomRequest &request, CallHandler handler) = 0;
    //! Asks soon for what the room says of \a module.
    virtual void refreshState(const QString &module) = 0;
    //! The last state that is known.
    virtual const RoomState &state() const = 0;
    //! Whether an action other than \a asking is under way that this one has to wait for.
    virtual bool isBusyBeside(const RoomAction &asking) const = 0;
    //! Whether the session is Ready.
    virtual bool isReady() const = 0;
    //! What \a action says of its request changed; called before stateChanged() is emitted.
    virtual void onActionChanged(RoomAction &action) = 0;
};

//! Something a person can ask the room for: the one shape that every button binds to. It says whether and why
//! not it can be asked for, and how far a request got:
//!
//!     Idle -> Asked -> Accepted -> Confirmed
//!                  \-> Refused  \-> Refused (a join can fail late)
//!                   \-> Unknown (no answer, or no outcome in time) -> Confirmed | Accepted | Unknown,
//!                   settled
//!
//! Confirmed comes from the room's state only, by an event or a query, never from the acknowledgement.
//! Nothing is ever sent twice. Owned by a Room, same thread.
class RoomAction : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! The name in the specification, for example `JoinMeeting`.
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    //! Whether it can be asked for now.
    Q_PROPERTY(bool available READ available NOTIFY whyNotChanged FINAL)
    //! Why it cannot; Nothing when it can.
    Q_PROPERTY(Rooms::ActionRules::WhyNot whyNot READ whyNot NOTIFY whyNotChanged FINAL)
    //! Why it cannot, as an English sentence to be translated with the context `Rooms::ActionRules`; "" when
    //! it can.
    Q_PROPERTY(QString whyNotSentence READ whyNotSentence NOTIFY whyNotChanged FINAL)
    //! Whether this room has it at all. What a room does not have is better shown as plain status than as a
    //! button.
    Q_PROPERTY(bool supported READ supported NOTIFY whyNotChanged FINAL)
    //! How far the last request got.
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    //! Asked or Accepted.
    Q_PROPERTY(bool inProgress READ inProgress NOTIFY stateChanged FINAL)
    //! With Unknown: the room's state was looked at since, and does not show that it was done; or it can show
    //! that no longer, because something else was asked for.
    Q_PROPERTY(bool settled READ settled NOTIFY stateChanged FINAL)
    //! With Refused: the room's code; 0 when it gave none.
    Q_PROPERTY(int errorCode READ errorCode NOTIFY stateChanged FINAL)
    //! With Refused: what happened and what to do, in English, to be translated with the context
    //! `Rooms::ErrorInfo`. "" otherwise.
    Q_PROPERTY(QString errorSentence READ errorSentence NOTIFY stateChanged FINAL)
    //! With Refused: the room's own words, plain text, may be "".
    Q_PROPERTY(QString errorMessage READ errorMessage NOTIFY stateChanged FINAL)
    //! Milliseconds from asking to the acknowledgement, -1 before.
    Q_PROPERTY(int acceptedMs READ acceptedMs NOTIFY stateChanged FINAL)
    //! Milliseconds from asking to the confirmation, -1 before.
    Q_PROPERTY(int confirmedMs READ confirmedMs NOTIFY stateChanged FINAL)
    //! Whole seconds since it was asked for, while it is under way; 0 otherwise.
    Q_PROPERTY(int seconds READ seconds NOTIFY secondsChanged FINAL)

public:
    //! How far a request got.
    enum class State {
        Idle,
        Asked, //!< Sent.
        Accepted, //!< Acknowledged; the outcome is awaited.
        Confirmed, //!< The room's state shows it.
        Refused, //!< The room said no, now or late.
        Unknown, //!< Nobody can say: the link was lost, or nothing came in time.
    };
    Q_ENUM(State)

    //! \a shape tells which action this is; its parameters do not matter. The references must outlive this.
    RoomAction(const RoomRequest &shape, ActionHost &host, Clock &clock, QObject *parent = nullptr);

    QString name() const { return RequestJson::name(m_shape); }
    //! The module it belongs to.
    QString module() const { return RequestJson::module(m_shape); }
    bool available() const { return m_whyNot == ActionRules::WhyNot::Nothing; }
    ActionRules::WhyNot whyNot() const { return m_whyNot; }
    QString whyNotSentence() const;
    bool supported() const { return m_supported; }
    State state() const { return m_state; }
    bool inProgress() const { return m_state == State::Asked || m_state == State::Accepted; }
    //! Whether the room's state can still change what is said of the request: it is in progress, or Unknown
    //! and not given up.
    bool isOpen() const;
    bool settled() const { return m_settled; }
    int errorCode() const { return m_errorCode; }
    QString errorSentence() const;
    QString errorMessage() const { return m_errorMessage; }
    int acceptedMs() const { return m_acceptedMs; }
    int confirmedMs() const { return m_confirmedMs; }
    int seconds() const { return m_seconds; }
    //! The request as it was last asked for; the password of a meeting is in it.
    const RoomRequest &request() const { return m_course ? m_course->request : m_shape; }

    //! Forgets the last outcome, once a person has seen it. Does nothing while a request is under way.
    Q_INVOKABLE void clear();
    //! Waits for the outcome no longer than \a limit from now.
    void shortenPatience(std::chrono::milliseconds limit);

    //! The link, another action or the state changed: looks anew whether it can be asked for.
    void updateAvailability();
    //! The room's state changed or was looked at. \a askedAt is the place of the query, or nothing for an
    //! event.
    void observe(std::optional<quint64> askedAt);
    //! The link was lost: the room may have forgotten what it had acknowledged, and may be another one when
    //! it returns.
    void doubt();
    //! Something else was asked for: what the room shows to whoever looks after \a askedAt, the place of that
    //! request, is no longer the outcome of this one, should it be unknown.
    void overtake(quint64 askedAt);
    //! An event failed: the late refusal of the action it is the outcome of.
    void observeFailure(const Event &event);

Q_SIGNALS:
    //! request() is sent next. For whoever has to write it down before; everybody else hears of it by
    //! stateChanged(), after it was sent.
    void aboutToSend();
    void whyNotChanged();
    void stateChanged();
    void secondsChanged();
    //! The request has its outcome: Confirmed, Refused, or Unknown and settled.
    void finished();

protected:
    //! Asks the room for \a request, which is of this action's kind. False, and nothing sent, when it is not
    //! available.
    bool ask(const RoomRequest &request);
    //! request() as the action of the Meeting module that it is.
    template<typename Action>
    const Action &askedFor() const
    {
        return std::get<Action>(std::get<MeetingAction>(request()));
    }
    //! What a person who triggers it now would ask for: available, whyNot and supported are about that.
    virtual RoomRequest shape() const { return m_shape; }
    const ActionHost &host() const { return m_host; }

private:
    //! What is kept of a request. Made with the first one: of a thousand rooms' actions hardly any is asked
    //! for.
    struct Course
    {
        explicit Course(RoomAction &action);

        RoomRequest request;
        RoomState before;
        Timer patience;
        Timer ticker;
        std::optional<CallResult> sendingEnded; // what became of it before it was sent whole
        std::optional<Event> earlyFailure; // told before the answer came
    };

    ActionRules::WhyNot whyNotAsk(const RoomRequest &request) const;
    void onAnswer(const CallResult &result);
    void judge();
    void refuse(int code, const QString &message);
    void confirm();
    void resume();
    void settle();
    void loseTrack();
    void enter(State state);
    void tellState();
    bool isPatient() const { return m_course && m_course->patience.isActive(); }
    void tick();
    int elapsedMs() const { return int(m_clock.now() - m_askedAtMs); }

    const RoomRequest m_shape;
    ActionHost &m_host;
    Clock &m_clock;
    std::unique_ptr<Course> m_course; // there whenever m_state is not Idle
    ActionRules::WhyNot m_whyNot = ActionRules::WhyNot::NotConnected;
    State m_state = State::Idle;
    bool m_supported = true;
    bool m_refusedForGood = false; // as not supported, on this connection
    quint64 m_turn = 0; // counts the requests
    bool m_isSending = false;
    quint64 m_sentAt = 0;
    std::optional<quint64> m_overtakenAt;
    qint64 m_askedAtMs = 0;
    bool m_answered = false;
    bool m_seenSince = false; // an event or a query told the room's state after the request was sent
    bool m_lookedSince = false; // a query did
    bool m_lookedSinceAnswer = false;
    bool m_wasUnderWay = false;
    bool m_doubted = false; // the link was lost since
    bool m_settled = false;
    int m_errorCode = 0;
    QString m_errorMessage;
    int m_acceptedMs = -1;
    int m_confirmedMs = -1;
    int m_seconds = 0;
};

} // namespace Rooms
