// SPDX-License-Identifier: Apache-2.0
#include "supportbundle.h"

#include "recordreader.h"
#include "recordtext.h"
#include "ziparchive.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qsavefile.h>
#include <QtCore/qsysinfo.h>
#include <QtCore/qtimezone.h>

#include <cerrno>
#include <ctime>
#include <optional>
#include <unistd.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "rooms-diagnostics-"_L1;
constexpr auto suffix = ".zip"_L1;
constexpr QByteArrayView archiveMagic("PK");

//! Seconds since the system started.
double systemUptime()
{
    timespec time = {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

//! Seconds since this process started: its 22nd figure in /proc, counted behind the name in brackets, which
//! may hold anything.
double processUptime()
{
    QFile file(u"/proc/self/stat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    const QList<QByteArray> figures = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    const double ticks = figures.value(19).toDouble();
    return systemUptime() - ticks / double(sysconf(_SC_CLK_TCK));
}

//! What stands at \a path and must not be replaced.
std::optional<SupportBundle::Problem> obstacle(const QString &path)
{
    using Problem = SupportBundle::Problem;
    const QFileInfo target(path);
    if (!target.exists())
        return std::nullopt;
    if (!target.isFile())
        return Problem::NotAFile;
    if (target.size() == 0)
        return std::nullopt;
    QFile file(path);
    const bool isArchive = file.open(QIODevice::ReadOnly) && file.read(archiveMagic.size()) == archiveMagic;
    return isArchive ? std::nullopt : std::optional(Problem::Foreign);
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace

SupportBundle::SupportBundle(const QString &name, const QDateTime &time, const Redaction &redaction)
    : m_name(name)
    , m_time(time)
    , m_redaction(redaction)
{ }

void SupportBundle::add(const QString &name, const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = m_redaction.text(line);
    m_entries.append({name, lines.join(u'\n').toUtf8()});
}

void SupportBundle::add(const QString &name, const QJsonObject &object)
{
    m_entries.append({name, QJsonDocument::fromJson(m_redaction.json(object)).toJson()});
}

bool SupportBundle::addRecording(const QString &name, const QString &path)
{
    if (path.isEmpty())
        return false;
    const auto recording = RecordReader::read(path);
    QFile file(path);
    if (!recording || !file.open(QIODevice::ReadOnly))
        return false;
    m_entries.append({name + ".rec"_L1, file.read(RecordFormat::blockOffset(RecordFormat::mostBlocks))});
    QByteArray lines;
    const Record *before = nullptr;
    for (const Record &record : recording->records) {
        lines += RecordText::line(record, before).toUtf8() + '\n';
        before = &record;
    }
    m_entries.append({name + ".txt"_L1, lines});
    return true;
}

void SupportBundle::addVersions(const QString &program, const QString &version)
{
    m_entries.append({u"versions.json"_s,
                      bytes({{u"program"_s, program},
                             {u"version"_s, version},
                             {u"qt"_s, QString::fromLatin1(qVersion())},
                             {u"qt_built_with"_s, QStringLiteral(QT_VERSION_STR)},
                             {u"system"_s, QSysInfo::prettyProductName()},
                             {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
                             {u"architecture"_s, QSysInfo::currentCpuArchitecture()},
                             {u"time"_s, m_time.toUTC().toString(Qt::ISODateWithMs)},
                             {u"time_zone"_s, QString::fromUtf8(QTimeZone::systemTimeZoneId())},
                             {u"program_uptime_s"_s, processUptime()},
                             {u"system_uptime_s"_s, systemUptime()}})});
}

Result<qint64, SupportBundle::Failure> SupportBundle::write(const QString &path) const
{
    QList<ZipArchive::File> files;
    for (const Entry &entry : m_entries)
        files.append({m_name + u'/' + entry.name, entry.content});
    const QByteArray archive = ZipArchive::pack(files, m_time);
    if (archive.isEmpty())
        return Failure {Problem::CannotWrite, qt_error_string(ENOMEM)};

    // QSaveFile would put a file in the place of anything.
    if (const auto problem = obstacle(path))
        return Failure {*problem, {}};
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Failure {Problem::CannotWrite, file.errorString()};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // commit() does not tell when the last bytes found no room, flush() does.
    if (file.write(archive) != archive.size() || !file.flush() || !file.commit())
        return Failure {Problem::CannotWrite, file.errorString()};
    return archive.size();
}

const char *SupportBundle::sentence(Problem problem)
{
    switch (problem) {
    case Problem::NotAFile:
        return QT_TRANSLATE_NOOP("Rooms::SupportBundle", "\"%1\" is not a file. Name a file.");
    case Problem::Foreign:
        return QT_TRANSLATE_NOOP("Rooms::SupportBundle",
                                 "The file \"%1\" holds something else, which is kept. Name another file.");
    case Problem::CannotWrite:
        return QT_TRANSLATE_NOOP("Rooms::SupportBundle",
                                 "The file \"%1\" cannot be written: %2. Check its folder, and that the disk "
                                 "is not full.");
    }
    return "";
}

QString SupportBundle::fileName(const QDateTime &time)
{
    return prefix + time.toString(u"yyyyMMdd-HHmmss"_s) + suffix;
}

void SupportBundle::keepNewest(const QString &folder, int count)
{
    QDir dir(folder);
    // Their names hold the time, so they sort by it.
    const QStringList archives = dir.entryList({prefix + u'*' + suffix}, QDir::Files, QDir::Name);
    for (const QString &name : archives.first(std::max<qsizetype>(0, archives.size() - count)))
        dir.remove(name);
}

} // namespace Rooms
