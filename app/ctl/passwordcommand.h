// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "options.h"

namespace Rooms {

//! `roomsctl password`: keeps or forgets the control password of a room on this computer, or says where it
//! is. Does not connect to the room.
class PasswordCommand : public Command
{
    Q_OBJECT

public:
    PasswordCommand(const Session &session, const PasswordTask &task);

    void start() override;

private:
    void onTimeUp() override;
    void onAnswer(const SecretStore::Answer &answer);
    void fail(const SecretStore::Failure &failure);

    const PasswordTask m_task;
};

} // namespace Rooms
