// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! Something that a room does otherwise than the specification, or than what the program guesses of it. Plain
//! value, any thread.
struct Deviation
{
    //! What is otherwise. The order is that of how much it matters.
    enum class Kind {
        SubscribeRefused, //!< The request for events is refused.
        SubscribeUnanswered, //!< It is not answered.
        EventsMissing, //!< It is accepted, but changes happen that no event tells.
        EventMethod, //!< What looks like an event has a method that is not an event's.
        EventUnnamed, //!< An event has its name under another key.
        EventPayload, //!< An event has its payload under another key.
        NotUnderstood, //!< A frame that is no JSON object.
        Stray, //!< An object that is neither reply nor event.
        UnknownId, //!< A reply to nothing that was asked, or a second one.
        IdType, //!< A reply with a number for an id that was a text.
        NoResult, //!< A reply with neither result nor error.
        ErrorMember, //!< An error as JSON-RPC has it.
        CodeMissing, //!< A result without error_code.
        CodeUnknown, //!< An error_code that is not in the table.
        OtherAction, //!< The reply to one action names another.
        NodeMissing, //!< The reply to a Query does not hold what was asked for where it should.
        WrongType, //!< A member of another type.
        MissingMember,
        UnknownNumber, //!< A number that its enumeration does not have.
        UnknownEvent, //!< An event of a name that no text tells.
        UnknownMember, //!< A member that no text tells.
    };

    Kind kind = Kind::Stray;
    QString
        where; //!< `meeting.meeting_info.meeting_status`, `Event/Meeting`: tells it from others of its kind.
    QString sample; //!< What came, without secrets, cut to some length.
    quint64 count = 0; //!< How often.
    QString section; //!< Of the protocol sheet, for example `1.2`.
    QString setting; //!< The entry of the wire profile that is guessed wrong; "" when none is.
    QJsonValue value; //!< What it should be; undefined when nobody can tell from what came.

    //! The name of its kind, for scripts.
    QString name() const;
    //! What is otherwise, in English. Translate it where it is shown, with the context `Rooms::Deviation`; %1
    //! is `where`.
    static const char *sentence(Kind kind);
    //! What to do about it, likewise; %1 is the setting, %2 its value.
    const char *advice() const;
    QJsonObject toJson() const;

    bool operator==(const Deviation &) const = default;
};

} // namespace Rooms
