// SPDX-License-Identifier: Apache-2.0
// Any JSON as the state of the Meeting module, bare or in a reply: reading never fails, and what was read is
// written and read as the same.
#include "meeting/snapshotjson.h"
#include "promise.h"
#include "protocol/codec.h"
#include "protocol/querypath.h"

using namespace Rooms;
using Fuzz::promise;

namespace {

//! What was written, as a room sends it.
Json again(const QJsonObject &written)
{
    return Json::fromJsonValue(written);
}

Json stateIn(const QByteArray &bytes)
{
    const Incoming incoming = Codec::decode(bytes, {});
    if (const auto *reply = std::get_if<Reply>(&incoming))
        return reply->data;
    const auto json = Json::parse(bytes);
    return json ? *json : Json();
}

void check(JsonView state)
{
    const MeetingSnapshot snapshot = SnapshotJson::read(state);
    promise(SnapshotJson::read(again(SnapshotJson::write(snapshot))) == snapshot,
            "a snapshot survives writing");
    promise(snapshot == snapshot, "a snapshot equals itself");
    if (snapshot.layouts) {
        const LayoutSwitchInfo same = SnapshotJson::readLayoutSwitch({}, *snapshot.layouts);
        promise(same == *snapshot.layouts, "what is not told of the layouts stays");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Json state = stateIn(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    check(state);
    // As a session finds the module in what a room sent.
    check(QueryPath({QStringLiteral("Meeting")}).nodeIn(state));
    // Every block's reader, on whatever is there.
    promise(SnapshotJson::readScreens(state) == SnapshotJson::readScreens(state), "reading is pure");
    const MeetingInfo meeting = SnapshotJson::readMeeting(state);
    promise(SnapshotJson::readMeeting(again(SnapshotJson::write(meeting))) == meeting,
            "a meeting survives writing");
    const UserInfo user = SnapshotJson::readUser(state);
    promise(SnapshotJson::readUser(again(SnapshotJson::write(user))) == user, "a user survives writing");
    const LayoutSwitchInfo layouts = SnapshotJson::readLayoutSwitch(state);
    promise(SnapshotJson::readLayoutSwitch(again(SnapshotJson::write(layouts))) == layouts,
            "layouts survive writing");
    SnapshotJson::readScreenLayout(state);
    SnapshotJson::readScheduled(state);
    return 0;
}
