// SPDX-License-Identifier: Apache-2.0
#include "sessiondiagnostics.h"

#include "models/room.h"
#include "protocol/enumname.h"
#include "roomcontract.h"
#include "service/serviceclient.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Kind = Record::Kind;

namespace {

//! `Query`, `Subscribe`, `JoinMeeting`: what tells requests apart.
QString nameOf(const Request &request)
{
    const QString action = request.params.value("action"_L1).toString();
    return action.isEmpty() ? request.method : action;
}

} // namespace

SessionDiagnostics::SessionDiagnostics(ServiceClient &client, Room &room, Clock &clock,
                                       const Redaction &redaction, const WireProfile &profile)
    : m_client(client)
    , m_room(room)
    , m_clock(clock)
    , m_redaction(redaction)
    , m_subscribeMethod(profile.subscribeMethod)
    , m_doctor(roomContract(), profile, redaction, clock)
{
    watchFrames();
    connect(&client, &ServiceClient::stateChanged, this, &SessionDiagnostics::onLinkChanged);
    connect(&client, &ServiceClient::pollingChanged, this, &SessionDiagnostics::onLinkChanged);
    connect(&client, &ServiceClient::requestEnded, this, &SessionDiagnostics::onRequestEnded);
}

SessionDiagnostics::~SessionDiagnostics()
{
    m_afterwards.catchUp();
    if (m_recorder)
        m_recorder->add(Kind::Note, {{u"note"_s, u"recording_ended"_s}});
}

bool SessionDiagnostics::record(const QString &path, QString *problem)
{
    m_afterwards.catchUp(); // with what was before it
    m_recorder = std::make_unique<FlightRecorder>(path, m_redaction, m_clock);
    if (!m_recorder->isRecording()) {
        *problem = QCoreApplication::translate("Rooms::FlightRecorder",
                                               FlightRecorder::sentence(m_recorder->problem()))
                       .replace("%1"_L1, path)
                       .replace("%2"_L1, m_recorder->detail());
        m_recorder.reset();
        return false;
    }
    m_recorder->add(Kind::Note,
                    {{u"note"_s, recordingStarted},
                     {u"program"_s, QCoreApplication::applicationName()},
                     {u"version"_s, QCoreApplication::applicationVersion()},
                     {u"room"_s, m_room.link()->address()}});
    m_recorder->add(Kind::Link, linkCondition().toJson());
    for (const RoomAction *action : m_room.actions())
        connect(action, &RoomAction::stateChanged, this, [this, action] { onActionChanged(*action); });
    return true;
}

QString SessionDiagnostics::recording() const
{
    m_afterwards.catchUp();
    return m_recorder && m_recorder->isRecording() ? m_recorder->path() : QString();
}

ContractDoctor &SessionDiagnostics::doctor()
{
    m_afterwards.catchUp();
    return m_doctor;
}

QJsonObject SessionDiagnostics::toJson() const
{
    m_afterwards.catchUp();
    const ServiceClient::Counters &counters = m_client.counters();
    return {{u"address"_s, m_room.link()->address()},
            {u"link"_s, linkCondition().toJson()},
            {u"history"_s, m_linkHistory.toJson()},
            {u"changes"_s, qint64(m_linkHistory.count())},
            {u"counters"_s,
             QJsonObject {{u"malformed"_s, counters.malformed},
                          {u"unmatched"_s, counters.unmatched},
                          {u"events"_s, counters.events},
                          {u"connections"_s, counters.connections},
                          {u"pending"_s, qint64(m_client.pendingCalls())}}},
            {u"contract"_s, m_doctor.toJson()},
            {u"response_times"_s, m_responseTimes.toJson()}};
}

//! Everything that the room is asked and says is looked at, see ContractDoctor for what that costs.
void SessionDiagnostics::watchFrames()
{
    connect(&m_client, &ServiceClient::frameSent, this, [this](const QByteArray &frame) {
        m_afterwards.add([this, frame, at = FlightRecorder::Moment::of(m_clock)] {
            m_doctor.frameOut(frame);
            if (m_recorder)
                m_recorder->frameOut(frame, at);
        });
    });
    connect(&m_client, &ServiceClient::frameReceived, this, [this](const QByteArray &frame) {
        m_afterwards.add([this, frame, at = FlightRecorder::Moment::of(m_clock)] {
            m_doctor.frameIn(frame);
            if (m_recorder)
                m_recorder->frameIn(frame, at);
        });
    });
    connect(&m_client, &ServiceClient::pollingChanged, this, [this] {
        if (m_client.polling() == Link::Polling::EventsMissing)
            m_doctor.eventsMissing(MeetingEvent::module());
    });
}

LinkCondition SessionDiagnostics::linkCondition() const
{
    return {enumName(m_client.state()), enumName(m_client.reason()), m_client.reasonCode(),
            m_client.attempt(), enumName(m_client.polling())};
}

void SessionDiagnostics::onLinkChanged()
{
    const LinkCondition condition = linkCondition();
    if (m_linkHistory.add(m_clock.wallTime(), condition) && m_recorder)
        recordLater(Kind::Link, condition.toJson());
}

void SessionDiagnostics::recordLater(Kind kind, const QJsonObject &object)
{
    m_afterwards.add([this, kind, object, at = FlightRecorder::Moment::of(m_clock)] {
        m_recorder->add(kind, object, at);
    });
}

void SessionDiagnostics::onRequestEnded(const Request &request, const CallResult &result, qint64 microseconds)
{
    if (result.end == CallResult::End::Replied)
        m_responseTimes.addAnswer(nameOf(request), microseconds);
    else
        m_responseTimes.addUnanswered(nameOf(request));
    if (result.end == CallResult::End::TimedOut && request.method == m_subscribeMethod)
        m_doctor.subscribeUnanswered(MeetingEvent::module());
}

void SessionDiagnostics::onActionChanged(const RoomAction &action)
{
    QJsonObject object {{u"action"_s, action.name()}, {u"state"_s, enumName(action.state())}};
    if (action.errorCode() != 0)
        object.insert("code"_L1, action.errorCode());
    if (action.acceptedMs() >= 0)
        object.insert("accepted_ms"_L1, action.acceptedMs());
    if (action.confirmedMs() >= 0)
        object.insert("confirmed_ms"_L1, action.confirmedMs());
    recordLater(Kind::Action, object);
}

} // namespace Rooms
