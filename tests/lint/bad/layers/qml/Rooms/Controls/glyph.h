// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/room.h"
