// SPDX-License-Identifier: Apache-2.0
// Any bytes as an event of the Meeting module, told of rooms in several states.
#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"
#include "promise.h"
#include "protocol/codec.h"

using namespace Rooms;
using Fuzz::promise;

namespace {

MeetingSnapshot inMeeting()
{
    MeetingSnapshot snapshot;
    snapshot.meeting.status = Meeting::Status::InMeeting;
    snapshot.meeting.title = QStringLiteral("Weekly");
    snapshot.mainScreen.emplace();
    snapshot.secondaryScreen.emplace();
    snapshot.self.emplace().nickname = QStringLiteral("Room 12");
    snapshot.layouts.emplace().choices = {{Meeting::Layout::Grid, true, {}},
                                          {Meeting::Layout::Speaker, true, true}};
    return snapshot;
}

MeetingSnapshot with(Meeting::Status status)
{
    MeetingSnapshot snapshot;
    snapshot.meeting.status = status;
    return snapshot;
}

void check(const Event &event, const MeetingSnapshot &before)
{
    const MeetingSnapshot after = MeetingEvent::apply(event, before);
    const bool understood = MeetingEvent::kind(event.subEvent) != MeetingEvent::Kind::Other;
    if (event.errorCode != toInt(ErrorCode::Success) || !understood)
        promise(after == before, "a failed or unknown event changes nothing");
    promise(MeetingEvent::apply(event, after) == after, "the same event again changes nothing");
    promise(SnapshotJson::read(Json::fromJsonValue(SnapshotJson::write(after))) == after,
            "the new state survives writing");
    promise(after.screens == before.screens && after.meetings == before.meetings,
            "events tell nothing of screens and the meeting list");
    promise(before.layouts || !after.layouts, "an event makes no layouts where there are none");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray frame(reinterpret_cast<const char *>(data), qsizetype(size));
    const Incoming incoming = Codec::decode(frame, {});
    const auto *event = std::get_if<Event>(&incoming);
    if (!event)
        return 0;
    for (const MeetingSnapshot &before :
         {inMeeting(), with(Meeting::Status::Idle), with(Meeting::Status::WaitingRoom), MeetingSnapshot()}) {
        check(*event, before);
    }
    return 0;
}
