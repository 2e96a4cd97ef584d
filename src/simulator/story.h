// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "localtext.h"

#include <QtCore/qlist.h>

#include <optional>

namespace Rooms {

class JsonReader;

//! What a step of a story can wait for.
enum class StoryMoment {
    Idle, //!< The room is idle, is entering a meeting, ...
    Joining,
    WaitingRoom,
    InMeeting,
    Casting,
    Phone,
    Connected, //!< At least one client is.
    Disconnected, //!< No client is connected.
};

//! One step of a story: when, and what happens or is said then.
struct StoryStep
{
    std::optional<StoryMoment> moment; //!< It waits for this first.
    bool sinceBegin =
        false; //!< delayMs counts from the story's begin, else from the step before or the moment.
    int delayMs = 0;
    std::optional<Command> command; //!< What happens; nothing when something is only said.
    LocalText says; //!< What a presenter's screen may say meanwhile.

    bool operator==(const StoryStep &) const = default;
};

//! What happens in a scenario by itself, step by step, as it is written in resources/scenarios/README.md.
//! Pure functions, any thread.
namespace StoryJson {

//! The words for the moments.
QStringList moments();
//! The word of \a moment.
QString name(StoryMoment moment);
//! Reads the member `story` of a scenario into \a story, if it is there.
void read(JsonReader &scenario, QList<StoryStep> &story);

} // namespace StoryJson
} // namespace Rooms
