// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operatoraction.h"
#include "roomsummary.h"

namespace Rooms {

//! Why an action is not asked of a room. Plain value, any thread; FleetWords says it.
struct Objection
{
    //! The kinds there are.
    enum class Kind {
        None, //!< Nothing speaks against it.
        Rule, //!< rule does.
        NotLetIn, //!< The room does not let the desk in, and waiting does not help: reason.
        AlreadySo, //!< The room is as it would be afterwards.
        RoomGone, //!< The room is in the list no longer.
        OtherMeeting, //!< The room is in another meeting than the one that was confirmed to end.
    };

    Kind kind = Kind::None;
    ActionRules::WhyNot rule = ActionRules::WhyNot::Nothing; //!< With Rule.
    Link::Reason reason = Link::Reason::None; //!< With NotLetIn.

    //! The objection that \a rule is, or none.
    static Objection of(ActionRules::WhyNot rule);
    bool isNone() const { return kind == Kind::None; }
    bool operator==(const Objection &) const = default;
};

//! What an operator can ask a room for, as far as its summary tells: the room itself has the last word. Pure
//! functions, any thread.
namespace OperatorRules {

//! What speaks against asking \a room for \a action now.
Objection objection(const OperatorAction &action, const RoomSummary &room);

} // namespace OperatorRules
} // namespace Rooms
