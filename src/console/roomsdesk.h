// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deskdialog.h"
#include "fleet/roomdraft.h"
#include "fleet/roomseditor.h"
#include "models/connectiontest.h"
#include "settings/secretstore.h"

#include <QtCore/qpointer.h>
#include <QtGui/qaction.h>

namespace Rooms {

class ConsoleWindow;
class RoomEditorDialog;

//! Editing the list of rooms from the operator's window: its part of the menu "Room", and the dialogs behind
//! it. Owned by the program, GUI thread.
class RoomsDesk : public QObject
{
    Q_OBJECT

public:
    using MakeTest = std::function<std::unique_ptr<ConnectionTest>()>;

    //! Makes its actions in \a window, which must outlive this.
    RoomsDesk(ConsoleWindow &window, MakeTest makeTest);
    ~RoomsDesk() override;

    //! Works on \a file from now on; nullptr: there is none, as the rooms are simulated. Passwords are those
    //! of \a secrets, nullptr for none. Both must outlive this or be replaced before they go.
    void setSource(RoomsFile *file, SecretStore *secrets);

    QAction *add() const { return m_add; }
    //! One room, or place and tags of several.
    QAction *edit() const { return m_edit; }
    QAction *duplicate() const { return m_duplicate; }
    QAction *remove() const { return m_remove; }
    QAction *undo() const { return m_undo; }
    //! The dialog that is open, if one is.
    DeskDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    //! The password of the room with the id \a roomId may be another one now.
    void passwordChanged(const QString &roomId);

private:
    QAction *makeAction(const char *text, const QKeySequence &keys, void (RoomsDesk::*run)());
    bool isEditable();
    QList<RoomEntry> selected() const;
    void onAdd();
    void onEdit();
    void onDuplicate();
    void onRemove();
    void onUndo();
    void show(DeskDialog *dialog);
    void open(RoomEditorDialog *dialog);
    void openSet(const QList<RoomEntry> &rooms);
    void forget(const QList<RoomEntry> &rooms);
    void movePasswordsBack(const QList<RoomEntry> &before);
    void movePasswordBack(const RoomEntry &room, const QUrl &from, bool stays);
    void updateActions();

    ConsoleWindow &m_window;
    const MakeTest m_makeTest;
    RoomsFile *m_file = nullptr;
    SecretStore *m_secrets = nullptr;
    std::unique_ptr<RoomsEditor> m_editor;
    QPointer<DeskDialog> m_dialog;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_undo;
};

} // namespace Rooms
