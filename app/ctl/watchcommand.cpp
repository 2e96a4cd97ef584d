// SPDX-License-Identifier: Apache-2.0
#include "watchcommand.h"

#include "roomjson.h"

namespace Rooms {

using namespace Qt::StringLiterals;

WatchCommand::WatchCommand(const Session &session)
    : Command(session)
{
    connect(&room(), &Room::snapshotChanged, this, &WatchCommand::look);
    connect(&room(), &Room::sidelineChanged, this, &WatchCommand::look);
    connect(&room(), &Room::stageChanged, this, &WatchCommand::look);
    connect(&room(), &Room::staleChanged, this, &WatchCommand::look);
    connect(room().away(), &AwayChanges::found, this, &WatchCommand::tellWhatChanged);
    connect(room().link(), &RoomLink::stateChanged, this, &WatchCommand::look);
    connect(room().link(), &RoomLink::pollingChanged, this, &WatchCommand::look);
}

void WatchCommand::start()
{
    Command::start();
    connectToRoom();
    look();
}

void WatchCommand::onTimeUp()
{
    if (m_wasReady)
        finish(ExitCode::Done);
    else
        finishWithoutLink();
}

void WatchCommand::look()
{
    if (isFinished())
        return;
    m_wasReady = m_wasReady || room().link()->ready();
    const QJsonObject now = RoomJson::status(room(), session().roomSession.passwordFrom());
    const QJsonObject changes = RoomJson::changes(m_shown, now);
    m_shown = now;
    if (!changes.isEmpty())
        print(changes);
}

void WatchCommand::tellWhatChanged()
{
    if (!isFinished())
        print({{u"while_away"_s, RoomJson::away(*room().away())}});
}

void WatchCommand::print(QJsonObject line)
{
    line.insert("time"_L1, RoomJson::time(session().clock.wallTime()));
    if (!session().output.line(line))
        finish(ExitCode::Done); // nobody reads any more
}

} // namespace Rooms
