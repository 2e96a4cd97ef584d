// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deskdialog.h"
#include "fleet/roomentry.h"

#include <QtWidgets/qcheckbox.h>

namespace Rooms {

//! Asks whether rooms are to be taken out of the list, and names them. Owned by its parent until it is
//! closed.
class RemovalQuestion : public DeskDialog
{
    Q_OBJECT

public:
    explicit RemovalQuestion(const QList<RoomEntry> &rooms, QWidget *parent = nullptr);

    QString text() const { return m_text->text(); }
    //! Whether their passwords are to be forgotten too.
    QCheckBox *forget() const { return m_forget; }
    void fail(const QString &text) { setMessage(text); }

Q_SIGNALS:
    void confirmed();

private:
    const QList<RoomEntry> m_rooms;
    QLabel *m_text;
    QCheckBox *m_forget;
};

} // namespace Rooms
