// SPDX-License-Identifier: Apache-2.0
#include "controltoken.h"

#include "base/userfolder.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qrandom.h>

#include <algorithm>
#include <array>
#include <optional>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digits = 32; // hexadecimal ones, of 128 bits
constexpr qsizetype fewestLetters = 16;
constexpr qsizetype mostLetters = 200;

QByteArray randomText()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

//! The token in \a file; nothing when there is something else.
std::optional<QByteArray> tokenIn(const QString &file)
{
    QFile there(file);
    if (!QFileInfo(file).isFile() || !there.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray content = there.read(digits + 2);
    const QByteArray text = content.chopped(std::min<qsizetype>(1, content.size()));
    const bool isToken = text.size() == digits && content.endsWith('\n')
        && std::all_of(text.begin(), text.end(),
                       [](char c) { return QByteArray("0123456789abcdef").contains(c); });
    return isToken ? std::optional(text) : std::nullopt;
}

} // namespace

ControlToken::ControlToken(const QByteArray &text, const QString &file)
    : m_text(text)
    , m_file(file)
{ }

ControlToken::~ControlToken()
{
    if (tokenIn(m_file) == m_text)
        QFile::remove(m_file);
}

QString ControlToken::usualFile(quint16 port)
{
    return UserFolder::state() + u"/control-%1.token"_s.arg(port);
}

bool ControlToken::isFit(const QByteArray &text)
{
    return text.size() >= fewestLetters && text.size() <= mostLetters
        && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

Result<std::unique_ptr<ControlToken>, QString> ControlToken::write(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const QFileInfo there(path);
    if ((there.exists() || there.isSymLink()) && (there.isSymLink() || !tokenIn(path)))
        return u"%1 is no file of a control token; name another one with --control-token."_s.arg(path);
    QFile::remove(path);
    QDir().mkpath(QFileInfo(path).path());
    const QByteArray text = randomText();
    QFile written(path);
    // New, so that nobody else has it open; and nobody else's.
    if (written.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        && written.write(text + '\n') == text.size() + 1 && written.flush())
        return std::unique_ptr<ControlToken>(new ControlToken(text, path));
    return u"Cannot write the control token to %1: %2."_s.arg(path, written.errorString());
}

} // namespace Rooms
