// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "alarmrules.h"
#include "alarmsilences.h"
#include "base/clock.h"
#include "earlieracknowledgements.h"
#include "roomentry.h"

#include <QtCore/qhash.h>
#include <QtCore/qobject.h>

#include <numeric>

namespace Rooms {

//! The alarms of many rooms: raises and clears them by AlarmRules, and keeps who takes care of them and what
//! nobody wants to hear of. One that comes and goes is one alarm with a count, and whoever acknowledged it
//! has acknowledged all of it. Costs no more than a look at each room once a second, and nothing while no
//! alarm is coming. Owned by the program, on the thread of the user interface:
//!
//!     connect(&fleet, &Fleet::roomsChanged, &alarms, &Alarms::setRooms);
//!     connect(&fleet, &Fleet::statesChanged, &alarms, &Alarms::apply);
class Alarms : public QObject
{
    Q_OBJECT

public:
    //! An alarm that comes back that soon after it was over is still the same.
    static constexpr std::chrono::minutes sameFor {5};
    //! How many that are over are kept.
    static constexpr qsizetype mostCleared = 200;

    //! Without rooms. \a clock must outlive this.
    explicit Alarms(Clock &clock, QObject *parent = nullptr);

    //! Makes \a rooms the rooms; what is known of others is forgotten.
    void setRooms(const QList<RoomEntry> &rooms);
    //! Takes over what is known of some rooms; of others than those of setRooms() nothing is.
    void apply(const QList<RoomSummary> &states);

    //! All that are not over, in the order of a list.
    QList<Alarm> all() const;
    //! Those of the room \a id that are not over, the worst first.
    QList<Alarm> of(const QString &id) const;
    //! The serials of those of all rooms with \a ids.
    QList<quint64> serialsOf(const QStringList &ids) const;
    //! Those that are over, the newest first.
    const QList<Alarm> &cleared() const { return m_cleared; }
    //! How many nobody has looked after.
    int loud() const { return std::accumulate(m_loud.begin(), m_loud.end(), 0); }
    //! Those of \a severity of them.
    int loud(Alarm::Severity severity) const { return m_loud[size_t(severity)]; }

    //! \a by takes care of the alarms with \a serials.
    void acknowledge(const QList<quint64> &serials, const QString &by);

    //! Who takes care of alarms that are not over, and of those of before that have not come again yet.
    QList<AlarmAcknowledgement> acknowledgements() const;
    //! Has alarms that come within sameFor be taken care of by who did before the program was started again.
    void setAcknowledgements(const QList<AlarmAcknowledgement> &acknowledgements);

    //! Those that are not over, in no order.
    const QList<AlarmSilence> &silences() const { return m_silences.all(); }
    //! Silences what \a silence says, instead of what was silenced like it; ends that when it is over
    //! already.
    void silence(const AlarmSilence &silence) { this->silence(QList<AlarmSilence> {silence}); }
    //! The same of many at once; of those that are alike the last one counts.
    void silence(const QList<AlarmSilence> &silences);
    //! Silences what was silenced before the program ended.
    void setSilences(const QList<AlarmSilence> &silences);

Q_SIGNALS:
    //! Alarms of these rooms changed, came or are over.
    void changed(const QList<Rooms::RoomAlarms> &rooms);
    //! loud() changed, of any severity. After changed().
    void loudChanged();
    //! These came, or are no longer silenced, and nobody has looked after them. After changed().
    void raised(const QList<Rooms::Alarm> &alarms);
    //! Somebody takes care of these now. After changed().
    void acknowledged(const QList<Rooms::Alarm> &alarms);
    //! acknowledgements() changed.
    void acknowledgementsChanged();
    //! Somebody silenced what \a silences say, or made it heard again.
    void silenced(const QList<Rooms::AlarmSilence> &silences);
    //! silences() changed.
    void silencesChanged();

private:
    struct Watched
    {
        RoomSummary state;
        AlarmRules::History history;
        qint64 lookAgain = 0; // milliseconds of the time of day; 0: no need to
        QList<Alarm> alarms; // the worst first
        bool isChanged = false;
    };

    void judge(Watched &room, const QDateTime &now);
    void takeDue(Watched &room, const Alarm &due, const QDateTime &now);
    Alarm made(const Alarm &due, const QDateTime &now);
    bool endIfOver(Watched &room, qsizetype index, const QDateTime &now);
    void lookAgainAt(Watched &room, const QDateTime &time);
    void use(const AlarmSilences &silences);
    void countLoud(const Alarm &alarm, int sign);
    void mark(Watched &room);
    void tell();
    void look();
    void wakeForEnds();
    void wakeAt(qint64 time);

    Clock &m_clock;
    Timer m_timer;
    qint64 m_due = 0; // of m_timer, as lookAgain
    QHash<QString, Watched> m_rooms;
    QList<Alarm> m_cleared;
    AlarmSilences m_silences;
    EarlierAcknowledgements m_earlier;
    std::array<int, Alarm::severities> m_loud = {};
    std::array<int, Alarm::severities> m_loudTold = {};
    quint64 m_lastSerial = 0;

    // What is to be told.
    bool m_areAcknowledgementsChanged = false;
    QStringList m_changed;
    QList<Alarm> m_raised;
};

} // namespace Rooms
