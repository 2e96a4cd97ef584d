// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/journal.h"
#include "diagnostics/journalreader.h"
#include "support/manualclock.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

namespace Rooms {

//! A folder with a journal in it, to be written, damaged and looked at.
struct JournalFixture
{
    Journal::Options options() const { return {folder.path(), fileSize, fullFiles}; }
    //! Begins to write, as a program does that has just started.
    void open() { journal = std::make_unique<Journal>(options(), Redaction(), clock); }
    void close() { journal.reset(); }

    static JournalEntry asked(const QString &room = QStringLiteral("a"))
    {
        JournalEntry entry;
        entry.kind = JournalEntry::Kind::Asked;
        entry.operatorName = QStringLiteral("amy");
        entry.roomId = room;
        entry.roomName = QStringLiteral("湖 Room");
        entry.action = QStringLiteral("LeaveMeeting");
        entry.ask = 1;
        entry.stage = QStringLiteral("in_meeting");
        return entry;
    }
    static JournalEntry ended(quint64 of, const QString &room = QStringLiteral("a"))
    {
        JournalEntry entry;
        entry.kind = JournalEntry::Kind::Ended;
        entry.roomId = room;
        entry.action = QStringLiteral("LeaveMeeting");
        entry.of = of;
        entry.outcome = JournalEntry::Outcome::Confirmed;
        entry.acceptedMs = 12;
        entry.confirmedMs = 410;
        return entry;
    }
    //! Writes \a count lines and ends.
    void fill(int count)
    {
        open();
        for (int line = 0; line < count; ++line)
            journal->append(asked());
        close();
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArrayList lines() const
    {
        QByteArrayList lines = read(files.current()).split('\n');
        lines.removeLast(); // behind the last end
        return lines;
    }
    void setLines(const QByteArrayList &lines) const { write(files.current(), lines.join('\n') + '\n'); }

    //! What verify() says of all files, with their anchor.
    JournalReader::Verdict verdict() const
    {
        const auto verdict = JournalReader::verify(files.all(), JournalAnchor::fromFile(files.anchor()));
        JournalReader::Verdict unreadable;
        unreadable.damages = -1;
        return verdict ? *verdict : unreadable;
    }
    //! The findings as `LINE kind`.
    QStringList findings() const
    {
        QStringList names;
        for (const JournalReader::Finding &finding : verdict().findings)
            names.append(QString::number(finding.line) + u' ' + finding.name());
        return names;
    }

    QTemporaryDir folder;
    JournalFiles files {folder.path()};
    qint64 fileSize = 4 * 1024 * 1024;
    int fullFiles = 0;
    ManualClock clock;
    std::unique_ptr<Journal> journal;
};

} // namespace Rooms
