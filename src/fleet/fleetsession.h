// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/responsetimes.h"
#include "operatoraction.h"
#include "recentanswers.h"
#include "roomentry.h"
#include "roomsummary.h"
#include "service/serviceclient.h"

#include <map>

namespace Rooms {

//! One room of a fleet: its session and its models, read into a RoomSummary. Owned by a FleetWorker, lives on
//! its thread and on no other.
class FleetSession : public QObject
{
    Q_OBJECT

public:
    //! What a session starts with.
    struct Setup
    {
        RoomEntry entry;
        quint64 session = 0; //!< Tells this life of the room's session from those before.
        QString password; //!< Control password, "" offers none; secret.
        WireProfile profile;
        Timing timing;
    };

    //! Does not connect yet. \a clock and \a random must outlive this.
    FleetSession(const Setup &setup, std::unique_ptr<Transport> transport, Clock &clock,
                 QRandomGenerator &random);
    ~FleetSession() override;

    quint64 session() const { return m_session; }
    ServiceClient &client() { return m_client; }
    //! The room as it is now.
    RoomSummary state();
    //! Asks the room for \a action as request \a ask; how far it gets is told by progressed(), at least once.
    void ask(quint64 ask, const OperatorAction &action);
    //! The session is about to end: nobody will learn what became of open requests.
    void abandonAsks();

Q_SIGNALS:
    //! state() may have changed.
    void changed();
    //! A request has got further.
    void progressed(const Rooms::AskProgress &progress);

private:
    struct Asker;

    void onActionChanged(RoomAction *action);
    void onLinkChanged();
    void onStageChanged();
    void onRequestEnded(const CallResult &result, qint64 microseconds);
    void readMeeting(RoomSummary &state) const;
    ActionRules::WhyNot whyNot(const RoomAction &action, const OperatorAction &asked) const;
    void refuse(quint64 ask, RoomAction *action, const OperatorAction &asked);
    void report(AskProgress progress);

    const QString m_id;
    const quint64 m_session;
    Clock &m_clock;
    ServiceClient m_client;
    Room m_room;
    ResponseTimes::Histogram m_answers;
    RecentAnswers m_recent;
    std::map<RoomAction *, AskProgress> m_asks; // the last request for each action
    QDateTime m_downSince;
    QDateTime m_since;
};

} // namespace Rooms
