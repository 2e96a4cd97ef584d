// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actionrow.h"
#include "fleet/fleetmodel.h"

#include <QtCore/qhash.h>

class QMenu;

namespace Rooms {

//! What can be asked of the rooms that are selected, a row each. Nothing is shown as done before the room
//! says so. Owned by a RoomPanel.
class AskRows : public QWidget
{
    Q_OBJECT

public:
    //! What can be asked for, in the order of the rows.
    enum Kind {
        Mute,
        CameraOff,
        Volume,
        StopSharing,
        Leave,
        LeaveWaiting,
        Start,
        Join,
        ChangeLayout,
        End,
        KindCount
    };

    //! \a model must outlive this.
    explicit AskRows(FleetModel &model, QWidget *parent = nullptr);

    ActionRow *row(Kind kind) const { return m_rows[size_t(kind)]; }
    //! What is asked for goes to the rooms with \a ids from now on.
    void setRooms(const QStringList &ids) { m_ids = ids; }
    //! Those of them that there are.
    std::vector<const RoomSummary *> rooms() const;
    //! Takes over how far a request got; of any room.
    void apply(const AskProgress &progress);
    //! Nobody will tell any more how far the requests got.
    void forgetProgress() { m_progress.clear(); }

    //! Shows what can be asked of the one room that is as \a state says.
    void showRoom(const RoomSummary &state);
    //! Shows of how many of the rooms() each thing can be asked, or \a whyNone of any; "" without such a
    //! reason.
    void showRooms(const QString &whyNone);
    //! There is no room to ask.
    void showNone();
    //! The keys go to the first thing that can be asked for.
    void focusFirst();
    //! Why nothing can be asked of a room that is as \a state says; "" when it is connected.
    static QString whyNothing(const RoomSummary &state);

Q_SIGNALS:
    //! The operator wants \a action of the rooms with \a ids.
    void askWanted(const QStringList &ids, const Rooms::OperatorAction &action);
    //! The operator wants to end the meetings of the rooms for everybody.
    void endWanted();

private:
    void say();
    void connectRow(Kind kind);
    void addMenu(Kind kind, void (AskRows::*fill)(QMenu *));
    void fillLayouts(QMenu *menu);
    void fillStarts(QMenu *menu);
    void fillVolumes(QMenu *menu);
    void addChoice(QMenu *menu, const QString &text, const OperatorAction &action);
    void askForMeeting();

    FleetModel &m_model;
    QStringList m_ids;
    QHash<QString, QHash<QString, AskProgress>> m_progress; // by room and action
    std::array<ActionRow *, KindCount> m_rows;
};

} // namespace Rooms
