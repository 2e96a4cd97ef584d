// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "directordesk.h"
#include "kiosk.h"
#include "panelprogram.h"
#include "presenter.h"

namespace Rooms {

//! What a demo has besides the panel: its presenter's panel, and in a kiosk the visitors who come and go.
//! Made after the pages are loaded, only while the panel controls a simulated room. Owned by main() or by a
//! test, GUI thread.
class DemoKiosk
{
public:
    //! How it is set up.
    struct Options
    {
        bool kiosk = false; //!< Strangers try it out; otherwise there is only the presenter's panel.
        QString scenario; //!< What a fresh room plays.
        QString stateFolder; //!< For wrong tries of the presenter's PIN.
        QString tourScenario = QStringLiteral("default"); //!< What the tour is played in.
    };

    //! The others must outlive it.
    DemoKiosk(PanelProgram &program, Settings &settings, Clock &clock, const Options &options);
    ~DemoKiosk();

    //! Begins.
    void start();

    //! Null in a demo that is no kiosk.
    Kiosk *kiosk() { return m_kiosk.get(); }
    Presenter &presenter() { return m_presenter; }
    DirectorDesk &desk() { return m_desk; }

private:
    GuidedTour::Stage stage();
    void onRoomChanged();

    PanelProgram &m_program;
    Presenter m_presenter;
    DirectorDesk m_desk;
    std::unique_ptr<Kiosk> m_kiosk;
    std::unique_ptr<QQuickItem> m_layer; // first to go: it shows the others
};

} // namespace Rooms
