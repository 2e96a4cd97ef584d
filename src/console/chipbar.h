// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/fleetfilter.h"

#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qwidget.h>

namespace Rooms {

//! The kinds of rooms with how many there are of each, one of which, or several with Ctrl, are shown. Owned
//! by the window.
class ChipBar : public QWidget
{
    Q_OBJECT

public:
    //! How many chips there are, all rooms among them.
    static constexpr int count = 1 + FleetCells::chipKinds;

    //! Both must outlive this.
    ChipBar(FleetModel &model, FleetFilter &filter, QWidget *parent = nullptr);

    //! Shows the rooms of the chip at \a position only.
    void choose(int position);
    //! The chip at \a position, for menus and tests.
    QPushButton *chip(int position) const { return m_chips[size_t(position)]; }
    //! What that is called, without how many.
    static QString nameOf(int position);

private:
    void onClicked(int position);
    void update();

    FleetFilter &m_filter;
    std::array<QPushButton *, count> m_chips;
};

} // namespace Rooms
