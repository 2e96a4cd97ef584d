// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger.h"
#include "lookups.h"
#include "network.h"
#include "shownwatch.h"

#include <optional>

namespace Rooms::History {

//! One panel of a history: a session with its Room on a network of its own, and all that watches it. Owned by
//! a World, same thread.
class Panel : public QObject
{
    Q_OBJECT

public:
    //! What a panel is made with.
    struct Setting
    {
        QString name;
        quint32 seed;
        Mischief mischief;
    };

    Panel(const Setting &setting, Device &device, Clock &clock, Journal &journal, Verdict &verdict,
          Figures &figures);
    ~Panel() override;

    const QString &name() const { return m_name; }
    ServiceClient &client() { return *m_client; }
    Room &room() { return *m_room; }
    Network &network() { return m_network; }
    Ledger &ledger() { return *m_ledger; }
    ShownWatch &shown() { return *m_shown; }
    LookUps &lookUps() { return m_lookUps; }
    //! A person is there and wants to see the room: touches, and tries again where the panel offers that.
    void wake();
    //! When the link was lost last for something that the network or the room did, and not because the panel
    //! had waited for long enough, or when the room asked for patience; -1 if neither ever happened.
    qint64 lastBlow() const { return m_lastBlow; }

    //! What has to be true at any time.
    void check();

    //! The control password of every history; secret.
    static QString password();

private:
    void keepJournal();
    void onLink();
    void onSent(const QByteArray &frame);
    void onReceived(const QByteArray &frame);

    const QString m_name;
    const Clock &m_clock;
    Journal &m_journal;
    Verdict &m_verdict;
    Figures &m_figures;
    QRandomGenerator m_random;
    Network m_network;
    LookUps m_lookUps;
    std::optional<ServiceClient> m_client;
    std::optional<Room> m_room;
    std::optional<Ledger> m_ledger;
    std::optional<ShownWatch> m_shown;
    bool m_wasReady = false;
    qint64 m_lastBlow = -1;
};

} // namespace Rooms::History
