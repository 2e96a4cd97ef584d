// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace Rooms {

//! Asks twice before a meeting is ended for everybody, and names it. Hidden until asked. Owned by a
//! RoomPanel.
class EndQuestion : public QFrame
{
    Q_OBJECT

public:
    explicit EndQuestion(QWidget *parent = nullptr);

    //! Begins to ask whether \a meeting is to end.
    void ask(const QString &meeting);
    //! Forgets the question.
    void dismiss();
    QString text() const { return m_text->text(); }
    QPushButton *yes() const { return m_yes; }
    QPushButton *no() const { return m_no; }

Q_SIGNALS:
    //! Asked and answered twice.
    void confirmed();

private:
    void onYes();
    void say();

    QLabel *m_text;
    QPushButton *m_no;
    QPushButton *m_yes;
    QString m_meeting;
    bool m_isSecond = false;
};

} // namespace Rooms
