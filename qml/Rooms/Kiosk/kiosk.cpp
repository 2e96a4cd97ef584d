// SPDX-License-Identifier: Apache-2.0
#include "kiosk.h"

#include "../Panel/preferences.h"
#include "settings/settings.h"

#include <QtQuick/qquickwindow.h>

#include <utility>

namespace Rooms {

using namespace std::chrono_literals;
using Key = Setting::Key;

Kiosk::Kiosk(const Parts &parts)
    : m_parts(parts)
    , m_finger(parts.window)
    , m_tour(parts.window, m_finger, parts.clock)
    , m_gesture(parts.clock)
    , m_idle(parts.clock, [this] { tick(); })
{
    connect(&m_tour, &GuidedTour::finished, this, [this] { playRound(m_round + 1); });
    connect(&m_tour, &GuidedTour::broken, this, [this] {
        ++m_broken;
        playRound(m_round + 1);
    });
    parts.window.installEventFilter(this);
}

Kiosk::~Kiosk()
{
    m_parts.window.removeEventFilter(this);
}

void Kiosk::start()
{
    m_parts.settings.beginVisit();
    if (m_parts.settings.flag(Key::Attract))
        playRound(0);
}

void Kiosk::setPresenting(bool presenting)
{
    if (m_presenting == presenting)
        return;
    m_presenting = presenting;
    Q_EMIT presentingChanged();
    if (!m_tour.isPlaying())
        touched();
}

void Kiosk::wantPresenter()
{
    if (m_tour.isPlaying()) {
        m_tour.stop();
        m_handingOver = true;
    }
    if (m_handingOver)
        handOver(); // first: it sends away whoever presented before
    else
        touched();
    Q_EMIT presenterWanted();
}

bool Kiosk::eventFilter(QObject *, QEvent *event)
{
    if (m_finger.isActing())
        return false;
    const bool wanted = m_gesture.isCompletedBy(event, m_parts.window.size(), m_cornerSide);
    const bool pressed = WholePress::begins(event->type());
    const bool endsTour = pressed && (m_tour.isPlaying() || m_handingOver);
    if (pressed && !endsTour)
        touched();
    if (endsTour && !m_handingOver) {
        m_handingOver = true;
        m_tour.stop();
        // Not from within: the window is about to deliver the event.
        QMetaObject::invokeMethod(this, &Kiosk::handOver, Qt::QueuedConnection);
    }
    if (wanted)
        Q_EMIT presenterWanted();
    return m_ended.takes(event, endsTour || wanted);
}

//! The tour, in the language whose turn it is, on a room of its own. A language that is laid down by somebody
//! else stays.
void Kiosk::playRound(int round)
{
    m_round = round;
    ++m_rounds;
    setSecondsLeft(0);
    m_idle.stop();
    m_parts.settings.beginVisit();
    const QStringList languages = m_parts.preferences.languages();
    m_parts.preferences.giveUp();
    const qsizetype own = languages.indexOf(m_parts.preferences.language());
    (void)m_parts.settings.set(Key::Language, languages.at((own + round) % languages.size()));
    m_parts.renewForTour();
    m_tour.start(m_parts.stage());
    Q_EMIT begun();
}

//! Whoever touched the panel could read what it said: its language stays, everything else is fresh.
void Kiosk::handOver()
{
    if (!std::exchange(m_handingOver, false))
        return; // that was done meanwhile
    const QString language = m_parts.preferences.language();
    m_parts.settings.beginVisit();
    (void)m_parts.settings.set(Key::Language, language);
    m_parts.preferences.giveUp();
    m_parts.renew();
    touched();
    Q_EMIT begun();
}

void Kiosk::beginAnew()
{
    setPresenting(false);
    if (m_parts.settings.flag(Key::Attract))
        return playRound(0);
    m_parts.settings.beginVisit();
    m_parts.preferences.giveUp();
    m_parts.renew();
    m_idle.stop(); // until somebody comes, nothing changes that would have to be set back
    Q_EMIT begun();
}

void Kiosk::touched()
{
    setSecondsLeft(0);
    const auto wait = patience();
    m_until = m_parts.clock.now() + wait.count();
    if (wait > 0ms)
        m_idle.start(std::max<std::chrono::milliseconds>(wait - warning, 0ms));
    else
        m_idle.stop();
}

void Kiosk::tick()
{
    const qint64 left = m_until - m_parts.clock.now();
    setSecondsLeft(int(std::max<qint64>(0, (left + 999) / 1000)));
    if (left <= 0)
        beginAnew();
    else
        m_idle.start(std::chrono::milliseconds((left - 1) % 1000 + 1));
}

void Kiosk::setSecondsLeft(int seconds)
{
    if (m_secondsLeft == seconds)
        return;
    m_secondsLeft = seconds;
    Q_EMIT secondsLeftChanged();
}

std::chrono::milliseconds Kiosk::patience() const
{
    const std::chrono::seconds wanted(m_parts.settings.whole(Key::AttractAfter));
    return m_presenting && wanted > 0s ? std::chrono::seconds(presentersPatience) : wanted;
}

} // namespace Rooms
