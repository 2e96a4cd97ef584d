// SPDX-License-Identifier: Apache-2.0
#include "recentlog.h"

#include <atomic>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView ours("rooms.");

//! The one there is: Qt calls plain functions.
std::atomic<RecentLog *> current = nullptr;

bool isOurs(const char *category)
{
    return category && QByteArrayView(category).startsWith(ours);
}

QLatin1StringView severity(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        break;
    }
    return "fatal"_L1;
}

} // namespace

RecentLog::RecentLog(const Redaction &redaction)
    : m_redaction(redaction)
{
    current = this;
    m_nextFilter = QLoggingCategory::installFilter(nullptr);
    QLoggingCategory::installFilter(m_nextFilter); // known before the first call of ours
    QLoggingCategory::installFilter(filter);
    m_next = qInstallMessageHandler(handle);
}

RecentLog::~RecentLog()
{
    qInstallMessageHandler(m_next);
    QLoggingCategory::installFilter(m_nextFilter);
    current = nullptr;
}

QString RecentLog::text() const
{
    const QMutexLocker lock(&m_mutex);
    QString text;
    for (const QString &line : m_lines)
        text += line + u'\n';
    return text;
}

void RecentLog::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    RecentLog *log = current;
    if (!log)
        return;
    if (isOurs(context.category)) {
        log->keep(type, context.category, message);
        if (type == QtInfoMsg && log->isQuiet(context.category))
            return;
    }
    if (log->m_next)
        log->m_next(type, context, message);
}

//! Has the informative lines of our categories come to handle(), whatever the rules say of printing them.
void RecentLog::filter(QLoggingCategory *category)
{
    RecentLog *log = current;
    if (!log)
        return;
    log->m_nextFilter(category);
    if (!isOurs(category->categoryName()))
        return;
    const QMutexLocker lock(&log->m_mutex);
    if (category->isInfoEnabled()) {
        log->m_quiet.remove(category->categoryName());
    } else {
        log->m_quiet.insert(category->categoryName());
        category->setEnabled(QtInfoMsg, true);
    }
}

void RecentLog::keep(QtMsgType type, const char *category, const QString &message)
{
    // Redacted before it is cut: half a secret would not be recognised.
    const QString text = m_redaction.text(message.left(Redaction::longestFrame)).left(longestLine);
    QString line = u"%1 %2 %3: %4"_s.arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                                         severity(type), QLatin1StringView(category), text);
    line.replace(u'\n', u' ');
    const QMutexLocker lock(&m_mutex);
    m_lines.push_back(std::move(line));
    if (m_lines.size() > mostLines)
        m_lines.pop_front();
}

bool RecentLog::isQuiet(const char *category) const
{
    const QMutexLocker lock(&m_mutex);
    return m_quiet.contains(category);
}

} // namespace Rooms
