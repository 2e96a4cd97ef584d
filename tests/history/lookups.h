// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/serviceclient.h"
#include "verdict.h"

#include <map>

namespace Rooms::History {

//! Asks the session for nodes beside the module that is kept true, and sees that each question ends exactly
//! once and in time. Owned by a Panel, and outlives its session; same thread.
class LookUps
{
public:
    LookUps(const Clock &clock, Verdict &verdict)
        : m_clock(clock)
        , m_verdict(verdict)
    { }

    //! Asks \a client for the node at \a path.
    void ask(ServiceClient &client, const QueryPath &path);
    //! What has to be true at any time.
    void check();
    //! What has to be true when the session is gone.
    void close();

private:
    void onEnded(int number);

    const Clock &m_clock;
    Verdict &m_verdict;
    std::map<int, qint64> m_open; // when each was asked
    int m_asked = 0;
};

} // namespace Rooms::History
