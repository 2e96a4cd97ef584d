// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>

class QWindow;

namespace Rooms {

//! Keeps the panel of a wall tablet on its screen: the window cannot be closed, stays the whole screen
//! whatever a gesture or a key makes of it, and shows no mouse pointer. Only a signal to the process ends it.
//! GUI thread.
class KioskGuard : public QObject
{
    Q_OBJECT

public:
    //! Guards \a window, which must outlive this.
    explicit KioskGuard(QWindow &window, QObject *parent = nullptr);
    ~KioskGuard() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWindow &m_window;
};

} // namespace Rooms
