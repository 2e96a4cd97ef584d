// SPDX-License-Identifier: Apache-2.0
#include "roomseditor.h"

#include <algorithm>

namespace Rooms {

namespace {
constexpr qsizetype mostKept = 100;
}

RoomsEditor::RoomsEditor(RoomsFile &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{ }

std::optional<RoomEntry> RoomsEditor::room(const QString &id) const
{
    const auto found =
        std::find_if(rooms().begin(), rooms().end(), [&id](const RoomEntry &room) { return room.id == id; });
    return found == rooms().end() ? std::nullopt : std::optional(*found);
}

RoomsEditor::Outcome RoomsEditor::make(const RoomsChange &change, Conflicts conflicts)
{
    const Outcome outcome = save(change, conflicts);
    if (outcome.isDone()) {
        m_done.append(change);
        if (m_done.size() > mostKept)
            m_done.removeFirst();
    }
    return outcome;
}

RoomsEditor::Outcome RoomsEditor::undo()
{
    return canUndo() ? save(m_done.takeLast().reversed(), Conflicts::Refuse) : Outcome();
}

RoomsEditor::Outcome RoomsEditor::save(const RoomsChange &change, Conflicts conflicts)
{
    const bool wasChanged = m_file.look();
    if (const QString reason = whyNot(); !reason.isEmpty())
        return {End::Failed, reason};
    const QStringList names = change.conflicts(rooms());
    if (!names.isEmpty() && conflicts == Conflicts::Refuse)
        return {End::Conflict,
                tr("Somebody else has changed this in the rooms file meanwhile: %1")
                    .arg(names.join(QLatin1String(", ")))};
    if (const QString problem = m_file.save(change.appliedTo(rooms())); !problem.isEmpty())
        return {End::Failed, problem};
    if (!wasChanged)
        return {};
    return {End::DoneBeside,
            tr("Somebody else has changed the rooms file meanwhile. Both changes are in it now.")};
}

} // namespace Rooms
