// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/coded.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! The enumerations of the Meeting module, with the specification's numbers. Each has an Unknown that stands
//! for every number the specification does not list; Coded keeps that number. Never made; plain data, any
//! thread.
class Meeting : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("RegisterEnumClassesUnscoped", "false") // several enumerations share names

public:
    //! meeting_info.meeting_status: what the room is doing.
    enum class Status {
        Unknown = -1,
        Idle = 0, //!< Before a meeting.
        InMeeting = 1,
        Joining = 2,
        WaitingRoom = 3,
        Casting = 4, //!< Casting a screen, before a meeting.
        Phone = 5, //!< On the telephone, before a meeting.
    };
    Q_ENUM(Status)

    //! meeting_info.meeting_type. The specification lists -1..2 and 4; 3 is what a shipping driver sees for
    //! casting, and 5 what the REST API calls the personal meeting (section 9, line 14).
    enum class Type {
        Unknown = -1,
        Single = 0,
        Recurring = 1,
        WeChat = 2,
        CastingOld = 3,
        Casting = 4,
        Personal = 5,
    };
    Q_ENUM(Type)

    //! meeting_info.host_status.
    enum class HostStatus {
        Unknown = -1,
        Absent = 0,
        Present = 1,
    };
    Q_ENUM(HostStatus)

    //! multi_scree_info.multi_screen_status.
    enum class MultiScreen {
        Unknown = -1,
        Single = 0,
        Extended = 1,
        Mirrored = 2,
    };
    Q_ENUM(MultiScreen)

    //! layout_type of a screen. 0, which the specification's own example has, is not listed and reads as
    //! Unknown (section 9, line 9).
    enum class LayoutType {
        Unknown = -1,
        Host = 1,
        Grid = 2,
        Custom = 3,
    };
    Q_ENUM(LayoutType)

    //! layout_model of a screen, meant only for LayoutType::Host. The specification gives 1, 2 and 3 one
    //! label, so the names are neutral and nothing acts on them (section 9, line 10).
    enum class LayoutModel {
        Unknown = -1,
        None = 0,
        Model1 = 1,
        Model2 = 2,
        Model3 = 3,
    };
    Q_ENUM(LayoutModel)

    //! switch_type: the seven layouts of SwitchLayout. 2 and 3 share a label in the specification (section
    //! 8).
    enum class Layout {
        Unknown = -1,
        Grid = 1,
        Speaker = 2,
        Speaker2 = 3,
        RightList = 4,
        UpperL = 5,
        LowerL = 6,
        Ring = 7,
    };
    Q_ENUM(Layout)

    //! user_type.
    enum class UserType {
        Unknown = -1,
        Ordinary = 1,
        Phone = 2,
    };
    Q_ENUM(UserType)

    //! role_type. 5, 6 and 7 share a label in the specification; the names are those of the vendor's other
    //! interface (section 8). Rights follow from `host` and `co_host`, never from this (section 9, line 12).
    enum class Role {
        Unknown = -1,
        None = 0,
        Host = 1,
        CoHost = 2,
        Participant = 3,
        InternalGuest = 4,
        ExternalGuest = 5,
        ReturnedGuest = 6,
        Audience = 7,
        Interpreter = 8,
    };
    Q_ENUM(Role)

    //! screen_share_type.
    enum class ShareType {
        Unknown = -1,
        Screen = 0,
        Whiteboard = 1,
    };
    Q_ENUM(ShareType)

    //! meeting_type of StartMeeting, a string on the wire and no relation of Type (section 9, line 28).
    enum class StartType {
        Instant, //!< "instant": a one-time meeting.
        Personal, //!< "pmi": the personal meeting with its fixed code.
    };
    Q_ENUM(StartType)
};

} // namespace Rooms
