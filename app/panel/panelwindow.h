// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "idleness.h"

#include <QtCore/qsize.h>
#include <QtQml/qqmlcomponent.h>
#include <QtQml/qqmlengine.h>
#include <QtQuick/qquickwindow.h>

#include <functional>
#include <memory>

namespace Rooms {

class Diagnostics;
class Preferences;
class Room;
class RoomSetup;
class SettingsDesk;

//! The panel on the screen: the QML engine with Main.qml in it. It must be destroyed before what its pages
//! are given. GUI thread.
class PanelWindow
{
public:
    //! What has to be set before the application object exists: how frames are scheduled and drawn.
    static void prepareProcess();
    //! What has to be set right after it: the typeface, and a text cursor that does not blink a page at rest
    //! awake.
    static void prepareApplication();

    //! What the pages are given.
    struct Shown
    {
        Room &room;
        Preferences &preferences;
        SettingsDesk &settings;
        RoomSetup &setup;
        Diagnostics &diagnostics;
    };

    //! Begins to read the first pages, on a thread of its own. \a clock must outlive it.
    explicit PanelWindow(Clock &clock);
    ~PanelWindow();

    //! Whether they are read, or cannot be.
    bool isRead() const;
    //! Has \a happen called when they are: at once, or from the event loop.
    void whenRead(const std::function<void()> &happen);
    //! Makes the pages for a window of \a size, or for the whole screen when that is empty, and waits for
    //! them if need be. False when that failed; the reason is on standard error.
    bool load(const Shown &shown, const QSize &size);
    //! Null before load().
    QQuickWindow *window() const { return m_window.get(); }
    //! When it shows only a clock.
    Idleness &idleness() { return m_idleness; }
    //! Shows \a room instead of the one before, which may go then.
    void setRoom(Room &room);
    //! Lays what is in the file at \a url, made with \a properties, over the pages. Null when that failed;
    //! the reason is on standard error.
    QQuickItem *addLayer(const QUrl &url, const QVariantMap &properties);
    //! Has \a happen called whenever a person touches the panel: by finger, mouse or key.
    void whenTouched(const std::function<void()> &happen);
    //! Shows it.
    void show();
    //! Has \a happen called once, from the event loop, after the next frame is on the screen, or when
    //! none has come for two seconds.
    void afterFirstFrame(const std::function<void()> &happen);

private:
    void measureScreen();
    //! Gives back what the pages left behind, once they have made way for the clock.
    void onIdlenessChanged();

    std::unique_ptr<QObject> m_touches;
    Idleness m_idleness;
    QQmlEngine m_engine;
    QQmlComponent m_main;
    QQmlComponent m_home; // the page that is shown first as a rule: read ahead, made by Main.qml
    std::unique_ptr<QQuickWindow> m_window;
    bool m_fillsScreen = false;
};

} // namespace Rooms
