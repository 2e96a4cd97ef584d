// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/operatoraction.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

#include <optional>

namespace Rooms {

//! One thing that can be asked of a room: a button, and beside it how far that got, or why it cannot be asked
//! for. The same as a QAction for menus and keys. Owned by a RoomPanel.
class ActionRow : public QWidget
{
    Q_OBJECT

public:
    //! Asked for by \a shortcut too.
    explicit ActionRow(const QKeySequence &shortcut, QWidget *parent = nullptr);

    //! What is asked for.
    void setText(const QString &text);
    QAction *action() const { return m_action; }
    QPushButton *button() const { return m_button; }
    //! What it says beside the button.
    QString note() const { return m_note->text(); }

    //! \a whyNot is "" when it can be asked for; \a progress is of the last time it was. When \a isSaid, the
    //! reason can be read elsewhere, and stands only in the tool tip.
    void show(const QString &whyNot, const std::optional<AskProgress> &progress, bool isSaid);

    //! Of several rooms, \a can of \a all can be asked; \a whyNot is why none can, "" otherwise.
    void showCount(int can, int all, const QString &whyNot);

private:
    void enable(bool isPossible);
    void note(const QString &text, ConsoleTokens::Tone tone, const QString &whyNot);

    QAction *m_action;
    QPushButton *m_button;
    QLabel *m_note;
};

} // namespace Rooms
