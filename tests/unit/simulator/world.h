// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/roomevents.h"
#include "simulator/simulatedroom.h"
#include "support/manualclock.h"

namespace Rooms {

//! A simulated room on a clock moved by hand, and everything it told.
struct World
{
    //! The scenario for tests: nobody moves by themselves, delays are fixed.
    static Scenario quiet() { return Scenario::load(QStringLiteral("quiet")).value(); }

    explicit World(const Scenario &scenario = quiet())
        : room(scenario, clock, random)
    {
        QObject::connect(&room, &SimulatedRoom::announced, &room, [this](const RoomEvent &event) {
            (event.module == MeetingEvent::module() ? told : toldElsewhere).append(event);
        });
    }

    //! Lets everything that is under way come to its end.
    void settle() { clock.advance(std::chrono::seconds(5)); }
    //! Joins the meeting with \a code and waits for the outcome.
    int join(const QString &code, const QString &password = {})
    {
        const int errorCode = room.perform(JoinMeeting {code, password, true, true});
        settle();
        return errorCode;
    }
    //! Performs \a action, of any module, and waits for the outcome.
    template<typename Action>
    int perform(const Action &action)
    {
        const int errorCode = room.perform(action);
        settle();
        return errorCode;
    }
    //! The names of what was told since the last call.
    QStringList takeTold()
    {
        QStringList names;
        for (const RoomEvent &event : std::as_const(told))
            names.append(event.subEvent);
        told.clear();
        return names;
    }
    //! The same of the Device and Share modules.
    QStringList takeToldElsewhere()
    {
        std::swap(told, toldElsewhere);
        const QStringList names = takeTold();
        std::swap(told, toldElsewhere);
        return names;
    }
    //! The choice of \a layout as the room offers it.
    LayoutChoice choice(Meeting::Layout layout) const
    {
        const auto choices = room.snapshot().layouts.value_or(LayoutSwitchInfo()).choices;
        for (const LayoutChoice &choice : choices) {
            if (choice.layout == layout)
                return choice;
        }
        return {};
    }

    ManualClock clock;
    QRandomGenerator random {7};
    QList<RoomEvent> told; // of the Meeting module
    QList<RoomEvent> toldElsewhere;
    SimulatedRoom room;
};

//! Codes of the meetings that the built-in scenarios have.
namespace Code {
inline const QString open = QStringLiteral("452871906"); // host
inline const QString weekly = QStringLiteral("618204333"); // password, waiting room, admitted, co-host
inline const QString weeklyPassword = QStringLiteral("246810");
inline const QString supplier = QStringLiteral("903117245"); // password, participant
inline const QString supplierPassword = QStringLiteral("8800");
inline const QString handover = QStringLiteral("771360058"); // waiting room, kept there
inline const QString failing = QStringLiteral("872653149"); // fails late
inline const QString alone = QStringLiteral("407215986"); // nobody else in it
inline const QString alonePassword = QStringLiteral("2027");
} // namespace Code

} // namespace Rooms
