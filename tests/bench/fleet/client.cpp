// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include "base/systemclock.h"
#include "fleet/alarms.h"
#include "fleet/fleet.h"
#include "fleet/fleetfilter.h"
#include "process.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>

#include <algorithm>

namespace Rooms::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int roundTrips = 500;
constexpr int settlingMs = 1000;
constexpr int patienceMs = 5000; // until events that no longer come are lost
constexpr std::chrono::milliseconds betweenLooks {20};

//! Asks one room again and again, on its own thread, and says how long that takes.
struct RoundTrips : std::enable_shared_from_this<RoundTrips>
{
    void next(ServiceClient &client)
    {
        QElapsedTimer timer;
        timer.start();
        client.query(QueryPath({u"Meeting"_s, u"MeetingInfo"_s, u"MeetingCode"_s}),
                     [self = shared_from_this(), &client, timer](const CallResult &) {
                         self->microseconds.push_back(timer.nsecsElapsed() / 1000);
                         if (self->microseconds.size() < roundTrips)
                             self->next(client);
                         else
                             self->finish();
                     });
    }

    void finish()
    {
        std::sort(microseconds.begin(), microseconds.end());
        say({{u"p50_us"_s, microseconds[roundTrips / 2]},
             {u"p99_us"_s, microseconds[roundTrips * 99 / 100]}});
    }

    std::vector<qint64> microseconds;
};

QList<RoomEntry> entriesFor(const QStringList &urls)
{
    QList<RoomEntry> rooms;
    for (const QString &url : urls) {
        RoomEntry room;
        room.id = room.name = QString::number(rooms.size() + 1);
        room.url = QUrl(url);
        rooms.append(room);
    }
    return rooms;
}

} // namespace

int connectTo(const QStringList &urls, bool withTable, int roomsPerThread)
{
    say(cost());
    SystemClock clock;
    FleetModel model(clock);
    FleetFilter filter(model);
    Alarms alarms(clock);
    Fleet::Options options;
    options.connectsPerSecond = 5000; // the product's 50 a second would be all that is measured
    options.roomsPerThread = roomsPerThread;
    auto owned = std::make_unique<Fleet>(clock, options);
    Fleet &fleet = *owned;
    if (withTable) {
        QObject::connect(&fleet, &Fleet::roomsChanged, &model, &FleetModel::setRooms);
        QObject::connect(&fleet, &Fleet::statesChanged, &model, &FleetModel::apply);
        QObject::connect(&alarms, &Alarms::changed, &model, &FleetModel::applyAlarms);
        QObject::connect(&fleet, &Fleet::roomsChanged, &alarms, &Alarms::setRooms);
        QObject::connect(&fleet, &Fleet::statesChanged, &alarms, &Alarms::apply);
    }
    QElapsedTimer elapsed;
    elapsed.start();
    fleet.setRooms(entriesFor(urls));
    qint64 readyAfter = 0;
    Timer settled(clock, [&] {
        QJsonObject answer = cost();
        answer.insert(u"connect_ms"_s, readyAfter);
        say(answer);
    });
    QObject::connect(&fleet, &Fleet::statesChanged, &fleet, [&] {
        if (readyAfter == 0 && fleet.counters().ready == urls.size()) {
            readyAfter = std::max<qint64>(1, elapsed.elapsed());
            settled.start(std::chrono::milliseconds(settlingMs));
        }
    });
    quint64 expected = 0;
    quint64 came = 0;
    qint64 since = 0;
    Timer look(clock, [&] {
        if (std::exchange(came, fleet.counters().events) != came)
            since = clock.now();
        if (came < expected && clock.now() - since < patienceMs) {
            look.start(betweenLooks);
            return;
        }
        QJsonObject answer = cost();
        answer.insert(u"events"_s, qint64(fleet.counters().events));
        say(answer);
    });
    listen([&](const QString &line) {
        if (line == "quit"_L1) {
            QCoreApplication::quit();
        } else if (line == "rtt"_L1) {
            fleet.with(fleet.rooms().constFirst().id,
                       [](FleetSession &session) { std::make_shared<RoundTrips>()->next(session.client()); });
        } else {
            expected = line.section(u' ', 1).toULongLong();
            since = clock.now();
            look.start(betweenLooks);
        }
    });
    const int code = QCoreApplication::exec();
    elapsed.restart();
    owned.reset();
    say({{u"end_ms"_s, elapsed.elapsed()}});
    return code;
}

} // namespace Rooms::Bench
