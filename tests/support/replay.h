// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/record.h"
#include "manualclock.h"
#include "protocol/message.h"
#include "service/serviceclient.h"

#include <QtCore/qhash.h>

#include <memory>

namespace Rooms {

//! The Transport of a Replay: what is sent is kept for it, what comes is its doing.
class ReplayTransport : public Transport
{
    Q_OBJECT

public:
    void open(const QUrl &, const QString &) override
    {
        ++m_epoch;
        m_phase = Phase::Opening;
    }
    void send(const QByteArray &frame) override { Q_EMIT sent(frame); }
    void ping() override { Q_EMIT pongReceived(m_epoch); }
    void close() override { m_phase = Phase::Closed; }

    //! The room lets the connection in that is being opened.
    void letIn();
    //! It ends the connection, or refuses it.
    void drop(Link::Reason reason);
    //! It sends a frame.
    void deliver(const QByteArray &frame) { Q_EMIT frameReceived(frame, m_epoch); }
    bool isClosed() const { return m_phase == Phase::Closed; }

Q_SIGNALS:
    void sent(const QByteArray &frame);

private:
    enum class Phase { Closed, Opening, Open };
    Epoch m_epoch = 0;
    Phase m_phase = Phase::Closed;
};

//! Plays a recording to a ServiceClient, and whatever models hang on it, in a time that is moved from record
//! to record. The client makes its own requests, with ids of its own: each is taken for the recorded one that
//! asked the same, and gets that one's answer. What a person had asked for then, the client is made to ask
//! for again.
class Replay : public QObject
{
    Q_OBJECT

public:
    Replay(const QList<Record> &records, ManualClock &clock);

    //! For the client, who owns it.
    std::unique_ptr<Transport> takeTransport() { return std::move(m_unclaimed); }
    //! Plays everything.
    void run(ServiceClient &client);

private:
    struct Asked
    {
        Request request;
        qint64 at;
    };
    void play(const Record &record, ServiceClient &client);
    void playLink(const QJsonObject &link, ServiceClient &client);
    void playRequest(const Request &request, ServiceClient &client);
    void playFrame(const QByteArray &frame);
    void advanceTo(qint64 time);
    void answerFromMemory();
    bool claim(const Request &recorded);

    const QList<Record> m_records;
    Link::State m_state = Link::State::Offline; // the last one that was recorded
    ManualClock &m_clock;
    std::unique_ptr<ReplayTransport> m_unclaimed;
    ReplayTransport *m_net;
    QList<Asked> m_waiting; // what the client asked and no record has claimed
    QHash<QString, Request> m_recorded; // recorded requests by their ids
    QHash<QString, QString> m_ids; // of recorded requests to those of the client's
    QHash<QByteArray, QJsonObject> m_lastAnswers; // by what was asked
};

} // namespace Rooms
