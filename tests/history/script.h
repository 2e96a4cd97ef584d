// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "world.h"

//! What may happen in a history, each time something else: what people tap, what the far side does, what goes
//! wrong. Drawn from the world's chance.
namespace Rooms::History::Script {

//! Somebody taps at one of the panels.
void tap(World &world);
//! The host, the others, or somebody at the device does something.
void moveFarSide(World &world);
//! The room gets a fault, or a fault ends.
void changeFaults(World &world);
//! The network of a panel gets worse or better.
void changeWeather(World &world);

} // namespace Rooms::History::Script
