// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

//! One step of a `StepPills` row.
QtObject {
    id: root

    //! How far a step got.
    enum State { Waiting, Active, Done, Failed }

    //! The step in words.
    property string text

    //! A `Step.State`.
    property int state: Step.Waiting
}
