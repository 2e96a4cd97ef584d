// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>

namespace Rooms {

//! The words for settings. Never made: a QObject only because QML takes the enumerations of another library
//! from nothing else in Qt 6.4. Any thread.
class Setting : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false")

public:
    //! What can be set; SettingTable says what each is.
    enum class Key {
        RoomUrl,
        RoomName,
        WireProfile,
        Language,
        Theme,
        TextSize,
        PixelsPerMillimetre,
        ReducedMotion,
        AmbientAfter,
        HideTitles,
        SpringBackAfter,
        Microphone,
        Camera,
        Pin,
        Kiosk,
        Attract,
        AttractAfter,
        PresenterPin,
    };
    Q_ENUM(Key)

    //! Who says what a setting is; each wins over those before it.
    enum class Source {
        Default, //!< Nobody.
        User, //!< The settings file, which the panel writes.
        Administrator, //!< The administrator's file, which the panel only reads.
        Option, //!< An option of this run of the program.
    };
    Q_ENUM(Source)
};

} // namespace Rooms
