// SPDX-License-Identifier: Apache-2.0
#include "guidedtour.h"

#include "simulator/simulator.h"

#include <QtQuick/qquickitem.h>
#include <QtQuick/qquickwindow.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookAgain = 100ms;
constexpr auto pointingTime = 1200ms; // long enough for eyes to follow
constexpr auto pressingTime = 250ms;

bool isShown(const QQuickItem *item)
{
    return item->isVisible() && item->opacity() > 0 && item->width() > 0 && item->height() > 0;
}

//! The first item with \a name under \a root that is on the screen; null when there is none.
QQuickItem *findShown(QQuickItem *root, QLatin1StringView name)
{
    if (!root->isVisible() || root->opacity() <= 0)
        return nullptr;
    if (root->objectName() == name && isShown(root))
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = findShown(child, name))
            return found;
    }
    return nullptr;
}

QPointF middleOf(const QQuickItem *item)
{
    return item->mapToScene({item->width() / 2, item->height() / 2});
}

} // namespace

GuidedTour::GuidedTour(QQuickWindow &window, Finger &finger, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_finger(finger)
    , m_clock(clock)
    , m_next(clock, [this] { go(); })
{ }

void GuidedTour::start(const Stage &stage)
{
    stop();
    m_stage = stage;
    if (!stage.room || !stage.simulator)
        return;
    m_port = stage.simulator->server().port();
    setPlaying(true);
    begin(0);
}

void GuidedTour::stop()
{
    m_next.stop();
    m_finger.giveUp();
    setPointer({});
    m_stage = {};
    setPlaying(false);
}

QString GuidedTour::caption() const
{
    return m_playing ? QString::fromLatin1(current().caption) : QString();
}

void GuidedTour::begin(int step)
{
    m_step = step;
    m_began = m_clock.now();
    if (current().farSide)
        current().farSide({*m_stage.simulator, m_port});
    goOn(Phase::Seeking, 0ms);
    Q_EMIT stepChanged();
}

void GuidedTour::goOn(Phase phase, std::chrono::milliseconds after)
{
    m_phase = phase;
    m_next.start(after);
}

//! What is due now.
void GuidedTour::go()
{
    switch (m_phase) {
    case Phase::Seeking:
        seek();
        break;
    case Phase::Pointing:
        point();
        break;
    case Phase::Pressing:
        m_finger.release();
        Q_EMIT pointerChanged();
        goOn(Phase::Waiting, lookAgain);
        break;
    case Phase::Waiting:
        wait();
        break;
    case Phase::Showing:
        if (m_step + 1 < steps())
            return begin(m_step + 1);
        stop();
        Q_EMIT finished();
        break;
    }
}

//! Looks for what is to be pressed.
void GuidedTour::seek()
{
    const QQuickItem *item = target();
    if (!item || hasComeTrue()) // nothing to press, or the room was quicker
        return wait();
    setPointer(middleOf(item));
    goOn(Phase::Pointing, pointingTime);
}

//! Presses what was pointed at, if it is still there.
void GuidedTour::point()
{
    const QQuickItem *item = target();
    if (!item)
        return goOn(Phase::Seeking, 0ms);
    setPointer(middleOf(item));
    m_finger.press(*m_pointer);
    Q_EMIT pointerChanged();
    goOn(Phase::Pressing, pressingTime);
}

void GuidedTour::wait()
{
    if (hasComeTrue()) {
        setPointer({});
        goOn(Phase::Showing, current().look);
    } else if (m_clock.now() - m_began >= current().limit.count()) {
        stop();
        Q_EMIT broken();
    } else {
        m_next.start(lookAgain); // at the same, which is still to be pressed or to come true
    }
}

bool GuidedTour::hasComeTrue() const
{
    const auto shows = [this](QLatin1StringView name) {
        return findShown(m_window.contentItem(), name) != nullptr;
    };
    return current().comeTrue({*m_stage.room, shows});
}

QQuickItem *GuidedTour::target() const
{
    const QLatin1StringView name(current().target);
    QQuickItem *item = name.isEmpty() ? nullptr : findShown(m_window.contentItem(), name);
    return item && item->property("available").toBool() ? item : nullptr;
}

void GuidedTour::setPointer(std::optional<QPointF> pointer)
{
    if (m_pointer == pointer)
        return;
    m_pointer = pointer;
    Q_EMIT pointerChanged();
}

void GuidedTour::setPlaying(bool playing)
{
    if (m_playing == playing)
        return;
    m_playing = playing;
    Q_EMIT playingChanged();
    Q_EMIT stepChanged();
}

} // namespace Rooms
