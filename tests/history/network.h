// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chance.h"
#include "device.h"
#include "figures.h"
#include "service/transport.h"
#include "simulator/delayrange.h"
#include "verdict.h"

#include <QtCore/qpointer.h>

#include <functional>
#include <memory>
#include <vector>

namespace Rooms::History {

class Wire;

//! How a network is at a time. Plain value.
struct Weather
{
    //! What opening a connection leads to.
    enum class Opening {
        LetIn,
        Refused, //!< By the device or on the way to it.
        Unanswered, //!< Nothing, until the weather clears.
    };
    DelayRange latency {0, 4}; //!< One way.
    //! How long the room thinks before it answers; what it tells of its own accord does not wait for that.
    DelayRange thinking {0, 0};
    Opening opening = Opening::LetIn;
};

//! What a network never does, and a wrong panel would look like: to prove that it would be found.
enum class Mischief {
    None,
    RepeatsCalls, //!< Every Call reaches the room twice.
    ForgesAcks, //!< Every Call that is refused is told to be accepted.
    RepeatsOldFrames, //!< What the room told on an earlier connection comes again on the next one.
    KeepsSilent, //!< Nothing reaches the panel once the faults have ended.
};

//! The network between one panel and the room, good and bad. It has the other end of the panel's Transport,
//! and carries every connection on a Wire of its own, on which things may still be under way when the panel
//! has given it up. Some wires then break the promise of Transport and deliver them, late. Owned by a Panel,
//! same thread.
class Network : public QObject
{
    Q_OBJECT

public:
    //! A network that lets in whoever brings \a password.
    Network(const QString &name, const QString &password, Device &device, quint32 seed, Clock &clock,
            Journal &journal, Verdict &verdict, Figures &figures, Mischief mischief);
    ~Network() override;

    //! The panel's end, which owns it.
    std::unique_ptr<Transport> takeTransport();

    Weather weather;
    //! What the panel knows by what it has heard: must not change by what it hears of an earlier connection.
    std::function<QList<qint64>()> memory;
    //! Everything that is under way stands still, for \a duration.
    void stall(std::chrono::milliseconds duration);
    //! The connection goes dead, and nobody is told.
    void goDead();
    //! The connection breaks: both ends are told sooner or later.
    void breakDown();
    //! The connection breaks when the panel sends next, while it sends.
    void breakOnSend();
    //! The weather clears: what stood still moves on, what was not answered is, dead connections are found to
    //! be dead.
    void clear();
    //! Forgets the connections that are over; outside of the clock's turn.
    void sweep();
    //! Connections that are not over on both ends.
    size_t wires() const { return m_wires.size(); }

Q_SIGNALS:
    //! The panel sent \a frame.
    void sent(const QByteArray &frame);
    //! \a frame reaches the panel.
    void received(const QByteArray &frame);

private:
    friend class Wire;
    class End;

    std::chrono::milliseconds drawn(const DelayRange &range);
    std::chrono::milliseconds latency() { return drawn(weather.latency); }
    void note(const QString &what);
    Wire *current() { return m_wires.empty() ? nullptr : m_wires.back().get(); }

    const QString m_name;
    const QString m_subprotocol;
    Device &m_device;
    Chance m_chance;
    Clock &m_clock;
    Journal &m_journal;
    Verdict &m_verdict;
    Figures &m_figures;
    const Mischief m_mischief;
    std::unique_ptr<Transport> m_unclaimed;
    QPointer<Transport> m_end;
    std::vector<std::unique_ptr<Wire>> m_wires; // the one opened last at the back
    Timer m_thaw;
    QList<QByteArray> m_old; // what the room told last
    bool m_cleared = false;
};

} // namespace Rooms::History
