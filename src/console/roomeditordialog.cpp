// SPDX-License-Identifier: Apache-2.0
#include "roomeditordialog.h"

#include "protocol/roomaddress.h"
#include "tonelabel.h"
#include "wording.h"

#include <QtCore/qpointer.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using Field = RoomDraft::Field;
using Conflicts = RoomsEditor::Conflicts;

namespace {
constexpr QSize usualSize(600, 760);
}

RoomEditorDialog::RoomEditorDialog(Desk desk, const RoomDraft &draft, QWidget *parent)
    : RoomEditorDialog(std::move(desk), std::nullopt, draft, parent)
{ }

RoomEditorDialog::RoomEditorDialog(Desk desk, const RoomEntry &room, QWidget *parent)
    : RoomEditorDialog(std::move(desk), room, RoomDraft::of(room), parent)
{ }

RoomEditorDialog::RoomEditorDialog(Desk desk, const std::optional<RoomEntry> &before, const RoomDraft &draft,
                                   QWidget *parent)
    : DeskDialog(parent)
    , m_editor(desk.editor)
    , m_before(before)
    , m_wire(new QToolButton(this))
    , m_wireRows(new QWidget(this))
    , m_password(new PasswordSection(desk.secrets, this))
    , m_connection(new ConnectionSection(std::move(desk.test), this))
{
    body()->addWidget(makeConflict());
    addRows();
    body()->addSpacing(6);
    body()->addWidget(m_password);
    body()->addSpacing(6);
    body()->addWidget(m_connection);
    body()->addSpacing(6);
    body()->addWidget(m_wire, 0, Qt::AlignLeft);
    body()->addWidget(m_wireRows);
    body()->addStretch();
    m_wire->setCheckable(true);
    m_wireRows->hide();
    connect(m_wire, &QToolButton::toggled, m_wireRows, &QWidget::setVisible);
    connect(m_wire, &QToolButton::toggled, this, &RoomEditorDialog::say);
    connect(m_connection, &ConnectionSection::wanted, this, &RoomEditorDialog::onTestWanted);
    connect(yes(), &QPushButton::clicked, this, [this] { onSave(Conflicts::Refuse); });
    connect(m_mine, &QPushButton::clicked, this, [this] { onSave(Conflicts::Overwrite); });
    connect(m_theirs, &QPushButton::clicked, this, &RoomEditorDialog::onTakeTheirs);
    fill(draft);
    setWords(this, [this] { say(); });
    m_password->setRoom(before ? before->url : QUrl());
    resize(usualSize);
    m_rows[before ? RoomDraft::Name
                  : (draft.texts[RoomDraft::Name].isEmpty() ? RoomDraft::Name : RoomDraft::Address)]
        ->setFocus();
}

QFrame *RoomEditorDialog::makeConflict()
{
    m_conflict = new QFrame(this);
    m_conflict->setObjectName(u"warning"_s);
    m_conflictText = ToneLabel::make(m_conflict);
    m_mine = new QPushButton(m_conflict);
    m_theirs = new QPushButton(m_conflict);
    for (QPushButton *button : {m_mine, m_theirs})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_theirs);
    buttons->addWidget(m_mine);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(m_conflict);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_conflictText);
    layout->addLayout(buttons);
    m_conflict->hide();
    return m_conflict;
}

void RoomEditorDialog::addRows()
{
    auto *wire = new QVBoxLayout(m_wireRows);
    wire->setContentsMargins(0, 0, 0, 0);
    wire->setSpacing(14);
    for (int field = 0; field < RoomDraft::FieldCount; ++field) {
        auto *row = new EntryRow(this);
        m_rows[size_t(field)] = row;
        row->edit()->setPlaceholderText(RoomDraft::usual(Field(field)));
        connect(row->edit(), &QLineEdit::textEdited, this, &RoomEditorDialog::onEdited);
        if (field < RoomDraft::SubscribeMethod)
            body()->addWidget(row);
        else
            wire->addWidget(row);
    }
}

void RoomEditorDialog::say()
{
    setTitles(m_before ? tr("Edit room") : tr("Add room"), tr("Save"));
    m_mine->setText(tr("Keep mine"));
    m_theirs->setText(tr("Take the file's"));
    m_rows[RoomDraft::Name]->setWords(tr("Name"));
    m_rows[RoomDraft::Address]->setWords(tr("Address"),
                                         tr("As shown on the room device, for example 192.0.2.10"));
    m_rows[RoomDraft::Place]->setWords(tr("Place"), tr("For example the building and the floor"));
    m_rows[RoomDraft::Tags]->setWords(tr("Tags"), tr("With commas between them"));
    m_rows[RoomDraft::Id]->setWords(
        tr("ID"), tr("Tells the room from all others in files and logs. Left empty, it is the address."));
    m_rows[RoomDraft::SubscribeMethod]->setWords(tr("Method that asks for events"));
    m_rows[RoomDraft::UnsubscribeMethod]->setWords(tr("Method that ends them"));
    m_rows[RoomDraft::SubscribePathKey]->setWords(tr("Key of what they are about"));
    m_rows[RoomDraft::EventMethodPrefix]->setWords(tr("What the method of an event begins with"));
    m_rows[RoomDraft::SubEventKey]->setWords(tr("Key of an event's name"));
    m_rows[RoomDraft::EventPayloadKeys]->setWords(tr("Keys of an event's content"),
                                                  tr("With commas between them"));
    m_wire->setText(m_wire->isChecked() ? tr("▾ Names on the wire") : tr("▸ Names on the wire"));
    m_wire->setToolTip(tr("For a device that calls things by other names than this program does"));
    if (m_isChecked)
        check();
}

