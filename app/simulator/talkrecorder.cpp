// SPDX-License-Identifier: Apache-2.0
#include "talkrecorder.h"

#include <QtCore/qcoreapplication.h>

namespace Rooms {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<TalkRecorder>, QString> TalkRecorder::make(const QString &path,
                                                                  const QString &password)
{
    Redaction redaction;
    redaction.addSecret(password);
    const std::shared_ptr<TalkRecorder> recorder(new TalkRecorder(path, redaction));
    const FlightRecorder &flight = recorder->m_recorder;
    if (!flight.isRecording())
        return QString::fromUtf8(FlightRecorder::sentence(flight.problem()))
            .replace("%1"_L1, path)
            .replace("%2"_L1, flight.detail());
    return recorder;
}

TalkRecorder::TalkRecorder(const QString &path, const Redaction &redaction)
    : m_recorder(path, redaction, m_clock)
{ }

void TalkRecorder::attach(SimulatorServer &server)
{
    m_recorder.add(Record::Kind::Note,
                   {{u"note"_s, recordingStarted},
                    {u"program"_s, QCoreApplication::applicationName()},
                    {u"version"_s, QStringLiteral(ROOMS_VERSION)}});
    connect(&server, &SimulatorServer::clientCame, &server,
            [this](int client) { note(client, u"client_came"_s); });
    connect(&server, &SimulatorServer::clientWent, &server,
            [this](int client) { note(client, u"client_went"_s); });
    connect(&server, &SimulatorServer::frameReceived, &server, [this](int client, const QByteArray &frame) {
        setClient(client);
        m_recorder.frameOut(frame);
    });
    connect(&server, &SimulatorServer::frameSent, &server, [this](int client, const QByteArray &frame) {
        setClient(client);
        m_recorder.frameIn(frame);
    });
}

void TalkRecorder::note(int client, const QString &what)
{
    m_recorder.add(Record::Kind::Note, {{u"note"_s, what}, {u"client"_s, client}});
    m_client = client;
}

void TalkRecorder::setClient(int client)
{
    if (client != m_client)
        note(client, u"client_speaks"_s);
}

} // namespace Rooms
