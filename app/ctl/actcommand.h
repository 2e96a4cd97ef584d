// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

namespace Rooms {

//! `roomsctl start`, `join`, `leave`, ...: asks the room once and prints what came of it in one line.
class ActCommand : public LinkedCommand
{
    Q_OBJECT

public:
    ActCommand(const Session &session, const RoomRequest &request);

private:
    void begin() override;
    bool needsAllModules() const override { return !std::holds_alternative<MeetingAction>(m_asked); }
    void giveUp() override;
    void look();
    void waitAtMost(std::chrono::milliseconds limit);
    void notAvailable();
    void refused();
    void unknown();
    void end(const QByteArray &state, ExitCode code);
    void print(const QByteArray &state) const;

    const RoomRequest m_asked;
    RoomAction *const m_action;
    Timer m_patience;
};

} // namespace Rooms
