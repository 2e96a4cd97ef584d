// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deskdialog.h"

namespace Rooms {

class BulkRun;

//! Asks what is to become of an action on many rooms that is under way when the desk is to be left: first
//! whether the rest are to be asked, then whether to wait for those that were. Goes by itself when it is
//! over, and all outcomes are known. Owned by its parent until it is closed.
class RunQuestion : public DeskDialog
{
    Q_OBJECT

public:
    explicit RunQuestion(BulkRun &run, QWidget *parent = nullptr);

    QString text() const { return m_text->text(); }

Q_SIGNALS:
    //! It is over, or the operator does not want to wait: nothing stands in the way.
    void free();

private:
    void say(const BulkRun &run);

    QLabel *m_text;
};

} // namespace Rooms
