// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qlogging.h>
#include <QtCore/qstringlist.h>

namespace Rooms {

//! Reads every line that the program logs on this thread, at every level, while it lives: no secret may be in
//! it, and nothing is worth a warning. One at a time on a thread.
class LogWatch
{
public:
    //! What is done with a line besides reading it.
    enum class Echo { No, Print };

    //! None of \a secrets may be logged.
    explicit LogWatch(const QStringList &secrets, Echo echo = Echo::No);
    ~LogWatch();
    LogWatch(const LogWatch &) = delete;
    LogWatch &operator=(const LogWatch &) = delete;

    //! What was wrong with what was logged since the last time, without the secrets: a sentence each.
    QStringList takeComplaints();

    //! Has everything logged that the program can log, and read by whoever watches. Once, in main().
    static void install();

private:
    static void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message);
    void read(QtMsgType type, const QMessageLogContext &context, const QString &message);

    const QStringList m_secrets;
    const Echo m_echo;
    QStringList m_complaints;
};

} // namespace Rooms
