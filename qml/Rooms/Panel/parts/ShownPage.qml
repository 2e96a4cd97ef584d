// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! Shows one page of the shell at a time and destroys the one before. A page is loaded when it is first shown: a panel starts without those that
//! nobody asks for.
FocusScope {
    id: root

    //! What the page stands in: the Shell, which knows of this one, too.
    required property Item shell

    //! Which page, `Home` for shown/ShownHome.qml; empty for none.
    required property string page

    property Item shown: null

    onPageChanged: {
        root.shown?.destroy();
        root.shown = null;
        if (root.page.length === 0)
            return;
        const component = Qt.createComponent(Qt.resolvedUrl(`../shown/Shown${root.page}.qml`), root);
        root.shown = component.createObject(root, {
            shell: root.shell
        }) as Item;
        component.destroy();
        root.shown.anchors.fill = root;
        root.shown.focus = true;
    }
}
