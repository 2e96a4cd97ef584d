// SPDX-License-Identifier: Apache-2.0
#include "pinhash.h"

#include <QtCore/qrandom.h>
#include <QtCore/qstringlist.h>
#include <QtNetwork/qpassworddigestor.h>

#include <algorithm>
#include <array>
#include <optional>

namespace Rooms::PinHash {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scheme = "pbkdf2-sha256"_L1;
constexpr int rounds = 20'000; // a press on the slowest tablet still answers at once
constexpr int mostRounds = 1'000'000;
constexpr int saltBytes = 16;
constexpr int keyBytes = 32;

struct Parts
{
    int rounds;
    QByteArray salt;
    QByteArray key;
};

std::optional<QByteArray> decoded(const QString &text, qsizetype bytes)
{
    const auto result =
        QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return result && (*result).size() == bytes ? std::optional(*result) : std::nullopt;
}

std::optional<Parts> parse(const QString &text)
{
    const QStringList parts = text.split(u'$');
    if (parts.size() != 4 || parts.at(0) != scheme)
        return std::nullopt;
    const int count = parts.at(1).toInt();
    const auto salt = decoded(parts.at(2), saltBytes);
    const auto key = decoded(parts.at(3), keyBytes);
    if (count < 1 || count > mostRounds || !salt || !key)
        return std::nullopt;
    return Parts {count, *salt, *key};
}

QByteArray keyOf(const QString &pin, const QByteArray &salt, int count)
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, pin.toUtf8(), salt, count,
                                              keyBytes);
}

} // namespace

bool isPin(const QString &pin)
{
    return pin.size() >= fewestDigits && pin.size() <= mostDigits
        && std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString make(const QString &pin)
{
    std::array<quint32, saltBytes / sizeof(quint32)> random {};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), saltBytes);
    return QStringList {scheme, QString::number(rounds), QString::fromLatin1(salt.toBase64()),
                        QString::fromLatin1(keyOf(pin, salt, rounds).toBase64())}
        .join(u'$');
}

bool isOne(const QString &text)
{
    return parse(text).has_value();
}

bool matches(const QString &hash, const QString &pin)
{
    const auto parts = parse(hash);
    return parts && keyOf(pin, parts->salt, parts->rounds) == parts->key;
}

} // namespace Rooms::PinHash
