// SPDX-License-Identifier: Apache-2.0
#include "roomlink.h"

#include "assign.h"
#include "service/serviceclient.h"

namespace Rooms {

using namespace std::chrono_literals;

namespace {
constexpr auto grace = 1s; // a break shorter than this does not flash a banner
}

RoomLink::RoomLink(ServiceClient &client, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_grace(clock, [this] { setLost(true); })
    , m_countdown(clock, [this] { countDown(); })
{
    connect(&client, &ServiceClient::stateChanged, this, &RoomLink::onStateChanged);
    connect(&client, &ServiceClient::pollingChanged, this, &RoomLink::pollingChanged);
}

Link::State RoomLink::state() const
{
    return m_client.state();
}

Link::Reason RoomLink::reason() const
{
    return m_client.reason();
}

int RoomLink::attempt() const
{
    return m_client.attempt();
}

Link::Polling RoomLink::polling() const
{
    return m_client.polling();
}

QString RoomLink::address() const
{
    const QUrl &url = m_client.url();
    return url.host() + u':' + QString::number(url.port());
}

void RoomLink::retryNow()
{
    m_client.retryNow();
}

void RoomLink::touch()
{
    m_client.touch();
}

void RoomLink::onStateChanged()
{
    if (ready()) {
        m_wasReady = true;
        m_grace.stop();
        setLost(false);
    } else if (m_wasReady && !m_lost && !m_grace.isActive()) {
        m_grace.start(grace);
    }
    Q_EMIT stateChanged();
    countDown();
}

void RoomLink::countDown()
{
    const qint64 left = m_client.untilNextTry();
    if (left > 0)
        m_countdown.start(std::chrono::milliseconds((left - 1) % 1000 + 1));
    else
        m_countdown.stop();
    if (assign(m_secondsToRetry, int((left + 999) / 1000)))
        Q_EMIT secondsToRetryChanged();
}

void RoomLink::setLost(bool lost)
{
    if (assign(m_lost, lost))
        Q_EMIT lostChanged();
}

} // namespace Rooms
