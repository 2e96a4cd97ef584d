// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "options.h"

#include <deque>

namespace Rooms {

//! `roomsctl doctor`: talks to the room, listens for a while, and says what it does otherwise than the
//! specification or than is guessed of it, with what to set. It asks for the state only, never for an action;
//! a room that refuses to tell of changes is asked for that in other ways, too.
class DoctorCommand : public Command
{
    Q_OBJECT

public:
    DoctorCommand(const Session &session, const DoctorTask &task, const WireProfile &profile);

    void start() override;

private:
    //! Another way to ask for events: the setting that is tried, and its value.
    struct Try
    {
        QString setting;
        QString value;
    };

    void onTimeUp() override { report(); }
    void onLinkChanged();
    void examine();
    void queryNext();
    void onListened();
    void planTries();
    void tryNext();
    void report();
    void printTable(const QList<Deviation> &deviations) const;

    ContractDoctor &doctor() const { return session().roomSession.diagnostics().doctor(); }

    const DoctorTask m_task;
    const WireProfile m_profile;
    std::deque<QueryPath> m_paths; // to be queried
    std::deque<Try> m_tries;
    bool m_isExamining = false;
    int m_waited = 0; // seconds, beyond what was asked for
    Timer m_linkPatience;
    Timer m_listening;
};

} // namespace Rooms
