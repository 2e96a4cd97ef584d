// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "simulator/simulator.h"

#include <memory>

namespace Rooms {

//! The simulated room of the demo: the same as rooms-simulator, inside the panel, reached over a real
//! loopback connection like any other. Lives on the thread it is made on.
class DemoRoom
{
public:
    //! A running room that plays \a scenario, or a sentence that says why there is none. \a clock must
    //! outlive it.
    static Result<std::unique_ptr<DemoRoom>, QString> create(const QString &scenario, Clock &clock);

    //! Where it listens.
    QUrl url() { return m_simulator.server().url(); }
    //! The name the scenario gives it.
    const QString &name() const { return m_name; }
    Simulator &simulator() { return m_simulator; }

private:
    DemoRoom(const Scenario &scenario, Clock &clock);

    QString m_name;
    Simulator m_simulator;
};

} // namespace Rooms
