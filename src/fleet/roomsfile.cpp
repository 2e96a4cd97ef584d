// SPDX-License-Identifier: Apache-2.0
#include "roomsfile.h"

#include "roomsjson.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qsavefile.h>
#include <QtCore/qset.h>

namespace Rooms {

using namespace std::chrono_literals;

namespace {
constexpr auto settling = 100ms; // an editor empties, writes and renames in several steps
constexpr qint64 longestFile = 16 * 1024 * 1024;
} // namespace

RoomsFile::RoomsFile(const QString &path, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_path(QFileInfo(path).absoluteFilePath())
    , m_settling(clock, [this] { reload(); })
{
    const auto onTouched = [this] { m_settling.start(settling); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, onTouched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, onTouched);
    reload();
}

RoomsFile::OnDisk RoomsFile::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return {std::nullopt, tr("The rooms file %1 cannot be read: %2").arg(m_path, file.errorString())};
    const QByteArray text = file.read(longestFile + 1);
    if (text.size() > longestFile)
        return {std::nullopt, tr("The rooms file %1 is too large to be one.").arg(m_path)};
    return {text, {}};
}

void RoomsFile::reload()
{
    watch();
    OnDisk now = load();
    if (m_onDisk.text && now.text == m_onDisk.text)
        return;
    m_onDisk = std::move(now);
    apply(read());
}

//! What is on the disk, understood.
RoomsReading RoomsFile::read() const
{
    if (m_onDisk.text)
        return RoomsJson::read(*m_onDisk.text);
    RoomsReading reading;
    reading.broken = true;
    reading.messages.append(
        {RoomsMessage::Severity::Error, 0, 0,
         m_onDisk.error.isEmpty() ? tr("There is no rooms file %1.").arg(m_path) : m_onDisk.error});
    return reading;
}

void RoomsFile::retranslate()
{
    if (!m_onDisk.error.isEmpty())
        m_onDisk.error = load().error;
    m_reading.messages = read().messages;
    if (m_keepsGone)
        m_reading.messages.append(keptNote());
    Q_EMIT messagesChanged();
}

RoomsMessage RoomsFile::keptNote()
{
    return {RoomsMessage::Severity::Warning, 0, 0,
            tr("Rooms that the file no longer tells are kept until it is mended.")};
}

//! Takes over what can be used of \a reading, and loses nothing that it only may have meant to remove.
void RoomsFile::apply(RoomsReading reading)
{
    if (reading.broken) {
        reading.rooms = m_reading.rooms;
        reading.more = m_reading.more;
    } else if (reading.hasErrors()) {
        QSet<QString> ids;
        for (const RoomEntry &room : std::as_const(reading.rooms))
            ids.insert(room.id);
        for (const RoomEntry &room : std::as_const(m_reading.rooms)) {
            if (!ids.contains(room.id))
                reading.rooms.append(room);
        }
    }
    m_keepsGone = reading.hasErrors() && !m_reading.rooms.isEmpty();
    if (m_keepsGone)
        reading.messages.append(keptNote());
    const bool otherRooms = reading.rooms != m_reading.rooms;
    const bool otherMessages = reading.messages != m_reading.messages;
    m_reading = std::move(reading);
    if (otherRooms)
        Q_EMIT roomsChanged();
    if (otherMessages)
        Q_EMIT messagesChanged();
}

//! The folder tells of a file that is replaced, the file of one that is written in place.
void RoomsFile::watch()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!m_watcher.directories().contains(folder) && QFileInfo(folder).isDir())
        m_watcher.addPath(folder);
    if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
}

QString RoomsFile::whyNotSaved() const
{
    if (m_onDisk.text && m_reading.hasErrors())
        return tr("The rooms file has errors. Correct them first, saving would lose what cannot be read.");
    return m_onDisk.error;
}

bool RoomsFile::look()
{
    if (load().text == m_onDisk.text)
        return false;
    reload();
    return true;
}

QString RoomsFile::save(const QList<RoomEntry> &rooms)
{
    if (look())
        return tr("Somebody else has changed the rooms file meanwhile. It was read anew: look at it and try "
                  "again.");
    if (const QString reason = whyNotSaved(); !reason.isEmpty())
        return reason;
    QDir().mkpath(QFileInfo(m_path).path());
    const QByteArray text = RoomsJson::write(rooms, m_reading.more);
    RoomsReading reading = RoomsJson::read(text);
    if (reading.hasErrors()) {
        for (const RoomsMessage &message : std::as_const(reading.messages)) {
            if (message.severity == RoomsMessage::Severity::Error)
                return message.text;
        }
    }
    QSaveFile file(m_path);
    // Flushed before: QSaveFile of Qt 6.4 does not notice when the last of it cannot be written.
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0 || !file.flush() || !file.commit())
        return tr("The rooms file %1 cannot be written: %2").arg(m_path, file.errorString());
    m_onDisk = {text, {}};
    watch();
    apply(std::move(reading));
    return {};
}

} // namespace Rooms