void RoomEditorDialog::fill(const RoomDraft &draft)
{
    for (int field = 0; field < RoomDraft::FieldCount; ++field)
        m_rows[size_t(field)]->setText(draft.texts[size_t(field)]);
    m_more = draft.more;
    m_begin = draft;
    const bool isUsual = std::all_of(draft.texts.begin() + RoomDraft::SubscribeMethod, draft.texts.end(),
                                     [](const QString &text) { return text.isEmpty(); });
    m_wire->setChecked(!isUsual);
}

RoomDraft RoomEditorDialog::draft() const
{
    RoomDraft draft;
    for (int field = 0; field < RoomDraft::FieldCount; ++field)
        draft.texts[size_t(field)] = m_rows[size_t(field)]->text();
    draft.more = m_more;
    return draft;
}

QList<RoomEntry> RoomEditorDialog::others() const
{
    QList<RoomEntry> rooms = m_editor.rooms();
    if (m_before)
        rooms.removeIf([this](const RoomEntry &room) { return room.id == m_before->id; });
    return rooms;
}

//! Says what is wrong beneath each field. The keys go to the first that is.
bool RoomEditorDialog::check()
{
    const RoomDraft::Texts problems = draft().problems(others());
    for (int field = 0; field < RoomDraft::FieldCount; ++field)
        m_rows[size_t(field)]->setProblem(problems[size_t(field)]);
    const auto wrong =
        std::find_if(m_rows.begin(), m_rows.end(), [](const EntryRow *row) { return row->hasProblem(); });
    return wrong == m_rows.end();
}

void RoomEditorDialog::onEdited()
{
    if (m_isChecked)
        check();
    m_isLeaving = false;
    setMessage({});
}

void RoomEditorDialog::onTestWanted()
{
    const auto url = RoomAddress::fromText(m_rows[RoomDraft::Address]->text());
    if (!url) {
        m_isChecked = true;
        check();
        goTo(m_rows[RoomDraft::Address]);
        return;
    }
    WireProfile profile;
    RoomDraft anyId = draft();
    if (const auto room = anyId.room({}); room && room->wireProfile)
        profile = *room->wireProfile;
    m_password->withPassword(*url, [this, url = *url, profile](const QString &password) {
        m_connection->test().start(url, password, profile);
    });
}

void RoomEditorDialog::onSave(Conflicts conflicts)
{
    m_isChecked = true;
    if (!check()) {
        const auto wrong =
            std::find_if(m_rows.begin(), m_rows.end(), [](const EntryRow *row) { return row->hasProblem(); });
        goTo(*wrong);
        return;
    }
    const RoomEntry room = *draft().room(others());
    if (m_before == room) {
        keepPassword(room, {});
        return;
    }
    const RoomsEditor::Outcome outcome = m_editor.make(
        m_before ? RoomsChange::replacing(*m_before, room) : RoomsChange::adding(room), conflicts);
    m_conflict->setVisible(outcome.end == RoomsEditor::End::Conflict);
    if (outcome.end == RoomsEditor::End::Conflict) {
        const auto theirs = m_editor.room(m_before ? m_before->id : room.id);
        m_conflictText->setText(outcome.text + u'\n'
                                + (theirs ? tr("Your changes are still here. Which are to stay?")
                                          : tr("The room is no longer in it. Is it to stay?")));
        goTo(m_theirs);
        return;
    }
    if (!outcome.isDone()) {
        setMessage(outcome.text);
        return;
    }
    keepPassword(room, outcome.text);
}

void RoomEditorDialog::keepPassword(const RoomEntry &room, const QString &note)
{
    QList<QUrl> others;
    const QList<RoomEntry> rooms = this->others();
    for (const RoomEntry &each : rooms)
        others.append(each.url);
    m_before = room; // it is in the list now, whatever becomes of the password
    yes()->setEnabled(false);
    m_password->keep(room.url, others, [this, room, note](const QString &problem) {
        yes()->setEnabled(true);
        if (!problem.isEmpty()) {
            setMessage(tr("The room is saved, its password is not: %1").arg(problem));
            return;
        }
        m_isLeaving = true;
        Q_EMIT saved(room, note);
        Q_EMIT passwordChanged(room.id);
        accept();
    });
}

void RoomEditorDialog::onTakeTheirs()
{
    m_conflict->hide();
    const auto theirs = m_before ? m_editor.room(m_before->id) : m_editor.room(m_rows[RoomDraft::Id]->text());
    if (!theirs) {
        m_isLeaving = true;
        reject();
        return;
    }
    m_before = theirs;
    fill(RoomDraft::of(*theirs));
    m_password->setRoom(theirs->url);
    say();
    m_rows[RoomDraft::Name]->setFocus();
}

//! What was typed is not lost by one key.
void RoomEditorDialog::reject()
{
    const bool isTouched = draft().texts != m_begin.texts || m_password->isChanged();
    if (isTouched && !m_isLeaving) {
        m_isLeaving = true;
        setMessage(tr("Not saved yet. Once more leaves it as it was."));
        return;
    }
    DeskDialog::reject();
}

} // namespace Rooms
