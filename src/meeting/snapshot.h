// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "enums.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

//! What `Query ["Meeting"]` tells, as values: one struct per table of the specification, section 1.1. A block
//! that the room left out is an empty optional; an absent text is "", an absent time is 0. Any thread.
namespace Rooms {

//! Table multi_scree_info.
struct MultiScreenInfo
{
    Coded<Meeting::MultiScreen> status; //!< multi_screen_status
    QString mainMonitorId; //!< main_monitor_id, "" unless there are two screens

    bool operator==(const MultiScreenInfo &) const = default;
};

//! Tables main_screen_layout_info and secondary_screen_layout_info.
struct ScreenLayout
{
    Coded<Meeting::LayoutModel> model; //!< layout_model
    bool showSmallView = false; //!< show_small_view
    Coded<Meeting::LayoutType> type; //!< layout_type

    bool operator==(const ScreenLayout &) const = default;
};

//! One item of layout_switch_list.
struct LayoutChoice
{
    Coded<Meeting::Layout> layout; //!< switch_type
    bool enabled = false; //!< enable; a missing one counts as false (section 9, line 18)
    std::optional<bool> showVoiceActive; //!< show_voice_active, only on items that carry it

    bool operator==(const LayoutChoice &) const = default;
};

//! Table layout_switch_info.
struct LayoutSwitchInfo
{
    Coded<Meeting::Layout> current; //!< current_switch_type
    bool enabled = false; //!< layout_switch_enable; false: hide the control (section 9, line 17)
    QList<LayoutChoice> choices; //!< layout_switch_list, in the room's order

    bool operator==(const LayoutSwitchInfo &) const = default;
};

//! Table meeting_info.
struct MeetingInfo
{
    Coded<Meeting::Status> status; //!< meeting_status
    Coded<Meeting::Type> type; //!< meeting_type
    QString title; //!< meeting_title
    QString code; //!< meeting_code
    QString password; //!< meeting_password; secret
    qint64 beginTime = 0; //!< begin_time, Unix seconds
    qint64 endTime = 0; //!< end_time, Unix seconds
    QString formattedCode; //!< formatted_meeting_code
    QString creatorName; //!< meeting_creator_name
    Coded<Meeting::HostStatus> hostStatus; //!< host_status
    QString url; //!< meeting_url; secret

    bool operator==(const MeetingInfo &) const = default;
};

//! Table self_info, which other modules use for any user.
struct UserInfo
{
    QString appUid; //!< app_uid: account
    QString appId; //!< app_id: organisation
    QString userId; //!< user_id in the meeting, 18 digits, hence a string
    bool host = false;
    bool coHost = false; //!< co_host
    int instanceId = -1; //!< instance_id: kind of application, see section 8; -1 when absent
    Coded<Meeting::UserType> userType; //!< user_type
    bool isCreator = false; //!< is_creator
    Coded<Meeting::Role> role; //!< role_type
    bool videoOn = false; //!< video_on
    bool audioOn = false; //!< audio_on
    bool screenSharing = false; //!< screen_sharing
    Coded<Meeting::ShareType> shareType; //!< screen_share_type
    bool webSharing = false; //!< web_sharing: shares a document
    QString nickname;

    //! Whether this user may end the meeting.
    bool mayDissolve() const { return host || coHost; }
    bool operator==(const UserInfo &) const = default;
};

//! One item of meeting_list.
struct ScheduledMeeting
{
    QString title; //!< meeting_title
    qint64 beginTime = 0; //!< begin_time, Unix seconds
    qint64 endTime = 0; //!< end_time, Unix seconds
    QString creatorName; //!< meeting_creator_name
    QString code; //!< meeting_code
    QString id; //!< meeting_id
    Coded<Meeting::Type> type; //!< meeting_type
    QString formattedCode; //!< formatted_meeting_code

    bool operator==(const ScheduledMeeting &) const = default;
};

//! The whole Meeting module at one moment.
struct MeetingSnapshot
{
    std::optional<MultiScreenInfo> screens; //!< multi_scree_info
    std::optional<ScreenLayout> mainScreen; //!< main_screen_layout_info
    std::optional<ScreenLayout> secondaryScreen; //!< secondary_screen_layout_info
    std::optional<LayoutSwitchInfo> layouts; //!< layout_switch_info; missing before Rooms 3.9.150
    MeetingInfo meeting; //!< meeting_info; its status is Unknown when the block is missing
    std::optional<UserInfo> self; //!< self_info
    QList<ScheduledMeeting> meetings; //!< meeting_list, ten at most "at present"

    bool operator==(const MeetingSnapshot &) const = default;
};

} // namespace Rooms
