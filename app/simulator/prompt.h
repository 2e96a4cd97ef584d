// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lineinput.h"
#include "simulator/rackdirector.h"

#include <memory>

namespace Rooms {

//! Takes lines from standard input for the RackDirector, and writes what they came to and what happened on
//! standard output. `quit` ends the program; the end of the input ends only the prompt, unless a person says
//! so at a terminal. Never waits for input. Owned by the SimulatorProgram.
class Prompt : public QObject
{
    Q_OBJECT

public:
    //! Starts to read. \a director must outlive it.
    explicit Prompt(RackDirector &director);
    ~Prompt() override;

private:
    void take(const QString &line);
    void onAnswer(const LineAnswer &answer);
    void onHappened(int room, const Happening &happening);

    RackDirector &m_director;
    std::unique_ptr<LineInput> m_input;
};

} // namespace Rooms
