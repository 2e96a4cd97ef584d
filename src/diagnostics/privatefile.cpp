// SPDX-License-Identifier: Apache-2.0
#include "privatefile.h"

#include <QtCore/qfile.h>

#include <cerrno>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Rooms {

namespace {

constexpr mode_t ownerOnly = S_IRUSR | S_IWUSR;

} // namespace

bool PrivateFile::open(const QString &path, int flags)
{
    close();
    // Not waiting for the other end, in case it is a pipe.
    m_descriptor = ::open(QFile::encodeName(path).constData(),
                          flags | O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, ownerOnly);
    if (!isOpen()) {
        const int error = errno;
        const bool isOther = error == ELOOP || error == EISDIR || error == ENXIO;
        return fail(isOther ? Problem::NotAFile : Problem::CannotOpen, error);
    }
    struct stat status = {};
    if (fstat(m_descriptor, &status) != 0)
        return fail(Problem::CannotOpen, errno);
    if (!S_ISREG(status.st_mode))
        return fail(Problem::NotAFile, EINVAL);
    m_sizeAtOpening = status.st_size;
    return true;
}

bool PrivateFile::makePrivate()
{
    return fchmod(m_descriptor, ownerOnly) == 0 || fail(Problem::CannotOpen, errno);
}

bool PrivateFile::lock(std::chrono::milliseconds patience)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return fail(Problem::CannotOpen, errno);
        if (std::chrono::steady_clock::now() >= deadline)
            return fail(Problem::InUse, EWOULDBLOCK);
        std::this_thread::yield();
    }
    return true;
}

//! \a write takes what is left of \a bytes to the system, its place, size and offset, as write(2) does.
template<typename Write>
bool PrivateFile::writeAll(const QByteArray &bytes, Write write)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = write(bytes.constData() + done, size_t(bytes.size() - done), done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(Problem::CannotWrite, written < 0 ? errno : ENOSPC);
        done += written;
    }
    return true;
}

bool PrivateFile::append(const QByteArray &bytes)
{
    return writeAll(bytes, [this](const char *from, size_t size, qsizetype) {
        return ::write(m_descriptor, from, size);
    });
}

bool PrivateFile::writeAt(const QByteArray &bytes, qint64 at)
{
    return writeAll(bytes, [this, at](const char *from, size_t size, qsizetype done) {
        return pwrite(m_descriptor, from, size, off_t(at + done));
    });
}

void PrivateFile::close()
{
    if (isOpen())
        ::close(m_descriptor);
    m_descriptor = -1;
}

bool PrivateFile::fail(Problem problem, int systemError)
{
    close();
    m_problem = problem;
    m_systemError = systemError;
    return false;
}

} // namespace Rooms
