// SPDX-License-Identifier: Apache-2.0
#include "bench.h"

#include "service/websockettransport.h"

#include <QtTest/qtest.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SimulatorOptions options(const Bench::Setting &setting)
{
    Scenario scenario = Scenario::load(u"quiet"_s).value();
    setting.alter(scenario);
    return {.scenario = scenario, .seed = 1, .password = setting.roomPassword, .profile = {}};
}

ServiceClient::Config config(const Bench::Setting &setting, SimulatorServer &server)
{
    server.listen();
    ServiceClient::Config config;
    config.url = setting.address.value_or(server.url());
    config.password = setting.panelPassword;
    config.modules = {MeetingEvent::module()};
    config.timing = setting.timing;
    return config;
}

bool isOfPace(AuditRule rule)
{
    return rule == AuditRule::TooFrequent || rule == AuditRule::QueryNotAwaited
        || rule == AuditRule::SubscribeNotAwaited;
}

} // namespace

const Bench::Entry Bench::open {u"452871906"_s, {}};
const Bench::Entry Bench::supplier {u"903117245"_s, u"8800"_s};
const Bench::Entry Bench::weekly {u"618204333"_s, u"246810"_s};
const Bench::Entry Bench::handover {u"771360058"_s, {}};
const Bench::Entry Bench::lonely {u"407215986"_s, u"2027"_s};
const Bench::Entry Bench::failing {u"872653149"_s, {}};

Timing Bench::shortTiming()
{
    Timing timing;
    timing.connectDeadline = 1s;
    timing.callDeadline = 1s;
    timing.pollUrgent = 50ms;
    timing.pollCalm = 100ms;
    timing.lookUrgent = 100ms;
    timing.retryCapResting = 500ms;
    timing.retryBlocked = 300ms;
    return timing;
}

Bench::Bench()
    : Bench(Setting())
{ }

Bench::Bench(const Setting &setting)
    : m_simulator(options(setting), m_clock)
    , m_client(config(setting, m_simulator.server()), std::make_unique<WebSocketTransport>(), m_clock,
               m_random)
    , m_room(m_client, m_clock)
{
    QObject::connect(&server(), &SimulatorServer::requestReceived, &m_room, [this](const Request &request) {
        if (request.method == ActionJson::method())
            m_calls.append(request.params);
    });
    // Short deadlines make a client that does not wait, and another password is the test's, not the client's.
    const bool judgesPace = setting.timing.callDeadline == Timing().callDeadline
        && setting.timing.pollUrgent == Timing().pollUrgent;
    const bool judgesHandshake = setting.panelPassword == setting.roomPassword;
    QObject::connect(&m_audits, &ClientAudits::found, &m_audits,
                     [this, judgesPace, judgesHandshake](int client, const Finding &finding) {
                         if ((judgesPace || !isOfPace(finding.rule)) && (judgesHandshake || client != 0))
                             m_deviations.append(finding.toText());
                     });
}

Bench::~Bench()
{
    if (!m_deviations.isEmpty())
        QTest::qFail(qPrintable(m_deviations.join(u'\n')), __FILE__, __LINE__);
}

bool Bench::connect()
{
    m_client.connectToRoom();
    return QTest::qWaitFor([this] { return m_room.link()->ready(); });
}

bool Bench::join(const Entry &entry)
{
    return m_room.join()->trigger(entry.code, entry.password, true, true)
        && reaches(m_room.join(), RoomAction::State::Confirmed);
}

bool Bench::enter(const Entry &entry)
{
    return connect() && join(entry) && reaches(Room::Stage::InMeeting);
}

bool Bench::offers(Meeting::Layout layout)
{
    return QTest::qWaitFor([this, layout] {
        const auto &rows = m_room.layouts()->rows();
        return std::any_of(rows.begin(), rows.end(), [layout](const LayoutRow &row) {
            return row.choice.layout == layout && row.choice.enabled;
        });
    });
}

bool Bench::reaches(Room::Stage stage)
{
    return QTest::qWaitFor([this, stage] { return m_room.stage() == stage; });
}

bool Bench::reaches(const RoomAction *action, RoomAction::State state)
{
    return QTest::qWaitFor([action, state] { return action->state() == state; });
}

bool Bench::fails(Link::Reason reason)
{
    m_client.connectToRoom();
    return QTest::qWaitFor([this, reason] { return m_room.link()->reason() == reason; });
}

int Bench::callsOf(const RoomAction *action) const
{
    return int(std::count_if(m_calls.begin(), m_calls.end(), [action](const QJsonObject &params) {
        return params.value("action"_L1) == action->name();
    }));
}

} // namespace Rooms
