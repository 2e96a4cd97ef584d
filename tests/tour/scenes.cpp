// SPDX-License-Identifier: Apache-2.0
#include "scenes.h"

namespace Rooms::Scenes {

using namespace Qt::StringLiterals;

bool home(Theatre &theatre)
{
    return theatre.waitForStage(Room::Stage::Home);
}

bool inMeeting(Theatre &theatre, int people)
{
    if (!home(theatre) || !theatre.room().join()->trigger(u"452871906"_s, {}, true, false)
        || !theatre.waitForStage(Room::Stage::InMeeting))
        return false;
    auto &farSide = theatre.farSide();
    while (farSide.people().size() > people)
        farSide.personLeaves();
    while (farSide.people().size() < people)
        farSide.personJoins();
    const auto toSpeakerLayout = [&] {
        if (theatre.room().layouts()->currentLayout() == int(Meeting::Layout::Speaker))
            return true;
        theatre.room().switchLayout()->trigger(int(Meeting::Layout::Speaker), true);
        return false;
    };
    return theatre.waitFor(u"the speaker layout"_s, toSpeakerLayout)
        && theatre.waitFor(u"the switch to end"_s,
                           [&] { return !theatre.room().switchLayout()->inProgress(); });
}

bool loseLink(Theatre &theatre)
{
    theatre.simulator().server().close();
    // The loss is told after a moment of grace.
    return theatre.waitFor(u"the loss"_s,
                           [&] { return theatre.room().stale() && theatre.item(u"linkBanner"_s); });
}

} // namespace Rooms::Scenes
