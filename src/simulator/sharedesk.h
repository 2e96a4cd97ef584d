// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario.h"
#include "share/sharesnapshot.h"

namespace Rooms {

//! What is shown in the simulated room's meeting and cast to its screen, and by whom (protocol sheet, section
//! 5.4). Owned by SimulatedRoom, which says when something changes. Plain value, any thread.
class ShareDesk
{
public:
    //! Nothing is shown.
    explicit ShareDesk(const Scenario::Share &share)
        : m_castCode(share.castCode)
    { }

    //! \a user shows something in the meeting; the room itself, if it is it.
    void begin(const UserInfo &user) { m_sharer = user; }
    //! Somebody casts to the room.
    void setCasting(Share::Casting casting) { m_casting = casting; }
    //! The code for casting changes.
    void setCastCode(const QString &code) { m_castCode = code; }
    //! Nothing is shown any more.
    void end();
    //! Whether the user \a userId shows something in the meeting.
    bool isSharedBy(const QString &userId) const { return m_sharer && m_sharer->userId == userId; }
    //! Whether something is cast to the room, or is about to be.
    bool isCasting() const { return m_casting != Share::Casting::None; }

    //! The Share module as it is now.
    ShareSnapshot snapshot() const;

private:
    QString m_castCode;
    Share::Casting m_casting = Share::Casting::None;
    std::optional<UserInfo> m_sharer;
};

} // namespace Rooms
