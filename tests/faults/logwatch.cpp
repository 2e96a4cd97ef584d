// SPDX-License-Identifier: Apache-2.0
#include "logwatch.h"

#include <QtCore/qloggingcategory.h>
#include <QtCore/qmutex.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace Rooms::LogWatch {

using namespace Qt::StringLiterals;

namespace {

struct Watch
{
    QMutex mutex;
    QStringList secrets;
    QString complaint;
    bool echo = false;
};

Watch &watch()
{
    static Watch theWatch;
    return theWatch;
}

void hear(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker lock(&watch().mutex);
    if (watch().echo)
        std::fprintf(stderr, "%s: %s\n", context.category, qUtf8Printable(text));
    const QStringList &secrets = watch().secrets;
    if (std::any_of(secrets.begin(), secrets.end(), [&text](const QString &s) { return text.contains(s); }))
        watch().complaint = u"a secret was logged by %1"_s.arg(QLatin1StringView(context.category));
    else if (type != QtDebugMsg && type != QtInfoMsg && watch().complaint.isEmpty())
        watch().complaint = u"a warning was logged: %1"_s.arg(text);
}

} // namespace

void start(const QStringList &secrets, bool echo)
{
    watch().echo = echo;
    watch().secrets = secrets;
    QLoggingCategory::setFilterRules(u"rooms.*=true"_s);
    qInstallMessageHandler(hear);
}

QString takeComplaint()
{
    const QMutexLocker lock(&watch().mutex);
    return std::exchange(watch().complaint, {});
}

} // namespace Rooms::LogWatch
