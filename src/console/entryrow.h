// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qwidget.h>

namespace Rooms {

//! A line to type, with its name above and what is wrong with it, or else a hint, below. Owned by a dialog.
class EntryRow : public QWidget
{
    Q_OBJECT

public:
    explicit EntryRow(QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    QString text() const { return m_edit->text(); }
    void setText(const QString &text) { m_edit->setText(text); }
    //! What it is called, and a hint.
    void setWords(const QString &name, const QString &hint = {});
    //! What is wrong with what was typed; "" when nothing is.
    void setProblem(const QString &problem);
    //! What is below the line.
    QString note() const { return m_note->text(); }
    bool hasProblem() const { return !m_problem.isEmpty(); }

private:
    void update();

    QString m_hint;
    QString m_problem;
    QLabel *m_name;
    QLineEdit *m_edit;
    QLabel *m_note;
};

} // namespace Rooms
