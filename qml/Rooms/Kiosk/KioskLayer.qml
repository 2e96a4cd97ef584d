// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Rooms.Kiosk
import Rooms.Panel
import Rooms.Theme

//! What a demo has over and below the pages: the guided tour's captions and touch point, the countdown to a new beginning, and
//! what a presenter sees.
Item {
    id: root

    //! The kiosk; null in a demo that is none.
    property Kiosk kiosk: null

    //! Whoever presents.
    required property Presenter presenter

    //! What they command.
    required property DirectorDesk desk

    readonly property GuidedTour tour: root.kiosk?.tour ?? null
    readonly property bool touring: root.tour?.playing ?? false
    readonly property int secondsLeft: root.kiosk?.secondsLeft ?? 0

    anchors.fill: parent
    z: 1

    Binding {
        target: root.Window.window
        property: "bottomInset"
        value: band.shown ? band.height : 0
    }

    Binding {
        target: root.kiosk
        property: "cornerSide"
        value: Theme.space(9)
        when: root.kiosk !== null
    }

    Binding {
        target: root.kiosk
        property: "presenting"
        value: root.presenter.stage === Presenter.Stage.Present
        when: root.kiosk !== null
    }

    Connections {
        target: root.kiosk

        function onPresenterWanted() {
            root.presenter.come();
        }

        function onBegun() {
            root.presenter.go();
        }
    }

    Shortcut {
        sequence: "F9"
        onActivated: root.kiosk ? root.kiosk.wantPresenter() : root.presenter.come()
    }

    CaptionBand {
        id: band

        objectName: "kioskBand"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: implicitHeight
        shown: root.touring || root.secondsLeft > 0
        text: root.touring ? qsTranslate("Rooms::GuidedTour", root.tour.caption) : qsTr("Start again in %n second(s)", "", root.secondsLeft)
        invitation: root.touring ? qsTr("Touch to try it yourself") : qsTr("Touch to go on")
    }

    TouchMark {
        objectName: "touchPoint"
        visible: root.tour?.pointing ?? false
        place: root.tour?.pointer ?? Qt.point(0, 0)
        pressing: root.tour?.pressing ?? false
    }

    PageHost {
        anchors.fill: parent
        anchors.bottomMargin: band.shown ? band.height : 0
        page: {
            switch (root.presenter.stage) {
            case Presenter.Stage.Choosing:
            case Presenter.Stage.Asked:
                return gate;
            case Presenter.Stage.Present:
                return panel;
            default:
                return null;
            }
        }
    }

    Component {
        id: panel

        PresenterPanel {
            presenter: root.presenter
            desk: root.desk
        }
    }

    Component {
        id: gate

        PinGate {
            presenter: root.presenter
        }
    }
}
