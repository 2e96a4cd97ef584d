// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

namespace Rooms {

//! `roomsctl status`: prints the whole room once.
class StatusCommand : public LinkedCommand
{
    Q_OBJECT

public:
    using LinkedCommand::LinkedCommand;

private:
    void begin() override;
    bool needsAllModules() const override { return true; }
    void giveUp() override { } // nothing is left to wait for
};

} // namespace Rooms
