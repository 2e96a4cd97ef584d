// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! Holds what is seldom shown: it is made when `content` is set, and destroyed when that changes. A Loader would do, but that of Qt 6.4
//! refuses bound components.
Item {
    id: root

    //! What to make; null for nothing.
    required property Component content

    //! What was made, if anything.
    property Item item: null

    onContentChanged: {
        root.item?.destroy();
        root.item = root.content?.createObject(root) as Item;
    }
}
