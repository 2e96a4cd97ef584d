// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "exitcode.h"
#include "output.h"
#include "roomsession.h"

#include <optional>

namespace Rooms {

class RecentLog;

//! What every command works with; all of it outlives the command.
struct Session
{
    RoomSession &roomSession;
    Clock &clock;
    const Output &output;
    const RecentLog &log;
    std::optional<std::chrono::milliseconds> timeout; //!< For the whole command.

    ServiceClient &client() const { return roomSession.client(); }
    Room &room() const { return roomSession.room(); }
};

//! One thing that roomsctl does; it says when and how it has finished. Made by main(), main thread.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(const Session &session);

    //! Runs until finished().
    virtual void start();

Q_SIGNALS:
    //! Once; everything has been printed.
    void finished(Rooms::ExitCode code);

protected:
    //! The timeout of the whole command has passed.
    virtual void onTimeUp() = 0;

    const Session &session() const { return m_session; }
    Room &room() const { return m_session.room(); }
    bool isFinished() const { return m_finished; }
    //! Connects to the room, as soon as it is known with which password.
    void connectToRoom();
    //! Ends the command, the first time.
    void finish(ExitCode code);
    //! How a command ends that the room refused with \a errorCode.
    static ExitCode exitCodeFor(int errorCode);
    //! Ends it because there is no link, and says why.
    void finishWithoutLink();

private:
    const Session m_session;
    Timer m_deadline;
    bool m_finished = false;
};

//! A command that needs the room's state once. It waits for the link, but not for what will not pass by
//! itself: then it fails at the first try.
class LinkedCommand : public Command
{
    Q_OBJECT

public:
    explicit LinkedCommand(const Session &session);

    void start() override;

protected:
    //! The room is there and its state is known.
    virtual void begin() = 0;
    //! Whether begin() wants to know of the modules, too, that a room need not have.
    virtual bool needsAllModules() const { return false; }
    //! The time has passed after begin().
    virtual void giveUp() = 0;

private:
    void onLinkChanged();
    void onRoomReady();
    void beginNow();
    void onTimeUp() final;

    Timer m_linkDeadline;
    Timer m_modulesDeadline;
    bool m_begun = false;
};

} // namespace Rooms
