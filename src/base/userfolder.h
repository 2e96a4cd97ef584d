// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

//! The folders of our own in the home of the user who runs the program, by the XDG Base Directory
//! Specification: a relative path in its variables counts as none. They may not be there yet. Pure functions
//! of the environment; any thread.
namespace Rooms::UserFolder {

//! What a person has chosen: `$XDG_CONFIG_HOME/rooms-panel`, else `~/.config/rooms-panel`.
QString config();
//! What the programs remember from run to run: `$XDG_STATE_HOME/rooms-panel`, else
//! `~/.local/state/rooms-panel`.
QString state();

} // namespace Rooms::UserFolder
