// SPDX-License-Identifier: Apache-2.0
#include "awaychanges.h"

#include "assign.h"

#include <algorithm>

namespace Rooms {

using namespace std::chrono_literals;
using Away::Kind;
using Status = Meeting::Status;

namespace {

constexpr auto shownFor = 10s;

//! Collects the differences of one comparison.
class Comparison
{
public:
    Comparison(const MeetingSnapshot &before, const MeetingSnapshot &now)
        : m_before(before)
        , m_now(now)
    { }

    QList<AwayChange> changes()
    {
        compareStatus();
        if (isSameMeeting())
            compareMeeting();
        compareScreens();
        compareSchedule();
        return m_changes;
    }

private:
    void add(Kind kind, const QString &title = {}, int number = -1)
    {
        m_changes.append({kind, title, number});
    }
    //! One of two kinds, when a flag is no longer what it was.
    void addFlag(bool before, bool now, Kind became, Kind ceased)
    {
        if (before != now)
            add(now ? became : ceased);
    }

    bool isSameMeeting() const
    {
        return m_before.meeting.status == Status::InMeeting && m_now.meeting.status == Status::InMeeting
            && m_before.meeting.code == m_now.meeting.code;
    }

    void compareStatus()
    {
        const Coded<Meeting::Status> before = m_before.meeting.status;
        const Coded<Meeting::Status> now = m_now.meeting.status;
        if (before == now) {
            if (now == Status::InMeeting && !isSameMeeting())
                add(Kind::OtherMeeting, m_now.meeting.title);
            return;
        }
        // Being let in says all of it; otherwise what ended comes before what began.
        if (before == Status::WaitingRoom && now == Status::InMeeting) {
            add(Kind::Admitted, m_now.meeting.title);
            return;
        }
        addEnd(before.value());
        addBeginning(now.value());
    }

    void addEnd(Status status)
    {
        switch (status) {
        case Status::InMeeting:
            add(Kind::MeetingEnded, m_before.meeting.title);
            break;
        case Status::WaitingRoom:
            add(Kind::WaitingRoomLeft, m_before.meeting.title);
            break;
        case Status::Casting:
            add(Kind::CastingEnded);
            break;
        case Status::Phone:
            add(Kind::PhoneEnded);
            break;
        case Status::Idle:
        case Status::Joining:
        case Status::Unknown:
            break;
        }
    }

    void addBeginning(Status status)
    {
        switch (status) {
        case Status::InMeeting:
            add(Kind::MeetingEntered, m_now.meeting.title);
            break;
        case Status::WaitingRoom:
            add(Kind::WaitingRoomEntered, m_now.meeting.title);
            break;
        case Status::Casting:
            add(Kind::CastingStarted);
            break;
        case Status::Phone:
            add(Kind::PhoneStarted);
            break;
        case Status::Idle:
        case Status::Joining: // the page shows it, and it is not for long
        case Status::Unknown:
            break;
        }
    }

    void compareMeeting()
    {
        if (m_before.meeting.title != m_now.meeting.title)
            add(Kind::Renamed, m_now.meeting.title);
        addFlag(m_before.meeting.hostStatus == Meeting::HostStatus::Present,
                m_now.meeting.hostStatus == Meeting::HostStatus::Present, Kind::HostArrived, Kind::HostLeft);
        if (m_before.self && m_now.self)
            compareSelf(*m_before.self, *m_now.self);
        if (m_before.layouts && m_now.layouts)
            compareLayouts(*m_before.layouts, *m_now.layouts);
    }

    void compareSelf(const UserInfo &before, const UserInfo &now)
    {
        if (now.host && !before.host)
            add(Kind::BecameHost);
        else if (now.coHost && !now.host && (before.host || !before.coHost))
            add(Kind::BecameCoHost);
        else if (before.mayDissolve() && !now.mayDissolve())
            add(Kind::RoleLost);
        addFlag(before.screenSharing, now.screenSharing, Kind::SharingStarted, Kind::SharingStopped);
        addFlag(before.audioOn, now.audioOn, Kind::MicrophoneOn, Kind::MicrophoneOff);
        addFlag(before.videoOn, now.videoOn, Kind::CameraOn, Kind::CameraOff);
    }

    void compareLayouts(const LayoutSwitchInfo &before, const LayoutSwitchInfo &now)
    {
        if (before.current != now.current)
            add(Kind::LayoutChanged, {}, now.current.number());
        addFlag(before.enabled, now.enabled, Kind::LayoutsOffered, Kind::LayoutsWithdrawn);
    }

    void compareScreens()
    {
        if (m_before.screens && m_now.screens && m_before.screens->status != m_now.screens->status)
            add(Kind::ScreensChanged, {}, m_now.screens->status.number());
    }

    void compareSchedule()
    {
        // A meeting that was only moved is missing on both sides.
        const int count = std::max(countMissing(m_before.meetings, m_now.meetings),
                                   countMissing(m_now.meetings, m_before.meetings));
        if (count > 0)
            add(Kind::ScheduleChanged, {}, count);
    }

    static int countMissing(const QList<ScheduledMeeting> &from, const QList<ScheduledMeeting> &in)
    {
        return int(std::count_if(from.begin(), from.end(), [&in](const ScheduledMeeting &meeting) {
            return std::none_of(in.begin(), in.end(), [&meeting](const ScheduledMeeting &other) {
                return meeting.code == other.code && meeting.beginTime == other.beginTime
                    && meeting.endTime == other.endTime;
            });
        }));
    }

    const MeetingSnapshot &m_before;
    const MeetingSnapshot &m_now;
    QList<AwayChange> m_changes;
};

} // namespace

AwayChanges::AwayChanges(Clock &clock, QObject *parent)
    : DiffedListModel(parent)
    , m_timer(clock, [this] { clear(); })
{ }

QVariant AwayChanges::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AwayChange &row = rows().at(index.row());
    switch (role) {
    case KindRole:
        return QVariant::fromValue(row.kind);
    case TitleRole:
        return row.title;
    case NumberRole:
        return row.number;
    default:
        return {};
    }
}

QHash<int, QByteArray> AwayChanges::roleNames() const
{
    return {{KindRole, "kind"}, {TitleRole, "title"}, {NumberRole, "number"}};
}

QList<AwayChange> AwayChanges::between(const MeetingSnapshot &before, const MeetingSnapshot &now)
{
    return Comparison(before, now).changes();
}

void AwayChanges::show(const QList<AwayChange> &changes, const QDateTime &since)
{
    if (changes.isEmpty())
        return;
    m_timer.start(shownFor);
    replace(changes, since);
    Q_EMIT found();
}

void AwayChanges::clear()
{
    m_timer.stop();
    replace({}, m_since); // a view that is being closed still tells it
}

bool AwayChanges::isSame(const AwayChange &left, const AwayChange &right) const
{
    return left.kind == right.kind;
}

QList<int> AwayChanges::changedRoles(const AwayChange &before, const AwayChange &after) const
{
    QList<int> roles;
    if (before.title != after.title)
        roles.append(TitleRole);
    if (before.number != after.number)
        roles.append(NumberRole);
    return roles;
}

void AwayChanges::replace(const QList<AwayChange> &changes, const QDateTime &since)
{
    const int oldCount = count();
    setRows(changes);
    const bool otherSince = assign(m_since, since);
    if (count() != oldCount || otherSince)
        Q_EMIT countChanged();
}

} // namespace Rooms
