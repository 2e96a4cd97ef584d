// SPDX-License-Identifier: Apache-2.0
#include "simulatorrack.h"

#include "base/systemclock.h"
#include "director.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

//! What room \a number starts with.
SimulatorOptions deviceOf(const SimulatorRack::Options &options, int number)
{
    SimulatorOptions device = options.device;
    if (options.rooms > 1) {
        device.number = number;
        device.seed += quint32(number - 1);
    }
    return device;
}

quint16 portOf(const SimulatorRack::Options &options, int number)
{
    return options.port == 0 ? quint16(0) : quint16(options.port + number - 1);
}

} // namespace

//! The devices of one thread, and the thread.
class SimulatorRack::Shelf
{
public:
    using Told = std::function<void(const Outcome &)>;

    //! Rooms from \a first up to, but not including \a end.
    Shelf(const Options &options, int first, int end, const Preparation &prepare, const Told &told)
        : m_thread(u"simulated rooms"_s)
    {
        m_thread.post([this, options, first, end, prepare, told] {
            m_world = std::make_unique<World>();
            Outcome outcome;
            for (int number = first; number < end && outcome.problem.isEmpty(); ++number)
                add(options, number, prepare, outcome);
            told(outcome);
        });
    }
    ~Shelf() { finish(); }
    void finish()
    {
        m_thread.finish([this] { m_world.reset(); });
    }
    void post(int index, const Command &command)
    {
        m_thread.post([this, index, command] {
            if (size_t(index) < m_world->devices.size()) // else one before it could not listen
                command(*m_world->devices[size_t(index)]);
        });
    }

private:
    //! Made, used and destroyed on the thread.
    struct World
    {
        SystemClock clock;
        std::vector<std::unique_ptr<Simulator>> devices;
    };

    void add(const Options &options, int number, const Preparation &prepare, Outcome &outcome)
    {
        const SimulatorOptions own = deviceOf(options, number);
        auto device = std::make_unique<Simulator>(own, m_world->clock);
        for (const FaultSetting &setting : options.faults)
            device->faults().set(setting);
        if (prepare)
            prepare(number, *device);
        device->director().begin();
        SimulatorServer &server = device->server();
        if (server.listen(options.address, portOf(options, number))) {
            outcome.rooms.append({number, device->scenario().room.name, server.url()});
        } else {
            outcome.problem = server.errorString();
            outcome.port = portOf(options, number);
        }
        m_world->devices.push_back(std::move(device));
    }

    std::unique_ptr<World> m_world;
    WorkerThread m_thread;
};

SimulatorRack::SimulatorRack(const Options &options, const Preparation &prepare, QObject *parent)
    : QObject(parent)
    , m_count(options.rooms)
    , m_perShelf(std::max(1, options.roomsPerThread))
{
    const int shelves = (m_count + m_perShelf - 1) / m_perShelf;
    m_outcomes.resize(size_t(shelves));
    for (int shelf = 0; shelf < shelves; ++shelf) {
        const int first = shelf * m_perShelf + 1;
        m_shelves.push_back(std::make_unique<Shelf>(
            options, first, std::min(first + m_perShelf, m_count + 1), prepare,
            [this, shelf](const Outcome &outcome) { onListening(size_t(shelf), outcome); }));
    }
}

SimulatorRack::~SimulatorRack()
{
    for (const auto &shelf : m_shelves)
        shelf->finish();
    m_shelves.clear(); // they use the rest until they have ended
}

bool SimulatorRack::post(int number, const Command &command)
{
    if (number < 1 || number > m_count)
        return false;
    m_shelves[size_t((number - 1) / m_perShelf)]->post((number - 1) % m_perShelf, command);
    return true;
}

//! On the thread of \a shelf.
void SimulatorRack::onListening(size_t shelf, const Outcome &outcome)
{
    const std::lock_guard lock(m_mutex);
    m_outcomes[shelf] = outcome;
    if (++m_answered == m_outcomes.size())
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

//! All threads have said whether their rooms listen.
void SimulatorRack::customEvent(QEvent *)
{
    QString problem;
    quint16 port = 0;
    {
        const std::lock_guard lock(m_mutex);
        for (const Outcome &outcome : m_outcomes) {
            if (!outcome.problem.isEmpty()) {
                problem = outcome.problem;
                port = outcome.port;
                break;
            }
            m_rooms += outcome.rooms;
        }
    }
    if (problem.isEmpty()) {
        Q_EMIT ready();
    } else {
        m_rooms.clear();
        Q_EMIT failed(port, problem);
    }
}

} // namespace Rooms
