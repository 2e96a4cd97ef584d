// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

#include <chrono>

namespace Rooms {

//! A file that a program writes to as it goes, only its owner can read, and that is nothing but a file: no
//! link, no device, no pipe. What is written is with the system when a call returns. When something fails the
//! file is closed and says why, until it is opened again. Owned by whoever writes; one thread.
class PrivateFile
{
public:
    //! Why it cannot be written.
    enum class Problem {
        None,
        CannotOpen,
        NotAFile, //!< A folder, a device, a link.
        Foreign, //!< It holds something else, which is left alone.
        InUse, //!< Another program has it.
        CannotWrite, //!< For example because the disk is full.
    };

    PrivateFile() = default;
    ~PrivateFile() { close(); }
    PrivateFile(const PrivateFile &) = delete;
    PrivateFile &operator=(const PrivateFile &) = delete;

    //! Opens the file at \a path for reading and writing, with \a flags of open(2) besides; it is made when
    //! it is not there. Whoever could read it before still can until makePrivate(). One that is open already
    //! is closed first.
    bool open(const QString &path, int flags = 0);
    //! Takes from others what they may do with it: it may have been there before.
    bool makePrivate();
    //! Nobody else has it until it is closed; waits \a patience at most for whoever has it.
    bool lock(std::chrono::milliseconds patience = std::chrono::milliseconds::zero());
    //! Writes all of \a bytes behind what is there; the file was opened with O_APPEND.
    bool append(const QByteArray &bytes);
    //! Writes all of \a bytes over what is there from \a at on.
    bool writeAt(const QByteArray &bytes, qint64 at);
    void close();

    bool isOpen() const { return m_descriptor >= 0; }
    //! For what else the system does with it; it stays this file's.
    int descriptor() const { return m_descriptor; }
    //! What size it had when it was opened.
    qint64 sizeAtOpening() const { return m_sizeAtOpening; }

    //! Closes it because of \a problem, of which the system says \a systemError (0 when it says nothing).
    //! Answers false.
    bool fail(Problem problem, int systemError = 0);
    //! All is well again.
    void forget() { m_problem = Problem::None; }
    //! Why it was closed, or could not be opened.
    Problem problem() const { return m_problem; }
    //! What the system says of it, in its own words; may be "".
    QString detail() const { return m_systemError == 0 ? QString() : qt_error_string(m_systemError); }
    //! The same as errno has it; 0 when it says nothing.
    int systemError() const { return m_systemError; }

private:
    template<typename Write>
    bool writeAll(const QByteArray &bytes, Write write);

    int m_descriptor = -1;
    qint64 m_sizeAtOpening = 0;
    Problem m_problem = Problem::None;
    int m_systemError = 0;
};

} // namespace Rooms
