// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>

namespace Rooms::History {

//! Reads every line that the program logs on this thread, at every level, while it lives: no secret may be in
//! it, and nothing is worth a warning. One at a time on a thread.
class LogWatch
{
public:
    LogWatch();
    ~LogWatch();
    LogWatch(const LogWatch &) = delete;
    LogWatch &operator=(const LogWatch &) = delete;

    //! What was wrong with what was logged, without the secret.
    const QStringList &complaints() const { return m_complaints; }

    //! Has everything logged that the program can log, and read by whoever watches. Once, in main().
    static void install();

private:
    static void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void read(QtMsgType type, const QMessageLogContext &context, const QString &message);

    QStringList m_complaints;
};

} // namespace Rooms::History
