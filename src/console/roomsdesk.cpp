// SPDX-License-Identifier: Apache-2.0
#include "roomsdesk.h"

#include "consolewindow.h"
#include "removalquestion.h"
#include "roomeditordialog.h"
#include "roomnames.h"
#include "roomsetdialog.h"
#include "wording.h"

#include <algorithm>

namespace Rooms {

RoomsDesk::RoomsDesk(ConsoleWindow &window, MakeTest makeTest)
    : m_window(window)
    , m_makeTest(std::move(makeTest))
{
    window.roomMenu()->addSeparator();
    m_add = makeAction(QT_TR_NOOP("Add room…"), QKeySequence::New, &RoomsDesk::onAdd);
    m_edit = makeAction(QT_TR_NOOP("Edit…"), Qt::Key_F2, &RoomsDesk::onEdit);
    m_duplicate = makeAction(QT_TR_NOOP("Duplicate…"), Qt::CTRL | Qt::Key_D, &RoomsDesk::onDuplicate);
    m_remove = makeAction(QT_TR_NOOP("Remove…"), QKeySequence::Delete, &RoomsDesk::onRemove);
    m_undo = makeAction(QT_TR_NOOP("Undo"), QKeySequence::Undo, &RoomsDesk::onUndo);
    connect(window.notice(), &NoticeBar::undoWanted, this, &RoomsDesk::onUndo);
    connect(window.start(), &StartPage::addWanted, this, &RoomsDesk::onAdd);
    connect(window.table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RoomsDesk::updateActions);
    updateActions();
}

RoomsDesk::~RoomsDesk()
{
    delete m_dialog;
}

QAction *RoomsDesk::makeAction(const char *text, const QKeySequence &keys, void (RoomsDesk::*run)())
{
    QAction *action = m_window.roomMenu()->addAction(QString());
    action->setShortcut(keys);
    setWords(m_window.roomMenu(), [action, text] { action->setText(tr(text)); });
    connect(action, &QAction::triggered, this, run);
    m_window.addAction(action);
    return action;
}

void RoomsDesk::setSource(RoomsFile *file, SecretStore *secrets)
{
    delete m_dialog;
    m_window.notice()->dismiss();
    m_file = file;
    m_secrets = secrets;
    m_editor = file ? std::make_unique<RoomsEditor>(*file) : nullptr;
    updateActions();
}

void RoomsDesk::updateActions()
{
    const qsizetype rooms = m_window.selectedRooms().size();
    m_edit->setEnabled(rooms > 0);
    m_duplicate->setEnabled(rooms == 1);
    m_remove->setEnabled(rooms > 0);
    m_undo->setEnabled(m_editor && m_editor->canUndo());
}

//! Says why not, if not.
bool RoomsDesk::isEditable()
{
    if (m_dialog)
        return false;
    if (!m_editor) {
        m_window.notice()->tell(
            [] { return tr("Simulated rooms are in no file. Open a rooms file to edit one."); }, false);
        return false;
    }
    if (const QString reason = m_editor->whyNot(); !reason.isEmpty()) {
        m_window.notice()->tell([file = m_file] { return file->whyNotSaved(); }, false);
        return false;
    }
    return true;
}

QList<RoomEntry> RoomsDesk::selected() const
{
    QList<RoomEntry> rooms = m_editor->rooms();
    const QStringList ids = m_window.selectedRooms();
    rooms.removeIf([&ids](const RoomEntry &room) { return !ids.contains(room.id); });
    return rooms;
}

void RoomsDesk::onAdd()
{
    if (isEditable())
        open(new RoomEditorDialog({*m_editor, m_secrets, m_makeTest()}, RoomDraft(), &m_window));
}

void RoomsDesk::onEdit()
{
    if (!isEditable() || selected().isEmpty())
        return;
    if (const QList<RoomEntry> rooms = selected(); rooms.size() > 1)
        openSet(rooms);
    else
        open(new RoomEditorDialog({*m_editor, m_secrets, m_makeTest()}, rooms.constFirst(), &m_window));
}

void RoomsDesk::onDuplicate()
{
    if (!isEditable() || selected().size() != 1)
        return;
    open(new RoomEditorDialog({*m_editor, m_secrets, m_makeTest()},
                              RoomDraft::copyOf(selected().constFirst(), m_editor->rooms()), &m_window));
}

void RoomsDesk::show(DeskDialog *dialog)
{
    m_dialog = dialog;
    connect(dialog, &QDialog::finished, this, [this] { m_dialog.clear(); });
    dialog->open();
}

void RoomsDesk::open(RoomEditorDialog *dialog)
{
    show(dialog);
    connect(dialog, &RoomEditorDialog::saved, this, [this](const RoomEntry &room, const QString &note) {
        m_window.notice()->tell(
            [name = room.name, note] {
                const QString saved = tr("Saved: %1").arg(name);
                return note.isEmpty() ? saved : saved + u' ' + note;
            },
            m_editor->canUndo());
        m_window.select(room.id);
        updateActions();
    });
    connect(dialog, &RoomEditorDialog::passwordChanged, this, &RoomsDesk::passwordChanged);
}

void RoomsDesk::openSet(const QList<RoomEntry> &rooms)
{
    auto *dialog = new RoomSetDialog(rooms, &m_window);
    show(dialog);
    connect(dialog, &RoomSetDialog::wanted, this, [this, dialog, rooms] {
        const RoomsEditor::Outcome outcome = m_editor->make(dialog->change());
        if (!outcome.isDone()) {
            dialog->fail(outcome.text);
            return;
        }
        m_window.notice()->tell(
            [rooms, note = outcome.text] {
                const QString saved = tr("Saved: %1").arg(RoomNames::list(rooms));
                return note.isEmpty() ? saved : saved + u' ' + note;
            },
            true);
        updateActions();
        dialog->accept();
    });
}

void RoomsDesk::onRemove()
{
    if (!isEditable() || selected().isEmpty())
        return;
    const QList<RoomEntry> rooms = selected();
    auto *question = new RemovalQuestion(rooms, &m_window);
    show(question);
    question->forget()->setVisible(m_secrets);
    connect(question, &RemovalQuestion::confirmed, this, [this, question, rooms] {
        QStringList ids;
        for (const RoomEntry &room : rooms)
            ids.append(room.id);
        const RoomsEditor::Outcome outcome = m_editor->make(RoomsChange::removing(m_editor->rooms(), ids));
        if (!outcome.isDone()) {
            question->fail(outcome.text);
            return;
        }
        if (question->forget()->isChecked())
            forget(rooms);
        m_window.notice()->tell([rooms] { return tr("Removed: %1").arg(RoomNames::list(rooms)); }, true);
        updateActions();
        question->accept();
    });
}

//! A room that stays at the same address keeps its password.
void RoomsDesk::forget(const QList<RoomEntry> &rooms)
{
    for (const RoomEntry &room : rooms) {
        const QList<RoomEntry> &left = m_editor->rooms();
        if (std::none_of(left.begin(), left.end(),
                         [&room](const RoomEntry &each) { return each.url == room.url; }))
            m_secrets->remove(room.url, [here = QPointer(this), name = room.name](const auto &answer) {
                if (here && !answer)
                    here->m_window.notice()->tell(
                        [name, failure = answer.error()] {
                            return tr("The password of %1 could not be forgotten: %2")
                                .arg(name, SecretStore::words(failure));
                        },
                        here->m_editor && here->m_editor->canUndo());
            });
    }
}

void RoomsDesk::onUndo()
{
    if (!isEditable() || !m_editor->canUndo())
        return;
    const QList<RoomEntry> before = m_editor->rooms();
    const RoomsEditor::Outcome outcome = m_editor->undo();
    m_window.notice()->tell([outcome] { return outcome.text.isEmpty() ? tr("Taken back.") : outcome.text; },
                            m_editor->canUndo());
    updateActions();
    if (m_secrets && outcome.isDone())
        movePasswordsBack(before);
}

//! A room that is back at an address gets back the password that it took along from there.
void RoomsDesk::movePasswordsBack(const QList<RoomEntry> &before)
{
    const QList<RoomEntry> &rooms = m_editor->rooms();
    for (const RoomEntry &room : before) {
        const auto now = m_editor->room(room.id);
        if (!now || now->url == room.url)
            continue;
        const bool stays = std::any_of(rooms.begin(), rooms.end(),
                                       [&room](const RoomEntry &each) { return each.url == room.url; });
        movePasswordBack(*now, room.url, stays);
    }
}

void RoomsDesk::movePasswordBack(const RoomEntry &room, const QUrl &from, bool stays)
{
    const auto told = [here = QPointer(this), room](const SecretStore::Answer &answer) {
        if (!here)
            return;
        if (!answer)
            here->m_window.notice()->tell(
                [name = room.name, failure = answer.error()] {
                    return tr("Taken back, but without the password of %1: %2")
                        .arg(name, SecretStore::words(failure));
                },
                here->m_editor && here->m_editor->canUndo());
        Q_EMIT here->passwordChanged(room.id);
    };
    m_secrets->read(room.url,
                    [secrets = m_secrets, room, from, stays, told](const SecretStore::Answer &answer) {
                        if (answer && answer->password.isEmpty())
                            secrets->move(from, room.url, stays, told);
                        else // one was left there
                            told(answer);
                    });
}

} // namespace Rooms
