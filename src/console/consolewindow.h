// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "messagebar.h"
#include "noticebar.h"
#include "notifier.h"
#include "roompanel.h"
#include "roomstable.h"
#include "startpage.h"
#include "topbar.h"

#include <QtWidgets/qmainwindow.h>
#include <QtWidgets/qmenu.h>

#include <functional>

class QSplitter;

namespace Rooms {

class AlarmBell;
class AlarmModel;
class AlarmPanel;
class Alarms;
class CallMenu;
class Clock;
class Fleet;
class LanguageMenu;
class RoomMenu;
class ViewMenu;

//! The operator's desk. Owned by the program, on the thread of the user interface.
class ConsoleWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! All must outlive this.
    ConsoleWindow(FleetModel &model, FleetFilter &filter, ConsoleMemory &memory);
    ~ConsoleWindow() override;

    //! Fonts that every desk is drawn with. Once, when a program starts.
    static void prepareApplication();

    //! Whom requests go to from now on; it must outlive this or be replaced before it goes.
    void setFleet(Fleet *fleet);
    //! Shows \a alarms, listed by \a model. Once, before anything is shown; both must outlive this, and
    //! \a clock.
    void setAlarms(Alarms &alarms, AlarmModel &model, Clock &clock);
    //! Whether this desktop shows notifications.
    void setNotifierState(Notifier::State state);
    //! What is wrong with the list of rooms.
    void setMessages(const QList<RoomsMessage> &messages) { m_messages->setMessages(messages); }
    //! Marks \a language, "" for that of the system, as the one that is chosen.
    void setLanguage(const QString &language);
    //! For this run only.
    void setTheme(ConsoleTokens::Theme theme);
    ConsoleTokens::Theme theme() const { return m_theme; }

    RoomsTable *table() const { return m_table; }
    QLineEdit *search() const { return m_topBar->search(); }
    ChipBar *chips() const { return m_topBar->chips(); }
    RoomPanel *panel() const { return m_panel; }
    MessageBar *messages() const { return m_messages; }
    NoticeBar *notice() const { return m_notice; }
    StartPage *start() const { return m_start; }
    //! The list of alarms; nullptr before setAlarms(), as the bell is.
    AlarmPanel *alarmPanel() const { return m_alarmPanel; }
    AlarmBell *bell() const { return m_bell; }
    //! What can be done with the rooms that are selected.
    QMenu *roomMenu() const;
    //! Shows the list of alarms, or shows it no longer.
    void showAlarms(bool shown);
    //! Shows the room \a id whatever is shown now, and selects it only.
    void goTo(const QString &id);
    //! Rooms that are selected.
    QStringList selectedRooms() const { return m_table->selectedRooms(); }
    //! Selects the room \a id only, if it is shown.
    void select(const QString &id) { m_table->select(id); }

Q_SIGNALS:
    //! The list of rooms in the file at \a path is wanted instead.
    void openWanted(const QString &path);
    //! The rooms in the spreadsheet at \a path are wanted too.
    void importWanted(const QString &path);
    void demoWanted();
    //! The operator takes care of the alarms with \a serials.
    void acknowledgeWanted(const QList<quint64> &serials);
    //! Whether alarms are to call the operator changed, or whether that is to be heard: see ConsoleMemory.
    void callsChanged();
    //! The room with the id \a roomId is wanted in depth.
    void roomWanted(const QString &roomId);
    //! The colours are those of \a theme now.
    void themeChanged(Rooms::ConsoleTokens::Theme theme);
    //! The program is to speak \a language from now on, "" for that of the system.
    void languageWanted(const QString &language);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenu();
    void addKeys();
    void connectParts();
    void choosePath(const QString &title, const QString &kinds,
                    void (ConsoleWindow::*chosen)(const QString &));
    void whenFree(std::function<void()> then);
    void updatePages();
    void updateTitle();
    void onEscape();

    FleetModel &m_model;
    FleetFilter &m_filter;
    ConsoleMemory &m_memory;
    Fleet *m_fleet = nullptr;
    QMetaObject::Connection m_progress;
    bool m_hadRooms = false;
    ConsoleTokens::Theme m_theme = ConsoleTokens::Theme::Dark;
    bool m_isLeaving = false; // although rooms are being asked

    ViewMenu *m_viewMenu;
    QMenu *m_menu;
    TopBar *m_topBar;
    MessageBar *m_messages;
    NoticeBar *m_notice;
    RoomsTable *m_table;
    QSplitter *m_lists; // the table, and alarms below it
    RoomPanel *m_panel;
    QSplitter *m_desk;
    StartPage *m_start;
    RoomMenu *m_roomMenu;
    CallMenu *m_callMenu;
    LanguageMenu *m_languageMenu;
    QAction *m_light;
    Alarms *m_alarms = nullptr;
    AlarmBell *m_bell = nullptr;
    AlarmPanel *m_alarmPanel = nullptr;
};

} // namespace Rooms
