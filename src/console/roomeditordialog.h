// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connectionsection.h"
#include "deskdialog.h"
#include "fleet/roomdraft.h"
#include "fleet/roomseditor.h"
#include "passwordsection.h"

#include <QtWidgets/qtoolbutton.h>

namespace Rooms {

//! One room of the list, to be added or changed. Owned by its parent until it is closed.
class RoomEditorDialog : public DeskDialog
{
    Q_OBJECT

public:
    //! What it works on. All but \a test must outlive the dialog.
    struct Desk
    {
        RoomsEditor &editor;
        SecretStore *secrets; //!< nullptr: no passwords are kept.
        std::unique_ptr<ConnectionTest> test;
    };

    //! For a new room that begins as \a draft.
    RoomEditorDialog(Desk desk, const RoomDraft &draft, QWidget *parent = nullptr);
    //! For \a room, which is in the list.
    RoomEditorDialog(Desk desk, const RoomEntry &room, QWidget *parent = nullptr);

    EntryRow *row(RoomDraft::Field field) const { return m_rows[field]; }
    PasswordSection *password() const { return m_password; }
    ConnectionSection *connection() const { return m_connection; }
    //! Shows the names on the wire.
    QToolButton *wire() const { return m_wire; }
    //! For when somebody else has changed the room meanwhile: saves this one over it, or takes that one.
    QPushButton *keepMine() const { return m_mine; }
    QPushButton *takeTheirs() const { return m_theirs; }
    //! What is said about that.
    QString conflict() const { return m_conflictText->text(); }

    void reject() override;

Q_SIGNALS:
    //! \a room is in the list as it is here, and in the file. \a note says what else there is to say.
    void saved(const Rooms::RoomEntry &room, const QString &note);
    //! The password of the room with the id \a roomId may be another one now.
    void passwordChanged(const QString &roomId);

private:
    RoomEditorDialog(Desk desk, const std::optional<RoomEntry> &before, const RoomDraft &draft,
                     QWidget *parent);
    QFrame *makeConflict();
    void addRows();
    void say();
    void fill(const RoomDraft &draft);
    RoomDraft draft() const;
    QList<RoomEntry> others() const;
    bool check();
    void onEdited();
    void onTestWanted();
    void onSave(RoomsEditor::Conflicts conflicts);
    void keepPassword(const RoomEntry &room, const QString &note);
    void onTakeTheirs();

    RoomsEditor &m_editor;
    std::optional<RoomEntry> m_before; // as it is in the list, as far as is known here
    QJsonObject m_more;
    RoomDraft m_begin; // as it was shown first
    bool m_isChecked = false; // a first try to save it was made
    bool m_isLeaving = false; // what was typed may be lost
    std::array<EntryRow *, RoomDraft::FieldCount> m_rows;
    QToolButton *m_wire;
    QWidget *m_wireRows;
    PasswordSection *m_password;
    ConnectionSection *m_connection;
    QFrame *m_conflict;
    QLabel *m_conflictText;
    QPushButton *m_mine;
    QPushButton *m_theirs;
};

} // namespace Rooms
