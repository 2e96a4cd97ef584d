// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "console/consoletokens.h"
#include "diagnostics.h"
#include "idleness.h"
#include "preferences.h"
#include "roomsetup.h"
#include "settings/settings.h"
#include "settingsdesk.h"

#include <QtWidgets/qwidget.h>

class QQuickWidget;

namespace Rooms {

class Room;

//! The touch pages of the panel, live for one room, as a widget: without the panel's settings, its first run
//! and its rest. Qt Quick runs from the first of these on, drawn by software. GUI thread.
class PanelPages : public QWidget
{
    Q_OBJECT

public:
    //! Both must outlive this.
    PanelPages(Room &room, Clock &clock, QWidget *parent = nullptr);
    ~PanelPages() override;

    void setTheme(ConsoleTokens::Theme theme);
    //! As Translation calls it.
    void setLanguage(const QString &language);
    //! The pages, for tests.
    QQuickWidget &view() { return *m_view; }

private:
    Settings m_settings; // in no file
    Preferences m_preferences;
    SettingsDesk m_desk;
    RoomSetup m_setup;
    Diagnostics m_diagnostics;
    Idleness m_idleness;
    std::unique_ptr<QQuickWidget> m_view; // first to go: its engine uses the rest
};

} // namespace Rooms
