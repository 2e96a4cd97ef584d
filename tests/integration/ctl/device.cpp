// SPDX-License-Identifier: Apache-2.0
#include "device.h"

#include <QtTest/qtest.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

SimulatorOptions options(const WireProfile &profile, Scenario scenario)
{
    for (ScenarioMeeting &meeting : scenario.meetings) {
        if (!meeting.password.isEmpty())
            meeting.password = CtlProcess::meetingPassword;
    }
    return {scenario, 1, CtlProcess::controlPassword, profile};
}

} // namespace

Device::Device(const WireProfile &profile, const Scenario &scenario)
    : m_simulator(options(profile, scenario), m_clock)
{
    QObject::connect(&m_simulator.server(), &SimulatorServer::requestReceived, &m_clock,
                     [this](const Request &request) {
                         if (request.method.startsWith("Call/"_L1))
                             m_calls.append(request.params);
                     });
    m_simulator.server().listen();
}

bool Device::enter(const QString &code)
{
    const int refusal = room().perform(JoinMeeting {code, CtlProcess::meetingPassword, true, true});
    return refusal == 0 && QTest::qWaitFor([this] {
               return room().status() == Meeting::Status::InMeeting
                   || room().status() == Meeting::Status::WaitingRoom;
           });
}

CtlOutcome Device::run(const QStringList &arguments)
{
    return start(arguments)->wait();
}

CtlOutcome Device::runWith(Fault fault, const QStringList &arguments)
{
    m_simulator.faults().set(fault);
    return run(arguments);
}

std::unique_ptr<CtlProcess> Device::start(const QStringList &arguments, QProcess *reader)
{
    return std::make_unique<CtlProcess>(QStringList {u"--room"_s, url()} + arguments,
                                        QStringList {u"ROOMS_PASSWORD="_s + CtlProcess::controlPassword},
                                        reader);
}

} // namespace Rooms
