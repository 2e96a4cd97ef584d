// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Rooms.Theme

//! A test case of controls. It waits for the window, fails on any warning printed by a test function, and puts the theme back afterwards.
//! Items under test go under `stage`: a test case itself is invisible and gets no presses.
TestCase {
    id: root

    //! The parent of the items under test.
    required property Item stage

    //! Makes an item under the stage that lives as long as the test function.
    function make(component: Component, properties: var): var {
        const item = createTemporaryObject(component, root.stage, properties ?? {});
        verify(item);
        return item;
    }

    //! A spy on a signal that lives as long as the test function.
    function spyOn(item: QtObject, signalName: string): var {
        const spy = createTemporaryObject(spyComponent, root, {
            target: item,
            signalName: signalName
        });
        verify(spy.valid, signalName);
        return spy;
    }

    //! Presses the left button on the item and moves off it before releasing.
    function slideOff(item: Item) {
        mousePress(item);
        mouseMove(item, item.width + 20, item.height + 20);
        mouseRelease(item, item.width + 20, item.height + 20);
    }

    property Component spyComponent: SignalSpy {}

    when: windowShown

    function init() {
        failOnWarning(/.?/);
    }

    function cleanup() {
        Theme.scheme = Theme.Dark;
        Theme.textSize = Theme.Medium;
        Theme.reducedMotion = false;
        Theme.reportedDensity = 0;
        Theme.densityOverride = 0;
    }
}
