// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstringlist.h>

#include <algorithm>
#include <iterator>
#include <utility>

//! The words for what a scenario or a command chooses from: one table each, for reading, for listing and for
//! saying what is possible. Where a person reads them, their translations have the context
//! Rooms::ScenarioNames. Plain data, any thread.
namespace Rooms::ScenarioNames {

template<typename Value>
using Name = std::pair<QLatin1StringView, Value>;

inline constexpr Name<bool> switches[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "on")), true},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "off")), false},
};
inline constexpr Name<Meeting::MultiScreen> screens[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "single")), Meeting::MultiScreen::Single},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "extended")),
     Meeting::MultiScreen::Extended},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "mirrored")),
     Meeting::MultiScreen::Mirrored},
};
inline constexpr Name<Meeting::Type> types[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "single")), Meeting::Type::Single},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "recurring")), Meeting::Type::Recurring},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "wechat")), Meeting::Type::WeChat},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "personal")), Meeting::Type::Personal},
};
inline constexpr Name<Meeting::Role> roles[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "host")), Meeting::Role::Host},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "co-host")), Meeting::Role::CoHost},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "participant")), Meeting::Role::Participant},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "audience")), Meeting::Role::Audience},
};
inline constexpr Name<ScenarioMeeting::WaitingRoom> waitingRooms[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "none")),
     ScenarioMeeting::WaitingRoom::None},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "admitted")),
     ScenarioMeeting::WaitingRoom::Admitted},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "kept")),
     ScenarioMeeting::WaitingRoom::Kept},
};
inline constexpr Name<Scenario::Support> supports[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "full")), Scenario::Support::Full},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "read-only")), Scenario::Support::ReadOnly},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "none")), Scenario::Support::None},
};
inline constexpr Name<Meeting::StartType> startTypes[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "instant")), Meeting::StartType::Instant},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "personal")), Meeting::StartType::Personal},
};
inline constexpr Name<Meeting::Layout> layouts[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "grid")), Meeting::Layout::Grid},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "speaker")), Meeting::Layout::Speaker},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "top-list")), Meeting::Layout::Speaker2},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "right-list")), Meeting::Layout::RightList},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "upper-l")), Meeting::Layout::UpperL},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "lower-l")), Meeting::Layout::LowerL},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "ring")), Meeting::Layout::Ring},
};
inline constexpr Name<Meeting::Status> statuses[] = {
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "idle")), Meeting::Status::Idle},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "joining")), Meeting::Status::Joining},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "waiting-room")),
     Meeting::Status::WaitingRoom},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "in-meeting")), Meeting::Status::InMeeting},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "casting")), Meeting::Status::Casting},
    {QLatin1StringView(QT_TRANSLATE_NOOP("Rooms::ScenarioNames", "phone")), Meeting::Status::Phone},
};

//! All words of \a table.
template<typename Table>
QStringList all(const Table &table)
{
    QStringList words;
    for (const auto &[word, value] : table)
        words.append(word);
    return words;
}

//! What \a word, one of \a table's, means; the first one's meaning for any other.
template<typename Table>
auto meaning(const Table &table, const QString &word)
{
    const auto row = std::find_if(std::begin(table), std::end(table),
                                  [&word](const auto &entry) { return entry.first == word; });
    return row != std::end(table) ? row->second : std::begin(table)->second;
}

//! The word of \a table for \a value, which is in it.
template<typename Table, typename Value>
QString word(const Table &table, Value value)
{
    const auto row = std::find_if(std::begin(table), std::end(table),
                                  [value](const auto &entry) { return entry.second == value; });
    return row != std::end(table) ? QString(row->first) : QString();
}

} // namespace Rooms::ScenarioNames
