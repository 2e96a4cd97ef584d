// SPDX-License-Identifier: Apache-2.0
#include "demofleet.h"

#include "base/systemclock.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! The rooms of one thread, and the thread.
class DemoFleet::Share
{
public:
    using Told = std::function<void(bool ok, const QList<DemoRooms::Room> &)>;

    Share(const DemoRooms::Options &options, std::atomic<quint64> &events, const Told &told)
        : m_thread(u"demo rooms"_s)
    {
        m_thread.post([this, options, &events, told] {
            m_world = std::make_unique<World>(options, events);
            const bool ok = m_world->rooms.listen();
            told(ok, m_world->rooms.rooms());
        });
    }
    ~Share() { finish(); }
    void finish()
    {
        m_thread.finish([this] { m_world.reset(); });
    }
    void rename(double perSecond)
    {
        m_thread.post([this, perSecond] { m_world->setRate(perSecond); });
    }
    void renameAtOnce(int times)
    {
        m_thread.post([this, times] { m_world->renameAtOnce(times); });
    }

private:
    //! Made, used and destroyed on the thread.
    struct World
    {
        World(const DemoRooms::Options &options, std::atomic<quint64> &events)
            : rooms(options, clock)
            , renaming(clock, [this] { renameDue(); })
        {
            for (int i = 0; i < rooms.count(); ++i)
                QObject::connect(&rooms.device(i).room(), &SimulatedRoom::announced, [&events] { ++events; });
        }

        void setRate(double perSecond)
        {
            rate = perSecond * rooms.count();
            since = clock.now();
            renamed = 0;
            if (rate > 0)
                renaming.start(tick);
            else
                renaming.stop();
        }

        //! As many as are due by now, one room after the other, so that they are spread over time.
        void renameDue()
        {
            const auto due = quint64(double(clock.now() - since) * rate / 1000);
            for (; renamed < due; ++renamed)
                renameNext();
            renaming.start(tick);
        }

        void renameAtOnce(int times)
        {
            for (int i = 0; i < times * rooms.count(); ++i)
                renameNext();
        }

        void renameNext()
        {
            const int index = int(next++ % quint64(rooms.count()));
            rooms.device(index).room().renameMeeting(u"%1"_s.arg(next));
        }

        static constexpr auto tick = 10ms;
        SystemClock clock;
        DemoRooms rooms;
        Timer renaming;
        double rate = 0;
        qint64 since = 0;
        quint64 renamed = 0;
        quint64 next = 0;
    };

    std::unique_ptr<World> m_world;
    WorkerThread m_thread;
};

DemoFleet::DemoFleet(const Options &options, QObject *parent)
    : QObject(parent)
{
    const int most = std::max(1, options.roomsPerThread);
    const int shares = (options.rooms.count + most - 1) / most;
    m_roomsOfShare.resize(size_t(shares));
    for (int share = 0; share < shares; ++share) {
        DemoRooms::Options part = options.rooms;
        part.first = share * most;
        part.count = std::min(most, options.rooms.count - part.first);
        const auto told = [this, share](bool ok, const QList<DemoRooms::Room> &rooms) {
            onListening(size_t(share), ok, rooms);
        };
        m_shares.push_back(std::make_unique<Share>(part, m_eventsTold, told));
    }
}

DemoFleet::~DemoFleet()
{
    for (const auto &share : m_shares)
        share->finish();
    m_shares.clear(); // they use the rest until they have ended
}

//! On the thread of \a share.
void DemoFleet::onListening(size_t share, bool ok, const QList<DemoRooms::Room> &rooms)
{
    const std::lock_guard lock(m_mutex);
    m_roomsOfShare[share] = rooms;
    m_isBroken = m_isBroken || !ok;
    if (++m_listening == m_roomsOfShare.size())
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

//! All threads have said whether their rooms listen.
void DemoFleet::customEvent(QEvent *)
{
    bool isBroken = false;
    {
        const std::lock_guard lock(m_mutex);
        isBroken = m_isBroken;
        for (const QList<DemoRooms::Room> &part : m_roomsOfShare)
            m_rooms += part;
    }
    if (isBroken)
        Q_EMIT failed();
    else
        Q_EMIT ready();
}

void DemoFleet::rename(double perSecond)
{
    for (const auto &share : m_shares)
        share->rename(perSecond);
}

void DemoFleet::renameAtOnce(int times)
{
    for (const auto &share : m_shares)
        share->renameAtOnce(times);
}

} // namespace Rooms
