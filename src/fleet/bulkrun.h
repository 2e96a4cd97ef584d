// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "bulkplan.h"
#include "roomasker.h"

#include <QtCore/qpointer.h>
#include <QtCore/qset.h>

#include <deque>

namespace Rooms {

//! A confirmed action on many rooms while it is carried out, and what became of it afterwards. Rooms are
//! asked one after the other, each once, and each is judged once more right before. Every room comes to an
//! end: also one that is removed meanwhile, and all of them when the asker goes. One whose outcome is unknown
//! and that cannot be looked at counts as ended after a while, and may still turn out either way. Lives on
//! the thread of the user interface.
class BulkRun : public BulkItems
{
    Q_OBJECT

public:
    //! No more than that are asked in a second, evenly, so that neither the network nor the service behind
    //! the rooms is flooded.
    static constexpr int roomsPerSecond = 20;
    //! How long it waits for nothing but rooms whose outcome is unknown.
    static constexpr std::chrono::seconds patience {30};

    //! Begins at the next turn of \a clock. \a model and \a clock must outlive this; \a asker may go.
    BulkRun(const ConfirmedPlan &plan, const FleetModel &model, RoomAsker &asker, Clock &clock,
            QObject *parent = nullptr);

    //! Tells this run from others, for a journal.
    const QString &id() const { return m_id; }
    //! Whether every room has come to an end.
    bool isOver() const { return m_open.isEmpty(); }
    //! How many rooms it is about, those that were skipped in the plan left out.
    int total() const { return m_total; }
    //! How many of them have come to an end.
    int done() const { return m_total - int(m_open.size()); }

    //! Calls off what was not sent. What was sent cannot be taken back, and goes on to its end.
    void cancel();
    //! How many rooms retryFailed() would ask now.
    int retryable() const;
    //! Once it is over: asks those again that refused, or could not be asked and can now. Never one whose
    //! outcome is unknown: it may have been done.
    void retryFailed();

Q_SIGNALS:
    //! It is over, for the first time or after a retry.
    void finished();

private:
    void askNext();
    Objection judge(const BulkItem &item) const;
    bool isRetryable(const BulkItem &item) const;
    void apply(const AskProgress &progress);
    void onAskerGone();
    void end(int row, const BulkItem &item);
    void updatePatience();
    void giveUp();

    const FleetModel &m_model;
    const QPointer<RoomAsker> m_asker;
    const QString m_id;
    Timer m_pace;
    Timer m_patience;
    std::deque<int> m_waiting; // rows
    QHash<quint64, int> m_rowOfAsk; // of which more may be told
    QSet<int> m_open; // rows that have not come to an end
    int m_total = 0;
};

} // namespace Rooms
