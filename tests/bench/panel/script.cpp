// SPDX-License-Identifier: Apache-2.0
// A fixed script for counting instructions: a session and its models take EVENTS events of a meeting, each
// followed by a look at the whole room, over a network in memory and on a clock that is moved by hand. The
// argument is EVENTS; says how many were told. The difference of two runs is what the events between them
// cost.
#include "process.h"

#include "meeting/meetingevent.h"
#include "meeting/snapshotjson.h"
#include "models/room.h"
#include "service/serviceclient.h"
#include "support/fixtures.h"
#include "support/manualclock.h"
#include "support/scriptedroom.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qrandom.h>

using namespace Rooms;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int events = application.arguments().value(1).toInt();
    ManualClock clock;
    QRandomGenerator random(1);
    ScriptedRoom device(clock);
    device.snapshot =
        SnapshotJson::read(Json::fromJsonValue(Fixtures::object(u"meeting/every-field.json"_s)));
    device.snapshot.meeting.status = Meeting::Status::InMeeting;
    ServiceClient::Config config;
    config.url = QUrl(u"ws://room/"_s);
    config.modules = {MeetingEvent::module()};
    ServiceClient client(config, device.takeTransport(), clock, random);
    Room room(client, clock);
    client.connectToRoom();
    clock.advance(1s);
    int told = 0;
    QObject::connect(room.meeting(), &MeetingStatus::titleChanged, &room, [&told] { ++told; });
    for (int event = 0; event < events; ++event) {
        device.snapshot.meeting.title = u"Design review, part %1"_s.arg(event);
        device.sendEvent(u"MeetingInfoChanged"_s,
                         {{u"meeting_info"_s, SnapshotJson::write(device.snapshot.meeting)}});
        clock.advance(100ms);
        device.forgetRequests();
    }
    Bench::say({{u"told"_s, told}});
    return told >= events ? 0 : 1;
}
