// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.h"
#include "figures.h"
#include "models/room.h"
#include "verdict.h"

#include <functional>
#include <vector>

namespace Rooms::History {

//! The account of everything one panel asked of the room: what a person tapped, what was sent for it, what
//! the room did, and what the panel said of it. It judges:
//!
//! - nothing is sent that nobody asked for, and no command reaches the room twice;
//! - what is called accepted was done exactly once, what is called confirmed was the case, what is called
//!   refused did not happen;
//! - every request is answered for in time, and what is unknown is called so.
//!
//! Owned by a Panel, same thread.
class Ledger : public QObject
{
    Q_OBJECT

public:
    Ledger(Room &room, const Device &device, const Clock &clock, Verdict &verdict, Figures &figures);

    //! A person taps: \a trigger answers whether the room was asked for something.
    void tap(const std::function<bool()> &trigger);
    //! A person gives up a join: the panel may leave by itself, once.
    void allowLeaving() { m_mayLeave = true; }
    //! The panel sent a Call.
    void noteSent(const Request &call);
    //! The room answered the Call with \a id, perhaps of another panel.
    void notePerformed(const QString &id, int errorCode);

    //! What has to be true at any time.
    void check();
    //! Whether every request has its outcome.
    bool isSettled() const;
    //! What has to be true at the end.
    void close();

private:
    using State = RoomAction::State;
    struct Ask
    {
        RoomAction *action;
        MeetingAction what;
        qint64 at;
        qsizetype moment; // of the device, when it was asked
        State state;
        qint64 progressSince;
        QString id = {}; // of the Call, "" while none was sent
        bool isTold = false; // the panel shows that it was asked for
        int performed = 0; // times the room was asked by it
        bool done = false; // the room does it
        qsizetype doneMoment = -1;
        qint64 judgedAt = -1; // when the state became what it is
        bool wasUnknown = false;
    };
    struct Span
    {
        qint64 from;
        qint64 until;
    };

    std::array<RoomAction *, 6> actions();
    MeetingAction shapeOf(const RoomAction &action);
    Ask *latest(const RoomAction &action);
    void onStateChanged(RoomAction &action);
    void onAsked(RoomAction &action);
    void onMoved(Ask &ask);
    void expectConfirmed(const Ask &ask);
    void closeRefused(const Ask &ask);
    bool isSpoilt() const;
    std::optional<Span> success(const Ask &ask) const;
    static bool shows(const Device::Moment &moment, const MeetingAction &what);
    static bool isAllowed(State from, State to);
    QString words(const Ask &ask, const char *sentence) const;

    Room &m_room;
    const Device &m_device;
    const Clock &m_clock;
    Verdict &m_verdict;
    Figures &m_figures;
    std::vector<Ask> m_asks;
    bool m_tapping = false;
    bool m_mayLeave = false;
};

} // namespace Rooms::History
