// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarm.h"
#include "roomsummary.h"

//! When something about a room is an alarm. Pure functions, any thread.
namespace Rooms::AlarmRules {

using namespace std::chrono_literals;

//! How long a room may be without connection, and how long it may be joining.
constexpr std::chrono::seconds patience = 60s;
//! A connection that does not last that long does not end an outage, and what is an alarm has to be gone for
//! that long before the alarm is over.
constexpr std::chrono::seconds steady = 10s;
//! How long before the next meeting one that is over its end is in the way.
constexpr std::chrono::seconds due = 5min;
//! A meeting whose end is longer ago is a series, or a wrong clock.
constexpr std::chrono::seconds longestOverrun = 24h;

//! Answers are slow from more than slowTimes their usual time and more than slowMs on, and no longer from
//! calmTimes or calmMs down.
constexpr double slowTimes = 2;
constexpr int slowMs = 500;
constexpr double calmTimes = 1.5;
constexpr int calmMs = 400;

//! What has to be known of a room besides what it is now.
struct History
{
    QDateTime outageSince; //!< Without a steady connection since then; invalid with one.
    QDateTime readySince; //!< Connected since then; invalid while it is not.
    QDateTime joiningSince; //!< Invalid unless the room is joining.
    bool isSlow = false; //!< SlowAnswers was due.
};

//! What there is to say about a room.
struct Judgement
{
    QList<Alarm> due; //!< Each with room, kind, since and its values; at most one of a kind.
    History history; //!< For the next time.
    QDateTime lookAgain; //!< When time alone may change it; invalid if it cannot.
};

//! Judges \a room at \a now, \a history being what came of it the last time.
Judgement judge(const RoomSummary &room, const History &history, const QDateTime &now);

} // namespace Rooms::AlarmRules
