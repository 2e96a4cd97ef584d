// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chipbar.h"
#include "consolememory.h"
#include "messagebar.h"
#include "noticebar.h"
#include "notifier.h"
#include "roompanel.h"
#include "startpage.h"

#include <QtCore/qtimer.h>
#include <QtGui/qactiongroup.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmainwindow.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtableview.h>

#include <functional>

namespace Rooms {

class AlarmBell;
class AlarmModel;
class AlarmPanel;
class Alarms;
class CellDelegate;
class Clock;
class Fleet;

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

    QTableView *table() const { return m_table; }
    QLineEdit *search() const { return m_search; }
    ChipBar *chips() const { return m_chips; }
    RoomPanel *panel() const { return m_panel; }
    MessageBar *messages() const { return m_messages; }
    NoticeBar *notice() const { return m_notice; }
    StartPage *start() const { return m_start; }
    //! The list of alarms; nullptr before setAlarms(), as the bell is.
    AlarmPanel *alarmPanel() const { return m_alarmPanel; }
    AlarmBell *bell() const { return m_bell; }
    //! What can be done with the rooms that are selected.
    QMenu *roomMenu() const { return m_roomMenu; }
    //! Shows the list of alarms, or shows it no longer.
    void showAlarms(bool shown);
    //! Shows the room \a id whatever is shown now, and selects it only.
    void goTo(const QString &id);
    //! Rooms that are selected.
    QStringList selectedRooms() const;
    //! Selects the room \a id only, if it is shown.
    void select(const QString &id);
    //! Keeps what is shown under \a name, instead of another view of that name.
    void keepView(const QString &name);

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
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeTopBar();
    void say();
    void prepareTable();
    void restoreColumns();
    void makeMenu();
    void makeColumnMenu(QMenu *menu);
    void makeLanguageMenu(QMenu *menu);
    void makeCallMenu(QMenu *menu);
    void makeRoomAlarmMenu(Clock &clock);
    void acknowledgeSelected();
    void updateTitle();
    void makeViewMenu();
    void addKeys();
    void choosePath(const QString &title, const QString &kinds,
                    void (ConsoleWindow::*chosen)(const QString &));
    void askForViewName();
    void rememberColumns();
    void whenFree(std::function<void()> then);
    void updatePages();
    void updateHint();
    void onEscape();
    void onViewChanged();

    FleetModel &m_model;
    FleetFilter &m_filter;
    ConsoleMemory &m_memory;
    Fleet *m_fleet = nullptr;
    QMetaObject::Connection m_progress;
    QTimer m_remembering;
    bool m_hadRooms = false;
    ConsoleTokens::Theme m_theme = ConsoleTokens::Theme::Dark;
    bool m_isLeaving = false; // although rooms are being asked

    CellDelegate *m_delegate;
    QLineEdit *m_search;
    QLabel *m_title;
    QPushButton *m_viewButton;
    QPushButton *m_menuButton;
    ChipBar *m_chips;
    MessageBar *m_messages;
    NoticeBar *m_notice;
    QTableView *m_table;
    QSplitter *m_lists;
    QHBoxLayout *m_topBar;
    Alarms *m_alarms = nullptr;
    AlarmBell *m_bell = nullptr;
    AlarmPanel *m_alarmPanel = nullptr;
    QLabel *m_hint;
    RoomPanel *m_panel;
    StartPage *m_start;
    QSplitter *m_desk;
    QMenu *m_viewMenu;
    QMenu *m_menu;
    QMenu *m_roomMenu;
    QAction *m_light;
    QAction *m_notifierState;
    QActionGroup *m_languages;
};

} // namespace Rooms
