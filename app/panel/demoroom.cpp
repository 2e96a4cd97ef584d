// SPDX-License-Identifier: Apache-2.0
#include "demoroom.h"

#include "simulator/director.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

DemoRoom::DemoRoom(const Scenario &scenario, Clock &clock)
    : m_name(scenario.room.name)
    , m_simulator({.scenario = scenario, .seed = 1, .password = {}, .profile = {}}, clock)
{ }

Result<std::unique_ptr<DemoRoom>, QString> DemoRoom::create(const QString &scenario, Clock &clock)
{
    const auto loaded = Scenario::load(scenario);
    if (!loaded)
        return loaded.error();
    std::unique_ptr<DemoRoom> demo(new DemoRoom(*loaded, clock));
    if (!demo->m_simulator.server().listen())
        return QCoreApplication::translate("Rooms::DemoRoom", "The simulated room cannot start: %1.")
            .arg(demo->m_simulator.server().errorString());
    demo->m_simulator.director().begin();
    return demo;
}

} // namespace Rooms
