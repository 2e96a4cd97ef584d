// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>

namespace Rooms::Bench {

//! A process that answers lines with JSON. Ends with this.
class Child
{
public:
    Child(const QString &program, const QStringList &arguments);
    ~Child();

    //! The next line it says, an empty object when it says no more.
    QJsonObject hear();
    //! Sends \a line, whose answer comes later.
    void tell(const QByteArray &line);
    //! Sends \a line; the answer to it.
    QJsonObject ask(const QByteArray &line);

private:
    QProcess m_process;
};

//! A program that is measured.
struct Side
{
    const char *name;
    QString program;
    QStringList arguments;
};

//! Our side, the same with an operator's table, and the peer; that is left out, and said to be, without Node
//! and its package ws.
QList<Side> sides(int roomsPerThread);

//! What a side says when it is started and when all its rooms are connected; both empty if it does not get so
//! far.
struct Started
{
    QJsonObject before;
    QJsonObject ready;
};

//! \a count rooms in one process, and one side with all of them in another.
struct Pair
{
    Pair(int count, const Side &side);

    Child server;
    Child client;
    Started started;
};

//! The integer \a key of \a answer.
qint64 number(const QJsonObject &answer, QLatin1StringView key);
//! `run`: as many events a second in each room, for so long.
QByteArray runLine(double eventsPerSecond, int seconds);
//! `cost` when \a events have come.
QByteArray costLine(qint64 events);

} // namespace Rooms::Bench
