// SPDX-License-Identifier: Apache-2.0
#include "journalreader.h"

#include "backwardlines.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcryptographichash.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qhash.h>
#include <QtCore/qset.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace Rooms::JournalReader {

using namespace Qt::StringLiterals;

namespace {

//! A file of a journal and the number of its first line.
struct Part
{
    QString path;
    std::unique_ptr<QFile> file;
    quint64 first = 0;
};

//! One line as it stands in a file, or a piece of one that is longer than any of a journal.
struct RawLine
{
    QByteArray bytes; // without its end
    bool isEnded = false;
    bool isWhole = true;
};

std::optional<RawLine> nextLine(QFile &file)
{
    RawLine line;
    line.bytes = file.readLine(JournalLine::longest + 2);
    if (line.bytes.isEmpty())
        return std::nullopt;
    line.isEnded = line.bytes.endsWith('\n');
    line.isWhole = line.isEnded || line.bytes.size() <= JournalLine::longest;
    if (line.isEnded)
        line.bytes.chop(1);
    return line;
}

Result<Part, Failure> open(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return Failure {Problem::NotAFile, path, {}};
    Part part {path, std::make_unique<QFile>(path), 0};
    if (!part.file->open(QIODevice::ReadOnly))
        return Failure {Problem::CannotRead, path, part.file->errorString()};
    if (part.file->size() == 0)
        return Failure {Problem::Empty, path, {}};
    while (const auto line = nextLine(*part.file)) {
        if (const auto read = JournalLine::read(line->bytes)) {
            part.first = read->number;
            break;
        }
    }
    if (part.first == 0)
        return Failure {Problem::Foreign, path, {}};
    part.file->seek(0);
    return part;
}

//! The files, oldest first.
std::optional<Failure> open(const QStringList &paths, std::vector<Part> &parts)
{
    for (const QString &path : paths) {
        auto part = open(path);
        if (!part)
            return part.error();
        parts.push_back(std::move(part).value());
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part &a, const Part &b) { return a.first < b.first; });
    return std::nullopt;
}

//! Walks through the lines of a journal.
class Verifier
{
public:
    explicit Verifier(const std::optional<JournalAnchor> &anchor)
        : m_anchor(anchor)
    { }

    void read(Part &part)
    {
        m_verdict.files.append(part.path);
        m_line = 0;
        m_isFirstOfFile = true;
        bool isBegin = true; // of a line
        while (const auto line = nextLine(*part.file)) {
            m_line += isBegin ? 1 : 0;
            isBegin = line->isEnded;
            const auto read = line->isWhole ? JournalLine::read(line->bytes) : std::nullopt;
            if (read)
                take(line->bytes, *read);
            else
                keepForeign(*line);
            m_isUnfinished = !line->isEnded && !read;
        }
        // At the very end of a file nobody can have said so yet.
        if (m_isUnfinished && m_foreign.size() == 1)
            add(Finding::Kind::Unfinished, std::exchange(m_foreign, {}).front());
        tellForeign();
    }

    Verdict finished()
    {
        m_verdict.last = m_last;
        m_verdict.open = m_open.size();
        if (m_anchor)
            m_verdict.anchor = compare();
        return m_verdict;
    }

private:
    void take(const QByteArray &bytes, const JournalLine &line)
    {
        const QByteArray hash = JournalLine::hash(bytes);
        const JournalEntry entry = JournalEntry::fromJson(line.content);
        if (!m_foreign.empty() && entry.kind == JournalEntry::Kind::Torn
            && entry.note.value("sha256"_L1).toString()
                == QLatin1StringView(m_foreignHash.result().toHex())) {
            m_foreign.clear();
            add(Finding::Kind::Torn, m_line, line.number);
        }
        tellForeign();
        if (m_verdict.first == 0)
            m_verdict.first = line.number;
        else
            compareWithLast(line);
        if (m_verdict.lines == 0 && line.number == 1 && line.previous != JournalLine::noHash())
            add(Finding::Kind::Changed, m_line, line.number);
        m_isFirstOfFile = false;
        ++m_verdict.lines;
        m_last = {line.number, hash};
        if (m_anchor && m_anchor->number == line.number)
            m_isAnchored = m_anchor->hash == hash;
        follow(line.number, entry);
    }

