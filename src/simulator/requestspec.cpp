// SPDX-License-Identifier: Apache-2.0
#include "requestspec.h"

#include <algorithm>

namespace Rooms::RequestSpec {

using namespace Qt::StringLiterals;

namespace {

using Type = Parameter::Type;
using Need = Parameter::Need;

constexpr auto devicePage = "Device calls page"_L1;
constexpr auto controlPage = "MeetingControl page"_L1;
constexpr auto sharePage = "Share page"_L1;
constexpr auto driver = "seen in a shipping driver only"_L1;

Parameter truth(QLatin1StringView key, int line = 0, Need need = Need::Required)
{
    return {key, Type::Truth, need, line};
}

Parameter text(QLatin1StringView key, Need need = Need::Required)
{
    return {key, Type::Text, need};
}

Parameter whole(QLatin1StringView key, int minimum, int maximum, int line = 0, Need need = Need::Required)
{
    return {key, Type::Whole, need, line, minimum, maximum};
}

//! Casting before a meeting is ended by a type that stands beside the action.
Parameter castMeeting()
{
    return {"meeting_type"_L1, Type::Choice, Need::Required, 0, 0, -1, "castMeeting"_L1, true};
}

QList<Action> meetingActions()
{
    const Parameter startType {"meeting_type"_L1, Type::Choice, Need::Required, 639, 0, -1, "instant pmi"_L1};
    const Parameter code {"meeting_code"_L1, Type::MeetingCode, Need::Required, 708};
    const Parameter password {"password"_L1, Type::Text, Need::Uncertain, 714};
    return {
        {"StartMeeting"_L1, "JoinMeetingCompleted"_L1, "Meeting page, 2"_L1, 611, {startType}},
        {"JoinMeeting"_L1,
         "JoinMeetingCompleted"_L1,
         "Meeting page, 3"_L1,
         680,
         {code, password, truth("mic_enable"_L1, 720, Need::Uncertain),
          truth("camera_enable"_L1, 728, Need::Uncertain)}},
        {"DissolveMeeting"_L1, "DissolveMeeting"_L1, "Meeting page, 4"_L1, 772, {}},
        {"LeaveMeeting"_L1, "LeaveMeeting"_L1, "Meeting page, 5"_L1, 824, {}},
        {"LeaveWaitingRoom"_L1, "LeaveWaitingRoom"_L1, "Meeting page, 6"_L1, 875, {}},
        {"SwitchLayout"_L1,
         "LayoutSwitchChanged"_L1,
         "Meeting page, 7"_L1,
         926,
         {whole("switch_type"_L1, 1, 7, 953), truth("show_voice_active"_L1, 966, Need::Uncertain)}},
    };
}

QList<Action> deviceActions()
{
    return {
        {"EnableCamera"_L1, "EnableCamera"_L1, devicePage, 0, {truth("enable"_L1)}},
        {"EnableMic"_L1, "EnableMic"_L1, devicePage, 0, {truth("enable"_L1)}},
        {"SetSpeakerVolume"_L1, "SetSpeakerVolume"_L1, devicePage, 0, {whole("volume"_L1, 0, 100)}},
        {"TestSpeaker"_L1, "SpeakerTestStateChange"_L1, devicePage, 0, {truth("test"_L1)}},
        {"TestMic"_L1, "MicTestStateChange"_L1, devicePage, 0, {truth("test"_L1, 0, Need::Uncertain)}},
    };
}

QList<Action> controlActions()
{
    return {
        {"RequestRecord"_L1, "RequestRecord"_L1, controlPage, 0, {}},
        {"StartRecord"_L1, {}, controlPage, 0, {text("mobile_address"_L1)}},
        {"MuteAll"_L1, "MuteAll"_L1, controlPage, 0, {truth("audio_allow_unmute_by_self"_L1)}},
        {"ListMemberIds"_L1,
         {},
         controlPage,
         0,
         {whole("begin_count"_L1, 0, -1), whole("end_count"_L1, 0, -1), whole("type"_L1, 0, 1)}},
        {"MuteMember"_L1, {}, driver, 0, {text("user_id"_L1)}},
        {"StopVideo"_L1, {}, driver, 0, {text("user_id"_L1)}},
        {"RemoveMember"_L1, {}, driver, 0, {text("user_id"_L1), truth("allow_join"_L1)}},
    };
}

QList<Action> shareActions()
{
    return {
        {"StartShare"_L1,
         {},
         sharePage,
         0,
         {whole("share_type"_L1, 0, 1), truth("share_voice"_L1), truth("fluency_first"_L1, 0, Need::Optional),
          whole("select_index"_L1, 0, -1, 0, Need::Optional), text("device_id"_L1, Need::Optional)}},
        {"StopShare"_L1, {}, sharePage, 0, {}},
        {"EndQuickShare"_L1, {}, sharePage, 0, {castMeeting()}},
        {"CancelQuickShare"_L1, {}, sharePage, 0, {castMeeting()}},
        {"StartWindowShare"_L1,
         {},
         sharePage,
         0,
         {truth("share_voice"_L1), truth("fluency_first"_L1),
          whole("select_index"_L1, 0, -1, 0, Need::Optional)}},
        {"StopWindowShare"_L1, {}, sharePage, 0, {}},
        {"OpenShareGuide"_L1, {}, sharePage, 0, {}},
        {"CloseShareGuide"_L1, {}, sharePage, 0, {}},
    };
}

//! The entry of \a list that is called \a name.
template<typename Entry>
const Entry *named(const QList<Entry> &list, const QString &name)
{
    const auto hit =
        std::find_if(list.begin(), list.end(), [&name](const Entry &entry) { return entry.name == name; });
    return hit == list.end() ? nullptr : &*hit;
}

} // namespace

QString Parameter::right() const
{
    switch (type) {
    case Type::Text:
        return u"a text"_s;
    case Type::MeetingCode:
        return u"a text of digits"_s;
    case Type::Choice:
        return u"\"%1\""_s.arg(QString(choices).replace(u' ', "\" or \""_L1));
    case Type::Truth:
        return u"true or false"_s;
    case Type::Whole:
        break;
    }
    if (maximum < minimum)
        return u"a whole number, %1 or more"_s.arg(minimum);
    return u"a whole number, %1 to %2"_s.arg(minimum).arg(maximum);
}

QString Parameter::vendorType() const
{
    switch (type) {
    case Type::Text:
    case Type::MeetingCode:
        return u"string"_s;
    case Type::Choice:
        return u"string, "_s + QString(choices).replace(u' ', " or "_L1);
    case Type::Truth:
        return u"bool"_s;
    case Type::Whole:
        break;
    }
    return maximum < minimum ? u"int"_s : u"int, %1 to %2"_s.arg(minimum).arg(maximum);
}

QString Action::place() const
{
    const QString where = u"%1 %2"_s.arg(page, name);
    return line == 0 ? where : where + u" (line %1)"_s.arg(line);
}

QString Action::place(const Parameter &parameter) const
{
    const QString where = u"%1 %2, %3: %4"_s.arg(page, name, parameter.key, parameter.vendorType());
    return parameter.line == 0 ? where : where + u" (line %1)"_s.arg(parameter.line);
}

bool Action::hasParameters() const
{
    return std::any_of(parameters.begin(), parameters.end(),
                       [](const Parameter &parameter) { return !parameter.beside; });
}

bool Action::needsParameters() const
{
    return std::any_of(parameters.begin(), parameters.end(), [](const Parameter &parameter) {
        return !parameter.beside && parameter.need == Need::Required;
    });
}

const Action *Module::action(const QString &name) const
{
    return named(actions, name);
}

QStringList Module::eventNames() const
{
    QStringList names;
    for (const Action &action : actions) {
        if (!action.event.isEmpty() && !names.contains(action.event))
            names.append(action.event);
    }
    return names + otherEvents;
}

const QList<Module> &modules()
{
    static const QList<Module> all {
        {"Meeting"_L1, true, meetingActions()},
        {"Device"_L1, false, deviceActions(), {u"SpeakerTestVolumeChange"_s, u"MicTestVolumeChange"_s}},
        {"MeetingControl"_L1, false, controlActions()},
        {"Share"_L1, false, shareActions()},
    };
    return all;
}

const Module *module(const QString &name)
{
    return named(modules(), name);
}

bool namesNode(const QStringList &path)
{
    static const QList<QStringList> nodes {{u"Device"_s, u"PtzInfo"_s},
                                           {u"Device"_s, u"CameraInfo"_s, u"CameraFrameMode"_s},
                                           {u"MeetingControl"_s},
                                           {u"Members"_s}};
    return std::any_of(nodes.begin(), nodes.end(), [&path](const QStringList &node) {
        return path.size() >= node.size() && std::equal(node.begin(), node.end(), path.begin());
    });
}

} // namespace Rooms::RequestSpec
