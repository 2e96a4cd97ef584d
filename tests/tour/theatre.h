// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demokiosk.h"
#include "look.h"
#include "pacedanimations.h"
#include "panelprogram.h"
#include "tourclock.h"

#include "diagnostics/recentlog.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtQuick/qquickitem.h>

#include <functional>
#include <memory>
#include <optional>

namespace Rooms {

//! The real panel before a simulated room, and a pair of hands: it presses what is on the screen, waits for
//! what the room confirms, and takes pictures. Everything goes through the real pages and a real connection.
class Theatre
{
public:
    //! How the stage is set.
    struct Setting
    {
        QString scenario = QStringLiteral("quiet");
        QString roomPassword; //!< What the room asks for.
        QString panelPassword; //!< What the panel offers.
        QString language = QStringLiteral("en");
        bool dark = true;
        QSize size {1280, 800};
        double pixelsPerMillimetre = 56 / 9.5; //!< That of the pictures; off-screen there is no real one.
        std::optional<QUrl> address; //!< Connect there instead of to the simulated room.
        QTime time {14, 2}; //!< The time of day at the beginning.
        QString diagnosticsFolder; //!< Where "Save diagnostics" saves to; "" for a folder of its own.
        QJsonObject settings; //!< What is in the settings file.
        QJsonObject administratorSettings; //!< What is in the administrator's.
        bool firstRun = false; //!< No room is known yet.
        bool demo = false; //!< The room is the panel's own, as with --demo.
        bool kiosk = false; //!< The same, and strangers try it out.
        int pace = 1; //!< How many times as fast as usual time passes for panel and room.
    };

    //! Null when the scenario or the pages cannot be loaded; why is on standard error.
    static std::unique_ptr<Theatre> open(const Setting &setting);
    ~Theatre();

    Room &room() { return m_program->room().session().room(); }
    //! The room beside the panel, which the panel controls unless it was told otherwise; in a demo the
    //! panel's own.
    Simulator &simulator() { return m_kiosk ? m_program->room().demo()->simulator() : m_demo->simulator(); }
    //! What a demo has besides the panel; null unless it is one.
    DemoKiosk *demo() { return m_kiosk.get(); }
    SimulatedRoom &farSide() { return simulator().room(); }
    PanelProgram &program() { return *m_program; }
    Settings &settings() { return *m_settings; }
    Preferences &preferences() { return m_program->preferences(); }
    Diagnostics &diagnostics() { return m_program->diagnostics(); }
    Idleness &idleness() { return m_program->panel().idleness(); }
    TourClock &clock() { return m_clock; }
    QQuickWindow *window() { return m_program->panel().window(); }
    //! The address of the room beside the panel.
    QString address() { return QStringLiteral("127.0.0.1:%1").arg(m_demo->url().port()); }
    //! Where control passwords are kept.
    QString secretsFile() const;
    //! What was complained of.
    const QStringList &complaints() const { return m_complaints; }

    //! Waits until \a condition holds. False, and \a what on standard error, when it does not in time.
    bool waitFor(const QString &what, const std::function<bool()> &condition, int milliseconds = 10000);
    //! The same while a kiosk shows itself: what is only looked at passes at once.
    bool waitInTour(const QString &what, const std::function<bool()> &condition, int milliseconds = 30000);
    //! Waits until the room is at \a stage and the page has come up.
    bool waitForStage(Room::Stage stage);

    //! The first item on the screen that \a matches; null when there is none.
    QQuickItem *find(const std::function<bool(const QQuickItem *)> &matches);
    //! The item on the screen with \a objectName; null when there is none.
    QQuickItem *item(const QString &objectName);
    //! The button on the screen that says \a text.
    QQuickItem *button(const QString &text);
    //! The first item on the screen whose text has \a part in it.
    QQuickItem *text(const QString &part);
    //! The card of \a layout on the screen.
    QQuickItem *layoutCard(int layout);

    //! Scrolls the item with \a objectName to where it can be pressed. Null when it is not on the page or
    //! stays out of sight.
    QQuickItem *reveal(const QString &objectName);
    //! Presses and releases in the middle of \a item. False when it is null or covered by nothing to press.
    bool press(QQuickItem *item);
    bool press(const QString &objectName) { return press(item(objectName)); }
    //! Holds \a objectName down for as long as the room takes to hear of it, then lets go.
    bool hold(const QString &objectName, const std::function<bool()> &until);
    //! Presses and releases at \a place.
    void press(QPoint place);
    //! Types \a digits on the keypad on the screen.
    bool typeDigits(const QString &digits);

    //! Types \a text as on a keyboard of hardware. True.
    bool typeKeys(const QString &text);

    //! Dresses the panel as \a look, without motion from now on.
    void wear(const Look &look);
    //! What the window shows, once it has come to rest.
    QImage picture();
    //! The same, written to \a file.
    bool picture(const QString &file);

private:
    explicit Theatre(const Setting &setting);
    void set(const Setting &setting);
    QPoint middleOf(QQuickItem *item);

    const QTemporaryDir m_folder;
    const RecentLog m_log {Redaction()};
    TourClock m_clock;
    std::unique_ptr<PacedAnimations> m_animations; // unless time passes as usual
    QStringList m_complaints;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DemoRoom> m_demo;
    std::unique_ptr<PanelProgram> m_program;
    std::unique_ptr<DemoKiosk> m_kiosk;
};

} // namespace Rooms
