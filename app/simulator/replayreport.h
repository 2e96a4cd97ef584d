// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "recordedtalks.h"
#include "simulator/replayedsession.h"
#include "simulator/simulatorserver.h"

namespace Rooms {

//! Has the clients of a room answered from a recording - the first from its first connection, the next from
//! the next, all later ones from the last - and tells on standard error what did not match. Lives on the main
//! thread; the room is on another.
class ReplayReport : public QObject
{
    Q_OBJECT

public:
    ReplayReport(const RecordedTalks::Talks &talks, ReplayedSession::Pace pace);

    //! Has the clients of \a server answered from now on. On the server's thread.
    void attach(SimulatorServer &server);
    //! Tells the summary, when the room has ended. Whether all that came was as recorded.
    bool finish();

private:
    void tell(const QString &line);

    const RecordedTalks::Talks m_talks;
    const ReplayedSession::Pace m_pace;
    int m_matched = 0;
    int m_unmatched = 0;
    int m_missed = 0;
};

} // namespace Rooms
