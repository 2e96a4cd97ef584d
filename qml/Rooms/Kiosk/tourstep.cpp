// SPDX-License-Identifier: Apache-2.0
#include "tourstep.h"

#include "models/room.h"
#include "simulator/simulator.h"

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using View = TourStep::View;
using FarSide = TourStep::FarSide;

namespace {

constexpr int allLayoutsFrom = 7; // people, besides the room

bool isInMeeting(const View &view)
{
    return view.room.stage() == Room::Stage::InMeeting;
}

void peopleJoin(const FarSide &farSide)
{
    SimulatedRoom &room = farSide.simulator.room();
    room.setMicrophone(true);
    for (qsizetype people = room.people().size(); people < allLayoutsFrom; ++people)
        room.personJoins();
}

bool layoutsAreOffered(const View &view)
{
    const auto &rows = view.room.layouts()->rows();
    return !rows.isEmpty() && view.room.device()->microphoneOn()
        && std::all_of(rows.begin(), rows.end(), [](const LayoutRow &row) { return row.choice.enabled; });
}

void networkFails(const FarSide &farSide)
{
    farSide.simulator.server().close();
}

void networkReturns(const FarSide &farSide)
{
    // It does nothing when the port was taken meanwhile: the step does not come true, and the tour begins
    // anew.
    farSide.simulator.server().listen(QHostAddress::LocalHost, farSide.port);
}

constexpr TourStep steps[] = {
    {.name = "home",
     .caption =
         QT_TRANSLATE_NOOP("Rooms::GuidedTour", "The panel of a meeting room: all it does, at a glance"),
     .comeTrue =
         [](const View &view) {
             return view.room.stage() == Room::Stage::Home && view.shows("startTile"_L1);
         },
     .look = 5s},
    {.name = "start",
     .caption = QT_TRANSLATE_NOOP("Rooms::GuidedTour", "One touch starts a meeting"),
     .target = "startTile",
     .comeTrue = [](const View &view) { return isInMeeting(view) && view.shows("endButton"_L1); }},
    {.name = "people",
     .caption = QT_TRANSLATE_NOOP("Rooms::GuidedTour", "When people join, the room offers its layouts"),
     .farSide = peopleJoin,
     .comeTrue = layoutsAreOffered,
     .look = 4s},
    {.name = "layout",
     .caption = QT_TRANSLATE_NOOP("Rooms::GuidedTour", "Another layout, for everybody in the room to see"),
     .target = "layout2",
     .comeTrue =
         [](const View &view) {
             return view.room.layouts()->currentLayout() == int(Meeting::Layout::Speaker)
                 && !view.room.switchLayout()->inProgress();
         }},
    {.name = "mute",
     .caption = QT_TRANSLATE_NOOP("Rooms::GuidedTour", "The microphone, off with one touch"),
     .target = "microphoneButton",
     .comeTrue = [](const View &view) { return !view.room.device()->microphoneOn(); }},
    {.name = "lost",
     .caption =
         QT_TRANSLATE_NOOP("Rooms::GuidedTour", "The network fails: the panel says so, and pretends nothing"),
     .farSide = networkFails,
     .comeTrue = [](const View &view) { return view.room.stale() && view.shows("linkBanner"_L1); },
     .look = 6s},
    {.name = "back",
     .caption = QT_TRANSLATE_NOOP("Rooms::GuidedTour", "It comes back by itself, or at a touch"),
     .target = "bannerAction",
     .farSide = networkReturns,
     .comeTrue = [](const View &view) { return view.room.link()->ready() && !view.room.stale(); },
     .look = 4s},
    {.name = "ask",
     .caption =
         QT_TRANSLATE_NOOP("Rooms::GuidedTour", "Ending a meeting concerns everybody, so the panel asks"),
     .target = "endButton",
     .comeTrue = [](const View &view) { return view.shows("confirmEndButton"_L1); }},
    {.name = "undo",
     .caption = QT_TRANSLATE_NOOP("Rooms::GuidedTour", "Even then there are three seconds to take it back"),
     .target = "confirmEndButton",
     .comeTrue = [](const View &view) { return view.shows("undoToast"_L1); },
     .look = 1s},
    {.name = "free",
     .caption = QT_TRANSLATE_NOOP("Rooms::GuidedTour", "The room says that the meeting is over, and is free"),
     .comeTrue =
         [](const View &view) {
             return view.room.stage() == Room::Stage::Home && view.shows("startTile"_L1);
         },
     .look = 4s,
     .limit = 60s},
};

} // namespace

std::span<const TourStep> TourStep::all()
{
    return steps;
}

} // namespace Rooms
