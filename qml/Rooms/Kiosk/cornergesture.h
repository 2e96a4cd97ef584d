// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qpoint.h>
#include <QtCore/qsize.h>

namespace Rooms {

//! The gesture that nobody makes by accident, and that works with gloves: hold the top left corner for two
//! seconds, let go, and touch the bottom right corner within four. Part of an event filter, GUI thread.
class CornerGesture
{
public:
    //! How long the first corner is held.
    static constexpr std::chrono::milliseconds hold {2000};
    //! How long the second one may take from then on.
    static constexpr std::chrono::milliseconds patience {4000};

    //! \a clock must outlive this.
    explicit CornerGesture(Clock &clock);

    //! Hears an event of a window of \a size, whose corners are squares with \a side. True when a press
    //! begins with it that completes the gesture.
    bool isCompletedBy(QEvent *event, QSizeF size, double side);

private:
    enum class Stage { Nothing, Holding, Held };

    const Clock &m_clock;
    Stage m_stage = Stage::Nothing;
    qint64 m_since = 0; // when the first corner was touched, or let go
};

} // namespace Rooms
