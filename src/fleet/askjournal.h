// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarms.h"
#include "diagnostics/journal.h"
#include "fleetmodel.h"
#include "operatoraction.h"

#include <QtCore/qpointer.h>

namespace Rooms {

class BulkRun;
class Fleet;
class Room;
class RoomAction;

//! Writes to the journal what the rooms of a fleet are asked for: a line before a room is asked, so that not
//! even a crash leaves no trace, and one when it is known what became of it, which names the line of the
//! asking. Owned by the program, on the thread of the fleet.
//!
//! A journal that cannot be written does not keep anybody from acting: a room that has to be muted has to be
//! muted though a disk is full. It is said as long as it lasts, and the journal says how many lines it lacks.
class AskJournal : public QObject
{
    Q_OBJECT

public:
    //! How it is kept.
    struct Options
    {
        Journal::Options files;
        QString account; //!< The system's name of who runs the program.
        QString operatorName; //!< Who sits there, if they said so; else that is the account.
        QString program; //!< Name and version of the program.
    };

    //! Writes nothing yet. \a model tells what a room was doing; it and \a clock must outlive this.
    AskJournal(const Options &options, const FleetModel &model, Clock &clock);
    //! Says of every request that is still open that nobody will learn what became of it.
    ~AskJournal() override;

    //! Writes what the rooms of \a fleet are asked for from now on. To be called with nullptr before that
    //! goes: requests that are open then have no known end.
    void setFleet(Fleet *fleet);

    //! Writes what \a room, which is looked into as the room \a roomId, is asked for by hand, until either
    //! goes.
    void follow(Room &room, const QString &roomId);

    //! Writes which of \a alarms somebody takes care of or silences, while there is a fleet.
    void setAlarms(const Alarms &alarms);
    //! Writes when \a run began, which is now, and what became of it, once it is over or its fleet goes;
    //! nothing without a fleet. It may go.
    void follow(BulkRun &run);

    //! Why the last line could not be written, in the language of the program; "" when it could.
    QString warning() const;
    //! The last requests to the room \a roomId, the newest first, \a most of them at most: of this program's
    //! and of others' that write to the same journal. Takes some milliseconds.
    QList<JournalRequest> lastOfRoom(const QString &roomId, int most) const;
    const JournalFiles &files() const { return m_journal.files(); }

Q_SIGNALS:
    //! warning() changed.
    void warningChanged();

private:
    struct Open
    {
        quint64 line = 0; // 0: that could not be written
        JournalEntry entry;
    };

    QString operatorName() const;
    Open begin(JournalEntry entry);
    void onAcknowledged(const QList<Alarm> &alarms);
    void onSilenced(const QList<AlarmSilence> &silences);
    void endRun(const BulkRun &run);
    void appendNote(JournalEntry entry);
    void onFollowedAsked(const RoomAction *action, const QString &roomId);
    void onFollowedChanged(const RoomAction *action);
    void endFollowed(const QObject *action, const QString &why);
    void onAsked(const FleetRequest &request);
    void onProgress(const AskProgress &progress);
    void end(const Open &open, JournalEntry entry);
    void leaveOpen();
    quint64 append(const JournalEntry &entry);

    const Options m_options;
    const FleetModel &m_model;
    Clock &m_clock;
    Journal m_journal;
    QPointer<Fleet> m_fleet;
    QHash<quint64, Open> m_open; // by ask
    QHash<const QObject *, Open> m_followed; // by action
    QList<QPointer<BulkRun>> m_runs; // of the fleet
    bool m_isOpened = false;
};

} // namespace Rooms
