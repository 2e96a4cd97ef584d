// SPDX-License-Identifier: Apache-2.0
#include "driver.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>

#include <cstdio>
#include <optional>

namespace Rooms::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000;

//! A process that answers lines with JSON.
class Child
{
public:
    Child(const QString &program, const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~Child()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished(1000);
    }

    //! The next line it says, an empty object when it says no more.
    QJsonObject hear()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patienceMs))
                return {};
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    QJsonObject ask(const QByteArray &line)
    {
        m_process.write(line + '\n');
        m_process.waitForBytesWritten(patienceMs);
        return hear();
    }

private:
    QProcess m_process;
};

struct Figures
{
    qint64 connectMs = 0;
    double kilobytesPerRoom = 0;
    qint64 roundTripP50Us = 0;
    qint64 roundTripP99Us = 0;
    double cpuPercent = 0; // of one core
    double eventsPerSecond = 0;
    qint64 lost = 0;
    qint64 endMs = 0;
};

qint64 number(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toInteger();
}

std::optional<Figures> measure(Child &server, Child &client, int rooms, double rate, int seconds)
{
    const QJsonObject before = client.hear();
    const QJsonObject ready = client.hear();
    if (ready.isEmpty())
        return std::nullopt;
    Figures figures;
    figures.connectMs = number(ready, "connect_ms"_L1);
    figures.kilobytesPerRoom = double(number(ready, "pss_kb"_L1) - number(before, "pss_kb"_L1)) / rooms;
    const QJsonObject roundTrip = client.ask("rtt");
    figures.roundTripP50Us = number(roundTrip, "p50_us"_L1);
    figures.roundTripP99Us = number(roundTrip, "p99_us"_L1);

    const QJsonObject calm = client.ask("cost 0");
    const qint64 told =
        number(server.ask("run " + QByteArray::number(rate) + ' ' + QByteArray::number(seconds)), "told"_L1);
    const qint64 had = number(calm, "events"_L1);
    const QJsonObject after = client.ask("cost " + QByteArray::number(had + told));
    figures.cpuPercent = double(number(after, "cpu_us"_L1) - number(calm, "cpu_us"_L1)) / seconds / 10'000;
    figures.eventsPerSecond = double(told) / seconds / rooms;
    figures.endMs = number(client.ask("quit"), "end_ms"_L1);
    figures.lost = had + told - number(after, "events"_L1);
    return figures;
}

void print(int rooms, const char *who, const std::optional<Figures> &figures)
{
    if (!figures) {
        std::printf("%6d  %-12s did not answer\n", rooms, who);
        return;
    }
    std::printf("%6d  %-12s %8lld %10.1f %10lld %10lld %9.1f %9.1f %6lld %6lld\n", rooms, who,
                static_cast<long long>(figures->connectMs), figures->kilobytesPerRoom,
                static_cast<long long>(figures->roundTripP50Us),
                static_cast<long long>(figures->roundTripP99Us), figures->cpuPercent,
                figures->eventsPerSecond, static_cast<long long>(figures->lost),
                static_cast<long long>(figures->endMs));
    std::fflush(stdout);
}

//! Whether there are Node and its package ws.
bool hasPeer()
{
    QProcess node;
    node.start(u"node"_s, {u"-e"_s, u"require('ws')"_s});
    return node.waitForFinished(30'000) && node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0;
}

} // namespace

int drive(const QList<int> &rooms, double eventsPerSecond, int seconds, int roomsPerThread)
{
    const QString self = QCoreApplication::applicationFilePath();
    const bool withPeer = hasPeer();
    std::printf("%.0f events a second in each room for %d s; CPU in %% of one core, of the client alone\n",
                eventsPerSecond, seconds);
    if (!withPeer)
        std::printf(
            "The peer is left out: there is no Node here, or no package ws (see tests/bench/README.md).\n");
    std::printf(
        " rooms  who           connect  PSS/room    RTT p50    RTT p99       CPU  events/s   lost    end\n"
        "                           ms        kB         us         us         %%  per room            ms\n");
    for (const int count : rooms) {
        const QString countText = QString::number(count);
        struct Side
        {
            const char *name;
            QString program;
            QStringList arguments;
        };
        const QStringList ours = {u"--client"_s, u"--per-thread"_s, QString::number(roomsPerThread)};
        QList<Side> sides = {{"ours", self, ours}, {"with table", self, ours + QStringList(u"--table"_s)}};
        if (withPeer)
            sides.append({"node ws", u"node"_s, {u"--expose-gc"_s, QStringLiteral(ROOMS_PEER)}});
        for (const Side &side : sides) {
            Child server(self, {u"--serve"_s, countText});
            const QJsonArray urls = server.hear().value("urls"_L1).toArray();
            QStringList arguments = side.arguments;
            for (const QJsonValue &url : urls)
                arguments.append(url.toString());
            Child client(side.program, arguments);
            print(count, side.name,
                  urls.isEmpty() ? std::nullopt : measure(server, client, count, eventsPerSecond, seconds));
        }
    }
    return 0;
}

} // namespace Rooms::Bench
