// SPDX-License-Identifier: Apache-2.0
#include "silencemenu.h"

#include <QtCore/qcoreapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdatetimeedit.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace Rooms::SilenceMenu {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Rooms::SilenceMenu", text);
}

constexpr int quarter = 15 * 60; // in seconds, as what follows
constexpr int hour = 3600;
constexpr int day = 24 * 3600;

//! The next moment after \a now that it is \a time of the day.
QDateTime next(const QTime &time, const QDateTime &now)
{
    QDateTime until(now.toLocalTime().date(), time);
    return until > now ? until : until.addSecs(day);
}

void askUntil(QWidget *parent, const QDateTime &now, const std::function<void(const QDateTime &)> &chosen)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(say(QT_TRANSLATE_NOOP("Rooms::SilenceMenu", "Silence until")));
    auto *label = new QLabel(say(QT_TRANSLATE_NOOP("Rooms::SilenceMenu", "&Time of day:")), dialog);
    auto *time = new QTimeEdit(now.toLocalTime().addSecs(2 * hour).time(), dialog);
    time->setDisplayFormat(QStringLiteral("HH:mm"));
    label->setBuddy(time);
    auto *buttons = new QDialogButtonBox(dialog);
    buttons->addButton(say(QT_TRANSLATE_NOOP("Rooms::SilenceMenu", "Silence")), QDialogButtonBox::AcceptRole);
    buttons->addButton(say(QT_TRANSLATE_NOOP("Rooms::SilenceMenu", "Cancel")), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, dialog, [=] {
        const QTime asked = time->time();
        chosen(next(QTime(asked.hour(), asked.minute()), now));
    });
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(label);
    layout->addWidget(time);
    layout->addWidget(buttons);
    dialog->open();
}

//! The window that \a menu belongs to: menus are windows too, and may be gone with the choice.
QWidget *windowOf(QMenu *menu)
{
    QWidget *widget = menu;
    while (qobject_cast<QMenu *>(widget))
        widget = widget->parentWidget();
    return widget ? widget->window() : nullptr;
}

} // namespace

void add(QMenu *menu, const Scope &scope, const QDateTime &now,
         const std::function<void(const AlarmSilence &)> &chosen)
{
    const auto silence = [scope, chosen](const QDateTime &until) { chosen({scope.room, scope.kind, until}); };
    const auto addFor = [&](const char *text, int seconds) {
        QObject::connect(menu->addAction(say(text)), &QAction::triggered, menu,
                         [silence, now, seconds] { silence(now.addSecs(seconds)); });
    };
    addFor(QT_TRANSLATE_NOOP("Rooms::SilenceMenu", "For 15 minutes"), quarter);
    addFor(QT_TRANSLATE_NOOP("Rooms::SilenceMenu", "For 1 hour"), hour);
    QObject::connect(menu->addAction(say(QT_TRANSLATE_NOOP("Rooms::SilenceMenu", "Until…"))),
                     &QAction::triggered, menu,
                     [menu, now, silence] { askUntil(windowOf(menu), now, silence); });
}

} // namespace Rooms::SilenceMenu
