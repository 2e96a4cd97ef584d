// SPDX-License-Identifier: Apache-2.0
#include "viewmenu.h"

#include "wording.h"

#include <QtWidgets/qinputdialog.h>

namespace Rooms {

using namespace Qt::StringLiterals;

ViewMenu::ViewMenu(FleetFilter &filter, ConsoleMemory &memory, QWidget *parent)
    : QMenu(parent)
    , m_filter(filter)
    , m_memory(memory)
{
    connect(&filter, &FleetFilter::viewChanged, this, &ViewMenu::fill);
    setWords(this, [this] { fill(); });
}

void ViewMenu::fill()
{
    clear();
    const auto add = [](QMenu *menu, const FleetView &view) {
        return menu->addAction(QString(view.name).replace(u'&', u"&&"_s));
    };
    for (const FleetView &view : m_memory.views()) {
        QAction *action = add(this, view);
        action->setCheckable(true);
        action->setChecked(view == m_filter.view());
        connect(action, &QAction::triggered, this, [this, view] { m_filter.setView(view); });
    }
    if (!m_memory.views().isEmpty())
        addSeparator();
    connect(addAction(tr("Keep this view…")), &QAction::triggered, this, &ViewMenu::askForName);
    if (m_memory.views().isEmpty())
        return;
    QMenu *forgetting = addMenu(tr("Forget"));
    for (const FleetView &view : m_memory.views())
        connect(add(forgetting, view), &QAction::triggered, this, [this, view] { forget(view); });
}

void ViewMenu::askForName()
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keep this view"));
    dialog->setLabelText(tr("Its name:"));
    dialog->setTextValue(m_filter.view().name);
    dialog->setOkButtonText(tr("Keep"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, &ViewMenu::keep);
    dialog->open();
}

void ViewMenu::keep(const QString &name)
{
    FleetView view = m_filter.view();
    view.name = name.simplified();
    if (view.name.isEmpty())
        return;
    QList<FleetView> views = m_memory.views();
    views.removeIf([&view](const FleetView &other) { return other.name == view.name; });
    views.append(view);
    m_memory.setViews(views);
    m_filter.setView(view);
    fill();
}

void ViewMenu::forget(const FleetView &view)
{
    QList<FleetView> views = m_memory.views();
    views.removeOne(view);
    m_memory.setViews(views);
    fill();
}

} // namespace Rooms
