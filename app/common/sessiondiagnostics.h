// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "afterwards.h"

#include "diagnostics/contractdoctor.h"
#include "diagnostics/flightrecorder.h"
#include "diagnostics/linkhistory.h"
#include "diagnostics/responsetimes.h"

#include <QtCore/qobject.h>

#include <memory>

namespace Rooms {

class Room;
class RoomAction;
class ServiceClient;
struct CallResult;
struct Request;

//! Looks on while a session runs: keeps the history of its link and its response times, and records
//! everything when asked to. What takes long, to record and to examine, waits until what a frame brought is
//! on the screen; whoever asks for it gets all. Owned by a RoomSession, same thread.
class SessionDiagnostics : public QObject
{
    Q_OBJECT

public:
    //! Everything must outlive this.
    SessionDiagnostics(ServiceClient &client, Room &room, Clock &clock, const Redaction &redaction,
                       const WireProfile &profile);
    ~SessionDiagnostics() override;

    //! Records to the file at \a path from now on. False, and the reason in \a problem, when that is not
    //! possible: a sentence in the language of the program.
    bool record(const QString &path, QString *problem);
    //! The file that is recorded to; "" when none is.
    QString recording() const;

    const Redaction &redaction() const { return m_redaction; }
    const LinkHistory &linkHistory() const { return m_linkHistory; }
    const ResponseTimes &responseTimes() const { return m_responseTimes; }
    //! What the room does otherwise than it should.
    ContractDoctor &doctor();
    //! How the link stands and stood, what was counted, and the response times.
    QJsonObject toJson() const;

private:
    LinkCondition linkCondition() const;
    void onLinkChanged();
    void onRequestEnded(const Request &request, const CallResult &result, qint64 microseconds);
    void onActionChanged(const RoomAction &action);
    void watchFrames();
    void recordLater(Record::Kind kind, const QJsonObject &object);

    ServiceClient &m_client;
    Room &m_room;
    Clock &m_clock;
    const Redaction m_redaction;
    LinkHistory m_linkHistory;
    ResponseTimes m_responseTimes;
    const QString m_subscribeMethod;
    ContractDoctor m_doctor;
    std::unique_ptr<FlightRecorder> m_recorder;
    mutable Afterwards m_afterwards; // first to go: it needs the others. Catching up changes nothing to see.
};

} // namespace Rooms