    void compareWithLast(const JournalLine &line)
    {
        const quint64 expected = m_last.number + 1;
        if (line.previous == m_last.hash && line.number == expected)
            return;
        if (line.number == expected)
            add(Finding::Kind::Changed, m_line, line.number);
        else if (line.number > expected)
            add(m_isFirstOfFile ? Finding::Kind::FilesMissing : Finding::Kind::Removed, m_line, line.number,
                expected);
        else
            add(Finding::Kind::Inserted, m_line, line.number, expected);
    }

    void follow(quint64 number, const JournalEntry &entry)
    {
        switch (entry.kind) {
        case JournalEntry::Kind::Asked:
            m_open.insert(number);
            break;
        case JournalEntry::Kind::Ended:
            m_open.remove(entry.of);
            break;
        case JournalEntry::Kind::Missed:
            add(Finding::Kind::Missed, m_line, number, quint64(entry.note.value("lines"_L1).toInteger()));
            break;
        case JournalEntry::Kind::Cut: {
            const QJsonValue anchor = entry.note.value("anchor"_L1);
            add(anchor.isObject() ? Finding::Kind::Cut : Finding::Kind::NoAnchor, m_line, number,
                quint64(anchor.toObject().value("seq"_L1).toInteger()));
            break;
        }
        case JournalEntry::Kind::Acknowledged:
        case JournalEntry::Kind::Silenced:
        case JournalEntry::Kind::Unsilenced:
        case JournalEntry::Kind::RunBegan:
        case JournalEntry::Kind::RunEnded:
        case JournalEntry::Kind::Opened:
        case JournalEntry::Kind::Continued:
        case JournalEntry::Kind::Torn:
        case JournalEntry::Kind::Unknown:
            break;
        }
    }

    AnchorSays compare() const
    {
        if (m_anchor->number > m_last.number)
            return AnchorSays::CutOff;
        if (m_anchor->number < m_verdict.first)
            return AnchorSays::NotCovered;
        if (!m_isAnchored)
            return AnchorSays::Differs;
        return m_anchor->number == m_last.number ? AnchorSays::Complete : AnchorSays::GoesOn;
    }

    //! A line that is none may be one that was torn: what follows tells.
    void keepForeign(const RawLine &line)
    {
        if (m_foreign.empty())
            m_foreignHash.reset();
        if (m_foreign.empty() || m_foreign.back() != m_line)
            m_foreign.push_back(m_line);
        m_foreignHash.addData(line.bytes);
        if (line.isEnded)
            m_foreignHash.addData(QByteArrayView("\n"));
    }

    void tellForeign()
    {
        for (const qint64 line : std::exchange(m_foreign, {}))
            add(Finding::Kind::Foreign, line);
    }

    void add(Finding::Kind kind, qint64 line, quint64 number = 0, quint64 expected = 0)
    {
        const Finding finding {kind, m_verdict.files.constLast(), line, number, expected};
        m_verdict.damages += finding.isDamage() ? 1 : 0;
        if (m_verdict.findings.size() < Verdict::mostFindings)
            m_verdict.findings.append(finding);
        else
            ++m_verdict.moreFindings;
    }

    const std::optional<JournalAnchor> m_anchor;
    Verdict m_verdict;
    JournalAnchor m_last;
    bool m_isAnchored = false;
    QSet<quint64> m_open;

    qint64 m_line = 0;
    bool m_isFirstOfFile = true;
    bool m_isUnfinished = false;
    std::vector<qint64> m_foreign; // lines that are none, up to this one
    QCryptographicHash m_foreignHash {QCryptographicHash::Sha256};
};

} // namespace

