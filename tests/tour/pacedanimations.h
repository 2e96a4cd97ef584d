// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qabstractanimation.h>
#include <QtCore/qtimer.h>
#include <QtCore/qvariantanimation.h>

namespace Rooms {

//! Has animations, and the timers of QML with them, pass as fast as a TourClock: three seconds to undo
//! something are three of its seconds. Made before the pages, GUI thread.
class PacedAnimations : public QAnimationDriver
{
    Q_OBJECT

public:
    //! A second takes 1 / \a pace of a real one.
    explicit PacedAnimations(int pace);
    ~PacedAnimations() override;

    qint64 elapsed() const override;

private:
    const int m_pace;
    QTimer m_frames;
    // Runs for ever: with timers alone, Qt would wait for them by itself and in real time.
    QVariantAnimation m_heart;
};

} // namespace Rooms
