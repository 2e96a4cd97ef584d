// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qcoreevent.h>
#include <QtCore/qobject.h>
#include <QtCore/qpoint.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QPointingDevice;
class QQuickWindow;
QT_END_NAMESPACE

namespace Rooms {

//! A finger that nobody has: it presses what is in a window as a person would, by events, so that it can do
//! nothing that a person cannot. Only for a panel before a simulated room. GUI thread.
class Finger : public QObject
{
    Q_OBJECT

public:
    //! \a window must outlive this.
    explicit Finger(QQuickWindow &window, QObject *parent = nullptr);
    ~Finger() override;

    //! Puts it down at \a place in the window.
    void press(QPointF place);
    //! Lifts it where it is.
    void release();
    //! Slides it off everything and lifts it there, so that what was pressed does nothing.
    void giveUp();

    //! Whether it is down.
    bool isDown() const { return m_down; }
    //! Whether the event that the window gets just now is one of its own.
    bool isActing() const { return m_acting; }

private:
    void send(QEvent::Type type, Qt::MouseButton button);

    QQuickWindow &m_window;
    const std::unique_ptr<QPointingDevice> m_device;
    QPointF m_place;
    bool m_down = false;
    bool m_acting = false;
};

} // namespace Rooms
