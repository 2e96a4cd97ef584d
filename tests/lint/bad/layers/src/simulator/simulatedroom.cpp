// SPDX-License-Identifier: Apache-2.0
#include "simulatedroom.h"
#include "service/serviceclient.h"
#include "models/room.h"
