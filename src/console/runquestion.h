// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deskdialog.h"

namespace Rooms {

class BulkRun;

//! Asks what is to become of an action on many rooms that is under way when the desk is to be left. Goes by
//! itself when that is over. Owned by its parent until it is closed.
class RunQuestion : public DeskDialog
{
    Q_OBJECT

public:
    explicit RunQuestion(BulkRun &run, QWidget *parent = nullptr);

    QString text() const { return m_text->text(); }

Q_SIGNALS:
    //! The rest is called off, or it was over meanwhile: nothing stands in the way.
    void free();

private:
    QLabel *m_text;
};

} // namespace Rooms
