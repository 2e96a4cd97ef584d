// SPDX-License-Identifier: Apache-2.0
#include "journalline.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype hashSize = 64;

bool isHash(const QByteArray &text)
{
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == hashSize && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

QByteArray JournalLine::write(quint64 number, const QByteArray &previous, const QByteArray &content)
{
    return "{\"seq\":" + QByteArray::number(number) + ",\"prev\":\"" + previous + "\"," + content.sliced(1);
}

std::optional<JournalLine> JournalLine::read(const QByteArray &line)
{
    if (line.size() > longest || !line.startsWith("{\"seq\":"))
        return std::nullopt;
    JournalLine read;
    read.content = QJsonDocument::fromJson(line).object();
    read.number = quint64(std::max<qint64>(0, read.content.value("seq"_L1).toInteger()));
    read.previous = read.content.value("prev"_L1).toString().toLatin1();
    if (read.number == 0 || !isHash(read.previous))
        return std::nullopt;
    return read;
}

QByteArray JournalLine::hash(const QByteArray &line)
{
    return QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex();
}

QByteArray JournalLine::noHash()
{
    return QByteArray(hashSize, '0');
}

QByteArray JournalAnchor::toText() const
{
    return QByteArray::number(number).rightJustified(20, '0') + ' ' + hash + '\n';
}

std::optional<JournalAnchor> JournalAnchor::fromText(const QByteArray &text)
{
    if (text.size() != size || text.at(20) != ' ' || !text.endsWith('\n'))
        return std::nullopt;
    bool isNumber = false;
    const JournalAnchor anchor {text.first(20).toULongLong(&isNumber), text.sliced(21, hashSize)};
    if (!isNumber || anchor.number == 0 || !isHash(anchor.hash))
        return std::nullopt;
    return anchor;
}

std::optional<JournalAnchor> JournalAnchor::fromFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return fromText(file.read(size + 1));
}

} // namespace Rooms
