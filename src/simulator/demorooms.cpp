// SPDX-License-Identifier: Apache-2.0
#include "demorooms.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Milliseconds = std::chrono::milliseconds;
using Status = Meeting::Status;

namespace {

constexpr int roomsPerFloor = 16;
constexpr int floorsPerPlace = 8;
constexpr int meetingsPerRoom = 3;
constexpr int lockedOutEvery = 53; // one room of so many has another password
constexpr int disabledEvery = 97; // and one of so many has its control API switched off

constexpr const char *places[] = {
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Songshan Lake"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Binhai"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Chaoyang"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Pudong"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Yuhang"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Tianfu"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Nansha"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Optics Valley"),
};

constexpr const char *titles[] = {
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Roadmap review"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Supply chain"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Design handover"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Weekly meeting"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Quality circle"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Budget"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Interview"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Customer visit"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Training"),
    QT_TRANSLATE_NOOP("Rooms::DemoRooms", "Release planning"),
};

QString say(const char *word)
{
    return QCoreApplication::translate("Rooms::DemoRooms", word);
}

template<size_t N>
QString any(const char *const (&words)[N], QRandomGenerator &random)
{
    return say(words[random.bounded(int(N))]);
}

//! The meeting \a which of the room \a number: its code is its own.
QString codeOf(int number, int which)
{
    return QString::number(400'000'000 + number * meetingsPerRoom + which);
}

} // namespace

DemoRooms::DemoRooms(const Options &options, Clock &clock)
    : m_options(options)
    , m_clock(clock)
    , m_timer(clock, [this] { takeTurns(); })
{
    for (int number = options.first; number < options.first + options.count; ++number)
        add(number);
}

DemoRooms::~DemoRooms() = default;

