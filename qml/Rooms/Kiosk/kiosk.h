// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../Panel/wholepress.h"
#include "cornergesture.h"
#include "guidedtour.h"

#include <functional>

namespace Rooms {

class Preferences;
class Settings;

//! A demo that strangers try out, one after the other. While nobody is there it shows itself by a guided
//! tour, a round in each language; the first touch ends that, acts on nothing else, and hands over a fresh
//! room; when nobody has touched the panel for a while everything is as it was at first. It hears of touches
//! as an event filter of the window, which has to be the last one to be installed. Owned by the program, GUI
//! thread; outlives its layer of the window.
class Kiosk : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    //! What shows the panel while nobody is there.
    Q_PROPERTY(Rooms::GuidedTour *tour READ tour CONSTANT FINAL)
    //! Whole seconds until everything begins anew; 0 while that is far or not to be.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged FINAL)
    //! Somebody presents: it waits longer.
    Q_PROPERTY(bool presenting READ isPresenting WRITE setPresenting NOTIFY presentingChanged FINAL)
    //! Side of the squares at the corners that the gesture knows, in pixels.
    Q_PROPERTY(double cornerSide MEMBER m_cornerSide FINAL)

public:
    //! What it works with; everything must outlive it.
    struct Parts
    {
        QQuickWindow &window;
        Settings &settings;
        Preferences &preferences;
        Clock &clock;
        //! Puts a room in the place of the one before, which is as it was at first. When there can be none,
        //! the one before stays.
        std::function<void()> renew;
        //! The same for the tour: a room in which everything can be shown, whatever visitors are given.
        std::function<void()> renewForTour;
        //! The room in use.
        std::function<GuidedTour::Stage()> stage;
    };

    //! For so long it tells of the new beginning in advance.
    static constexpr std::chrono::seconds warning {10};
    //! How long it waits for a presenter.
    static constexpr std::chrono::minutes presentersPatience {15};

    explicit Kiosk(const Parts &parts);
    ~Kiosk() override;

    //! Begins, with the tour unless the settings say otherwise.
    void start();
    //! How many times the tour was begun, and how many of these did not come to their end by themselves.
    int rounds() const { return m_rounds; }
    int brokenRounds() const { return m_broken; }

    GuidedTour *tour() { return &m_tour; }
    int secondsLeft() const { return m_secondsLeft; }
    //! Whether everything will begin anew unless somebody touches the panel.
    bool isCounting() const { return m_idle.isActive(); }
    bool isPresenting() const { return m_presenting; }
    void setPresenting(bool presenting);

    //! Somebody wants to present, by another way than the gesture. It ends the tour as a touch does.
    Q_INVOKABLE void wantPresenter();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void secondsLeftChanged();
    void presentingChanged();
    //! Somebody wants to present: the gesture at the corners was made, or wantPresenter() called.
    void presenterWanted();
    //! Somebody was handed the panel, or everything began anew.
    void begun();

private:
    void playRound(int round);
    void handOver();
    void beginAnew();
    void touched();
    void tick();
    void setSecondsLeft(int seconds);
    std::chrono::milliseconds patience() const;

    const Parts m_parts;
    Finger m_finger;
    GuidedTour m_tour;
    CornerGesture m_gesture;
    WholePress m_ended;
    Timer m_idle;
    qint64 m_until = 0; // when everything begins anew
    int m_secondsLeft = 0;
    int m_round = 0;
    int m_rounds = 0;
    int m_broken = 0;
    bool m_handingOver = false;
    bool m_presenting = false;
    double m_cornerSide = 0;
};

} // namespace Rooms
