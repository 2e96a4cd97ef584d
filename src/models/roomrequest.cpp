// SPDX-License-Identifier: Apache-2.0
#include "roomrequest.h"

#include "device/deviceevent.h"
#include "meeting/meetingevent.h"
#include "share/shareevent.h"

namespace Rooms::RequestJson {

namespace {

struct Module
{
    QString operator()(const MeetingAction &) const { return MeetingEvent::module(); }
    QString operator()(const DeviceAction &) const { return DeviceEvent::module(); }
    QString operator()(const ShareAction &) const { return ShareEvent::module(); }
};

struct Method
{
    QString operator()(const MeetingAction &) const { return ActionJson::method(); }
    QString operator()(const DeviceAction &) const { return DeviceActionJson::method(); }
    QString operator()(const ShareAction &) const { return ShareActionJson::method(); }
};

struct Name
{
    QString operator()(const MeetingAction &action) const { return ActionJson::name(action); }
    QString operator()(const DeviceAction &action) const { return DeviceActionJson::name(action); }
    QString operator()(const ShareAction &action) const { return ShareActionJson::name(action); }
};

struct Params
{
    QJsonObject operator()(const MeetingAction &action) const { return ActionJson::write(action); }
    QJsonObject operator()(const DeviceAction &action) const { return DeviceActionJson::write(action); }
    QJsonObject operator()(const ShareAction &action) const { return ShareActionJson::write(action); }
};

} // namespace

QString module(const RoomRequest &request)
{
    return std::visit(Module(), request);
}

QString method(const RoomRequest &request)
{
    return std::visit(Method(), request);
}

QString name(const RoomRequest &request)
{
    return std::visit(Name(), request);
}

QJsonObject write(const RoomRequest &request)
{
    return std::visit(Params(), request);
}

} // namespace Rooms::RequestJson
