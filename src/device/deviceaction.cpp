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

template<typename Switch, typename Object>
Result<DeviceAction, ErrorCode> readSwitch(const Object &parameters)
{
    const auto on = Tolerant::boolean(parameters.value("enable"_L1));
    if (!on)
        return ErrorCode::ParameterError;
    return DeviceAction(Switch {*on});
}

template<typename Object>
Result<DeviceAction, ErrorCode> readVolume(const Object &parameters)
{
    const auto volume = Tolerant::number(parameters.value("volume"_L1));
    if (!volume || !SetSpeakerVolume::isPossible(*volume))
        return ErrorCode::ParameterError;
    return DeviceAction(SetSpeakerVolume {*volume});
}

template<typename Object>
Result<DeviceAction, ErrorCode> readNamed(const QString &name, const Object &parameters)
{
    if (name == names[0])
        return readSwitch<EnableMicrophone>(parameters);
    if (name == names[1])
        return readSwitch<EnableCamera>(parameters);
    if (name == names[2])
        return readVolume(parameters);
    return ErrorCode::NotSupported;
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
    return readNamed(params.value("action"_L1).toString(), params.value("action_params"_L1).toObject());
}

Result<DeviceAction, ErrorCode> read(const QString &name, JsonView parameters)
{
    return readNamed(name, parameters);
}

} // namespace Rooms::DeviceActionJson
