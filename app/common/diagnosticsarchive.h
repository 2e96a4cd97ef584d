// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/recentlog.h"
#include "diagnostics/supportbundle.h"

namespace Rooms {

class SessionDiagnostics;

//! The archive of diagnostics as the programs make it, in two steps: what has to be read from live objects,
//! and what takes a while.
namespace DiagnosticsArchive {

//! A recording to take along.
struct Recording
{
    QString name; //!< In the archive, without suffix.
    QString path;
};

//! What came of it.
struct Outcome
{
    QString file;
    QString problem; //!< Why there is none, a sentence in the language of the program; "" when there is one.
    qint64 bytes = 0;
    QStringList recordings; //!< The names of those that were there.
};

//! Reads what is known now: the log, the link, the versions, and \a settings, which must hold no secret under
//! a key that does not say so. On the thread of the session.
SupportBundle begin(const SessionDiagnostics &session, const RecentLog &log, const QJsonObject &settings,
                    const QDateTime &time);
//! Adds the recordings and writes it to \a path. On any thread.
Outcome finish(SupportBundle bundle, const QList<Recording> &recordings, const QString &path);

} // namespace DiagnosticsArchive
} // namespace Rooms
