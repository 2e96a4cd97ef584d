// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.h"

#include "protocol/message.h"
#include "protocol/wireprofile.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>

#include <deque>
#include <utility>

namespace Rooms {

//! Judges one client by the specification, frame by frame: each by itself (RequestShape), and what only the
//! course of a session shows - ids used again, calls before their events were subscribed to, answers that
//! were not awaited, polling that is too fast. It changes nothing and knows no sockets: whoever carries the
//! frames tells it of them in order. Times are milliseconds of one clock. Owned by ClientAudits or a test;
//! any one thread.
class RequestAudit
{
public:
    //! Polls of one path may not follow each other faster than this for long, nor more requests come in a
    //! second.
    //! No limit is public; these are the protocol sheet's advice, with some room for timers.
    static constexpr qint64 shortestPollMs = 900;
    static constexpr size_t mostPerSecond = 100;
    //! How long an answer must be waited for; five seconds, with the same room.
    static constexpr qint64 patienceMs = 4500;

    explicit RequestAudit(const WireProfile &profile)
        : m_profile(profile)
    { }

    //! The client sent a text frame. What is wrong with it.
    QList<Finding> judge(const QByteArray &frame, qint64 now);
    //! The client sent a binary frame of \a size bytes.
    static QList<Finding> judgeBinary(qsizetype size);
    //! The room sent the client \a frame.
    void noteSent(const QByteArray &frame);
    //! The client has gone. What is wrong with its session as a whole.
    QList<Finding> judgeEnd() const;

private:
    struct Pending
    {
        QString what; //!< What may be waited for: of a query or subscription its method and path, else "".
        qint64 since;
    };
    struct Poll
    {
        qint64 last; //!< When it was asked last.
        qint64 next; //!< When it may be asked next at an even pace; one poll may come early.
        int count = 0;
        bool hasReason = false; //!< Something happened since.
    };

    void judgeId(const Request &request, QList<Finding> &findings) const;
    void judgePace(const Request &request, qint64 now, QList<Finding> &findings);
    void judgeQuery(const Request &request, qint64 now, QList<Finding> &findings);
    void judgeCall(const Request &request, QList<Finding> &findings);
    void noteSubscription(const Request &request);
    QString awaited(const Request &request) const;
    void remember(const Request &request, qint64 now);
    void forget(const QString &id);
    void forgetOld(qint64 now);
    void giveReasons();

    const WireProfile m_profile;
    QHash<QString, Pending> m_pending; // by id, for as long as an answer must be waited for
    std::deque<std::pair<qint64, QString>> m_lastIds; // when, and which
    QHash<QString, int> m_awaited; // how many answers, by what is waited for
    QSet<QString> m_usedIds;
    QList<QStringList> m_scopes; // subscribed to, refused or not, as far as it is understood
    bool m_hasSubscribed = false;
    QHash<QString, Poll> m_polls; // by path
    std::deque<qint64> m_lately; // when requests came, within a second
};

} // namespace Rooms
