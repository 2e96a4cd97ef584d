// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! Shows one page at a time and destroys the one before. A Loader would do, but that of Qt 6.4 refuses bound components.
FocusScope {
    id: root

    //! The page to show; null for none.
    required property Component page

    property Item shown: null

    onPageChanged: {
        root.shown?.destroy();
        root.shown = root.page?.createObject(root) as Item;
        if (!root.shown)
            return;
        root.shown.anchors.fill = root;
        root.shown.focus = true;
    }
}
