// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qlist.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Rooms {

//! One line of the journal of what operators had rooms do: a request that was made, what became of one, or
//! something about the journal itself. It is what is written, so it may hold a secret where Redaction looks
//! for one, and only there: under a key of `parameters` that says so. Plain value, any thread.
struct JournalEntry
{
    //! What a line tells.
    enum class Kind {
        Opened, //!< A program began to write; note: program, version, account.
        Asked, //!< A room is about to be asked.
        Ended, //!< What became of that: `of` says of which.
        Acknowledged, //!< Somebody takes care of alarms; note: how many, their kinds and rooms.
        Silenced, //!< Nobody wants to hear of alarms; note: their kinds and rooms (none: all), until when.
        Unsilenced, //!< They are to be heard again; note: their kinds and rooms.
        RunBegan, //!< An action on many rooms begins: `run`; note: how many will be asked.
        RunEnded, //!< It ends, or nobody hears more of it; note: how many rooms came to which end.
        Continued, //!< First line of a file; note: the file before, and files that were deleted.
        Torn, //!< What stands before it was not finished, a crash; note: bytes and their hash.
        Missed, //!< Lines could not be written before; note: how many, and why.
        Cut, //!< The end of the journal was not what the anchor says; note: both.
        Unknown, //!< Of a later version of the program.
    };
    //! What became of a request.
    enum class Outcome {
        None, //!< Not an Ended line.
        Confirmed,
        Refused, //!< With code and words.
        Unknown, //!< With why, if the program knows.
        NotPossible, //!< Nothing was sent; why says why.
    };

    Kind kind = Kind::Unknown;
    QDateTime time;
    QString operatorName; //!< Who.
    QString roomId;
    QString roomName; //!< At the time of asking.
    QString action; //!< As the specification names it.
    quint64 ask = 0; //!< The program's number of the request; it begins anew with every run of the program.
    QString run; //!< The run of many requests that it belongs to, "" for one by itself.

    // Asked only.
    QJsonObject parameters; //!< `action_params`.
    QString link; //!< The room before: how the link stood.
    QString stage; //!< The room before: what it was doing.
    QString title; //!< The room before: of its meeting.
    QString code; //!< The room before: of its meeting.

    // Ended only.
    quint64 of = 0; //!< Number of the Asked line; 0 when that could not be written.
    Outcome outcome = Outcome::None;
    int errorCode = 0; //!< With Refused: the room's.
    QString words; //!< With Refused: the room's own.
    QString why; //!< One word, in small letters with underscores.
    int acceptedMs = -1; //!< From asking to the acknowledgement, -1 without.
    int confirmedMs = -1; //!< From asking to the confirmation, -1 without.

    QJsonObject note; //!< Of the kinds that are about the journal.

    //! The name of \a kind in a line.
    static QString name(Kind kind);
    //! The name of \a outcome in a line.
    static QString name(Outcome outcome);

    //! Everything that is there. Texts are cut to what a line has room for.
    QJsonObject toJson() const;
    //! The members of toJson() that are no words of others, but what a line is found and paired by.
    static QList<QLatin1StringView> structure();
    //! Reads what toJson() writes; of anything else what can be read.
    static JournalEntry fromJson(const QJsonObject &object);

    bool operator==(const JournalEntry &) const = default;
};

//! A request as the journal has it. Plain value, any thread.
struct JournalRequest
{
    quint64 number = 0; //!< Of its line.
    JournalEntry asked;
    std::optional<JournalEntry> ended; //!< Nothing while it is under way, or when the program ended before.
};

} // namespace Rooms
