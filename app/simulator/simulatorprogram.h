// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "controltoken.h"
#include "exitcode.h"
#include "options.h"
#include "prompt.h"
#include "replayreport.h"
#include "simulator/controlchannel.h"
#include "strictreport.h"
#include "talkrecorder.h"

#include <atomic>
#include <memory>

namespace Rooms {

//! rooms-simulator from its options to its exit code: it starts the rooms, says where they listen, and has
//! the event loop run. Made in main(), after the application object.
class SimulatorProgram : public QObject
{
    Q_OBJECT

public:
    //! Nothing happens before run().
    explicit SimulatorProgram(const Options &options);
    ~SimulatorProgram() override;

    //! Runs until it is told to end, or cannot go on.
    ExitCode run();

    //! Tells \a sentence to whoever started the program.
    static void complain(const QString &sentence);

private:
    bool makeLookers();
    void prepare(int number, Simulator &simulator);
    ExitCode conclude(ExitCode code);
    void onReady();
    void takeCommands();
    bool listenToScripts(quint16 port);
    void onFailed(quint16 port, const QString &detail);

    const Options m_options;
    std::shared_ptr<StrictReport> m_strict; // in strict mode
    std::shared_ptr<TalkRecorder> m_recorder; // while recording
    std::unique_ptr<ReplayReport> m_replay; // when answering from a recording
    std::atomic<int> m_clients = 0; // connected, to all rooms together
    // The rack ends before what its threads tell, see run().
    std::unique_ptr<RackDirector> m_director;
    std::unique_ptr<ControlChannel> m_control;
    std::unique_ptr<ControlToken> m_token; // unless it was laid down
    std::unique_ptr<Prompt> m_prompt;
    std::unique_ptr<SimulatorRack> m_rack;
};

} // namespace Rooms
