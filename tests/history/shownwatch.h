// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device.h"
#include "models/room.h"
#include "service/serviceclient.h"
#include "verdict.h"

namespace Rooms::History {

//! Watches what one panel shows: it never goes back to an older state of the room, says when it may no longer
//! be true, and offers nothing that cannot be asked for. Owned by a Panel, same thread.
class ShownWatch : public QObject
{
    Q_OBJECT

public:
    ShownWatch(const ServiceClient &client, Room &room, const Device &device, const Clock &clock,
               Verdict &verdict);

    //! What has to be true at any time.
    void check();
    //! Whether what is shown is the room's state, and known to be.
    bool isTrue() const;
    //! What the single models show, once isTrue().
    void checkModels();

private:
    void onChanged();
    template<typename Block>
    void follow(qsizetype &shown, Block MeetingSnapshot::*block, const char *name);
    void onLink();

    const ServiceClient &m_client;
    Room &m_room;
    const Device &m_device;
    const Clock &m_clock;
    Verdict &m_verdict;
    quint64 m_askedAt = 0; // place of the query whose truth was shown last
    // The state of the room that each block shows, or an earlier one.
    qsizetype m_screens = 0;
    qsizetype m_main = 0;
    qsizetype m_layouts = 0;
    qsizetype m_meeting = 0;
    qsizetype m_self = 0;
    qsizetype m_meetings = 0;
    qint64 m_lostSince = -1;
    bool m_wasReady = false;
};

} // namespace Rooms::History
