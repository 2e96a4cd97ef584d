// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario.h"

#include <QtCore/qstringlist.h>

#include <algorithm>
#include <iterator>
#include <utility>

//! The words for what a scenario or a command chooses from: one table each, for reading, for listing and for
//! saying what is possible. Plain data, any thread.
namespace Rooms::ScenarioNames {

template<typename Value>
using Name = std::pair<QLatin1StringView, Value>;

inline constexpr Name<bool> switches[] = {
    {QLatin1StringView("on"), true},
    {QLatin1StringView("off"), false},
};
inline constexpr Name<Meeting::MultiScreen> screens[] = {
    {QLatin1StringView("single"), Meeting::MultiScreen::Single},
    {QLatin1StringView("extended"), Meeting::MultiScreen::Extended},
    {QLatin1StringView("mirrored"), Meeting::MultiScreen::Mirrored},
};
inline constexpr Name<Meeting::Type> types[] = {
    {QLatin1StringView("single"), Meeting::Type::Single},
    {QLatin1StringView("recurring"), Meeting::Type::Recurring},
    {QLatin1StringView("wechat"), Meeting::Type::WeChat},
    {QLatin1StringView("personal"), Meeting::Type::Personal},
};
inline constexpr Name<Meeting::Role> roles[] = {
    {QLatin1StringView("host"), Meeting::Role::Host},
    {QLatin1StringView("co-host"), Meeting::Role::CoHost},
    {QLatin1StringView("participant"), Meeting::Role::Participant},
    {QLatin1StringView("audience"), Meeting::Role::Audience},
};
inline constexpr Name<ScenarioMeeting::WaitingRoom> waitingRooms[] = {
    {QLatin1StringView("none"), ScenarioMeeting::WaitingRoom::None},
    {QLatin1StringView("admitted"), ScenarioMeeting::WaitingRoom::Admitted},
    {QLatin1StringView("kept"), ScenarioMeeting::WaitingRoom::Kept},
};
inline constexpr Name<Scenario::Support> supports[] = {
    {QLatin1StringView("full"), Scenario::Support::Full},
    {QLatin1StringView("read-only"), Scenario::Support::ReadOnly},
    {QLatin1StringView("none"), Scenario::Support::None},
};
inline constexpr Name<Meeting::StartType> startTypes[] = {
    {QLatin1StringView("instant"), Meeting::StartType::Instant},
    {QLatin1StringView("personal"), Meeting::StartType::Personal},
};
inline constexpr Name<Meeting::Layout> layouts[] = {
    {QLatin1StringView("grid"), Meeting::Layout::Grid},
    {QLatin1StringView("speaker"), Meeting::Layout::Speaker},
    {QLatin1StringView("top-list"), Meeting::Layout::Speaker2},
    {QLatin1StringView("right-list"), Meeting::Layout::RightList},
    {QLatin1StringView("upper-l"), Meeting::Layout::UpperL},
    {QLatin1StringView("lower-l"), Meeting::Layout::LowerL},
    {QLatin1StringView("ring"), Meeting::Layout::Ring},
};
inline constexpr Name<Meeting::Status> statuses[] = {
    {QLatin1StringView("idle"), Meeting::Status::Idle},
    {QLatin1StringView("joining"), Meeting::Status::Joining},
    {QLatin1StringView("waiting-room"), Meeting::Status::WaitingRoom},
    {QLatin1StringView("in-meeting"), Meeting::Status::InMeeting},
    {QLatin1StringView("casting"), Meeting::Status::Casting},
    {QLatin1StringView("phone"), Meeting::Status::Phone},
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
