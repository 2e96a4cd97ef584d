// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bulkitems.h"
#include "fleetmodel.h"

#include <optional>
#include <variant>

namespace Rooms {

//! What an operator has confirmed: the only thing that a BulkRun runs, and only a BulkPlan makes it. Plain
//! value.
class ConfirmedPlan
{
public:
    const OperatorAction &action() const { return m_action; }
    //! Each is WillAct or Skipped; with an action that ends meetings, each has its meeting.
    const std::vector<BulkItem> &items() const { return m_items; }

private:
    friend class BulkPlan;
    ConfirmedPlan(const OperatorAction &action, const std::vector<BulkItem> &items)
        : m_action(action)
        , m_items(items)
    { }

    OperatorAction m_action;
    std::vector<BulkItem> m_items;
};

//! The second question before meetings are ended for everybody in them: which ones. Plain value.
class EndingQuestion
{
public:
    //! A meeting, and the room that ends it.
    struct Ending
    {
        QString roomId;
        QString roomName;
        NamedMeeting meeting;

        bool operator==(const Ending &) const = default;
    };
    const QList<Ending> &endings() const { return m_endings; }
    bool operator==(const EndingQuestion &) const = default;

private:
    friend class BulkPlan;
    explicit EndingQuestion(const QList<Ending> &endings)
        : m_endings(endings)
    { }

    QList<Ending> m_endings;
};

//! The dry run of an action on many rooms: whether it will act on each, or skip it and why. It follows the
//! rooms until it is confirmed, which asks nothing of any room. Lives on the thread of the user interface.
class BulkPlan : public BulkItems
{
    Q_OBJECT

public:
    //! An answer to confirming: what to run, or what still has to be asked.
    using Confirmation = std::variant<ConfirmedPlan, EndingQuestion>;

    //! \a model must outlive this.
    BulkPlan(const FleetModel &model, const QStringList &roomIds, const OperatorAction &action,
             QObject *parent = nullptr);

    //! Confirms it as it is now. Nothing when there is no room to act on.
    std::optional<Confirmation> confirm() const;
    //! Confirms that the meetings of \a question are to end. Nothing when they are no longer those that would
    //! end: then the question is another.
    std::optional<ConfirmedPlan> confirm(const EndingQuestion &question) const;

private:
    static std::vector<BulkItem> judged(const FleetModel &model, const QStringList &roomIds,
                                        const OperatorAction &action);
    void judge(const QString &roomId);
    bool endsMeetings() const { return std::holds_alternative<DissolveMeeting>(action()); }
    EndingQuestion question() const;

    const FleetModel &m_model;
    QHash<QString, int> m_rowOfId;
};

} // namespace Rooms
