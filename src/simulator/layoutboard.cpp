// SPDX-License-Identifier: Apache-2.0
#include "layoutboard.h"

#include "protocol/errorcode.h"

#include <algorithm>
#include <iterator>

namespace Rooms {

namespace {

using enum Meeting::Layout;

struct Rule
{
    Meeting::Layout layout;
    int fewestPeople; // the specification's two; the L layouts' seven come from the vendor's mobile kit
};
constexpr Rule rules[] = {{Grid, 2},   {Speaker, 2}, {Speaker2, 2}, {RightList, 2},
                          {UpperL, 7}, {LowerL, 7},  {Ring, 2}};

} // namespace

void LayoutBoard::begin()
{
    *this = {};
}

void LayoutBoard::update(int people, bool offered)
{
    m_people = people;
    m_offered = offered;
    if (!isPossible(m_current))
        m_current = Grid;
}

int LayoutBoard::refusal(Coded<Meeting::Layout> layout) const
{
    if (!layout.isKnown())
        return toInt(ErrorCode::UnknownLayout);
    return toInt(isPossible(layout.value()) ? ErrorCode::Success : ErrorCode::CannotSwitchLayout);
}

void LayoutBoard::switchTo(const SwitchLayout &wanted)
{
    m_current = wanted.layout.value();
    if (m_current != Speaker)
        return;
    m_voiceActive = wanted.showVoiceActive || !m_speakerSeen;
    m_speakerSeen = true;
}

LayoutSwitchInfo LayoutBoard::info() const
{
    LayoutSwitchInfo info {m_current, m_offered, {}};
    for (const Rule &rule : rules) {
        LayoutChoice choice {rule.layout, isPossible(rule.layout), {}};
        if (rule.layout == Speaker)
            choice.showVoiceActive = m_voiceActive;
        info.choices.append(choice);
    }
    return info;
}

ScreenLayout LayoutBoard::screen() const
{
    ScreenLayout screen;
    screen.model = Meeting::LayoutModel::None;
    screen.type = m_current == Grid ? Meeting::LayoutType::Grid : Meeting::LayoutType::Host;
    screen.showSmallView = m_current == Speaker && m_voiceActive;
    return screen;
}

bool LayoutBoard::isPossible(Meeting::Layout layout) const
{
    return m_offered && std::any_of(std::begin(rules), std::end(rules), [&](const Rule &rule) {
               return rule.layout == layout && m_people >= rule.fewestPeople;
           });
}

} // namespace Rooms
