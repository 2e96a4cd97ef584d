// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "framesview.h"
#include "roomhistory.h"
#include "timesview.h"

#include <QtWidgets/qtabwidget.h>

namespace Rooms {

//! One room in depth: its touch pages live, its frames, what happened, and how fast it answers. Owned by the
//! program, GUI thread.
class RoomWindow : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Panel, Frames, History, Times, TabCount };
    //! Makes the touch pages, a child of the widget it is given.
    using MakePanel = std::function<QWidget *(QWidget *)>;
    //! What it shows. All must outlive it.
    struct Parts
    {
        Room &room;
        FramesModel &frames;
        RoomHistory &history;
        const ResponseTimes &times;
        Clock &clock;
        MakePanel makePanel; //!< Called once, when the pages are first shown.
    };

    //! A window of \a parent, whose look it has.
    RoomWindow(const Parts &parts, QWidget *parent);
    ~RoomWindow() override;

    void setTheme(ConsoleTokens::Theme theme);
    //! Says what there is to say about the connection.
    void tell(std::function<QString()> notice);
    //! There is no connection to the room any more, for the reason in \a notice: what was known stays to be
    //! read.
    void setGone(std::function<QString()> notice);
    bool isGone() const { return m_isGone; }
    void show(Tab tab) { m_tabs->setCurrentIndex(tab); }
    using QWidget::show;

    QTabWidget *tabs() const { return m_tabs; }
    FramesView *frames() const { return m_frames; }
    QTableView *history() const { return m_historyTable; }
    TimesView *times() const { return m_times; }
    //! What is said above the tabs.
    QString state() const { return m_state->text(); }
    //! What is said about the connection.
    QString notice() const { return m_notice->text(); }

Q_SIGNALS:
    //! A person has closed it.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void say();
    void update();
    void onTab();

    Room &m_room;
    RoomHistory &m_history;
    const MakePanel m_makePanel;
    bool m_isGone = false;
    std::function<QString()> m_told;
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_notice;
    QTabWidget *m_tabs;
    QWidget *m_panelPage;
    QWidget *m_panel = nullptr; // once it was shown
    FramesView *m_frames;
    QTableView *m_historyTable;
    TimesView *m_times;
};

} // namespace Rooms
