// SPDX-License-Identifier: Apache-2.0
#include "journalfiles.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

namespace Rooms {

using namespace Qt::StringLiterals;

QString JournalFiles::current() const
{
    return folder + "/journal.jsonl"_L1;
}

QString JournalFiles::anchor() const
{
    return folder + "/journal.anchor"_L1;
}

QString JournalFiles::lock() const
{
    return folder + "/journal.lock"_L1;
}

QString JournalFiles::freeArchive(quint64 number) const
{
    const QString name = folder + u"/journal-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
    QString path = name + ".jsonl"_L1;
    for (int again = 2; QFileInfo::exists(path); ++again)
        path = name + u'.' + QString::number(again) + ".jsonl"_L1;
    return path;
}

QStringList JournalFiles::archives() const
{
    // Their names hold the number with leading zeros, so they sort by it.
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"journal-*.jsonl"_s}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
    return paths;
}

QStringList JournalFiles::all() const
{
    QStringList paths = archives();
    if (QFileInfo::exists(current()))
        paths.append(current());
    return paths;
}

} // namespace Rooms
