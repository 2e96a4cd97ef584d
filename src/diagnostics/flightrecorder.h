// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privatefile.h"
#include "record.h"
#include "redaction.h"

#include "base/clock.h"

#include <QtCore/qjsonobject.h>

namespace Rooms {

//! Keeps the last frames and changes of one room's session in a file of fixed size, the oldest go first; it
//! goes on where the last run of the program ended. Everything is redacted here, on its way in. Every record
//! is with the system at once, in one write: a program that is killed loses one record at most, and nothing
//! waits in memory or for a timer. Whoever makes one looks whether it records, and says why not; when it has
//! to stop later it says so once, in the log, and the program goes on without. Owned by whoever wires a
//! session; one thread.
class FlightRecorder
{
public:
    static constexpr qint64 defaultCapacity = 4 * 1024 * 1024;

    //! Why nothing is recorded.
    using Problem = PrivateFile::Problem;

    //! Records to the file at \a path, which only its owner can read; folders that lack are made. Of a new
    //! file \a capacity is the size in bytes, never exceeded; two blocks (128 KiB) at least. \a clock must
    //! outlive this.
    FlightRecorder(const QString &path, const Redaction &redaction, Clock &clock,
                   qint64 capacity = defaultCapacity);

    const QString &path() const { return m_path; }
    bool isRecording() const { return m_file.isOpen(); }
    Problem problem() const { return m_file.problem(); }
    //! What the system says of the problem, in its own words; may be "".
    QString detail() const { return m_file.detail(); }
    //! What happened and what to do, in English. Translate it where it is shown, with the context
    //! `Rooms::FlightRecorder`; %1 is the file, %2 detail().
    static const char *sentence(Problem problem);

    //! When something was, for whoever records it a little later.
    struct Moment
    {
        qint64 wallTime; //!< See Record.
        qint64 monotonic;

        static Moment of(const Clock &clock);
    };

    //! A frame came from the room, or was sent to it.
    void frameIn(const QByteArray &frame) { frameIn(frame, Moment::of(m_clock)); }
    void frameIn(const QByteArray &frame, Moment at) { addFrame(Record::Kind::FrameIn, frame, at); }
    void frameOut(const QByteArray &frame) { frameOut(frame, Moment::of(m_clock)); }
    void frameOut(const QByteArray &frame, Moment at) { addFrame(Record::Kind::FrameOut, frame, at); }
    //! Anything else.
    void add(Record::Kind kind, const QJsonObject &object) { add(kind, object, Moment::of(m_clock)); }
    void add(Record::Kind kind, const QJsonObject &object, Moment at);

private:
    void addFrame(Record::Kind kind, const QByteArray &frame, Moment at);
    void append(Record::Kind kind, const QByteArray &payload, Moment at);
    bool open(qint64 capacity);
    bool create(qint64 capacity);
    void findEnd();

    const QString m_path;
    const Redaction m_redaction;
    Clock &m_clock;
    PrivateFile m_file;
    int m_blocks = 0;
    int m_block = 0; // where the next record goes
    qsizetype m_at = 0;
    quint64 m_number = 0; // of the last record
    QByteArray m_buffer;
};

} // namespace Rooms
