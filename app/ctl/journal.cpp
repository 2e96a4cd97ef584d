// SPDX-License-Identifier: Apache-2.0
#include "journal.h"

#include "diagnostics/journalcsv.h"
#include "diagnostics/journalreader.h"
#include "output.h"
#include "sentence.h"
#include "statefolder.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qsavefile.h>

#include <cstdio>

namespace Rooms {

using namespace Qt::StringLiterals;
using JournalReader::AnchorSays;
using JournalReader::Finding;

namespace {

//! The files that were named; else those of this user's rooms-console.
QStringList filesOf(const QStringList &named)
{
    if (!named.isEmpty())
        return named;
    const JournalFiles own {StateFolder::path()};
    const QStringList files = own.all();
    return files.isEmpty() ? QStringList {own.current()} : files;
}

//! The anchor beside the file that is being written, if that is among \a files.
QString anchorBeside(const QStringList &files)
{
    for (const QString &path : files) {
        const JournalFiles place {QFileInfo(path).path()};
        if (QFileInfo(path).fileName() == QFileInfo(place.current()).fileName()
            && QFileInfo::exists(place.anchor()))
            return place.anchor();
    }
    return {};
}

ExitCode cannotRead(const JournalReader::Failure &failure)
{
    complain(translated("Rooms::JournalReader", JournalReader::sentence(failure.problem))
                 .replace("%1"_L1, failure.file)
                 .replace("%2"_L1, failure.detail));
    return ExitCode::Usage;
}

QString sentence(const Finding &finding)
{
    switch (finding.kind) {
    case Finding::Kind::Unfinished:
        return Ctl::tr("line %1: has no end. It is being written now, or the program was killed at it.");
    case Finding::Kind::Torn:
        return Ctl::tr("line %1: says that the program was killed while it wrote the line before.");
    case Finding::Kind::Missed:
        return Ctl::tr("line %1: says that %2 lines before it could not be written.");
    case Finding::Kind::NoAnchor:
        return Ctl::tr("line %1: says that the anchor was gone when the program went on here.");
    case Finding::Kind::Changed:
        return Ctl::tr("line %1: the hash of the line before does not match: that line was changed, or one "
                       "was removed or added here.");
    case Finding::Kind::Removed:
        return Ctl::tr("line %1: this is entry %3, but entry %2 should follow: lines were removed here.");
    case Finding::Kind::Inserted:
        return Ctl::tr("line %1: this is entry %3, but entry %2 should follow: a line was added or moved "
                       "here.");
    case Finding::Kind::Foreign:
        return Ctl::tr("line %1: is not an entry of a journal: it was changed or added.");
    case Finding::Kind::FilesMissing:
        return Ctl::tr("line %1: this file begins with entry %3, but entry %2 should follow: files are "
                       "missing before it, or lines at its begin.");
    case Finding::Kind::Cut:
        return Ctl::tr("line %1: says that the journal had been longer, up to entry %2: its end was cut off, "
                       "or lost with the power.");
    }
    return {};
}

void tell(const Finding &finding)
{
    complain(finding.file + ": "_L1
             + sentence(finding)
                   .replace("%1"_L1, QString::number(finding.line))
                   .replace("%2"_L1, QString::number(finding.expected))
                   .replace("%3"_L1, QString::number(finding.number)));
}

QString anchorName(AnchorSays says)
{
    switch (says) {
    case AnchorSays::Nothing:
        return u"none"_s;
    case AnchorSays::Complete:
        return u"complete"_s;
    case AnchorSays::GoesOn:
        return u"goes_on"_s;
    case AnchorSays::CutOff:
        return u"cut_off"_s;
    case AnchorSays::Differs:
        return u"differs"_s;
    case AnchorSays::NotCovered:
        return u"not_covered"_s;
    }
    return {};
}

//! What the end of the journal shows, and what it cannot show.
void tellOfTheEnd(const JournalReader::Verdict &verdict, const std::optional<JournalAnchor> &anchor)
{
    const QString end = QString::number(verdict.last.number);
    switch (verdict.anchor) {
    case AnchorSays::Nothing:
        complain(Ctl::tr("There is no anchor to compare with: lines that were cut off after entry %1 would "
                         "not show.")
                     .arg(end));
        break;
    case AnchorSays::CutOff:
        complain(Ctl::tr("The journal ends with entry %1, the anchor knows of entry %2: its end was cut off, "
                         "or lost with the power.")
                     .arg(end, QString::number(anchor->number)));
        break;
    case AnchorSays::Differs:
        complain(Ctl::tr("Entry %1 is not the one that the anchor knows: the journal was rewritten.")
                     .arg(anchor->number));
        break;
    case AnchorSays::NotCovered:
        complain(Ctl::tr("The anchor is of entry %1, before these files: it shows nothing of them.")
                     .arg(anchor->number));
        break;
    case AnchorSays::Complete:
    case AnchorSays::GoesOn:
        break;
    }
}

QJsonObject toJson(const JournalReader::Verdict &verdict)
{
    QJsonArray findings;
    for (const Finding &finding : verdict.findings) {
        QJsonObject object {{u"file"_s, finding.file},
                            {u"line"_s, finding.line},
                            {u"finding"_s, finding.name()},
                            {u"damage"_s, finding.isDamage()}};
        if (finding.number > 0)
            object.insert("seq"_L1, qint64(finding.number));
        if (finding.expected > 0)
            object.insert("expected"_L1, qint64(finding.expected));
        findings.append(object);
    }
    return {{u"intact"_s, verdict.isIntact()},
            {u"files"_s, QJsonArray::fromStringList(verdict.files)},
            {u"entries"_s, verdict.lines},
            {u"first_seq"_s, qint64(verdict.first)},
            {u"last_seq"_s, qint64(verdict.last.number)},
            {u"last_hash"_s, QString::fromLatin1(verdict.last.hash)},
            {u"without_outcome"_s, verdict.open},
            {u"anchor"_s, anchorName(verdict.anchor)},
            {u"damages"_s, verdict.damages},
            {u"findings"_s, findings},
            {u"more_findings"_s, verdict.moreFindings}};
}

//! Writes to \a device until all is out, or says why not.
ExitCode exportTo(QIODevice &device, const QStringList &files, const QString &name)
{
    if (const auto failure = JournalCsv::write(files, device))
        return cannotRead(*failure);
    auto *file = qobject_cast<QSaveFile *>(&device);
    // commit() does not tell when the last bytes found no room, flush() does.
    const bool isWritten = file ? file->flush() && file->commit() : static_cast<QFile &>(device).flush();
    if (isWritten)
        return ExitCode::Done;
    complain(
        Ctl::tr("The file \"%1\" cannot be written: %2. Check its folder, and that the disk is not full.")
            .arg(name, device.errorString()));
    return ExitCode::Usage;
}

} // namespace

ExitCode verifyJournal(const JournalVerifyTask &task, const Output &output)
{
    const QStringList files = filesOf(task.files);
    const QString anchorFile = task.anchor.isEmpty() ? anchorBeside(files) : task.anchor;
    const auto anchor = JournalAnchor::fromFile(anchorFile);
    if (!task.anchor.isEmpty() && !anchor) {
        complain(Ctl::tr("There is no anchor in the file \"%1\".").arg(task.anchor));
        return ExitCode::Usage;
    }
    const auto verdict = JournalReader::verify(files, anchor);
    if (!verdict)
        return cannotRead(verdict.error());
    for (const Finding &finding : verdict->findings)
        tell(finding);
    if (verdict->first > 1)
        complain(Ctl::tr("The chain is shown from entry %1 on; what was before is not in these files.")
                     .arg(verdict->first));
    tellOfTheEnd(*verdict, anchor);
    output.line(toJson(*verdict));
    return verdict->isIntact() ? ExitCode::Done : ExitCode::Refused;
}

ExitCode exportJournal(const JournalExportTask &task)
{
    const QStringList files = filesOf(task.files);
    if (task.file.isEmpty()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return ExitCode::Usage;
        return exportTo(out, files, u"-"_s);
    }
    const QFileInfo target(task.file);
    if (target.exists() && !target.isFile()) {
        complain(Ctl::tr("\"%1\" is not a file. Name a file.").arg(task.file));
        return ExitCode::Usage;
    }
    for (const QString &path : files) { // it would be gone
        if (target.exists() && target == QFileInfo(path)) {
            complain(Ctl::tr("\"%1\" is the journal itself. Name another file.").arg(task.file));
            return ExitCode::Usage;
        }
    }
    QSaveFile out(task.file);
    if (!out.open(QIODevice::WriteOnly)) {
        complain(
            Ctl::tr("The file \"%1\" cannot be written: %2. Check its folder, and that the disk is not full.")
                .arg(task.file, out.errorString()));
        return ExitCode::Usage;
    }
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return exportTo(out, files, task.file);
}

} // namespace Rooms
