// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controlledroom.h"
#include "diagnostics.h"
#include "panelwindow.h"
#include "preferences.h"
#include "roomsetup.h"
#include "settingsdesk.h"

#include "base/clock.h"
#include "settings/settings.h"

namespace Rooms {

class RecentLog;

//! The panel, wired: what the settings say, the room under control, and the window, each of which hears of
//! the others. Owned by main() or by a test, GUI thread.
class PanelProgram
{
public:
    //! Where it keeps things, and what it is made of.
    struct Parts
    {
        Settings &settings;
        Clock &clock;
        const RecentLog &log;
        Redaction redaction;
        QString stateFolder; //!< For support archives and wrong tries of the PIN.
        QString recording; //!< File to record to; "" for none.
        QJsonObject options; //!< For a support archive, without secrets.
        std::optional<WireProfile> profile; //!< Nothing when the settings may name a file.
        RoomSetup::MakeSecrets makeSecrets;
        ControlledRoom::Complain complain;
    };

    explicit PanelProgram(const Parts &parts);
    ~PanelProgram();

    //! Controls the room of the settings, if they name one. Without \a password, the secret store may have
    //! it.
    void useSettings(const std::optional<ControlPassword> &password);
    //! Controls a simulated room. False when it cannot be made.
    bool useDemo(const QString &scenario, const std::optional<ControlPassword> &password = ControlPassword());
    //! Whether the room is to be connected to only after the first frame: its password may be in a keychain,
    //! which is slow to open, and one behind a silent bus holds everything up.
    bool showsPagesFirst();
    //! Has \a happen called, from the event loop, when the pages can be made in one go: they are read, and
    //! the room, which is asked meanwhile, has told its state or does not do so soon.
    void whenReady(const std::function<void()> &happen);
    //! Makes the pages for a window of \a size, or for the whole screen when that is empty. False when that
    //! failed; the reason is on standard error.
    bool load(const QSize &size);

    Preferences &preferences() { return m_preferences; }
    SettingsDesk &desk() { return m_desk; }
    RoomSetup &setup() { return m_setup; }
    ControlledRoom &room() { return m_room; }
    Diagnostics &diagnostics() { return m_diagnostics; }
    PanelWindow &panel() { return m_panel; }

private:
    void lookWhetherReady();
    bool isRoomAboutToAnswer();
    void onSettingChanged(Setting::Key key);
    void onTouched();

    void setIdleTimes();

    Settings &m_settings;
    Clock &m_clock;
    const WireProfile m_profile;
    Preferences m_preferences;
    SettingsDesk m_desk;
    RoomSetup m_setup;
    ControlledRoom m_room;
    Diagnostics m_diagnostics;
    std::function<void()> m_whenReady; // while pages or room are waited for
    Timer m_patience; // with the room, while it runs
    PanelWindow m_panel; // first to go: it shows all the others
};

} // namespace Rooms
