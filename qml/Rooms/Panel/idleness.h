// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "wholepress.h"

#include <QtCore/qobject.h>
#include <QtQml/qqmlregistration.h>

namespace Rooms {

//! Whether anybody is at the panel: nobody touched it for a while, then for longer. It hears of touches and
//! keys as an event filter of the window. The one that wakes the panel is swallowed whole, from the press to
//! the release, so that it acts on nothing else. Made by the program, lives on the GUI thread and outlives
//! the QML engine.
class Idleness : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    //! Something is going on that has to be seen: the panel is awake whether it is touched or not.
    Q_PROPERTY(bool held READ held WRITE setHeld NOTIFY heldChanged FINAL)

public:
    //! How much of a screen there is need for.
    enum class State {
        Active, //!< The pages.
        Ambient, //!< A clock.
        Dimmed, //!< The same, darker.
    };
    Q_ENUM(State)

    //! \a clock must outlive this.
    explicit Idleness(Clock &clock, QObject *parent = nullptr);

    State state() const { return m_state; }
    bool held() const { return m_held; }
    void setHeld(bool held);

    //! After how long without a touch the panel shows only a clock, and after how much longer it is dimmed;
    //! zero for never.
    void setTimes(std::chrono::milliseconds untilAmbient, std::chrono::milliseconds untilDimmed);
    std::chrono::milliseconds untilAmbient() const { return m_untilAmbient; }
    std::chrono::milliseconds untilDimmed() const { return m_untilDimmed; }

    //! Somebody is there: awake, and the times begin again.
    void touch();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void stateChanged();
    void heldChanged();
    //! A touch or a key woke the panel.
    void woken();

private:
    void step();
    void setState(State state);

    Timer m_timer;
    std::chrono::milliseconds m_untilAmbient = std::chrono::minutes(5);
    std::chrono::milliseconds m_untilDimmed = std::chrono::minutes(15);
    State m_state = State::Active;
    bool m_held = false;
    WholePress m_wakingPress;
};

} // namespace Rooms
