// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Rooms.Controls
QtObject { }
