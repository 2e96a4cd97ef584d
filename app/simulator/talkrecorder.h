// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/systemclock.h"
#include "diagnostics/flightrecorder.h"
#include "simulator/simulatorserver.h"

#include <memory>

namespace Rooms {

//! Records what passes between a simulated room and its clients, seen from the client, as rooms-panel and
//! roomsctl record: the same programs read it. Between the frames of several clients stands whose they are.
//! Made on the main thread; attach() and all after it belong to the simulator's.
class TalkRecorder : public QObject
{
    Q_OBJECT

public:
    //! Records to the file at \a path, without \a password and all that Redaction takes out. Fails with a
    //! sentence.
    static Result<std::shared_ptr<TalkRecorder>, QString> make(const QString &path, const QString &password);

    //! Records what \a server receives and sends from now on.
    void attach(SimulatorServer &server);

private:
    explicit TalkRecorder(const QString &path, const Redaction &redaction);
    void note(int client, const QString &what);
    void setClient(int client);

    SystemClock m_clock;
    FlightRecorder m_recorder;
    int m_client = 0; // whose frames follow
};

} // namespace Rooms
