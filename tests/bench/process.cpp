// SPDX-License-Identifier: Apache-2.0
#include "process.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qsocketnotifier.h>

#include <cstdio>

#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

namespace Rooms::Bench {

using namespace Qt::StringLiterals;

void say(const QJsonObject &answer)
{
    std::puts(QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void listen(std::function<void(const QString &line)> handler)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, notifier,
                     [notifier, handler = std::move(handler)] {
                         char buffer[256];
                         const ssize_t size = read(STDIN_FILENO, buffer, sizeof buffer);
                         if (size <= 0) {
                             notifier->setEnabled(false);
                             qApp->quit();
                             return;
                         }
                         for (const QByteArray &line : QByteArray(buffer, size).split('\n')) {
                             if (!line.isEmpty())
                                 handler(QString::fromUtf8(line));
                         }
                     });
}

qint64 microseconds()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

QJsonObject cost()
{
    QFile rollup(u"/proc/self/smaps_rollup"_s);
    qint64 pss = 0;
    if (rollup.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : rollup.readAll().split('\n')) {
            if (line.startsWith("Pss:"))
                pss = line.mid(4).trimmed().split(' ').constFirst().toLongLong();
        }
    }
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto inMicroseconds = [](const timeval &time) {
        return qint64(time.tv_sec) * 1'000'000 + time.tv_usec;
    };
    return {{u"pss_kb"_s, pss},
            {u"cpu_us"_s, inMicroseconds(usage.ru_utime) + inMicroseconds(usage.ru_stime)}};
}

} // namespace Rooms::Bench
