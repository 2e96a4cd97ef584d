// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/panel/wiring.h"
#include "qml/Rooms/Panel/shell.h"
#include "simulator/simulatedroom.h"
#include <QQuickItem>
#include <QWidget>
