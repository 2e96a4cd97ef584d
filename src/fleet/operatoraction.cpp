// SPDX-License-Identifier: Apache-2.0
#include "operatoraction.h"

namespace Rooms::OperatorActions {

using namespace Qt::StringLiterals;

namespace {

struct Requester
{
    RoomRequest operator()(const MuteMicrophone &) const { return DeviceAction(EnableMicrophone {false}); }
    RoomRequest operator()(const CloseCamera &) const { return DeviceAction(EnableCamera {false}); }
    RoomRequest operator()(const SetSpeakerVolume &action) const { return DeviceAction(action); }
    RoomRequest operator()(const StopShare &action) const { return ShareAction(action); }
    RoomRequest operator()(const JoinMeeting &action) const
    {
        return MeetingAction(JoinMeeting {action.code, action.password, false, false});
    }
    template<typename Action>
    RoomRequest operator()(const Action &action) const
    {
        return MeetingAction(action);
    }
};

} // namespace

RoomRequest request(const OperatorAction &action)
{
    return std::visit(Requester {}, action);
}

QString name(const OperatorAction &action)
{
    return RequestJson::name(request(action));
}

QJsonObject parameters(const OperatorAction &action)
{
    return RequestJson::write(request(action)).value("action_params"_L1).toObject();
}

} // namespace Rooms::OperatorActions
