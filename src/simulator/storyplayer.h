// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "story.h"

#include <functional>

namespace Rooms {

//! Plays a story: waits for the moment of each step, and has it done. Owned by the Director, which says when
//! something happened; lives on its thread.
class StoryPlayer
{
public:
    //! What it needs to know, and what it does.
    struct Stage
    {
        std::function<bool(StoryMoment)> isNow;
        std::function<bool()> standsStill; //!< Nothing is done then unless the clock rings for it.
        std::function<void(const StoryStep &)> play;
    };

    //! Nothing is played yet. \a clock must outlive it.
    StoryPlayer(Clock &clock, Stage stage);

    //! Plays \a story from its begin; what is due at once is done before this returns.
    void begin(const QList<StoryStep> &story);
    //! Plays no further.
    void stop();
    //! Something happened in the room or to its links: a moment that is waited for may have come.
    void notice();

    //! Whether there are steps to come.
    bool isPlaying() const { return m_next < m_story.size(); }
    //! Which step comes next, from 0.
    qsizetype next() const { return m_next; }

private:
    enum class Call { AtBegin, OnTime };

    void proceed(Call call);
    bool isReached(const StoryStep &step);
    qint64 due(const StoryStep &step) const;

    Clock &m_clock;
    const Stage m_stage;
    QList<StoryStep> m_story;
    qsizetype m_next = 0;
    quint64 m_round = 0; // told apart from what was played before
    qint64 m_begin = 0;
    qint64 m_reference = 0; // what the delay of the next step counts from
    bool m_reached = false; // the moment that the next step waits for
    Timer m_timer;
};

} // namespace Rooms
