// SPDX-License-Identifier: Apache-2.0
#include "logwatch.h"

#include <QtCore/qloggingcategory.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

thread_local LogWatch *watch = nullptr;
QtMessageHandler previous = nullptr;

} // namespace

LogWatch::LogWatch(const QStringList &secrets, Echo echo)
    : m_secrets(secrets)
    , m_echo(echo)
{
    watch = this;
}

LogWatch::~LogWatch()
{
    watch = nullptr;
}

QStringList LogWatch::takeComplaints()
{
    return std::exchange(m_complaints, {});
}

void LogWatch::install()
{
    QLoggingCategory::setFilterRules(u"rooms.*=true"_s);
    previous = qInstallMessageHandler(onMessage);
}

void LogWatch::onMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (watch)
        watch->read(type, context, message);
    else
        previous(type, context, message);
}

void LogWatch::read(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (m_echo == Echo::Print)
        std::fprintf(stderr, "%s: %s\n", context.category, qUtf8Printable(message));
    const QString category = QString::fromLatin1(context.category);
    if (std::any_of(m_secrets.begin(), m_secrets.end(),
                    [&message](const QString &secret) { return message.contains(secret); }))
        m_complaints.append(u"A secret was logged by %1."_s.arg(category));
    if (type != QtDebugMsg && type != QtInfoMsg)
        m_complaints.append(u"%1 warned: %2"_s.arg(category, message));
}

} // namespace Rooms
