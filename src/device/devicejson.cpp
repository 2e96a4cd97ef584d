// SPDX-License-Identifier: Apache-2.0
#include "devicejson.h"

#include "deviceaction.h"
#include "protocol/tolerant.h"

namespace Rooms::DeviceJson {

using namespace Qt::StringLiterals;
using Tolerant::take;

namespace {

SoundInfo readSound(JsonView object)
{
    SoundInfo sound;
    sound.on = Tolerant::boolean(object.value("switch"_L1));
    take(object, "device_id"_L1, sound.name);
    const auto volume = Tolerant::number(object.value("volume"_L1));
    if (volume && SetSpeakerVolume::isPossible(*volume))
        sound.volume = *volume;
    return sound;
}

CameraInfo readCamera(JsonView object)
{
    CameraInfo camera;
    camera.on = Tolerant::boolean(object.value("switch"_L1));
    take(object, "device_id"_L1, camera.name);
    const JsonView frame = object.value("camera_frame_mode"_L1);
    take(frame, "mode"_L1, camera.frameMode);
    take(frame, "name"_L1, camera.frameModeName);
    return camera;
}

QJsonObject write(const SoundInfo &sound)
{
    QJsonObject object {{u"device_id"_s, sound.name}};
    if (sound.on)
        object.insert("switch"_L1, *sound.on);
    if (sound.volume >= 0)
        object.insert("volume"_L1, sound.volume);
    return object;
}

QJsonObject write(const CameraInfo &camera)
{
    QJsonObject object {
        {u"device_id"_s, camera.name},
        {u"camera_frame_mode"_s,
         QJsonObject {{u"mode"_s, camera.frameMode.number()}, {u"name"_s, camera.frameModeName}}}};
    if (camera.on)
        object.insert("switch"_L1, *camera.on);
    return object;
}

} // namespace

DeviceSnapshot read(JsonView data)
{
    return read(data, {});
}

DeviceSnapshot read(JsonView data, const DeviceSnapshot &before)
{
    const JsonView device = Tolerant::unwrapped(data, "device"_L1);
    const JsonView info = Tolerant::unwrapped(device, "device_info"_L1);
    DeviceSnapshot snapshot = before;
    for (const JsonView object : {device, info}) {
        if (const JsonView block = object.value("mic_info"_L1); block.isObject())
            snapshot.microphone = readSound(block);
        if (const JsonView block = object.value("speaker_info"_L1); block.isObject())
            snapshot.speaker = readSound(block);
        if (const JsonView block = object.value("camera_info"_L1); block.isObject())
            snapshot.camera = readCamera(block);
    }
    return snapshot;
}

QJsonObject writeBlocks(const DeviceSnapshot &snapshot)
{
    QJsonObject blocks;
    if (snapshot.microphone)
        blocks.insert("mic_info"_L1, write(*snapshot.microphone));
    if (snapshot.speaker)
        blocks.insert("speaker_info"_L1, write(*snapshot.speaker));
    if (snapshot.camera)
        blocks.insert("camera_info"_L1, write(*snapshot.camera));
    return blocks;
}

QJsonObject write(const DeviceSnapshot &snapshot)
{
    return {{u"device"_s, QJsonObject {{u"device_info"_s, writeBlocks(snapshot)}}}};
}

} // namespace Rooms::DeviceJson
