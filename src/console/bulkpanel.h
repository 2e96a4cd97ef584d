// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bulkdelegate.h"
#include "fleet/bulkrun.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qgridlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>

#include <memory>

namespace Rooms {

//! An action on many rooms: what will happen, for meetings that are to end the second question, then how far
//! it is, and what became of it until somebody has seen that. Owned by a RoomPanel.
class BulkPanel : public QWidget
{
    Q_OBJECT

public:
    //! What is shown.
    enum class Page { None, Plan, Question, Run };
    //! What rooms can be shown by, each a chip.
    enum Chip { Pending, Done, Failed, Left, ChipCount };

    //! \a model must outlive this.
    explicit BulkPanel(FleetModel &model, QWidget *parent = nullptr);
    ~BulkPanel() override;

    //! Who asks the rooms from now on; it may go.
    void setAsker(RoomAsker *asker) { m_asker = asker; }
    void setTokens(const ConsoleTokens &tokens);

    //! Shows what \a action on \a roomIds would do. Not while rooms are being asked.
    void open(const QStringList &roomIds, const OperatorAction &action);
    //! One step back, unless rooms are being asked. False when there is none.
    bool stepBack();

    Page page() const { return m_page; }
    //! Whether rooms are being asked.
    bool isRunning() const { return m_run && !m_run->isOver(); }
    //! What is carried out or was, nullptr before.
    BulkRun *run() const { return m_run.get(); }
    //! In a line: `Leave meeting · 12 of 40`.
    QString summary() const;
    //! Whether \a roomIds are all among the rooms that it is about.
    bool covers(const QStringList &roomIds) const;

    QLineEdit *search() const { return m_search; }
    QListView *list() const { return m_list; }
    QPushButton *chip(Chip chip) const { return m_chips[chip]; }
    //! What goes on: confirms the plan, or tries the failed again.
    QPushButton *forward() const { return m_forward; }
    //! Ends the meetings that the second question names. Elsewhere than forward().
    QPushButton *endNow() const { return m_endNow; }
    //! What goes back: to the table, keeps the meetings, cancels the rest, or is done with it.
    QPushButton *back() const { return m_back; }
    //! What is said above the rooms.
    QString text() const { return m_text->text(); }
    //! The meetings that the second question names, one a line.
    QString meetings() const { return m_meetings->text(); }

Q_SIGNALS:
    //! \a run is about to begin; it lives until something else is opened.
    void started(Rooms::BulkRun *run);
    //! page(), isRunning() or summary() changed.
    void changed();
    //! The operator wants to see the room \a roomId.
    void roomWanted(const QString &roomId);

private:
    void makeLayout();
    void say();
    void sayPlan();
    void sayQuestion();
    void sayRun();
    void sayChips();
    void placeChips();
    void show(Page page);
    void onForward();
    void onBack();
    void onEndNow();
    void start(const ConfirmedPlan &plan);
    void onChip(int chip);
    int stepsOf(int chip) const;
    void close();

    FleetModel &m_model;
    QPointer<RoomAsker> m_asker;
    Page m_page = Page::None;
    std::unique_ptr<BulkPlan> m_plan;
    std::optional<EndingQuestion> m_question;
    bool m_isVoid = false; // the meetings were others when it was confirmed
    std::unique_ptr<BulkRun> m_run;
    BulkModel m_rooms;
    BulkFilter m_filter;
    QTimer m_saying; // many changes at once are said once

    QLabel *m_heading;
    QLabel *m_text;
    QFrame *m_questionCard;
    QLabel *m_consequence;
    QLabel *m_meetings;
    QPushButton *m_endNow;
    QProgressBar *m_progress;
    QLineEdit *m_search;
    std::array<QPushButton *, ChipCount> m_chips;
    QGridLayout *m_chipGrid;
    QListView *m_list;
    BulkDelegate *m_delegate;
    QLabel *m_note;
    QPushButton *m_back;
    QPushButton *m_forward;
};

} // namespace Rooms
