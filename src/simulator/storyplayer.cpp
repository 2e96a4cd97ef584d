// SPDX-License-Identifier: Apache-2.0
#include "storyplayer.h"

#include <utility>

namespace Rooms {

StoryPlayer::StoryPlayer(Clock &clock, Stage stage)
    : m_clock(clock)
    , m_stage(std::move(stage))
    , m_timer(clock, [this] { proceed(Call::OnTime); })
{ }

void StoryPlayer::begin(const QList<StoryStep> &story)
{
    stop();
    m_story = story;
    m_begin = m_clock.now();
    m_reference = m_begin;
    proceed(Call::AtBegin);
}

void StoryPlayer::stop()
{
    ++m_round;
    m_timer.stop();
    m_story.clear();
    m_next = 0;
    m_reached = false;
}

void StoryPlayer::notice()
{
    if (!isPlaying() || m_reached || m_timer.isActive() || !isReached(m_story.at(m_next)))
        return;
    // Not now: whoever tells of what happened has not finished yet.
    m_timer.start(std::chrono::milliseconds(due(m_story.at(m_next)) - m_clock.now()));
}

//! Plays what is due. The timer rings in a time that stands still only when that is moved on by hand, up to
//! one thing: then one step is played.
void StoryPlayer::proceed(Call call)
{
    bool mayStandStill = call == Call::OnTime;
    const quint64 round = m_round;
    while (round == m_round && isPlaying()) {
        const StoryStep step = m_story.at(m_next);
        if (!isReached(step))
            return;
        const qint64 left = due(step) - m_clock.now();
        if (left > 0 || (!mayStandStill && m_stage.standsStill())) {
            m_timer.start(std::chrono::milliseconds(left));
            return;
        }
        mayStandStill = false;
        ++m_next;
        m_reached = false;
        m_reference = m_clock.now();
        m_stage.play(step); // may begin or stop a story
    }
}

//! Whether the moment that \a step, the next one, waits for has come, now or before.
bool StoryPlayer::isReached(const StoryStep &step)
{
    if (step.moment && !m_reached) {
        if (!m_stage.isNow(*step.moment))
            return false;
        m_reference = m_clock.now();
    }
    m_reached = true;
    return true;
}

qint64 StoryPlayer::due(const StoryStep &step) const
{
    return (step.sinceBegin ? m_begin : m_reference) + step.delayMs;
}

} // namespace Rooms
