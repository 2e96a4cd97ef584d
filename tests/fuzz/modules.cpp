// SPDX-License-Identifier: Apache-2.0
// Any bytes as the state of the Device and Share modules, bare or in a reply, and as an event of theirs.
#include "device/deviceaction.h"
#include "device/deviceevent.h"
#include "device/devicejson.h"
#include "promise.h"
#include "protocol/codec.h"
#include "protocol/querypath.h"
#include "share/shareaction.h"
#include "share/shareevent.h"
#include "share/sharejson.h"

using namespace Rooms;
using namespace Qt::StringLiterals;
using Fuzz::promise;

namespace {

DeviceSnapshot someDevice()
{
    DeviceSnapshot device;
    device.microphone = SoundInfo {true, u"Table"_s, 80};
    device.camera = CameraInfo {false, u"Wide"_s, Camera::FrameMode::Manual, {}};
    return device;
}

ShareSnapshot someShare()
{
    ShareSnapshot share;
    share.sharing = true;
    share.sharer.emplace().nickname = u"Ada"_s;
    share.castCode = u"735 902"_s;
    return share;
}

//! What was written, as a room sends it.
Json again(const QJsonObject &written)
{
    return Json::fromJsonValue(written);
}

void checkState(JsonView state)
{
    const DeviceSnapshot device = DeviceJson::read(state);
    promise(DeviceJson::read(again(DeviceJson::write(device))) == device, "devices survive writing");
    for (const auto &sound : {device.microphone, device.speaker})
        promise(!sound || (sound->volume >= -1 && sound->volume <= 100), "a volume is in its range");
    const ShareSnapshot share = ShareJson::read(state);
    promise(ShareJson::read(again(ShareJson::write(share))) == share, "what is shared survives writing");
}

void checkEvent(const Event &event)
{
    for (const DeviceSnapshot &before : {DeviceSnapshot(), someDevice()}) {
        const DeviceSnapshot after = DeviceEvent::apply(event, before);
        if (event.errorCode != 0 || event.module != DeviceEvent::module())
            promise(after == before, "another or a failed event changes no device");
        promise(DeviceEvent::apply(event, after) == after, "the same event again changes no device");
    }
    for (const ShareSnapshot &before : {ShareSnapshot(), someShare()}) {
        const ShareSnapshot after = ShareEvent::apply(event, before);
        if (event.errorCode != 0 || event.module != ShareEvent::module())
            promise(after == before, "another or a failed event shares nothing");
        promise(ShareEvent::apply(event, after) == after, "the same event again shares nothing new");
    }
}

void checkActions(const QJsonObject &params)
{
    if (const auto action = DeviceActionJson::read(params))
        promise(*DeviceActionJson::read(DeviceActionJson::write(*action)) == *action, "an action survives");
    if (const auto action = ShareActionJson::read(params))
        promise(*ShareActionJson::read(ShareActionJson::write(*action)) == *action, "an action survives");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto json = Json::parse(bytes)) {
        checkState(*json);
        checkActions(json->toJsonObject());
    }
    const Incoming incoming = Codec::decode(bytes, {});
    if (const auto *reply = std::get_if<Reply>(&incoming)) {
        checkState(reply->data);
        // As a session finds the modules in what a room sent.
        for (const QString &module : {DeviceEvent::module(), ShareEvent::module()})
            checkState(QueryPath({module}).nodeIn(reply->data));
    } else if (const auto *event = std::get_if<Event>(&incoming)) {
        checkEvent(*event);
    }
    return 0;
}