QString Finding::name() const
{
    switch (kind) {
    case Kind::Unfinished:
        return u"unfinished"_s;
    case Kind::Torn:
        return u"torn"_s;
    case Kind::Missed:
        return u"missed"_s;
    case Kind::NoAnchor:
        return u"no_anchor"_s;
    case Kind::Changed:
        return u"changed"_s;
    case Kind::Removed:
        return u"removed"_s;
    case Kind::Inserted:
        return u"inserted"_s;
    case Kind::Foreign:
        return u"foreign"_s;
    case Kind::FilesMissing:
        return u"files_missing"_s;
    case Kind::Cut:
        return u"cut"_s;
    }
    return {};
}

Result<Verdict, Failure> verify(const QStringList &paths, const std::optional<JournalAnchor> &anchor)
{
    std::vector<Part> parts;
    if (const auto failure = open(paths, parts))
        return *failure;
    Verifier verifier(anchor);
    for (Part &part : parts) {
        verifier.read(part);
        if (part.file->error() != QFileDevice::NoError)
            return Failure {Problem::CannotRead, part.path, part.file->errorString()};
    }
    return verifier.finished();
}

std::optional<Failure> read(const QStringList &paths,
                            const std::function<bool(quint64 number, const JournalEntry &entry)> &take)
{
    std::vector<Part> parts;
    if (auto failure = open(paths, parts))
        return failure;
    for (const Part &part : parts) {
        while (const auto line = nextLine(*part.file)) {
            const auto read = JournalLine::read(line->bytes);
            if (read && !take(read->number, JournalEntry::fromJson(read->content)))
                return std::nullopt;
        }
        if (part.file->error() != QFileDevice::NoError)
            return Failure {Problem::CannotRead, part.path, part.file->errorString()};
    }
    return std::nullopt;
}

QList<JournalRequest> lastOfRoom(const JournalFiles &files, const QString &roomId, int most, qint64 patience)
{
    QList<JournalRequest> requests;
    QHash<quint64, JournalEntry> ended; // those whose question comes further up
    QStringList paths = files.all();
    while (!paths.isEmpty() && requests.size() < most && patience > 0) {
        QFile file(paths.takeLast());
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
            continue;
        BackwardLines lines(file.handle());
        QByteArray bytes;
        while (requests.size() < most && lines.readBytes() <= patience && lines.next(bytes)) {
            const auto line = JournalLine::read(bytes);
            if (!line || line->content.value("room"_L1) != roomId)
                continue;
            const JournalEntry entry = JournalEntry::fromJson(line->content);
            if (entry.kind == JournalEntry::Kind::Ended) {
                ended.insert(entry.of, entry);
            } else if (entry.kind == JournalEntry::Kind::Asked) {
                JournalRequest request {line->number, entry, std::nullopt};
                if (const auto end = ended.constFind(line->number); end != ended.cend())
                    request.ended = *end;
                requests.append(request);
            }
        }
        patience -= lines.readBytes();
    }
    return requests;
}

const char *sentence(Problem problem)
{
    switch (problem) {
    case Problem::CannotRead:
        return QT_TRANSLATE_NOOP("Rooms::JournalReader",
                                 "The file \"%1\" cannot be read: %2. Check its name and who may read it.");
    case Problem::NotAFile:
        return QT_TRANSLATE_NOOP("Rooms::JournalReader", "\"%1\" is not a file. Name a journal.");
    case Problem::Empty:
        return QT_TRANSLATE_NOOP("Rooms::JournalReader", "The file \"%1\" is empty. Name a journal.");
    case Problem::Foreign:
        return QT_TRANSLATE_NOOP(
            "Rooms::JournalReader",
            "The file \"%1\" is not a journal. Name one that rooms-console has written.");
    }
    return "";
}

} // namespace Rooms::JournalReader
