// SPDX-License-Identifier: Apache-2.0
#include "networkwatch.h"

#include <QtCore/qsocketnotifier.h>

#ifdef Q_OS_LINUX
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace Rooms {

using namespace std::chrono_literals;

namespace {
constexpr auto settling = 200ms; // from a carrier to its addresses and routes
constexpr auto calm = 1s; // a network that comes and goes all the time is told of no more often
} // namespace

#ifdef Q_OS_LINUX

namespace {

int openSocket()
{
    const int socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, NETLINK_ROUTE);
    sockaddr_nl address {};
    address.nl_family = AF_NETLINK;
    address.nl_groups =
        RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_IFADDR | RTMGRP_IPV6_ROUTE;
    if (socket >= 0 && ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

//! Whether \a message tells of something that was gained. \a running is kept up to date.
bool isGain(const nlmsghdr &message, std::set<int> &running)
{
    switch (message.nlmsg_type) {
    case RTM_NEWADDR:
    case RTM_NEWROUTE:
        return true;
    case RTM_NEWLINK:
    case RTM_DELLINK: {
        if (message.nlmsg_len < NLMSG_LENGTH(sizeof(ifinfomsg)))
            return false;
        const auto *link = static_cast<const ifinfomsg *>(NLMSG_DATA(&message));
        if (message.nlmsg_type == RTM_NEWLINK && (link->ifi_flags & IFF_RUNNING) != 0)
            return running.insert(link->ifi_index).second;
        running.erase(link->ifi_index);
        return false;
    }
    default:
        return false;
    }
}

} // namespace

NetworkWatch::NetworkWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_socket(openSocket())
    , m_settling(clock, [this] { tell(); })
    , m_calm(clock, [this] {
        if (m_gained)
            tell();
    })
{
    if (m_socket < 0)
        return;
    auto *notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &NetworkWatch::read);
}

NetworkWatch::~NetworkWatch()
{
    qDeleteAll(findChildren<QSocketNotifier *>()); // before its socket
    if (m_socket >= 0)
        ::close(m_socket);
}

void NetworkWatch::read()
{
    alignas(nlmsghdr) char buffer[16 * 1024];
    bool gained = false;
    ssize_t size = 0;
    while ((size = ::recv(m_socket, buffer, sizeof buffer, 0)) > 0) {
        auto left = unsigned(size);
        for (auto *message = reinterpret_cast<const nlmsghdr *>(buffer); NLMSG_OK(message, left);
             message = NLMSG_NEXT(message, left))
            gained = isGain(*message, m_running) || gained;
    }
    if (size < 0 && errno == ENOBUFS)
        gained = true; // too much at once to be told in detail
    m_gained = m_gained || gained;
    if (gained && !m_settling.isActive() && !m_calm.isActive())
        m_settling.start(settling);
}

void NetworkWatch::tell()
{
    m_gained = false;
    m_calm.start(calm);
    Q_EMIT returned();
}

#else

NetworkWatch::NetworkWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settling(clock, [] {})
    , m_calm(clock, [] {})
{ }

NetworkWatch::~NetworkWatch() = default;

void NetworkWatch::read() { }

void NetworkWatch::tell() { }

#endif

} // namespace Rooms
