// SPDX-License-Identifier: Apache-2.0
#include "pacedanimations.h"

namespace Rooms {

using namespace std::chrono_literals;

PacedAnimations::PacedAnimations(int pace)
    : m_pace(pace)
{
    m_frames.setTimerType(Qt::PreciseTimer);
    connect(&m_frames, &QTimer::timeout, this, &PacedAnimations::advance);
    connect(this, &QAnimationDriver::started, &m_frames, [this] { m_frames.start(4ms); });
    connect(this, &QAnimationDriver::stopped, &m_frames, &QTimer::stop);
    install();
    m_heart.setStartValue(0);
    m_heart.setEndValue(1);
    m_heart.setDuration(1000);
    m_heart.setLoopCount(-1);
    m_heart.start();
}

PacedAnimations::~PacedAnimations()
{
    m_heart.stop();
    uninstall();
}

qint64 PacedAnimations::elapsed() const
{
    return QAnimationDriver::elapsed() * m_pace;
}

} // namespace Rooms
