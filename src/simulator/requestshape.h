// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.h"

#include "protocol/message.h"
#include "protocol/wireprofile.h"

#include <optional>

//! Judges one frame of a client by itself: is it a request as the specification writes requests? Strict where
//! the room is tolerant. Pure functions, any thread.
namespace Rooms::RequestShape {

//! What was found, and the request if one can be made out at all.
struct Judgement
{
    QList<Finding> findings;
    std::optional<Request> request;
};

//! Judges a text frame, whatever it holds.
Judgement judge(const QByteArray &frame, const WireProfile &profile);
//! What \a request is about, for a person: `Query`, `Call/Meeting JoinMeeting`.
QString subjectOf(const Request &request);

} // namespace Rooms::RequestShape
