// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "finger.h"
#include "tourstep.h"

#include <QtQml/qqmlregistration.h>

#include <optional>

QT_BEGIN_NAMESPACE
class QQuickItem;
QT_END_NAMESPACE

namespace Rooms {

//! Shows the panel by itself: plays the steps of TourStep::all() on the real pages before a simulated room,
//! at a pace to read by. Each step presses what a person would press and waits until the room confirms it;
//! one that does not come true in its time ends the tour as broken, so that it never hangs. Owned by the
//! Kiosk, GUI thread.
class GuidedTour : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Kiosk")
    //! It plays.
    Q_PROPERTY(bool playing READ isPlaying NOTIFY playingChanged FINAL)
    //! What a person reads meanwhile: English, of the context `Rooms::GuidedTour`.
    Q_PROPERTY(QString caption READ caption NOTIFY stepChanged FINAL)
    //! Which step it is, from 0, and how many there are.
    Q_PROPERTY(int step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(int steps READ steps CONSTANT FINAL)
    //! It points at something, and where that is in the window.
    Q_PROPERTY(bool pointing READ isPointing NOTIFY pointerChanged FINAL)
    Q_PROPERTY(QPointF pointer READ pointer NOTIFY pointerChanged FINAL)
    //! It presses there.
    Q_PROPERTY(bool pressing READ isPressing NOTIFY pointerChanged FINAL)

public:
    //! What it plays on. \a simulator is null when the room is a real one, which it never touches.
    struct Stage
    {
        Room *room = nullptr;
        Simulator *simulator = nullptr;
    };

    //! Everything must outlive this.
    GuidedTour(QQuickWindow &window, Finger &finger, Clock &clock, QObject *parent = nullptr);

    //! Begins with the first step, on \a stage. Without a simulated room it does nothing.
    void start(const Stage &stage);
    //! Stops at once; what is being pressed does nothing.
    void stop();

    bool isPlaying() const { return m_playing; }
    QString caption() const;
    int step() const { return m_step; }
    int steps() const { return int(TourStep::all().size()); }
    bool isPointing() const { return m_pointer.has_value(); }
    QPointF pointer() const { return m_pointer.value_or(QPointF()); }
    bool isPressing() const { return m_finger.isDown(); }
    //! Whether the step has come true and is left on the screen for a while.
    bool isShowing() const { return m_playing && m_phase == Phase::Showing; }

Q_SIGNALS:
    void playingChanged();
    void stepChanged();
    void pointerChanged();
    //! It was played to its end.
    void finished();
    //! The step did not come true in its time.
    void broken();

private:
    //! How far the step is.
    enum class Phase { Seeking, Pointing, Pressing, Waiting, Showing };

    const TourStep &current() const { return TourStep::all()[size_t(m_step)]; }
    void begin(int step);
    void go();
    void goOn(Phase phase, std::chrono::milliseconds after);
    void seek();
    void point();
    void wait();
    bool hasComeTrue() const;
    //! What the step presses, once it can be pressed; null before.
    QQuickItem *target() const;
    void setPointer(std::optional<QPointF> pointer);
    void setPlaying(bool playing);

    QQuickWindow &m_window;
    Finger &m_finger;
    Clock &m_clock;
    Timer m_next;
    Stage m_stage;
    quint16 m_port = 0;
    bool m_playing = false;
    int m_step = 0;
    qint64 m_began = 0; // the step
    Phase m_phase = Phase::Seeking;
    std::optional<QPointF> m_pointer;
};

} // namespace Rooms
