// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>
#include <QtQml/qqmlregistration.h>

//! When a scheduled meeting is, seen from now.
namespace Rooms::MeetingPhase {
Q_NAMESPACE
QML_ELEMENT

//! The phases a meeting goes through.
enum class Value {
    Past, //!< Its end has gone by.
    Now, //!< It has begun and not ended.
    Next, //!< The first (or one of several first) to begin.
    Later,
};
Q_ENUM_NS(Value)

} // namespace Rooms::MeetingPhase
