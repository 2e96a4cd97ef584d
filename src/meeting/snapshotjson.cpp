// SPDX-License-Identifier: Apache-2.0
#include "snapshotjson.h"

#include "protocol/tolerant.h"

#include <QtCore/qjsonarray.h>

namespace Rooms::SnapshotJson {

using namespace Qt::StringLiterals;
using Tolerant::take;

namespace {

//! begin_time and end_time are in meeting_time in the examples, beside it in the table (section 9, line 8).
template<typename Info>
void takeTimes(JsonView object, Info &info)
{
    const JsonView inner = object.value("meeting_time"_L1);
    const auto time = [&](QLatin1StringView key) -> qint64 {
        const auto nested = Tolerant::integer(inner.value(key));
        return nested ? *nested : Tolerant::integer(object.value(key)).value_or(0);
    };
    info.beginTime = time("begin_time"_L1);
    info.endTime = time("end_time"_L1);
}

template<typename Info>
QJsonObject times(const Info &info)
{
    return {{u"begin_time"_s, info.beginTime}, {u"end_time"_s, info.endTime}};
}

//! The object under the first of \a keys that is one; nothing without one.
std::optional<JsonView> block(JsonView object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const JsonView value = object.value(key); value.isObject())
            return value;
    }
    return std::nullopt;
}

//! The one member that is an object; nothing when none or several are.
std::optional<JsonView> onlyObject(JsonView object)
{
    std::optional<JsonView> only;
    for (const auto &[key, member] : object.members()) {
        if (!member.isObject())
            continue;
        if (only)
            return std::nullopt;
        only = member;
    }
    return only;
}

//! Layout blocks are nested in layout_info in the example, beside it in the table (section 9, line 3).
std::optional<JsonView> layoutBlock(JsonView meeting, QLatin1StringView key)
{
    const auto nested = block(meeting.value("layout_info"_L1), {key});
    return nested ? nested : block(meeting, {key});
}

QJsonObject write(const MultiScreenInfo &screens)
{
    return {{u"multi_screen_status"_s, screens.status.number()},
            {u"main_monitor_id"_s, screens.mainMonitorId}};
}

QJsonObject write(const ScreenLayout &layout)
{
    return {{u"layout_model"_s, layout.model.number()},
            {u"show_small_view"_s, layout.showSmallView},
            {u"layout_type"_s, layout.type.number()}};
}

QJsonObject write(const ScheduledMeeting &meeting)
{
    return {{u"meeting_title"_s, meeting.title},
            {u"meeting_time"_s, times(meeting)},
            {u"meeting_creator_name"_s, meeting.creatorName},
            {u"meeting_code"_s, meeting.code},
            {u"meeting_id"_s, meeting.id},
            {u"meeting_type"_s, meeting.type.number()},
            {u"formatted_meeting_code"_s, meeting.formattedCode}};
}

} // namespace

MultiScreenInfo readScreens(JsonView object)
{
    MultiScreenInfo screens;
    take(object, "multi_screen_status"_L1, screens.status);
    take(object, "main_monitor_id"_L1, screens.mainMonitorId);
    return screens;
}

ScreenLayout readScreenLayout(JsonView object)
{
    ScreenLayout layout;
    take(object, "layout_model"_L1, layout.model);
    take(object, "show_small_view"_L1, layout.showSmallView);
    take(object, "layout_type"_L1, layout.type);
    return layout;
}

LayoutSwitchInfo readLayoutSwitch(JsonView object, const LayoutSwitchInfo &before)
{
    LayoutSwitchInfo layouts = before;
    take(object, "current_switch_type"_L1, layouts.current);
    take(object, "layout_switch_enable"_L1, layouts.enabled);
    const JsonView list = object.value("layout_switch_list"_L1);
    if (list.isArray())
        layouts.choices.clear();
    for (const JsonView item : list) {
        LayoutChoice choice;
        take(item, "switch_type"_L1, choice.layout);
        if (choice.layout.number() < 0)
            continue; // nothing that could be asked for
        take(item, "enable"_L1, choice.enabled);
        choice.showVoiceActive = Tolerant::boolean(item.value("show_voice_active"_L1));
        layouts.choices.append(choice);
        if (layouts.choices.size() == maximumLayouts)
            break;
    }
    return layouts;
}

MeetingInfo readMeeting(JsonView object)
{
    MeetingInfo meeting;
    take(object, "meeting_status"_L1, meeting.status);
    take(object, "meeting_type"_L1, meeting.type);
    take(object, "meeting_title"_L1, meeting.title);
    take(object, "meeting_code"_L1, meeting.code);
    take(object, "meeting_password"_L1, meeting.password);
    takeTimes(object, meeting);
    take(object, "formatted_meeting_code"_L1, meeting.formattedCode);
    take(object, "meeting_creator_name"_L1, meeting.creatorName);
    take(object, "host_status"_L1, meeting.hostStatus);
    take(object, "meeting_url"_L1, meeting.url);
    return meeting;
}

UserInfo readUser(JsonView object)
{
    if (!object.contains("user_id"_L1) && !object.contains("host"_L1)) {
        if (const auto wrapped = block(object, {"share_user_info"_L1, "self_user_info"_L1}))
            return readUser(*wrapped);
        if (const auto wrapped = onlyObject(object))
            return readUser(*wrapped);
    }
    UserInfo user;
    take(object, "app_uid"_L1, user.appUid);
    take(object, "app_id"_L1, user.appId);
    take(object, "user_id"_L1, user.userId);
    take(object, "host"_L1, user.host);
    take(object, "co_host"_L1, user.coHost);
    take(object, "instance_id"_L1, user.instanceId);
    take(object, "user_type"_L1, user.userType);
    take(object, "is_creator"_L1, user.isCreator);
    take(object, "role_type"_L1, user.role);
    take(object, "video_on"_L1, user.videoOn);
    take(object, "audio_on"_L1, user.audioOn);
    take(object, "screen_sharing"_L1, user.screenSharing);
    take(object, "screen_share_type"_L1, user.shareType);
    take(object, "web_sharing"_L1, user.webSharing);
    take(object, "nickname"_L1, user.nickname);
    return user;
}

