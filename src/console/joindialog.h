// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deskdialog.h"
#include "entryrow.h"
#include "meeting/action.h"

namespace Rooms {

//! Asks which meeting rooms are to join. The meeting's password is never shown, and forgotten with the
//! dialog. Owned by its parent until it is closed.
class JoinDialog : public DeskDialog
{
    Q_OBJECT

public:
    explicit JoinDialog(QWidget *parent = nullptr);

    EntryRow *code() const { return m_code; }
    EntryRow *password() const { return m_password; }

Q_SIGNALS:
    //! The meeting is known now. With microphone and camera off.
    void chosen(const Rooms::JoinMeeting &meeting);

private:
    void onYes();

    EntryRow *m_code;
    EntryRow *m_password;
};

} // namespace Rooms
