// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/link.h"

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qlist.h>

#include <optional>

namespace Rooms {

//! Something about a room that somebody should do something about. Values, not words: AlarmWords says them.
//! Plain value, any thread.
struct Alarm
{
    //! What there is to say about a room.
    enum class Kind {
        NotLetIn, //!< Retrying cannot mend it: reason, reasonCode.
        LinkLost, //!< Was connected, and is not: reason, reasonCode.
        NeverReached, //!< Was never connected: reason, reasonCode.
        LongJoin, //!< Joining and not getting in.
        Overrun, //!< The meeting is over its end, and the next one is due: nextTitle, nextBegin.
        SlowAnswers, //!< Answers take much longer than they use to: recentMs, usualMs.
    };
    static constexpr int kinds = 6;

    //! How bad it is.
    enum class Severity {
        Notice, //!< It works, but not as it should.
        Warning, //!< Somebody is kept from meeting.
        Critical, //!< Nobody knows what the room does, and it cannot be asked.
    };
    static constexpr int severities = 3;

    quint64 serial = 0; //!< Tells it from all others; stays when it comes back.
    QString room; //!< See RoomEntry.
    Kind kind = Kind::LinkLost;
    QDateTime since; //!< When what it is about began; earlier than raisedAt.
    QDateTime raisedAt; //!< When it became an alarm.
    int count = 1; //!< How many times it came, with pauses too short to count as an end.
    QDateTime pausedAt; //!< What it is about has ended then, but for how long? Invalid while it lasts.
    QDateTime clearedAt; //!< It is over; invalid before.
    QString acknowledgedBy; //!< Who takes care of it; "" while nobody does.
    QDateTime acknowledgedAt; //!< Invalid while nobody does.
    QDateTime silencedUntil; //!< Invalid unless somebody silenced it.

    Link::Reason reason = Link::Reason::None;
    int reasonCode = 0; //!< The room's error code behind reason, or 0.
    QString nextTitle; //!< Whatever the room sends.
    QDateTime nextBegin;
    int recentMs = -1; //!< See RecentAnswers.
    int usualMs = -1; //!< See RecentAnswers.

    static Severity severityOf(Kind kind);
    //! As \a kind is called in files: `link_lost`.
    static QString nameOf(Kind kind);
    Severity severity() const { return severityOf(kind); }
    bool isAcknowledged() const { return acknowledgedAt.isValid(); }
    bool isSilenced() const { return silencedUntil.isValid(); }
    bool isCleared() const { return clearedAt.isValid(); }
    //! Whether nobody has looked after it, or said to leave them alone with it.
    bool isLoud() const { return !isAcknowledged() && !isSilenced() && !isCleared(); }
    //! Whether this comes before \a other in a list: the most severe and newest first.
    bool isBefore(const Alarm &other) const;
    bool operator==(const Alarm &) const = default;
};

//! The alarms of one room, the worst first. Plain value, any thread.
struct RoomAlarms
{
    QString room;
    QList<Alarm> alarms; //!< None when all is well.
};

//! That nobody wants to hear of some alarms for a time. They are still shown. Plain value, any thread.
struct AlarmSilence
{
    QString room; //!< "": every room.
    std::optional<Alarm::Kind> kind; //!< Nothing: all kinds.
    QDateTime until;

    bool operator==(const AlarmSilence &) const = default;

    //! [{"room", "kind", "until"}], without what is about all.
    static QJsonArray toJson(const QList<AlarmSilence> &silences);
    //! Reads what toJson() wrote, perhaps a later version's: what is not understood is left out.
    static QList<AlarmSilence> fromJson(const QJsonArray &array);
};

//! That somebody takes care of an alarm, to be kept from one run of the program to the next. Plain value, any
//! thread.
struct AlarmAcknowledgement
{
    QString room;
    Alarm::Kind kind = Alarm::Kind::LinkLost;
    QString by;
    QDateTime at;

    bool operator==(const AlarmAcknowledgement &) const = default;

    //! [{"room", "kind", "by", "at"}]
    static QJsonArray toJson(const QList<AlarmAcknowledgement> &acknowledgements);
    //! Reads what toJson() wrote, perhaps a later version's: what is not understood is left out.
    static QList<AlarmAcknowledgement> fromJson(const QJsonArray &array);
};

} // namespace Rooms