void DemoRooms::add(int number)
{
    auto device = std::make_unique<Device>();
    device->number = number;
    device->random.seed(m_options.seed * 1'000'003U + quint32(number));
    const int floor = number / roomsPerFloor % floorsPerPlace;
    const size_t place = size_t(number / (roomsPerFloor * floorsPerPlace)) % std::size(places);
    const int cycle = number / (roomsPerFloor * floorsPerPlace * int(std::size(places)));
    device->room.id = u"demo-%1"_s.arg(number + 1, 4, 10, QChar(u'0'));
    device->room.place = say(places[place]);
    device->room.name = u"%1 %2F-%3"_s.arg(device->room.place)
                            .arg(floor + 2 + cycle * floorsPerPlace)
                            .arg(number % roomsPerFloor + 1, 2, 10, QChar(u'0'));
    const SimulatorOptions options {
        scenario(number, device->room.name, device->random),
        device->random.generate(),
        m_options.trouble && number % lockedOutEvery == lockedOutEvery - 1 ? u"another"_s : QString(),
        {}};
    device->simulator = std::make_unique<Simulator>(options, m_clock);
    if (m_options.trouble && number % disabledEvery == disabledEvery - 1)
        device->simulator->faults().set(Fault::Disabled);
    m_devices.push_back(std::move(device));
    Device &added = *m_devices.back();
    // Half of them are in the middle of something when the curtain rises.
    if (!m_options.lives || added.random.bounded(2) == 0)
        enter(added);
    if (m_options.lives)
        schedule(m_devices.size() - 1, between(added.random, 2000, 30'000));
}

Scenario DemoRooms::scenario(int number, const QString &name, QRandomGenerator &random) const
{
    Scenario scenario;
    scenario.room.name = name;
    scenario.device.microphone = u"Ceiling array"_s;
    scenario.device.camera = u"Wide camera"_s;
    scenario.device.speaker = u"Front bar"_s;
    if (m_options.lives) {
        const auto paced = [this](int ms) { return int(ms / m_options.pace); };
        scenario.pace.join = {paced(600), paced(1500)};
        scenario.pace.leave = {paced(150), paced(400)};
        scenario.pace.layout = {paced(150), paced(450)};
        scenario.pace.admit = {paced(4000), paced(12'000)};
    }
    scenario.people.maximum = 12;
    scenario.people.names = {u"林珂"_s, u"Amy Chen"_s, u"王建国"_s, u"Priya"_s, u"张敏"_s, u"Tom Becker"_s};
    for (int which = 0; which < meetingsPerRoom; ++which) {
        ScenarioMeeting meeting;
        meeting.code = codeOf(number, which);
        meeting.title = any(titles, random);
        meeting.creator = scenario.people.names.at(random.bounded(int(scenario.people.names.size())));
        meeting.people = scenario.people.names.first(2 + random.bounded(3));
        meeting.role = random.bounded(2) == 0 ? Meeting::Role::Host : Meeting::Role::Participant;
        meeting.startsInMinutes = 30 * (random.bounded(4) + 4 * which);
        if (m_options.lives && which == meetingsPerRoom - 1)
            meeting.waitingRoom = ScenarioMeeting::WaitingRoom::Admitted;
        scenario.meetings.append(meeting);
    }
    return scenario;
}

bool DemoRooms::listen()
{
    return std::all_of(m_devices.begin(), m_devices.end(), [](const auto &device) {
        const bool listens = device->simulator->server().listen();
        device->room.url = device->simulator->server().url();
        return listens;
    });
}

QList<DemoRooms::Room> DemoRooms::rooms() const
{
    QList<Room> rooms;
    for (const auto &device : m_devices)
        rooms.append(device->room);
    return rooms;
}

Milliseconds DemoRooms::between(QRandomGenerator &random, int leastMs, int mostMs) const
{
    return Milliseconds(qint64(random.bounded(leastMs, mostMs) / m_options.pace));
}

void DemoRooms::schedule(size_t device, Milliseconds delay)
{
    const bool isNext = m_turns.empty() || m_clock.now() + delay.count() < m_turns.top().due;
    m_turns.push({m_clock.now() + delay.count(), device});
    if (isNext)
        m_timer.start(delay);
}

void DemoRooms::takeTurns()
{
    while (!m_turns.empty() && m_turns.top().due <= m_clock.now()) {
        const Turn turn = m_turns.top();
        m_turns.pop();
        schedule(turn.device, act(*m_devices[turn.device]));
    }
    if (!m_turns.empty())
        m_timer.start(Milliseconds(m_turns.top().due - m_clock.now()));
}

//! Something happens; the answer is how long it is quiet then.
Milliseconds DemoRooms::act(Device &device)
{
    const bool isCut = device.port != 0;
    if (m_options.trouble && device.room.url.isValid() && (isCut || device.random.bounded(60) == 0)) {
        cutOrMend(device);
        if (!isCut)
            return between(device.random, 5000, 90'000);
    }
    SimulatedRoom &room = device.simulator->room();
    switch (room.status()) {
    case Status::Idle:
        if (device.random.bounded(8) == 0)
            room.startCasting();
        else
            enter(device);
        return between(device.random, 10'000, 60'000);
    case Status::InMeeting:
        stir(device);
        break;
    case Status::Casting:
    case Status::Phone:
        room.stopActivity();
        return between(device.random, 10'000, 60'000);
    case Status::Joining:
    case Status::WaitingRoom:
    case Status::Unknown:
        break;
    }
    return between(device.random, 4000, 30'000);
}

void DemoRooms::cutOrMend(Device &device)
{
    SimulatorServer &server = device.simulator->server();
    if (device.port == 0) {
        device.port = server.port();
        server.close();
    } else if (server.listen(QHostAddress::LocalHost, device.port)) {
        device.port = 0; // else somebody has taken the port: tried again at the next turn
    }
}

void DemoRooms::enter(Device &device)
{
    JoinMeeting join;
    join.code = codeOf(device.number, device.random.bounded(m_options.lives ? meetingsPerRoom : 1));
    device.simulator->room().perform(join);
}

void DemoRooms::stir(Device &device)
{
    SimulatedRoom &room = device.simulator->room();
    const int chance = device.random.bounded(10);
    if (chance < 3)
        room.personJoins();
    else if (chance < 5)
        room.personLeaves();
    else if (chance < 7)
        room.perform(SwitchLayout {Coded<Meeting::Layout>::fromNumber(device.random.bounded(1, 8)), true});
    else if (chance == 7)
        room.setMicrophone(device.random.bounded(2) == 0);
    else
        room.perform(LeaveMeeting {});
}

} // namespace Rooms
