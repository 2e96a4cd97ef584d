// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulator/rackdirector.h"

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace Rooms {

//! Takes lines from standard input for the RackDirector, and writes what they came to and what happened on
//! standard output. `quit` ends the program; the end of the input ends only the prompt. Never waits for
//! input. Owned by the SimulatorProgram.
class Prompt : public QObject
{
    Q_OBJECT

public:
    //! Starts to read. \a director must outlive it.
    explicit Prompt(RackDirector &director);

    //! Whether a person sits at standard input.
    static bool isTerminal();

private:
    void read();
    void takeLines();
    void say(const QString &text);
    void invite();
    void onHappened(int room, const Happening &happening);

    RackDirector &m_director;
    QSocketNotifier *m_input;
    QByteArray m_pending;
    bool m_isBusy = false; // a line is not answered yet
    bool m_isAtEnd = false; // of the input
    bool m_skips = false; // the rest of a line that is too long
};

} // namespace Rooms
