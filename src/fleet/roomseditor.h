// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roomschange.h"
#include "roomsfile.h"

namespace Rooms {

//! Changes a rooms file from within the program, and takes changes back. What somebody else did to the file
//! meanwhile stays: a change is made to the list as the file has it now, and where both have changed the same
//! room a person decides. Owned by the program, same thread as the file.
class RoomsEditor : public QObject
{
    Q_OBJECT

public:
    //! How a change ended.
    enum class End {
        Done,
        DoneBeside, //!< Somebody else has changed other rooms meanwhile; that is kept.
        Conflict, //!< Somebody else has changed the same rooms; nothing was done.
        Failed, //!< Nothing was done.
    };
    //! What became of a change.
    struct Outcome
    {
        End end = End::Done;
        QString text; //!< What to say, in the language of the program; "" when all is as expected.

        bool isDone() const { return end == End::Done || end == End::DoneBeside; }
    };
    //! What to do about rooms that somebody else has changed.
    enum class Conflicts { Refuse, Overwrite };

    //! \a file must outlive this.
    explicit RoomsEditor(RoomsFile &file, QObject *parent = nullptr);

    //! Why nothing can be changed now, and what to do; "" when it can.
    QString whyNot() const { return m_file.whyNotSaved(); }
    const QList<RoomEntry> &rooms() const { return m_file.rooms(); }
    //! The room \a id, if there is one.
    std::optional<RoomEntry> room(const QString &id) const;

    //! Makes \a change, in the file too.
    Outcome make(const RoomsChange &change, Conflicts conflicts = Conflicts::Refuse);
    //! Whether there is something to take back.
    bool canUndo() const { return !m_done.isEmpty(); }
    //! Takes the last change back. One that cannot be is forgotten.
    Outcome undo();

private:
    Outcome save(const RoomsChange &change, Conflicts conflicts);

    RoomsFile &m_file;
    QList<RoomsChange> m_done;
};

} // namespace Rooms
