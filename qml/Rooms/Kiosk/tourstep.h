// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

#include <chrono>
#include <functional>
#include <span>

namespace Rooms {

class Room;
class Simulator;

//! One step of the guided tour. What happens in it is what would happen if a person did it, so it is told
//! apart what is pressed and what must have come true by that. Plain value, main thread.
struct TourStep
{
    //! What a step can look at to see what has come true.
    struct View
    {
        Room &room; //!< As the panel knows it.
        std::function<bool(QLatin1StringView)>
            shows; //!< Whether the item with that objectName is on the screen.
    };

    //! What moves the far side.
    struct FarSide
    {
        Simulator &simulator;
        quint16 port; //!< Where it listens when the network is well.
    };

    const char *name; //!< For tests and logs.
    const char *caption; //!< What a person reads meanwhile: English, of the context `Rooms::GuidedTour`.
    const char *target = ""; //!< objectName of what is pressed; "" for nothing.
    void (*farSide)(const FarSide &) = nullptr; //!< What the others or the network do at the beginning.
    bool (*comeTrue)(const View &); //!< When the step is over.
    std::chrono::milliseconds look {2500}; //!< How long it is left on the screen after that.
    std::chrono::milliseconds limit {20000}; //!< After this the tour is given up.

    //! The tour, in its order.
    static std::span<const TourStep> all();
};

} // namespace Rooms
