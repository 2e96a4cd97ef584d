// SPDX-License-Identifier: Apache-2.0
import QtQuick

Item {
    property int count: 1

    Item {
        width: count
    }
    Missing { }
}
