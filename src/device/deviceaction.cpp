// SPDX-License-Identifier: Apache-2.0
#include "deviceaction.h"

#include "protocol/tolerant.h"

namespace Rooms::DeviceActionJson {

using namespace Qt::StringLiterals;

namespace {

// In the order of DeviceAction's alternatives.
constexpr QLatin1StringView names[] = {"EnableMic"_L1, "EnableCamera"_L1, "SetSpeakerVolume"_L1};
static_assert(std::size(names) == std::variant_size_v<DeviceAction>);

QJsonObject parameters(const EnableMicrophone &action)
{
    return {{u"enable"_s, action.on}};
}

QJsonObject parameters(const EnableCamera &action)
{
    return {{u"enable"_s, action.on}};
}

QJsonObject parameters(const SetSpeakerVolume &action)
{
    return {{u"volume"_s, action.volume}};
}

template<typename Switch>
Result<DeviceAction, ErrorCode> readSwitch(const QJsonObject &parameters)
{
    const auto on = Tolerant::boolean(parameters.value("enable"_L1));
    if (!on)
        return ErrorCode::ParameterError;
    return DeviceAction(Switch {*on});
}

Result<DeviceAction, ErrorCode> readVolume(const QJsonObject &parameters)
{
    const auto volume = Tolerant::number(parameters.value("volume"_L1));
    if (!volume || !SetSpeakerVolume::isPossible(*volume))
        return ErrorCode::ParameterError;
    return DeviceAction(SetSpeakerVolume {*volume});
}

} // namespace

QString method()
{
    return u"Call/Device"_s;
}

QString name(const DeviceAction &action)
{
    return names[action.index()];
}

QJsonObject write(const DeviceAction &action)
{
    return {{u"action"_s, name(action)},
            {u"action_params"_s, std::visit([](const auto &a) { return parameters(a); }, action)}};
}

Result<DeviceAction, ErrorCode> read(const QJsonObject &params)
{
    const QString name = params.value("action"_L1).toString();
    const QJsonObject own = params.value("action_params"_L1).toObject();
    if (name == names[0])
        return readSwitch<EnableMicrophone>(own);
    if (name == names[1])
        return readSwitch<EnableCamera>(own);
    if (name == names[2])
        return readVolume(own);
    return ErrorCode::NotSupported;
}

} // namespace Rooms::DeviceActionJson
