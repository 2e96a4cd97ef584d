// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/alarms.h"
#include "fleet/fleetmodel.h"
#include "notifier.h"

#include <QtCore/qset.h>

namespace Rooms {

//! Calls the operator when alarms come: one notification for all that come together, in the place of the one
//! before while more come, and gone when somebody has looked after them. Two hundred rooms of a site that is
//! lost are one notification. Owned by the program, GUI thread.
class AlarmHerald : public QObject
{
    Q_OBJECT

public:
    //! How long others may join before anything is shown.
    static constexpr std::chrono::seconds gather {2};
    //! The time from one notification to the next at least.
    static constexpr std::chrono::seconds pause {15};
    //! When nothing came for so long, what comes then is news of its own.
    static constexpr std::chrono::minutes rest {2};

    //! Silent until told otherwise. \a model tells what rooms are called. All must outlive this.
    AlarmHerald(Alarms &alarms, const FleetModel &model, Notifier &notifier, Clock &clock);

    //! Whether to show anything.
    void setNotifies(bool notifies);
    //! Whether what is shown is to be heard.
    void setSounds(bool sounds) { m_sounds = sounds; }
    //! What \a alarms, of which there is at least one, come to.
    Notification summary(const QList<Alarm> &alarms) const;

private:
    void onRaised(const QList<Alarm> &alarms);
    void show();
    void closeIfDone();
    QList<Alarm> stillLoud() const;
    Notification one(const Alarm &alarm) const;
    Notification several(const QList<Alarm> &alarms) const;
    QString placeOfAll(const QList<Alarm> &alarms) const;

    Alarms &m_alarms;
    const FleetModel &m_model;
    Notifier &m_notifier;
    Clock &m_clock;
    Timer m_timer;
    bool m_notifies = false;
    bool m_sounds = false;
    bool m_isShown = false;
    bool m_isHeard = false; // this news was
    QSet<quint64> m_news; // serials
    std::optional<qint64> m_lastNews; // Clock::now()
    std::optional<qint64> m_lastShown;
};

} // namespace Rooms
