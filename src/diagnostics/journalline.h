// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qjsonobject.h>

#include <optional>

namespace Rooms {

//! A line of a journal: a JSON object that begins with its number and the hash of the line before, so that no
//! line can be changed, taken out, added or moved without the next one telling. Plain value, any thread.
struct JournalLine
{
    //! Beyond, what stands in a file is no line of ours.
    static constexpr qsizetype longest = 64 * 1024;

    quint64 number = 0; //!< `seq`, from 1.
    QByteArray previous; //!< `prev`: hash() of the line before.
    QJsonObject content; //!< All of it.

    //! The bytes of a line without its end; \a content is the JSON of an object without `seq` and `prev`.
    static QByteArray write(quint64 number, const QByteArray &previous, const QByteArray &content);
    //! Reads what write() writes; nothing for anything else.
    static std::optional<JournalLine> read(const QByteArray &line);
    //! SHA-256 of a line's bytes without its end, in hexadecimal digits.
    static QByteArray hash(const QByteArray &line);
    //! What the first line has in the place of a hash: 64 zeros.
    static QByteArray noHash();
};

//! How far a journal went, kept beside it: a chain cannot tell that its end was cut off. Plain value, any
//! thread.
struct JournalAnchor
{
    //! Bytes of the text, always as many, so that one write replaces it.
    static constexpr qsizetype size = 20 + 1 + 64 + 1;

    quint64 number = 0; //!< Of the last line.
    QByteArray hash; //!< Of the last line.

    //! For a file.
    QByteArray toText() const;
    //! Reads what toText() writes; nothing for anything else.
    static std::optional<JournalAnchor> fromText(const QByteArray &text);
    //! The anchor in the file at \a path; nothing without one.
    static std::optional<JournalAnchor> fromFile(const QString &path);

    bool operator==(const JournalAnchor &) const = default;
};

} // namespace Rooms
