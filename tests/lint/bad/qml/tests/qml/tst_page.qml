// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest

TestCase {
    function test_page() {
        wait(100);
    }
    Text { }
}
