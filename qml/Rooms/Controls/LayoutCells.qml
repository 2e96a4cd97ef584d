// SPDX-License-Identifier: Apache-2.0
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

//! The one table of how the layouts of the specification (layout_type 1 to 7) divide a screen, in parts of its width and height.
QtObject {
    id: root

    //! The share of a strip at the top or the bottom.
    readonly property real strip: 0.26

    //! The share of a column at a side.
    readonly property real column: 0.2

    //! How one layout divides the screen.
    component Division: QtObject {
        //! The main parts.
        property list<rect> major

        //! The small parts, drawn over the main ones.
        property list<rect> minor
    }

    //! The layouts by their type. Row 0 stands for every type without a drawing.
    readonly property list<Division> table: [
        Division {},
        Division {
            major: root.grid(0, 0, 1, 1, 3, 3)
        },
        Division {
            major: [Qt.rect(0, 0, 1, 1)]
            minor: [Qt.rect(0.7, 0.64, 0.28, 0.32)]
        },
        Division {
            major: [Qt.rect(0, root.strip, 1, 1 - root.strip)]
            minor: root.grid(0, 0, 1, root.strip, 5, 1)
        },
        Division {
            major: [Qt.rect(0, 0, 1 - root.column, 1)]
            minor: root.grid(1 - root.column, 0, root.column, 1, 1, 4)
        },
        Division {
            major: [Qt.rect(0, root.strip, 1 - root.column, 1 - root.strip)]
            minor: root.grid(0, 0, 1, root.strip, 5, 1).concat(root.grid(1 - root.column, root.strip, root.column, 1 - root.strip, 1, 3))
        },
        Division {
            major: [Qt.rect(0, 0, 1 - root.column, 1 - root.strip)]
            minor: root.grid(0, 1 - root.strip, 1, root.strip, 5, 1).concat(root.grid(1 - root.column, 0, root.column, 1 - root.strip, 1, 3))
        },
        Division {
            major: [Qt.rect(root.column, root.strip, 1 - 2 * root.column, 1 - 2 * root.strip)]
            minor: root.grid(0, 0, 1, root.strip, 5, 1)
                .concat(root.grid(0, 1 - root.strip, 1, root.strip, 5, 1),
                        root.grid(0, root.strip, root.column, 1 - 2 * root.strip, 1, 2),
                        root.grid(1 - root.column, root.strip, root.column, 1 - 2 * root.strip, 1, 2))
        }
    ]

    //! True when the layout type has a drawing.
    function knows(layoutType: int): bool {
        return layoutType > 0 && layoutType < root.table.length;
    }

    //! Equal cells that fill an area, row by row.
    function grid(x: real, y: real, width: real, height: real, columns: int, rows: int): list<rect> {
        return Array.from({
            length: columns * rows
        }, (_, cell) => Qt.rect(x + cell % columns * width / columns, y + Math.floor(cell / columns) * height / rows, width / columns, height / rows));
    }
}
