// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Rooms.Models
import "../Panel"
Item { }
