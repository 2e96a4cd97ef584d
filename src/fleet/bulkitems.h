// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operatorrules.h"

#include <array>
#include <vector>

namespace Rooms {

//! A meeting as an operator confirms that it is to end.
struct NamedMeeting
{
    QString title;
    QString code; //!< In groups for reading.

    //! That which \a room is in.
    static NamedMeeting of(const RoomSummary &room);
    bool operator==(const NamedMeeting &) const = default;
};

//! One room of an action on many.
struct BulkItem
{
    //! How far it is with that room.
    enum class Step {
        WillAct, //!< Planned.
        Skipped, //!< Not part of what is confirmed: objection.
        Waiting, //!< For its turn.
        Asked, //!< Sent.
        Accepted, //!< The room has acknowledged it.
        Confirmed, //!< The room's state shows it.
        Refused, //!< The room said no, see progress.
        Unknown, //!< Nobody can say; it may have been done.
        NotPossible, //!< When its turn came something spoke against it: objection. Nothing was sent.
        Cancelled, //!< Called off before its turn came. Nothing was sent.
    };
    static constexpr int steps = 10;

    QString roomId;
    QString name; //!< What the room is called.
    Step step = Step::Skipped;
    Objection objection; //!< With Skipped and NotPossible.
    NamedMeeting meeting; //!< Where the action is to end one: that which is meant.
    AskProgress progress; //!< From Asked on.

    bool operator==(const BulkItem &) const = default;
};

//! The rooms of an action on many, each with how far it is. Their number and order never change. Lives on the
//! thread of the user interface.
class BulkItems : public QObject
{
    Q_OBJECT

public:
    const OperatorAction &action() const { return m_action; }
    const std::vector<BulkItem> &items() const { return m_items; }
    //! How many rooms are at \a step.
    int count(BulkItem::Step step) const { return m_counts[size_t(step)]; }

Q_SIGNALS:
    //! The item at \a row is another now.
    void changed(int row);

protected:
    BulkItems(const OperatorAction &action, std::vector<BulkItem> items, QObject *parent);

    //! Makes \a item the one at \a row.
    void set(int row, BulkItem item);

private:
    const OperatorAction m_action;
    std::vector<BulkItem> m_items;
    std::array<int, BulkItem::steps> m_counts = {};
};

} // namespace Rooms
