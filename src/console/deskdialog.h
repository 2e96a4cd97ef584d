// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollarea.h>

namespace Rooms {

//! What the desk's dialogs have in common: a title, a body that scrolls when it has to, a message, and two
//! buttons. Goes by itself when it is closed. GUI thread.
class DeskDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DeskDialog(QWidget *parent = nullptr);

    //! The one that does it, and the one that does not.
    QPushButton *yes() const { return m_yes; }
    QPushButton *no() const { return m_no; }
    //! What stands above the buttons.
    QString message() const { return m_message->text(); }

protected:
    //! The window's title, and the button's that does it.
    void setTitles(const QString &title, const QString &yes);
    //! What it does cannot be taken back: a second press of the same key does not do it.
    void makeFinal();
    //! Says \a text above the buttons; "" nothing.
    void setMessage(const QString &text);
    //! The keys go to \a child of the body, which is scrolled to.
    void goTo(QWidget *child);
    //! Where the dialog's own goes.
    QVBoxLayout *body() const { return m_body; }

private:
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    QLabel *m_message;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace Rooms
