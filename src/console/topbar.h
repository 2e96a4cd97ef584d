// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chipbar.h"

#include <QtWidgets/qframe.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>

class QHBoxLayout;

namespace Rooms {

//! What stands above the table: the search, the kinds of rooms, and the buttons of the menus. Owned by the
//! window.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    //! \a model and \a filter must outlive this; \a views and \a menu are what the buttons show.
    TopBar(FleetModel &model, FleetFilter &filter, QMenu *views, QMenu *menu, QWidget *parent = nullptr);

    QLineEdit *search() const { return m_search; }
    ChipBar *chips() const { return m_chips; }
    //! Puts \a bell beside the buttons.
    void addBell(QWidget *bell);
    //! Whether there is something to search and to choose from.
    void setHasRooms(bool hasRooms);
    //! The keys go to the search.
    void focusSearch();
    //! Opens the menu of the program.
    void showMenu() { m_menuButton->showMenu(); }

Q_SIGNALS:
    //! Enter or Down was pressed in the search.
    void leaveWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say();

    QLabel *m_title;
    QLineEdit *m_search;
    ChipBar *m_chips;
    QPushButton *m_viewButton;
    QPushButton *m_menuButton;
    QHBoxLayout *m_layout;
    QWidget *m_bell = nullptr;
};

} // namespace Rooms
