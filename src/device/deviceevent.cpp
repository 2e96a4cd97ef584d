// SPDX-License-Identifier: Apache-2.0
#include "deviceevent.h"

#include "deviceaction.h"
#include "devicejson.h"

namespace Rooms::DeviceEvent {

using namespace Qt::StringLiterals;

namespace {

//! A block changes only if the room has told of it before: an event does not prove that there is a camera.
struct Outcome
{
    DeviceSnapshot &snapshot;

    void operator()(const EnableMicrophone &done) const
    {
        if (snapshot.microphone)
            snapshot.microphone->on = done.on;
    }
    void operator()(const EnableCamera &done) const
    {
        if (snapshot.camera)
            snapshot.camera->on = done.on;
    }
    void operator()(const SetSpeakerVolume &done) const
    {
        if (snapshot.speaker)
            snapshot.speaker->volume = done.volume;
    }
};

} // namespace

QString module()
{
    return u"Device"_s;
}

DeviceSnapshot apply(const Event &event, const DeviceSnapshot &before)
{
    if (event.module != module() || event.errorCode != toInt(ErrorCode::Success))
        return before;
    DeviceSnapshot snapshot = DeviceJson::read(event.payload, before);
    if (const auto done = DeviceActionJson::read(event.subEvent, event.payload))
        std::visit(Outcome {snapshot}, *done);
    return snapshot;
}

} // namespace Rooms::DeviceEvent
