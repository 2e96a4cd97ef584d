// SPDX-License-Identifier: Apache-2.0
#include "kioskguard.h"

#include <QtCore/qcoreevent.h>
#include <QtGui/qcursor.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qwindow.h>

namespace Rooms {

KioskGuard::KioskGuard(QWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    window.installEventFilter(this);
}

KioskGuard::~KioskGuard()
{
    m_window.removeEventFilter(this);
    QGuiApplication::restoreOverrideCursor();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

bool KioskGuard::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        event->ignore();
        return true;
    case QEvent::WindowStateChange:
        // Afterwards: the window is still busy with the change. Each answer is one change, so this ends.
        if (m_window.windowState() != Qt::WindowFullScreen)
            QMetaObject::invokeMethod(&m_window, &QWindow::showFullScreen, Qt::QueuedConnection);
        return false;
    default:
        return false;
    }
}

} // namespace Rooms
