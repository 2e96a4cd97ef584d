// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "meeting/snapshot.h"
#include <QQuickItem>
