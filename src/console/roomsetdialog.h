// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deskdialog.h"
#include "entryrow.h"
#include "fleet/roomschange.h"

namespace Rooms {

//! Place and tags of several rooms at once: what is not typed stays as it is with each. Owned by its parent
//! until it is closed.
class RoomSetDialog : public DeskDialog
{
    Q_OBJECT

public:
    explicit RoomSetDialog(const QList<RoomEntry> &rooms, QWidget *parent = nullptr);

    EntryRow *place() const { return m_place; }
    EntryRow *added() const { return m_added; }
    EntryRow *removed() const { return m_removed; }
    //! What is to become of the rooms.
    RoomsChange change() const;
    //! Why that cannot be.
    void fail(const QString &text) { setMessage(text); }

Q_SIGNALS:
    //! change() is wanted.
    void wanted();

private:
    void say();

    const QList<RoomEntry> m_rooms;
    QLabel *m_names;
    EntryRow *m_place;
    EntryRow *m_added;
    EntryRow *m_removed;
};

} // namespace Rooms
