// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Rooms::Bench {

//! The rooms: says {"urls": [...]} when they listen, then answers `run R S`: R events a second in each room
//! for S seconds, with {"told"}, how many that were.
int serve(int rooms);

} // namespace Rooms::Bench
