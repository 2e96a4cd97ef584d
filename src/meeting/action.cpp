// SPDX-License-Identifier: Apache-2.0
#include "action.h"

#include "protocol/tolerant.h"

namespace Rooms::ActionJson {

using namespace Qt::StringLiterals;

namespace {

constexpr auto startName = "StartMeeting"_L1;
constexpr auto joinName = "JoinMeeting"_L1;
constexpr auto dissolveName = "DissolveMeeting"_L1;
constexpr auto leaveName = "LeaveMeeting"_L1;
constexpr auto leaveWaitingRoomName = "LeaveWaitingRoom"_L1;
// The specification's section 7 heads this LayoutSwitchChanged, which is the event (section 9, line 1).
constexpr auto switchLayoutName = "SwitchLayout"_L1;

constexpr auto instant = "instant"_L1;
constexpr auto personal = "pmi"_L1;

constexpr QLatin1StringView nameOf(const StartMeeting &)
{
    return startName;
}
constexpr QLatin1StringView nameOf(const JoinMeeting &)
{
    return joinName;
}
constexpr QLatin1StringView nameOf(const DissolveMeeting &)
{
    return dissolveName;
}
constexpr QLatin1StringView nameOf(const LeaveMeeting &)
{
    return leaveName;
}
constexpr QLatin1StringView nameOf(const LeaveWaitingRoom &)
{
    return leaveWaitingRoomName;
}
constexpr QLatin1StringView nameOf(const SwitchLayout &)
{
    return switchLayoutName;
}

QJsonObject parameters(const StartMeeting &action)
{
    return {{u"meeting_type"_s, action.type == Meeting::StartType::Personal ? personal : instant}};
}

QJsonObject parameters(const JoinMeeting &action)
{
    return {{u"meeting_code"_s, action.code},
            {u"password"_s, action.password},
            {u"mic_enable"_s, action.microphone},
            {u"camera_enable"_s, action.camera}};
}

QJsonObject parameters(const SwitchLayout &action)
{
    return {{u"switch_type"_s, action.layout.number()}, {u"show_voice_active"_s, action.showVoiceActive}};
}

template<typename ActionWithoutParameters>
QJsonObject parameters(const ActionWithoutParameters &)
{
    return {};
}

Result<MeetingAction, Problem> readStart(const QJsonObject &parameters)
{
    const QString type = parameters.value("meeting_type"_L1).toString();
    if (type == instant)
        return MeetingAction(StartMeeting {Meeting::StartType::Instant});
    if (type == personal)
        return MeetingAction(StartMeeting {Meeting::StartType::Personal});
    return Problem::BadParameters;
}

Result<MeetingAction, Problem> readJoin(const QJsonObject &parameters)
{
    const QJsonValue code = parameters.value("meeting_code"_L1);
    if (!code.isString())
        return Problem::BadParameters;
    // Microphone and camera are optional: a shipping driver leaves them out (section 9, line 26).
    return MeetingAction(
        JoinMeeting {code.toString(), parameters.value("password"_L1).toString(),
                     Tolerant::boolean(parameters.value("mic_enable"_L1)).value_or(true),
                     Tolerant::boolean(parameters.value("camera_enable"_L1)).value_or(true)});
}

Result<MeetingAction, Problem> readSwitchLayout(const QJsonObject &parameters)
{
    const auto type = Tolerant::number(parameters.value("switch_type"_L1));
    if (!type)
        return Problem::BadParameters;
    return MeetingAction(
        SwitchLayout {Coded<Meeting::Layout>::fromNumber(*type),
                      Tolerant::boolean(parameters.value("show_voice_active"_L1)).value_or(true)});
}

} // namespace

QString method()
{
    return u"Call/Meeting"_s;
}

QString name(const MeetingAction &action)
{
    return std::visit([](const auto &a) { return QString(nameOf(a)); }, action);
}

QJsonObject write(const MeetingAction &action)
{
    QJsonObject params {{u"action"_s, name(action)}};
    const QJsonObject own = std::visit([](const auto &a) { return parameters(a); }, action);
    if (!own.isEmpty())
        params.insert("action_params"_L1, own);
    return params;
}

Result<MeetingAction, Problem> read(const QJsonObject &params)
{
    const QString name = params.value("action"_L1).toString();
    const QJsonObject own = params.value("action_params"_L1).toObject();
    if (name == startName)
        return readStart(own);
    if (name == joinName)
        return readJoin(own);
    if (name == dissolveName)
        return MeetingAction(DissolveMeeting {});
    if (name == leaveName)
        return MeetingAction(LeaveMeeting {});
    if (name == leaveWaitingRoomName)
        return MeetingAction(LeaveWaitingRoom {});
    if (name == switchLayoutName)
        return readSwitchLayout(own);
    return Problem::UnknownAction;
}

} // namespace Rooms::ActionJson
