// SPDX-License-Identifier: Apache-2.0
#include "datagramreceiver.h"

#include <array>
#include <cstddef>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Rooms {

DatagramReceiver::DatagramReceiver(const QByteArray &name)
    : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    sockaddr_un address = {};
    if (size_t(name.size()) >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    if (name.startsWith('@'))
        address.sun_path[0] = '\0';
    else
        m_path = name;
    const auto size =
        socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()) + (m_path.isEmpty() ? 0 : 1));
    m_listening = ::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) == 0;
}

DatagramReceiver::~DatagramReceiver()
{
    ::close(m_socket);
    if (!m_path.isEmpty())
        ::unlink(m_path.constData());
}

QByteArrayList DatagramReceiver::take()
{
    QByteArrayList come;
    std::array<char, 4096> buffer;
    for (ssize_t size = 0; (size = ::recv(m_socket, buffer.data(), buffer.size(), 0)) >= 0;)
        come.append(QByteArray(buffer.data(), size));
    m_all.append(come);
    return come;
}

const QByteArrayList &DatagramReceiver::all()
{
    take();
    return m_all;
}

} // namespace Rooms
