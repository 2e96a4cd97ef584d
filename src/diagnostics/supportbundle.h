// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "redaction.h"

#include "base/result.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>

namespace Rooms {

//! One archive (.zip) with everything that helps to find out what happened, and no secrets: texts and JSON
//! are redacted on their way in; recordings were when they were made, and nothing else is taken as one.
//! Filled and written by a person's wish, on one thread.
class SupportBundle
{
public:
    //! Why there is no archive.
    enum class Problem {
        NotAFile, //!< A folder, a device, a pipe.
        Foreign, //!< A file of something else, which is left alone.
        CannotWrite,
    };
    //! A problem, and what the system says of it; that may be "".
    struct Failure
    {
        Problem problem;
        QString detail;
    };

    //! \a name is that of the folder inside, \a time that of its files.
    SupportBundle(const QString &name, const QDateTime &time, const Redaction &redaction);

    //! Adds a text; \a name has no folders.
    void add(const QString &name, const QString &text);
    //! Adds JSON.
    void add(const QString &name, const QJsonObject &object);
    //! Adds the recording in the file at \a path, as it is and as lines for reading. False when there is
    //! none, as with "".
    bool addRecording(const QString &name, const QString &path);
    //! Adds versions.json: the program, Qt, the system, how long both have been up.
    void addVersions(const QString &program, const QString &version);

    //! Writes it to \a path, which only its owner can read, in the place of an older archive, or leaves what
    //! is there; folders that lack are made. Gives its size in bytes.
    Result<qint64, Failure> write(const QString &path) const;
    //! What happened and what to do, in English. Translate it where it is shown, with the context
    //! `Rooms::SupportBundle`; %1 is the file, %2 the detail.
    static const char *sentence(Problem problem);

    //! A file name for an archive made at \a time: `rooms-diagnostics-20261123-140203.zip`.
    static QString fileName(const QDateTime &time);
    //! Removes all but the newest \a count archives from \a folder, so that no disk is filled by a button.
    static void keepNewest(const QString &folder, int count);

private:
    struct Entry
    {
        QString name;
        QByteArray content;
    };
    const QString m_name;
    const QDateTime m_time;
    const Redaction m_redaction;
    QList<Entry> m_entries;
};

} // namespace Rooms
