// SPDX-License-Identifier: Apache-2.0
#include "removalquestion.h"

#include "roomnames.h"
#include "tonelabel.h"
#include "wording.h"

namespace Rooms {

namespace {
constexpr QSize usualSize(520, 260);
}

RemovalQuestion::RemovalQuestion(const QList<RoomEntry> &rooms, QWidget *parent)
    : DeskDialog(parent)
    , m_rooms(rooms)
    , m_text(ToneLabel::make(this))
    , m_forget(new QCheckBox(this))
{
    body()->addWidget(m_text);
    body()->addWidget(m_forget);
    body()->addStretch();
    connect(yes(), &QPushButton::clicked, this, &RemovalQuestion::confirmed);
    setWords(this, [this] {
        setTitles(tr("Remove %n rooms", nullptr, int(m_rooms.size())), tr("Remove"));
        m_text->setText(tr("Take these rooms out of the list? %1").arg(RoomNames::list(m_rooms)));
        m_forget->setText(tr("Forget their control passwords too, which cannot be undone"));
    });
    resize(usualSize);
    makeFinal();
}

} // namespace Rooms
