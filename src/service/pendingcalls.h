// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "protocol/message.h"

#include <QtCore/qstring.h>

#include <functional>
#include <map>
#include <memory>

namespace Rooms {

//! How a request ended. Every request ends exactly once.
struct CallResult
{
    //! The ways there are.
    enum class End {
        Replied, //!< The room answered; see reply, which may be a refusal.
        TimedOut, //!< No answer within the deadline; whether the room acted is not known.
        Garbled, //!< The answer had neither result nor error; whether the room acted is not known.
        LinkLost, //!< The connection ended first; whether the room acted is not known.
        NotSent, //!< There was no connection; the room did not act.
    };
    End end;
    Reply reply; //!< Filled with Replied only.

    //! Answered, and with success.
    bool accepted() const { return end == End::Replied && reply.ok(); }
    //! Answered with an error code.
    bool refused() const { return end == End::Replied && !reply.ok(); }
};

//! Called once when a request has ended.
using CallHandler = std::function<void(const CallResult &)>;

//! The requests that wait for an answer, matched by id alone. Owned by a ServiceClient, same thread.
class PendingCalls
{
public:
    explicit PendingCalls(Clock &clock);

    //! Waits for the answer to \a id for \a deadline at most.
    void add(const QString &id, std::chrono::milliseconds deadline, CallHandler handler);
    //! Ends the request of \a reply. False when none waits with that id: it is late, or was never ours.
    bool settle(const Reply &reply);
    //! Ends the request \a id, whose answer could not be used. False when none waits with that id.
    bool settleGarbled(const QString &id);
    //! Ends every request with \a end.
    void settleAll(CallResult::End end);
    //! How many wait.
    size_t count() const { return m_calls.size(); }

private:
    struct Call
    {
        CallHandler handler;
        std::unique_ptr<Timer> deadline;
    };
    bool end(const QString &id, const CallResult &result);

    Clock &m_clock;
    std::map<QString, Call> m_calls;
};

} // namespace Rooms
