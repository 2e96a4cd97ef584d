// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Rooms {

//! How rooms-simulator ends; told in its help.
enum class ExitCode {
    Done = 0,
    CannotListen = 1,
    Usage = 2, //!< What was asked for is not possible, or what was checked is not in order.
    Deviations = 3, //!< Strict mode found something that must be changed in a client.
    NotAsRecorded = 4, //!< A client asked for something else than in the recording that was replayed.
};

} // namespace Rooms
