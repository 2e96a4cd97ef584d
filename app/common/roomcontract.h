// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/contract.h"

namespace Rooms {

//! What the specification has a room tell, for a ContractDoctor: made of what the modules write themselves,
//! so that every name is spelt once. Any thread.
Contract roomContract();

} // namespace Rooms
