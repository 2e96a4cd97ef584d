// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Rooms {

//! How roomsctl ends, for scripts. The numbers are a promise.
enum class ExitCode {
    Done = 0, //!< Printed, or confirmed by the room.
    Usage = 2, //!< The command line makes no sense, or names a file that is of no use; nothing was done.
    Refused = 3, //!< The room said no, or its state says so, or the place that keeps passwords did; or parts
                 //!< of a recording are missing, or a journal is not intact,
                 //!< or the room deviates from the specification.
    Unknown = 4, //!< Nobody can say what came of it.
    NoLink = 5, //!< The room cannot be reached.
    NotLetIn = 6, //!< The room is there, but a person has to change something first: Link::isBlocking().
};

} // namespace Rooms
