// SPDX-License-Identifier: Apache-2.0
// Any JSON as the state of the Meeting module, bare or in a reply: reading never fails, and what was read is
// written and read as the same.
#include "meeting/snapshotjson.h"
#include "promise.h"
#include "protocol/codec.h"
#include "protocol/querypath.h"

#include <QtCore/qjsondocument.h>

using namespace Rooms;
using Fuzz::promise;

namespace {

QJsonValue stateIn(const QByteArray &bytes)
{
    const Incoming incoming = Codec::decode(bytes, {});
    if (const auto *reply = std::get_if<Reply>(&incoming))
        return reply->data;
    return QJsonDocument::fromJson(bytes).object();
}

void check(const QJsonValue &state)
{
    const MeetingSnapshot snapshot = SnapshotJson::read(state);
    promise(SnapshotJson::read(SnapshotJson::write(snapshot)) == snapshot, "a snapshot survives writing");
    promise(snapshot == snapshot, "a snapshot equals itself");
    if (snapshot.layouts) {
        const LayoutSwitchInfo same = SnapshotJson::readLayoutSwitch({}, *snapshot.layouts);
        promise(same == *snapshot.layouts, "what is not told of the layouts stays");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QJsonValue state = stateIn(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    check(state);
    // As a session finds the module in what a room sent.
    if (const auto node = QueryPath({QStringLiteral("Meeting")}).nodeIn(state))
        check(*node);
    // Every block's reader, on whatever is there.
    const QJsonObject object = state.toObject();
    promise(SnapshotJson::readScreens(object) == SnapshotJson::readScreens(object), "reading is pure");
    const MeetingInfo meeting = SnapshotJson::readMeeting(object);
    promise(SnapshotJson::readMeeting(SnapshotJson::write(meeting)) == meeting, "a meeting survives writing");
    const UserInfo user = SnapshotJson::readUser(object);
    promise(SnapshotJson::readUser(SnapshotJson::write(user)) == user, "a user survives writing");
    const LayoutSwitchInfo layouts = SnapshotJson::readLayoutSwitch(object);
    promise(SnapshotJson::readLayoutSwitch(SnapshotJson::write(layouts)) == layouts,
            "layouts survive writing");
    SnapshotJson::readScreenLayout(object);
    SnapshotJson::readScheduled(object);
    return 0;
}
