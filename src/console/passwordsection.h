// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "entryrow.h"
#include "settings/secretstore.h"

#include <QtWidgets/qcheckbox.h>

namespace Rooms {

//! The control password of a room that is being edited: says whether one is kept and where, takes a new one,
//! and never shows the old one. What is typed stays here until keep(). Owned by a RoomEditor.
class PasswordSection : public QWidget
{
    Q_OBJECT

public:
    //! \a secrets must outlive this; nullptr: none are kept.
    explicit PasswordSection(SecretStore *secrets, QWidget *parent = nullptr);

    //! The room that is edited, as it is in the list; an empty \a url for a new one.
    void setRoom(const QUrl &url);
    //! Gives \a use the password that the room at \a url would be offered: the one that was typed, else the
    //! one that is kept.
    void withPassword(const QUrl &url, std::function<void(const QString &)> use);
    //! Does with the store what was asked for, for the room that is at \a url from now on; its password goes
    //! with it, and stays where one of \a others is. \a done gets "", or why the store could not, in the
    //! language of the program.
    void keep(const QUrl &url, const QList<QUrl> &others, std::function<void(const QString &)> done);
    //! Whether keep() would do anything to the password.
    bool isChanged() const;

    EntryRow *entry() const { return m_entry; }
    QCheckBox *forget() const { return m_forget; }
    //! Whether there is one and where.
    QString state() const { return m_state->text(); }

private:
    void say();
    void onRead(const SecretStore::Answer &answer);
    //! \a handler, for as long as this is there.
    SecretStore::Handler guarded(SecretStore::Handler handler);
    //! A handler that answers \a done.
    SecretStore::Handler ending(std::function<void(const QString &)> done);

    SecretStore *const m_secrets;
    QUrl m_url;
    std::optional<SecretStore::Place> m_place; // where one is kept
    std::optional<SecretStore::Failure> m_failure;
    bool m_isLooking = false;
    QLabel *m_title;
    QLabel *m_state;
    EntryRow *m_entry;
    QCheckBox *m_forget;
};

} // namespace Rooms
