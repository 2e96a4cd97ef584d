// SPDX-License-Identifier: Apache-2.0
#include "shownwatch.h"

#include <algorithm>

namespace Rooms::History {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 graceMs = 1000; // a break shorter than this shows nothing
}

ShownWatch::ShownWatch(const ServiceClient &client, Room &room, const Device &device, const Clock &clock,
                       Verdict &verdict)
    : m_client(client)
    , m_room(room)
    , m_device(device)
    , m_clock(clock)
    , m_verdict(verdict)
{
    connect(&room, &Room::snapshotChanged, this, &ShownWatch::onChanged);
    connect(&client, &ServiceClient::stateChanged, this, &ShownWatch::onLink);
    connect(&client, &ServiceClient::truth, this, [this](const QString &, const Json &, quint64 askedAt) {
        m_verdict.expect(askedAt > m_askedAt, u"A truth was told that is older than the last one."_s);
        m_askedAt = askedAt;
    });
}

//! Each block by itself: an event tells some of them, and the others stay as they were.
void ShownWatch::onChanged()
{
    follow(m_screens, &MeetingSnapshot::screens, "screens");
    follow(m_main, &MeetingSnapshot::mainScreen, "main screen");
    follow(m_layouts, &MeetingSnapshot::layouts, "layouts");
    follow(m_meeting, &MeetingSnapshot::meeting, "meeting");
    follow(m_self, &MeetingSnapshot::self, "self");
    follow(m_meetings, &MeetingSnapshot::meetings, "list of meetings");
}

//! \a shown is the state of the room whose \a block is shown, or an earlier one.
template<typename Block>
void ShownWatch::follow(qsizetype &shown, Block MeetingSnapshot::*block, const char *name)
{
    const auto &states = m_device.states();
    const auto isShown = [&](const MeetingSnapshot &state) {
        return state.*block == m_room.snapshot().*block;
    };
    const auto from = states.begin() + shown;
    const auto same = std::find_if(from, states.end(), isShown);
    if (same != states.end())
        shown = same - states.begin();
    else if (std::any_of(states.begin(), from, isShown) && !m_device.mayHaveLied())
        m_verdict.broken(u"A block (%1) is shown that is older than what was shown before."_s.arg(
            QLatin1StringView(name)));
    // else it is one that the room never had: spoilt, or a part told by an event
}

void ShownWatch::onLink()
{
    const bool ready = m_client.state() == Link::State::Ready;
    m_wasReady = m_wasReady || ready;
    if (ready || !m_wasReady)
        m_lostSince = -1;
    else if (m_lostSince < 0)
        m_lostSince = m_clock.now();
}

void ShownWatch::check()
{
    const bool ready = m_client.state() == Link::State::Ready;
    const bool lost = m_lostSince >= 0 && m_clock.now() - m_lostSince >= graceMs;
    m_verdict.expect(m_room.stale() == (lost && m_room.known()),
                     u"What is shown is not marked as what it is."_s);
    for (const RoomAction *action :
         {static_cast<RoomAction *>(m_room.start()), static_cast<RoomAction *>(m_room.join()),
          static_cast<RoomAction *>(m_room.dissolve()), static_cast<RoomAction *>(m_room.leave()),
          static_cast<RoomAction *>(m_room.leaveWaitingRoom()),
          static_cast<RoomAction *>(m_room.switchLayout())}) {
        m_verdict.expect(ready || !action->available(), u"An action is offered without a link."_s);
        m_verdict.expect(!action->inProgress() || !action->available(),
                         u"An action is offered while it is under way."_s);
    }
}

bool ShownWatch::isTrue() const
{
    return m_client.state() == Link::State::Ready && !m_room.stale()
        && m_room.snapshot() == m_device.room().snapshot();
}

void ShownWatch::checkModels()
{
    const MeetingSnapshot truth = m_device.room().snapshot();
    const auto shows = [this](bool same, const char *what) {
        if (!same)
            m_verdict.broken(u"%1 show something else than the room's state."_s.arg(QLatin1StringView(what)));
    };
    const MeetingStatus &meeting = *m_room.meeting();
    shows(meeting.status() == truth.meeting.status.value() && meeting.code() == truth.meeting.code
              && meeting.title() == truth.meeting.title,
          "The meeting's properties");
    shows(m_room.self()->present() == truth.self.has_value()
              && m_room.self()->mayDissolve() == (truth.self && truth.self->mayDissolve()),
          "The room's own properties");
    shows(m_room.screens()->multiScreen() == truth.screens->status.value(), "The screens' properties");
    const LayoutSwitchInfo layouts = truth.layouts.value_or(LayoutSwitchInfo {});
    const auto &rows = m_room.layouts()->rows();
    shows(std::equal(rows.begin(), rows.end(), layouts.choices.begin(), layouts.choices.end(),
                     [&layouts](const LayoutRow &row, const LayoutChoice &choice) {
                         return row.choice == choice && row.current == (choice.layout == layouts.current);
                     }),
          "The rows of the layouts");
    const auto &meetings = m_room.meetings()->rows();
    shows(std::equal(meetings.begin(), meetings.end(), truth.meetings.begin(), truth.meetings.end(),
                     [](const MeetingRow &row, const ScheduledMeeting &each) { return row.meeting == each; }),
          "The rows of the meetings");
}

} // namespace Rooms::History
