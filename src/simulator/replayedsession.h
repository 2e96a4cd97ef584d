// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clientsession.h"
#include "replayscript.h"

#include "base/clock.h"

#include <memory>
#include <vector>

namespace Rooms {

//! Answers a client from a recording. Its requests are looked for in their order, by method and params: calls
//! anywhere behind the last one that came; queries and subscriptions up to the next recorded call first, then
//! before, and only then behind it, for a client may look when it likes. What was recorded of the reply and
//! the events is sent again, with the id that was asked with. What is asked more often than it was is
//! answered as the last time; what was never asked is refused and told.
class ReplayedSession : public ClientSession
{
    Q_OBJECT

public:
    //! When things are sent.
    enum class Pace {
        AsRecorded,
        AtOnce, //!< In the recorded order, but without the pauses.
    };

    //! \a clock must outlive it.
    ReplayedSession(const ReplayScript &script, Pace pace, Clock &clock, QObject *parent = nullptr);
    //! Tells which calls were recorded and never came.
    ~ReplayedSession() override;

    void open() override;
    void receive(const QByteArray &frame) override;

Q_SIGNALS:
    //! A request was answered as recorded.
    void matched();
    //! \a what came and is not in the recording.
    void unmatched(const QString &what);
    //! The call \a what is in the recording and never came. (A client may look and listen as it likes.)
    void missed(const QString &what);

private:
    struct Outgoing
    {
        qint64 due;
        QByteArray frame;
    };

    qsizetype findNext(const Request &request) const;
    qsizetype findElsewhere(const Request &request) const;
    void skipTo(qsizetype step);
    void answer(qsizetype step, const Request &request);
    void tell(qsizetype step, bool atOnce);
    void refuse(const Request &request);
    void schedule(qint64 delay, const QJsonObject &frame);
    void sendDue();

    const ReplayScript m_script;
    const Pace m_pace;
    Clock &m_clock;
    qsizetype m_next = 0; // the first step that may still come
    QList<bool> m_answered; // by step
    QList<bool> m_told; // by step: its events
    bool m_hasAsked = false;
    std::vector<Outgoing> m_outgoing; // by due time
    Timer m_timer;
};

} // namespace Rooms
