// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>

//! Listens to everything that is logged, at every level: no secret may come up in it, and a warning is a
//! mistake of ours. One per process, any thread.
namespace Rooms::LogWatch {

//! Listens from now on; none of \a secrets may be logged. With \a echo the log is printed, too.
void start(const QStringList &secrets, bool echo);
//! What was wrong with the log since the last time, one sentence; "" when nothing was.
QString takeComplaint();

} // namespace Rooms::LogWatch
