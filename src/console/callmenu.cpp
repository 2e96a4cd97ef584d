// SPDX-License-Identifier: Apache-2.0
#include "callmenu.h"

#include "wording.h"

namespace Rooms {

CallMenu::CallMenu(ConsoleMemory &memory, QWidget *parent)
    : QMenu(parent)
    , m_memory(memory)
{
    add(QT_TR_NOOP("Notifications of the desktop"), memory.notifies(), &ConsoleMemory::setNotifies);
    add(QT_TR_NOOP("With a sound"), memory.sounds(), &ConsoleMemory::setSounds);
    m_none = addAction(QString());
    m_none->setEnabled(false);
    m_none->setVisible(false);
    setWords(this, [this] {
        setTitle(tr("Notifications"));
        m_none->setText(tr("This desktop shows no notifications"));
    });
}

void CallMenu::add(const char *text, bool isOn, void (ConsoleMemory::*keep)(bool))
{
    QAction *action = addAction(QString());
    setWords(this, [action, text] { action->setText(tr(text)); });
    action->setCheckable(true);
    action->setChecked(isOn);
    connect(action, &QAction::toggled, this, [this, keep](bool on) {
        (m_memory.*keep)(on);
        Q_EMIT callsChanged();
    });
}

void CallMenu::setState(Notifier::State state)
{
    m_none->setVisible(state == Notifier::State::NoService);
}

} // namespace Rooms
