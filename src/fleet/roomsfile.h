// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "roomentry.h"

#include <QtCore/qfilesystemwatcher.h>
#include <QtCore/qobject.h>

namespace Rooms {

//! The rooms file (RoomsJson) on disk: read, watched, and saved as a whole or not at all. Whoever edits it
//! with any editor sees the list follow a moment later. A bad edit loses nothing: a text that cannot be read
//! leaves the list as it is, and as long as any room in it is wrong no room goes, because the missing one may
//! be that. What was wrong is in messages(). Owned by the program, needs the event loop of its thread.
class RoomsFile : public QObject
{
    Q_OBJECT

public:
    //! Reads the file at \a path, which may not be there yet. \a clock must outlive this.
    RoomsFile(const QString &path, Clock &clock, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    //! The list as it counts now.
    const QList<RoomEntry> &rooms() const { return m_reading.rooms; }
    //! What was wrong when the file was read last.
    const QList<RoomsMessage> &messages() const { return m_reading.messages; }

    //! Why save() would refuse whatever it is given, and what to do; "" when it would not.
    QString whyNotSaved() const;
    //! Reads the file now, should somebody have changed it. Answers whether somebody has.
    bool look();
    //! Makes \a rooms the list, in the file too, which is made if it is not there. Answers "", or why that
    //! cannot be, in the language of the program; then nothing has changed. Refused as long as the file has
    //! errors, whose lines it would lose, and when somebody has changed the file since it was read, which is
    //! read instead.
    QString save(const QList<RoomEntry> &rooms);

    //! The program speaks another language now: so does messages().
    void retranslate();

Q_SIGNALS:
    //! rooms() changed.
    void roomsChanged();
    //! messages() changed.
    void messagesChanged();

private:
    //! The file as it is; nothing when there is none.
    struct OnDisk
    {
        std::optional<QByteArray> text;
        QString error; //!< "" unless there is one that cannot be read.
    };

    OnDisk load() const;
    void reload();
    RoomsReading read() const;
    void apply(RoomsReading reading);
    void watch();
    static RoomsMessage keptNote();

    const QString m_path;
    QFileSystemWatcher m_watcher;
    Timer m_settling;
    OnDisk m_onDisk; // as it was read last
    RoomsReading m_reading;
    bool m_keepsGone = false; // rooms that the file no longer tells
};

} // namespace Rooms
