// SPDX-License-Identifier: Apache-2.0
#include "roommenu.h"

#include "askrows.h"
#include "roomstable.h"
#include "silencemenu.h"
#include "wording.h"

namespace Rooms {

RoomMenu::RoomMenu(const AskRows &rows, const RoomsTable &table, QWidget *parent)
    : QMenu(parent)
    , m_table(table)
{
    for (int kind = 0; kind < AskRows::KindCount; ++kind)
        addAction(rows.row(AskRows::Kind(kind))->action());
    setWords(this, [this] { setTitle(tr("Room")); });
}

void RoomMenu::addAlarms(const Alarms &alarms, Clock &clock)
{
    addSeparator();
    QAction *acknowledging = addAction(QString());
    acknowledging->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    connect(acknowledging, &QAction::triggered, this, [this, &alarms] { acknowledge(alarms); });
    QMenu *silencing = addMenu(QString());
    setWords(this, [acknowledging, silencing] {
        acknowledging->setText(tr("Acknowledge alarms"));
        silencing->setTitle(tr("Silence alarms"));
    });
    connect(silencing, &QMenu::aboutToShow, this, [this, silencing, &clock] {
        silencing->clear();
        SilenceMenu::add(silencing, {}, clock.wallTime(),
                         [this](const AlarmSilence &chosen) { silence(chosen); });
    });
    connect(this, &QMenu::aboutToShow, silencing,
            [this, silencing] { silencing->menuAction()->setEnabled(!m_table.selectedRooms().isEmpty()); });
}

void RoomMenu::acknowledge(const Alarms &alarms)
{
    const QList<quint64> serials = alarms.serialsOf(m_table.selectedRooms());
    if (!serials.isEmpty())
        Q_EMIT acknowledgeWanted(serials);
}

void RoomMenu::silence(AlarmSilence silence)
{
    QList<AlarmSilence> silences;
    for (const QString &id : m_table.selectedRooms()) {
        silence.room = id;
        silences.append(silence);
    }
    Q_EMIT silenceWanted(silences);
}

} // namespace Rooms
