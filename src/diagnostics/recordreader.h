// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "record.h"

#include "base/result.h"

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! What a FlightRecorder left in a file. Nothing in a file is believed: whatever it holds, what is whole is
//! read and the rest is said to be missing. The file may be being written to. Pure functions, any thread.
namespace RecordReader {

//! A recording as it was found.
struct Recording
{
    QList<Record> records; //!< Oldest first.
    quint64 missing = 0; //!< Records that are damaged; before the first that is whole one stands for all.
    bool torn = false; //!< The last record was not finished: the program was killed while it wrote.
    bool truncated = false; //!< The file ends before it should.

    //! Whether more is lost than what was being written at the end.
    bool isDamaged() const { return missing > 0 || truncated; }
};

//! Why there is none.
enum class Problem {
    CannotRead,
    NotAFile, //!< A folder, a device, or a pipe, which might never end.
    Empty, //!< No bytes at all.
    Foreign, //!< Not a recording.
    OtherVersion, //!< A recording of another version of the program.
    NoRecords, //!< Made, but nothing whole is in it.
};
//! A problem, and what the system says of it; that may be "".
struct Failure
{
    Problem problem;
    QString detail;
};

//! The recording in the file at \a path.
Result<Recording, Failure> read(const QString &path);
//! What happened and what to do, in English. Translate it where it is shown, with the context
//! `Rooms::RecordReader`; %1 is the file, %2 the detail.
const char *sentence(Problem problem);

} // namespace RecordReader
} // namespace Rooms
