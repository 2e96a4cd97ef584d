// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick.VirtualKeyboard

//! The keyboard of Qt Virtual Keyboard, which knows more languages than ours. No part of the module: it is loaded only where the system has it.
InputPanel {}