ScheduledMeeting readScheduled(JsonView object)
{
    ScheduledMeeting meeting;
    take(object, "meeting_title"_L1, meeting.title);
    takeTimes(object, meeting);
    take(object, "meeting_creator_name"_L1, meeting.creatorName);
    take(object, "meeting_code"_L1, meeting.code);
    take(object, "meeting_id"_L1, meeting.id);
    take(object, "meeting_type"_L1, meeting.type);
    take(object, "formatted_meeting_code"_L1, meeting.formattedCode);
    return meeting;
}

MeetingSnapshot read(JsonView data)
{
    const JsonView object = block(data, {"meeting"_L1}).value_or(data);

    MeetingSnapshot snapshot;
    if (const auto screens = block(object, {"multi_scree_info"_L1, "multi_screen_info"_L1}))
        snapshot.screens = readScreens(*screens);
    if (const auto layout = layoutBlock(object, "main_screen_layout_info"_L1))
        snapshot.mainScreen = readScreenLayout(*layout);
    if (const auto layout = layoutBlock(object, "secondary_screen_layout_info"_L1))
        snapshot.secondaryScreen = readScreenLayout(*layout);
    if (const auto layouts = layoutBlock(object, "layout_switch_info"_L1))
        snapshot.layouts = readLayoutSwitch(*layouts);
    if (const auto meeting = block(object, {"meeting_info"_L1}))
        snapshot.meeting = readMeeting(*meeting);
    if (const auto self = block(object, {"self_info"_L1, "self_user_info"_L1}))
        snapshot.self = readUser(*self);
    for (const JsonView item : object.value("meeting_list"_L1)) {
        if (item.isObject())
            snapshot.meetings.append(readScheduled(item));
    }
    return snapshot;
}

QJsonObject write(const MeetingInfo &meeting)
{
    return {{u"meeting_status"_s, meeting.status.number()},
            {u"meeting_type"_s, meeting.type.number()},
            {u"meeting_title"_s, meeting.title},
            {u"meeting_code"_s, meeting.code},
            {u"meeting_password"_s, meeting.password},
            {u"meeting_time"_s, times(meeting)},
            {u"formatted_meeting_code"_s, meeting.formattedCode},
            {u"meeting_creator_name"_s, meeting.creatorName},
            {u"host_status"_s, meeting.hostStatus.number()},
            {u"meeting_url"_s, meeting.url}};
}

QJsonObject write(const UserInfo &user)
{
    return {{u"app_uid"_s, user.appUid},
            {u"app_id"_s, user.appId},
            {u"user_id"_s, user.userId},
            {u"host"_s, user.host},
            {u"co_host"_s, user.coHost},
            {u"instance_id"_s, user.instanceId},
            {u"user_type"_s, user.userType.number()},
            {u"is_creator"_s, user.isCreator},
            {u"role_type"_s, user.role.number()},
            {u"video_on"_s, user.videoOn},
            {u"audio_on"_s, user.audioOn},
            {u"screen_sharing"_s, user.screenSharing},
            {u"screen_share_type"_s, user.shareType.number()},
            {u"web_sharing"_s, user.webSharing},
            {u"nickname"_s, user.nickname}};
}

QJsonObject write(const LayoutSwitchInfo &layouts)
{
    QJsonArray list;
    for (const LayoutChoice &choice : layouts.choices) {
        QJsonObject item {{u"switch_type"_s, choice.layout.number()}, {u"enable"_s, choice.enabled}};
        if (choice.showVoiceActive)
            item.insert("show_voice_active"_L1, *choice.showVoiceActive);
        list.append(item);
    }
    return {{u"current_switch_type"_s, layouts.current.number()},
            {u"layout_switch_enable"_s, layouts.enabled},
            {u"layout_switch_list"_s, list}};
}

QJsonObject write(const MeetingSnapshot &snapshot)
{
    QJsonObject layoutInfo;
    if (snapshot.mainScreen)
        layoutInfo.insert("main_screen_layout_info"_L1, write(*snapshot.mainScreen));
    if (snapshot.secondaryScreen)
        layoutInfo.insert("secondary_screen_layout_info"_L1, write(*snapshot.secondaryScreen));
    if (snapshot.layouts)
        layoutInfo.insert("layout_switch_info"_L1, write(*snapshot.layouts));

    QJsonArray meetings;
    for (const ScheduledMeeting &meeting : snapshot.meetings)
        meetings.append(write(meeting));

    QJsonObject object {{u"meeting_info"_s, write(snapshot.meeting)}, {u"meeting_list"_s, meetings}};
    if (snapshot.screens)
        object.insert("multi_scree_info"_L1, write(*snapshot.screens));
    if (!layoutInfo.isEmpty())
        object.insert("layout_info"_L1, layoutInfo);
    if (snapshot.self)
        object.insert("self_info"_L1, QJsonObject {{u"share_user_info"_s, write(*snapshot.self)}});
    return {{u"meeting"_s, object}};
}

} // namespace Rooms::SnapshotJson
