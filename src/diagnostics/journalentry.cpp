// SPDX-License-Identifier: Apache-2.0
#include "journalentry.h"

#include <algorithm>
#include <utility>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 400; // characters; a room may say anything

constexpr std::pair<JournalEntry::Kind, QLatin1StringView> kinds[] = {
    {JournalEntry::Kind::Opened, "opened"_L1},       {JournalEntry::Kind::Asked, "asked"_L1},
    {JournalEntry::Kind::Ended, "ended"_L1},         {JournalEntry::Kind::Acknowledged, "acknowledged"_L1},
    {JournalEntry::Kind::Silenced, "silenced"_L1},   {JournalEntry::Kind::Unsilenced, "unsilenced"_L1},
    {JournalEntry::Kind::RunBegan, "run_began"_L1},  {JournalEntry::Kind::RunEnded, "run_ended"_L1},
    {JournalEntry::Kind::Continued, "continued"_L1}, {JournalEntry::Kind::Torn, "torn"_L1},
    {JournalEntry::Kind::Missed, "missed"_L1},       {JournalEntry::Kind::Cut, "cut"_L1},
};
constexpr std::pair<JournalEntry::Outcome, QLatin1StringView> outcomes[] = {
    {JournalEntry::Outcome::Confirmed, "confirmed"_L1},
    {JournalEntry::Outcome::Refused, "refused"_L1},
    {JournalEntry::Outcome::Unknown, "unknown"_L1},
    {JournalEntry::Outcome::NotPossible, "not_possible"_L1},
};
constexpr std::pair<QLatin1StringView, QString JournalEntry::*> texts[] = {
    {"operator"_L1, &JournalEntry::operatorName},
    {"room"_L1, &JournalEntry::roomId},
    {"room_name"_L1, &JournalEntry::roomName},
    {"action"_L1, &JournalEntry::action},
    {"run"_L1, &JournalEntry::run},
    {"words"_L1, &JournalEntry::words},
    {"why"_L1, &JournalEntry::why},
};
constexpr std::pair<QLatin1StringView, QString JournalEntry::*> textsBefore[] = {
    {"link"_L1, &JournalEntry::link},
    {"stage"_L1, &JournalEntry::stage},
    {"title"_L1, &JournalEntry::title},
    {"code"_L1, &JournalEntry::code},
};
constexpr std::pair<QLatin1StringView, int JournalEntry::*> durations[] = {
    {"accepted_ms"_L1, &JournalEntry::acceptedMs},
    {"confirmed_ms"_L1, &JournalEntry::confirmedMs},
};

template<typename Table, typename Enum>
QString nameIn(const Table &table, Enum value)
{
    const auto row = std::find_if(std::begin(table), std::end(table),
                                  [value](const auto &each) { return each.first == value; });
    return row == std::end(table) ? QString() : QString(row->second);
}

template<typename Table, typename Enum>
Enum valueIn(const Table &table, const QString &name, Enum otherwise)
{
    const auto row = std::find_if(std::begin(table), std::end(table),
                                  [&name](const auto &each) { return each.second == name; });
    return row == std::end(table) ? otherwise : row->first;
}

//! A text that fits, cut between two characters and not in one.
QString fitting(const QString &text)
{
    if (text.size() <= longestText)
        return text;
    const bool isSplit = text.at(longestText - 1).isHighSurrogate();
    return text.first(isSplit ? longestText - 1 : longestText) + u'…';
}

template<typename Table>
void writeTexts(const JournalEntry &entry, const Table &table, QJsonObject &object)
{
    for (const auto &[key, member] : table) {
        if (!(entry.*member).isEmpty())
            object.insert(key, fitting(entry.*member));
    }
}

template<typename Table>
void readTexts(const QJsonObject &object, const Table &table, JournalEntry &entry)
{
    for (const auto &[key, member] : table)
        entry.*member = object.value(key).toString();
}

quint64 count(const QJsonValue &value)
{
    return quint64(std::max<qint64>(0, value.toInteger()));
}

QJsonObject fitting(QJsonObject parameters)
{
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (it.value().isString())
            it.value() = fitting(it.value().toString());
    }
    return parameters;
}

} // namespace

QString JournalEntry::name(Kind kind)
{
    return nameIn(kinds, kind);
}

QString JournalEntry::name(Outcome outcome)
{
    return nameIn(outcomes, outcome);
}

QJsonObject JournalEntry::toJson() const
{
    QJsonObject object {{u"kind"_s, name(kind)}, {u"time"_s, time.toUTC().toString(Qt::ISODateWithMs)}};
    writeTexts(*this, texts, object);
    if (ask > 0)
        object.insert("ask"_L1, qint64(ask));
    if (kind == Kind::Asked) {
        object.insert("params"_L1, fitting(parameters));
        QJsonObject before;
        writeTexts(*this, textsBefore, before);
        object.insert("before"_L1, before);
    }
    if (kind == Kind::Ended) {
        object.insert("of"_L1, qint64(of));
        object.insert("outcome"_L1, name(outcome));
    }
    if (outcome == Outcome::Refused)
        object.insert("error_code"_L1, errorCode);
    for (const auto &[key, member] : durations) {
        if (this->*member >= 0)
            object.insert(key, this->*member);
    }
    if (!note.isEmpty())
        object.insert("note"_L1, note);
    return object;
}

QList<QLatin1StringView> JournalEntry::structure()
{
    return {"kind"_L1, "time"_L1,     "ask"_L1,         "of"_L1,         "outcome"_L1,
            "room"_L1, "run"_L1,      "action"_L1,      "error_code"_L1, "accepted_ms"_L1,
            "why"_L1,  "operator"_L1, "confirmed_ms"_L1};
}

JournalEntry JournalEntry::fromJson(const QJsonObject &object)
{
    JournalEntry entry;
    entry.kind = valueIn(kinds, object.value("kind"_L1).toString(), Kind::Unknown);
    entry.time = QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODateWithMs);
    readTexts(object, texts, entry);
    readTexts(object.value("before"_L1).toObject(), textsBefore, entry);
    entry.ask = count(object.value("ask"_L1));
    entry.of = count(object.value("of"_L1));
    entry.parameters = object.value("params"_L1).toObject();
    entry.outcome = valueIn(outcomes, object.value("outcome"_L1).toString(), Outcome::None);
    entry.errorCode = object.value("error_code"_L1).toInt();
    for (const auto &[key, member] : durations)
        entry.*member = object.value(key).toInt(-1);
    entry.note = object.value("note"_L1).toObject();
    return entry;
}

} // namespace Rooms
