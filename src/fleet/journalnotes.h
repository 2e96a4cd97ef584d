// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarm.h"
#include "bulkitems.h"
#include "diagnostics/journalentry.h"

//! What a journal says of what is about many rooms at once: one line for all of them, which are two hundred
//! when a site is lost. Each entry lacks who and when. Pure functions, any thread.
namespace Rooms::JournalNotes {

//! Most rooms that are named in one line.
constexpr qsizetype mostRooms = 50;

//! Somebody takes care of \a alarms; not of none.
JournalEntry acknowledged(const QList<Alarm> &alarms);
//! Somebody silenced what \a silences say, or made what is over at \a now heard again: a line for each time
//! there is among them. No rooms are all rooms, no kinds all kinds.
QList<JournalEntry> silenced(const QList<AlarmSilence> &silences, const QDateTime &now);
//! The action on many rooms \a items, told from others by \a run, begins.
JournalEntry runBegan(const BulkItems &items, const QString &run);
//! It ends, or nobody will hear more of it: how many rooms came to which end, and which were not asked.
JournalEntry runEnded(const BulkItems &items, const QString &run);

} // namespace Rooms::JournalNotes
