// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtTest

Item {
    width: 1280
    height: 800

    TestCase {
        property var anything

        function test_page() {
            tryCompare(this, "anything", undefined);
            wait(delay);
        }
    }
}
