// SPDX-License-Identifier: Apache-2.0
#include "servicenotifier.h"

#include <QtCore/qcoreapplication.h>

#include <cstddef>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Rooms {

namespace {

QByteArray takeVariable(const char *name)
{
    const QByteArray value = qgetenv(name);
    qunsetenv(name);
    return value;
}

struct Address
{
    sockaddr_un name = {};
    socklen_t size = 0; //!< 0 for a path that is none or too long.
};

//! The address that sd_notify(3) describes: an absolute path, or an abstract name after `@`.
Address addressOf(const QByteArray &path)
{
    Address address;
    if (path.size() < 2 || size_t(path.size()) >= sizeof address.name.sun_path
        || (path[0] != '/' && path[0] != '@'))
        return address;
    address.name.sun_family = AF_UNIX;
    std::memcpy(address.name.sun_path, path.constData(), size_t(path.size()));
    const bool isAbstract = path[0] == '@';
    if (isAbstract)
        address.name.sun_path[0] = '\0';
    address.size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()) + (isAbstract ? 0 : 1));
    return address;
}

} // namespace

ServiceNotifier::Request ServiceNotifier::Request::take()
{
    Request request;
    request.socket = takeVariable("NOTIFY_SOCKET");
    const QByteArray pid = takeVariable("WATCHDOG_PID");
    bool isNumber = false;
    const qlonglong microseconds = takeVariable("WATCHDOG_USEC").toLongLong(&isNumber);
    constexpr qlonglong longest = 24LL * 3600 * 1'000'000;
    const bool isOurs = pid.isEmpty() || pid.toLongLong() == QCoreApplication::applicationPid();
    if (isNumber && isOurs && microseconds > 0 && microseconds <= longest)
        request.watchdog = std::chrono::microseconds(microseconds);
    return request;
}

ServiceNotifier::ServiceNotifier(const Request &request, Clock &clock)
    : m_request(request)
    , m_timer(clock, [this] { signOfLife(); })
{
    if (!m_request.socket.isEmpty())
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

ServiceNotifier::~ServiceNotifier()
{
    send("STOPPING=1");
    if (m_socket >= 0)
        ::close(m_socket);
}

void ServiceNotifier::ready()
{
    send("READY=1");
    signOfLife();
}

void ServiceNotifier::signOfLife()
{
    if (m_request.watchdog.count() == 0)
        return;
    send("WATCHDOG=1");
    const auto half = std::chrono::duration_cast<std::chrono::milliseconds>(m_request.watchdog / 2);
    m_timer.start(std::max(half, std::chrono::milliseconds(1)));
}

//! A manager that does not listen is no reason to do anything: it will start the program anew, or is gone
//! itself.
void ServiceNotifier::send(const QByteArray &state) const
{
    const Address address = addressOf(m_request.socket);
    if (m_socket < 0 || address.size == 0)
        return;
    (void)::sendto(m_socket, state.constData(), size_t(state.size()), MSG_NOSIGNAL,
                   reinterpret_cast<const sockaddr *>(&address.name), address.size);
}

} // namespace Rooms
