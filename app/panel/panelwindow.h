// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "idleness.h"

#include <QtCore/qsize.h>
#include <QtQml/qqmlapplicationengine.h>
#include <QtQuick/qquickwindow.h>

#include <functional>

namespace Rooms {

class Diagnostics;
class Preferences;
class Room;

//! The panel on the screen: the QML engine with Main.qml in it. It must be destroyed before what it was
//! given. GUI thread.
class PanelWindow
{
public:
    //! What has to be set before the application object exists: how frames are scheduled and drawn.
    static void prepareProcess();
    //! What has to be set right after it: the typeface, and a text cursor that does not blink a page at rest
    //! awake.
    static void prepareApplication();

    //! Loads the panel for \a room. window() is null when that failed; the reason is on standard error.
    PanelWindow(Room &room, Preferences &preferences, Diagnostics &diagnostics, Clock &clock);

    QQuickWindow *window() const;
    //! When it shows only a clock.
    Idleness &idleness() { return m_idleness; }
    //! Shows it in a window of \a size, or on the full screen when that is empty.
    void show(const QSize &size);
    //! Has \a happen called once, from the event loop, after the next frame is on the screen.
    void afterFirstFrame(const std::function<void()> &happen);

private:
    void measureScreen();

    Idleness m_idleness;
    QQmlApplicationEngine m_engine;
};

} // namespace Rooms
