// SPDX-License-Identifier: Apache-2.0
#include "logwatch.h"

#include "meetings.h"
#include "panel.h"
#include "protocol/roomaddress.h"

#include <QtCore/qloggingcategory.h>

#include <utility>

namespace Rooms::History {

using namespace Qt::StringLiterals;

namespace {

thread_local LogWatch *watch = nullptr;
QtMessageHandler previous = nullptr;

//! What no line may have in it.
const QStringList &secrets()
{
    static const QStringList list {Meetings::secretMark(), Meetings::urlMark(),
                                   RoomAddress::authSubprotocol(Panel::password())};
    return list;
}

} // namespace

LogWatch::LogWatch()
{
    watch = this;
}

LogWatch::~LogWatch()
{
    watch = nullptr;
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
    const QString category = QString::fromLatin1(context.category);
    for (const QString &secret : secrets()) {
        if (message.contains(secret))
            m_complaints.append(u"A secret was logged by %1."_s.arg(category));
    }
    if (type != QtDebugMsg && type != QtInfoMsg)
        m_complaints.append(u"%1 warned: %2"_s.arg(category, message));
}

} // namespace Rooms::History
