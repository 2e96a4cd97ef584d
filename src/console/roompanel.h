// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "askrows.h"
#include "bulkpanel.h"
#include "endquestion.h"
#include "roomfacts.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qscrollarea.h>
#include <QtWidgets/qstackedwidget.h>

namespace Rooms {

//! What is known of the selected room, and what can be asked of it, or of all that are selected. Nothing is
//! shown as done before the room says so. Owned by the window.
class RoomPanel : public QStackedWidget
{
    Q_OBJECT

public:
    //! \a model must outlive this.
    explicit RoomPanel(FleetModel &model, QWidget *parent = nullptr);

    //! Shows the room with the one id of \a ids, or what can be asked of all of them.
    void setSelected(const QStringList &ids);
    //! The room that is shown, "" without one.
    const QString &room() const { return m_room; }
    //! Takes over how far a request got; of any room.
    void apply(const AskProgress &progress);
    //! Nobody will tell any more how far the requests got.
    void forgetProgress();
    //! The keys of the first thing that can be asked for go here.
    void focusActions();
    //! Closes the question whether to end the meeting, or goes back a step of an action on many rooms. False
    //! when there is neither.
    bool dismissQuestion();

    ActionRow *row(AskRows::Kind kind) const { return m_rows->row(kind); }
    //! All of those.
    AskRows *rows() const { return m_rows; }
    EndQuestion *question() const { return m_question; }
    QPushButton *open() const { return m_open; }
    //! An action on many rooms.
    BulkPanel *bulk() const { return m_bulk; }
    //! Goes to that, while something else is shown.
    QPushButton *bulkLink() const { return m_bulkLink; }
    QPushButton *retry() const { return m_retry; }
    //! What is known, one line each.
    QStringList facts() const;

Q_SIGNALS:
    //! The operator wants the room \a roomId in depth.
    void roomWanted(const QString &roomId);
    //! setSelected() was called.
    void selectionChanged();
    //! The action on many rooms is no longer shown, and nothing else has the keys.
    void bulkClosed();
    //! All rooms that are shown are to be selected, or none.
    void selectAllWanted();
    void clearWanted();
    //! The operator wants \a action of the room \a roomId.
    void askWanted(const QString &roomId, const Rooms::OperatorAction &action);
    //! The operator does not want to wait for the next try to connect to the room \a roomId.
    void retryWanted(const QString &roomId);

private:
    QScrollArea *makeRoomPage();
    void say();
    void sayHowMany();
    void updateMany();
    void updateBulkLink();
    void onChanged(const QModelIndex &first, const QModelIndex &last);
    void update();
    void ask(const QStringList &rooms, const OperatorAction &action);
    void onEnd();
    QString meetingName() const;

    FleetModel &m_model;
    QString m_room;
    QStringList m_selected;
    QTimer m_counting; // many changes at once are counted once
    QString m_questioned; // the meeting that may be ended

    QWidget *m_emptyPage;
    QLabel *m_empty;
    QScrollArea *m_roomPage;
    BulkPanel *m_bulk;
    QPushButton *m_bulkLink;
    QPushButton *m_selectAll;
    QPushButton *m_clear;
    RoomFacts *m_facts;
    AskRows *m_rows;
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_sentence;
    QLabel *m_asking;
    QLabel *m_unavailable;
    QPushButton *m_retry;
    QPushButton *m_open;
    EndQuestion *m_question;
};

} // namespace Rooms
