// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

#include <functional>

namespace Rooms {

//! What became of what an operator did to the list of rooms, with a button that takes it back; hidden until
//! there is something. Owned by the window.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    //! A text that is made anew for each language.
    using Text = std::function<QString()>;

    explicit NoticeBar(QWidget *parent = nullptr);

    //! Shows \a text, and the button when it can be undone.
    void tell(Text text, bool canUndo);
    void dismiss();
    QString text() const { return m_text->text(); }
    QPushButton *undo() const { return m_undo; }

Q_SIGNALS:
    void undoWanted();

private:
    void say();

    Text m_said;
    QLabel *m_text;
    QPushButton *m_undo;
    QPushButton *m_close;
};

} // namespace Rooms
