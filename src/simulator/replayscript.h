// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/message.h"
#include "protocol/wireprofile.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>

#include <optional>

namespace Rooms {

//! A frame as it was recorded.
struct RecordedFrame
{
    qint64 at = 0; //!< Milliseconds of some clock.
    bool fromRoom = false;
    QByteArray frame;
};

//! What one client asked a room and was told, ready to be played again. Secrets may be masked in it: a mask
//! stands for any value. Plain value, any thread.
class ReplayScript
{
public:
    //! What stands where a secret was.
    static constexpr QLatin1StringView mask {"********"};

    //! Something that the room sent.
    struct Sent
    {
        qint64 delay = 0; //!< Milliseconds after the request that it follows, or after the beginning.
        QJsonObject frame;
    };
    //! A request and its reply, however late it came; and when it is one that makes events come, a call or a
    //! subscription, those up to the next of that kind.
    struct Step
    {
        Request request;
        std::optional<Sent> reply;
        QList<Sent> events;
    };

    ReplayScript() = default;
    //! Makes sense of \a frames, which are in order. What cannot be read is counted and left out.
    ReplayScript(const QList<RecordedFrame> &frames, const WireProfile &profile);

    const QList<Step> &steps() const { return m_steps; }
    //! What the room told before there was such a request.
    const QList<Sent> &beginning() const { return m_beginning; }
    //! How many frames could not be read.
    int unreadable() const { return m_unreadable; }

    //! Whether \a request asks for what \a recorded did, whatever the ids.
    static bool isSame(const Request &recorded, const Request &request);
    //! Whether \a request changes the room.
    static bool isCall(const Request &request);
    //! Whether \a request only looks: neither a call nor a subscription.
    static bool isQuery(const Request &request);

private:
    void addRequest(const RecordedFrame &recorded, const Request &request);
    void addSent(const RecordedFrame &recorded, const WireProfile &profile);

    QList<Step> m_steps;
    QList<qint64> m_times; // of the steps' requests
    QList<Sent> m_beginning;
    qint64 m_begin = 0;
    int m_unreadable = 0;
};

} // namespace Rooms
