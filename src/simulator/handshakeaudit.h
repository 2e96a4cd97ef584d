// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.h"
#include "greeting.h"

//! Judges how a client opens its connection. Pure functions, any thread.
namespace Rooms::HandshakeAudit {

//! What is wrong with \a greeting for a room that \a needsPassword.
QList<Finding> judge(const Greeting &greeting, bool needsPassword);
//! The same of a client that was turned away for its password: says at least that.
QList<Finding> judgeRefused(const Greeting &greeting);

} // namespace Rooms::HandshakeAudit
