// SPDX-License-Identifier: Apache-2.0
#include "canary.h"

namespace Rooms::Canary {

namespace {

constexpr QLatin1StringView all[] = {controlPassword, meetingPassword, wrongControlPassword,
                                     wrongMeetingPassword, meetingUrl};

//! The digits of base64 that \a text alone decides when \a before bytes come before it.
QByteArray insideBase64(const QByteArray &text, int before)
{
    const QByteArray digits = (QByteArray(before, '-') + text + "--").toBase64();
    const qsizetype begin = (before * 8 + 5) / 6;
    const qsizetype end = (before + text.size()) * 8 / 6;
    return digits.mid(begin, end - begin);
}

QByteArrayList disguisesOfAll()
{
    QByteArrayList list;
    for (const QLatin1StringView secret : all)
        list += disguises(secret);
    return list;
}

} // namespace

QByteArrayList disguises(QLatin1StringView secret)
{
    const QByteArray plain(secret.data(), secret.size());
    const QString text = QString(secret);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    return {plain,
            wide,
            plain.toHex(),
            plain.toPercentEncoding(),
            insideBase64(plain, 0),
            insideBase64(plain, 1),
            insideBase64(plain, 2)};
}

QByteArray foundIn(const QByteArray &bytes)
{
    static const QByteArrayList needles = disguisesOfAll();
    constexpr qsizetype around = 120;
    for (const QByteArray &needle : needles) {
        const qsizetype place = bytes.indexOf(needle);
        if (place < 0)
            continue;
        const qsizetype lineBegin = bytes.lastIndexOf('\n', place) + 1;
        const qsizetype begin = qMax(lineBegin, place - around);
        const qsizetype lineEnd = bytes.indexOf('\n', place);
        const qsizetype end = qMin(lineEnd < 0 ? bytes.size() : lineEnd, place + needle.size() + around);
        return bytes.mid(begin, end - begin);
    }
    return {};
}

} // namespace Rooms::Canary
