// SPDX-License-Identifier: Apache-2.0
#include "deviation.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

struct KindInfo
{
    Deviation::Kind kind;
    QLatin1StringView name;
    const char *sentence;
};

constexpr KindInfo kinds[] = {
    {Deviation::Kind::SubscribeRefused, "subscribe_refused"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The room refuses to tell of changes in %1.")},
    {Deviation::Kind::SubscribeUnanswered, "subscribe_unanswered"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The room does not answer when asked to tell of changes in %1.")},
    {Deviation::Kind::EventsMissing, "events_missing"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "Things change in %1 that no event tells of.")},
    {Deviation::Kind::EventMethod, "event_method"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "What looks like an event is called %1.")},
    {Deviation::Kind::EventUnnamed, "event_unnamed"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "Events in %1 have their names elsewhere.")},
    {Deviation::Kind::EventPayload, "event_payload"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "Events in %1 have their content elsewhere.")},
    {Deviation::Kind::NotUnderstood, "not_understood"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The room sends what is no JSON object.")},
    {Deviation::Kind::Stray, "stray"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The room sends what is neither an answer nor an event.")},
    {Deviation::Kind::UnknownId, "unknown_id"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The room answers what was not asked, or once more.")},
    {Deviation::Kind::IdType, "id_type"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The id in answers is a number instead of a text.")},
    {Deviation::Kind::NoResult, "no_result"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "Answers to %1 have no result.")},
    {Deviation::Kind::ErrorMember, "error_member"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "Refusals of %1 come as \"error\" instead of \"result\".")},
    {Deviation::Kind::CodeMissing, "code_missing"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "Answers to %1 have no error_code that is a number.")},
    {Deviation::Kind::CodeUnknown, "code_unknown"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The answer to %1 has an error code that is not known.")},
    {Deviation::Kind::OtherAction, "other_action"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The answer to %1 names another action.")},
    {Deviation::Kind::NodeMissing, "node_missing"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation",
                       "The answer to %1 does not hold what was asked for in its place.")},
    {Deviation::Kind::WrongType, "wrong_type"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "%1 is of another type.")},
    {Deviation::Kind::MissingMember, "missing_member"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "%1 is missing.")},
    {Deviation::Kind::UnknownNumber, "unknown_number"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "%1 has a number that is not known.")},
    {Deviation::Kind::UnknownEvent, "unknown_event"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "The event %1 is not known.")},
    {Deviation::Kind::UnknownMember, "unknown_member"_L1,
     QT_TRANSLATE_NOOP("Rooms::Deviation", "%1 is not known.")},
};

const KindInfo *infoOf(Deviation::Kind kind)
{
    return std::find_if(std::begin(kinds), std::end(kinds),
                        [kind](const KindInfo &info) { return info.kind == kind; });
}

} // namespace

QString Deviation::name() const
{
    return infoOf(kind)->name;
}

const char *Deviation::sentence(Kind kind)
{
    return infoOf(kind)->sentence;
}

const char *Deviation::advice() const
{
    if (!setting.isEmpty() && !value.isUndefined())
        return QT_TRANSLATE_NOOP("Rooms::Deviation", "Set \"%1\" of the wire profile to %2.");
    if (!setting.isEmpty())
        return QT_TRANSLATE_NOOP(
            "Rooms::Deviation",
            "\"%1\" of the wire profile is guessed wrong. Find out what this room takes.");
    switch (kind) {
    case Kind::NotUnderstood:
    case Kind::Stray:
        return QT_TRANSLATE_NOOP("Rooms::Deviation", "Check that this is the address of a room.");
    case Kind::UnknownNumber:
    case Kind::UnknownEvent:
    case Kind::UnknownMember:
    case Kind::CodeUnknown:
        return QT_TRANSLATE_NOOP(
            "Rooms::Deviation",
            "Nothing to set: the room is newer than what is known, and is read all the same.");
    default:
        return QT_TRANSLATE_NOOP(
            "Rooms::Deviation",
            "Nothing to set: what can be read is read. Keep the diagnostics for who looks "
            "after the program.");
    }
}

QJsonObject Deviation::toJson() const
{
    QJsonObject object {
        {u"deviation"_s, name()}, {u"where"_s, where}, {u"count"_s, qint64(count)}, {u"sample"_s, sample}};
    if (!section.isEmpty())
        object.insert("section"_L1, section);
    if (!setting.isEmpty()) {
        object.insert("setting"_L1, setting);
        object.insert("value"_L1, value.isUndefined() ? QJsonValue() : value);
    }
    return object;
}

} // namespace Rooms
