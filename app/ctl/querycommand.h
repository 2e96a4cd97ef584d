// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "protocol/querypath.h"
#include "service/pendingcalls.h"

namespace Rooms {

//! `roomsctl query`: prints `result.data` of one Query as the room sent it.
class QueryCommand : public LinkedCommand
{
    Q_OBJECT

public:
    QueryCommand(const Session &session, const QueryPath &path);

private:
    void begin() override;
    void giveUp() override;
    void onAnswer(const CallResult &result);

    const QueryPath m_path;
};

} // namespace Rooms
