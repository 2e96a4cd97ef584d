// SPDX-License-Identifier: Apache-2.0
#include "roomsetdialog.h"

#include "fleet/roomdraft.h"
#include "roomnames.h"
#include "tonelabel.h"
#include "wording.h"

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize usualSize(520, 480);
}

RoomSetDialog::RoomSetDialog(const QList<RoomEntry> &rooms, QWidget *parent)
    : DeskDialog(parent)
    , m_rooms(rooms)
    , m_names(ToneLabel::make(this))
    , m_place(new EntryRow(this))
    , m_added(new EntryRow(this))
    , m_removed(new EntryRow(this))
{
    m_names->setObjectName(u"secondary"_s);
    body()->addWidget(m_names);
    for (EntryRow *row : {m_place, m_added, m_removed})
        body()->addWidget(row);
    body()->addStretch();
    const bool isOnePlace = std::all_of(rooms.begin(), rooms.end(), [&rooms](const RoomEntry &room) {
        return room.place == rooms.constFirst().place;
    });
    if (isOnePlace)
        m_place->setText(rooms.constFirst().place);
    m_place->edit()->setModified(false);
    connect(yes(), &QPushButton::clicked, this, &RoomSetDialog::wanted);
    setWords(this, [this] { say(); });
    resize(usualSize);
    m_place->setFocus();
}

void RoomSetDialog::say()
{
    setTitles(tr("Edit %n rooms", nullptr, int(m_rooms.size())), tr("Save"));
    m_names->setText(RoomNames::list(m_rooms));
    m_place->setWords(tr("Place"), tr("Left as it is, every room keeps its own"));
    m_added->setWords(tr("Tags to add"), tr("With commas between them"));
    m_removed->setWords(tr("Tags to remove"), tr("With commas between them"));
}

RoomsChange RoomSetDialog::change() const
{
    const QStringList added = RoomDraft::words(m_added->text());
    const QStringList removed = RoomDraft::words(m_removed->text());
    RoomsChange change;
    for (const RoomEntry &before : m_rooms) {
        RoomEntry room = before;
        if (m_place->edit()->isModified())
            room.place = m_place->text().simplified();
        room.tags.removeIf([&removed](const QString &tag) { return removed.contains(tag); });
        room.tags += added;
        room.tags.removeDuplicates();
        if (room != before)
            change.items.append({before, room});
    }
    return change;
}

} // namespace Rooms
