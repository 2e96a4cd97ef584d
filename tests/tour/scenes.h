// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theatre.h"

//! What pages of several kinds begin with. Each is false when it did not come about.
namespace Rooms::Scenes {

//! Connected, and not in a meeting.
bool home(Theatre &theatre);
//! In a meeting as its host, with \a people others.
bool inMeeting(Theatre &theatre, int people = 4);
//! The link is lost, and the panel says so.
bool loseLink(Theatre &theatre);

} // namespace Rooms::Scenes
