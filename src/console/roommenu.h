// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/alarms.h"

#include <QtWidgets/qmenu.h>

namespace Rooms {

class AskRows;
class RoomsTable;

//! What can be done with the rooms that are selected: what they can be asked for and, where there are alarms,
//! what can be done about theirs. Nothing here does it: it says what the operator wants. Owned by the window.
class RoomMenu : public QMenu
{
    Q_OBJECT

public:
    //! \a table knows which rooms are selected; both must outlive this.
    RoomMenu(const AskRows &rows, const RoomsTable &table, QWidget *parent = nullptr);

    //! Adds what can be done about \a alarms; they and \a clock must outlive this.
    void addAlarms(const Alarms &alarms, Clock &clock);

Q_SIGNALS:
    //! The operator takes care of the alarms with \a serials.
    void acknowledgeWanted(const QList<quint64> &serials);
    //! The operator does not want to hear of some alarms.
    void silenceWanted(const QList<Rooms::AlarmSilence> &silences);

private:
    void acknowledge(const Alarms &alarms);
    void silence(AlarmSilence silence);

    const RoomsTable &m_table;
};

} // namespace Rooms
