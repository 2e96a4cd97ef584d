// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "redaction.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qloggingcategory.h>
#include <QtCore/qmutex.h>
#include <QtCore/qset.h>

#include <deque>

namespace Rooms {

//! Keeps the last lines that the program logged under `rooms.*`, redacted, in memory. Informative ones are
//! kept too, although they are printed only when somebody asked for them; everything else that is logged
//! takes its way as before. One at a time, made and destroyed in main(); lines may come from any thread.
class RecentLog
{
public:
    static constexpr size_t mostLines = 1000;
    //! Longest line kept, in characters; of a longer one the beginning is.
    static constexpr qsizetype longestLine = 1000;

    explicit RecentLog(const Redaction &redaction);
    ~RecentLog();
    RecentLog(const RecentLog &) = delete;
    RecentLog &operator=(const RecentLog &) = delete;

    //! What was kept, a line each: time (UTC), severity, category, text.
    QString text() const;

private:
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    static void filter(QLoggingCategory *category);
    void keep(QtMsgType type, const char *category, const QString &message);
    bool isQuiet(const char *category) const;

    const Redaction m_redaction;
    QtMessageHandler m_next = nullptr;
    QLoggingCategory::CategoryFilter m_nextFilter = nullptr;
    mutable QMutex m_mutex;
    std::deque<QString> m_lines;
    QSet<QByteArray> m_quiet; // categories whose informative lines are kept and not printed
};

} // namespace Rooms
