// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integration/room/bench.h"
#include "support/faultproxy.h"

namespace Rooms {

//! A Bench whose two sides have a FaultProxy between them.
class ProxiedBench
{
public:
    explicit ProxiedBench(const Timing &timing = Bench::shortTiming())
        : m_bench({.address = m_proxy.url(), .timing = timing})
    {
        m_proxy.forwardTo(m_bench.server().url());
    }

    Bench *operator->() { return &m_bench; }
    Bench &operator*() { return m_bench; }
    Room &room() { return m_bench.room(); }
    FaultProxy &proxy() { return m_proxy; }

private:
    SystemClock m_clock;
    FaultProxy m_proxy {m_clock};
    Bench m_bench;
};

} // namespace Rooms
