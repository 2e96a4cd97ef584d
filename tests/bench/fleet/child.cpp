// SPDX-License-Identifier: Apache-2.0
#include "child.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>

#include <cstdio>

namespace Rooms::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 120'000;

//! Whether there are Node and its package ws.
bool hasPeer()
{
    QProcess node;
    node.start(u"node"_s, {u"-e"_s, u"require('ws')"_s});
    return node.waitForFinished(30'000) && node.exitStatus() == QProcess::NormalExit && node.exitCode() == 0;
}

QStringList clientArguments(Child &server, const Side &side)
{
    QStringList arguments = side.arguments;
    for (const QJsonValue &url : server.hear().value("urls"_L1).toArray())
        arguments.append(url.toString());
    return arguments;
}

} // namespace

Child::Child(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
}

Child::~Child()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

QJsonObject Child::hear()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patienceMs))
            return {};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

void Child::tell(const QByteArray &line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten(patienceMs);
}

QJsonObject Child::ask(const QByteArray &line)
{
    tell(line);
    return hear();
}

QList<Side> sides(int roomsPerThread)
{
    const QString self = QCoreApplication::applicationFilePath();
    const QStringList ours = {u"--client"_s, u"--per-thread"_s, QString::number(roomsPerThread)};
    QList<Side> sides = {{"ours", self, ours}, {"with table", self, ours + QStringList(u"--table"_s)}};
    if (hasPeer())
        sides.append({"node ws", u"node"_s, {u"--expose-gc"_s, QStringLiteral(ROOMS_PEER)}});
    else
        std::printf(
            "The peer is left out: there is no Node here, or no package ws (see tests/bench/README.md).\n");
    return sides;
}

Pair::Pair(int count, const Side &side)
    : server(QCoreApplication::applicationFilePath(), {u"--serve"_s, QString::number(count)})
    , client(side.program, clientArguments(server, side))
{
    started.before = client.hear();
    started.ready = client.hear();
}

qint64 number(const QJsonObject &answer, QLatin1StringView key)
{
    return answer.value(key).toInteger();
}

QByteArray runLine(double eventsPerSecond, int seconds)
{
    return "run " + QByteArray::number(eventsPerSecond) + ' ' + QByteArray::number(seconds);
}

QByteArray costLine(qint64 events)
{
    return "cost " + QByteArray::number(events);
}

} // namespace Rooms::Bench
