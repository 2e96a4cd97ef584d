// SPDX-License-Identifier: Apache-2.0
#include "faults.h"

#include "protocol/errorcode.h"

#include <QtCore/qstringlist.h>

#include <algorithm>
#include <iterator>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

// What a value means. No person reads these in another language: see amounts.
constexpr auto milliseconds = "milliseconds";
constexpr auto errorCode = "an error code";
constexpr auto eventsASecond = "events a second";
constexpr auto kibibytes = "KiB";
constexpr auto levels = "levels";
constexpr auto characters = "characters";
constexpr auto port = "port of the image";

//! A value to be read.
struct Amount
{
    const char *unit;
    const char *words;
};

constexpr Amount amounts[] = {
    {milliseconds, QT_TRANSLATE_N_NOOP("Rooms::Faults", "%n millisecond(s)")},
    {errorCode, QT_TRANSLATE_N_NOOP("Rooms::Faults", "code %n")},
    {eventsASecond, QT_TRANSLATE_N_NOOP("Rooms::Faults", "%n event(s) a second")},
    {kibibytes, QT_TRANSLATE_N_NOOP("Rooms::Faults", "%n KiB")},
    {levels, QT_TRANSLATE_N_NOOP("Rooms::Faults", "%n level(s)")},
    {characters, QT_TRANSLATE_N_NOOP("Rooms::Faults", "%n character(s)")},
    {port, QT_TRANSLATE_N_NOOP("Rooms::Faults", "port %n")},
};

constexpr int day = 24 * 3600 * 1000;
constexpr int largestCode = 99999;

// clang-format off
constexpr FaultInfo table[] = {
    // How what is sent travels
    {Fault::Slow, "slow"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "everything the room sends is late"), milliseconds, 800, day},
    {Fault::LateReply, "late-reply"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "the reply to a Call is late, its event is not"), milliseconds, 6000, day},
    {Fault::NoReply, "no-reply"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "a Call is carried out and never answered"), nullptr, 0, 0},
    {Fault::DuplicateReply, "duplicate-reply"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every reply comes twice"), nullptr, 0, 0},
    {Fault::WrongId, "wrong-id"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every reply carries an id that nobody asked with"), nullptr, 0, 0},
    {Fault::ErrorMember, "error-member"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "a refusal comes as JSON-RPC's own error member"), nullptr, 0, 0},
    {Fault::DropBeforeAck, "drop-before-ack"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "a Call is carried out, then the link is lost without a reply"), nullptr, 0, 0},
    {Fault::DropAfterAck, "drop-after-ack"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "the link is lost right after the reply to a Call"), nullptr, 0, 0},
    {Fault::DropEvery, "drop-every"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every link is lost after a time"), milliseconds, 5000, day},
    {Fault::EventBeforeAck, "event-before-ack"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "the reply to an accepted Call comes after its event"), nullptr, 0, 0},
    {Fault::AckWithoutEvent, "ack-without-event"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "the event that follows an accepted Call never comes"), nullptr, 0, 0},
    {Fault::NoEvent, "no-event"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "no event ever comes"), nullptr, 0, 0},
    {Fault::DuplicateEvent, "duplicate-event"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every event comes twice"), nullptr, 0, 0},
    {Fault::Flood, "flood"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "a stream of events that mean nothing"), eventsASecond, 50, 1000},
    {Fault::HalfOpen, "half-open"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "the link stays open and nothing comes any more, not even pongs"), nullptr, 0, 0},
    // What is sent
    {Fault::Garbage, "garbage"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every frame is nonsense"), nullptr, 0, 0},
    {Fault::Truncated, "truncated"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every frame is cut in half"), nullptr, 0, 0},
    {Fault::Binary, "binary"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every frame is a binary one"), nullptr, 0, 0},
    {Fault::Huge, "huge"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every frame is padded"), kibibytes, 1024, 64 * 1024},
    {Fault::Deep, "deep"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every frame nests very deep"), levels, 1000, 100'000},
    {Fault::WrongTypes, "wrong-types"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every value has a type it should not have"), nullptr, 0, 0},
    {Fault::MissingBlocks, "missing-blocks"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "only the meeting's status is told"), nullptr, 0, 0},
    {Fault::UnknownEnums, "unknown-enums"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every enumeration has a number that is not specified"), nullptr, 0, 0},
    {Fault::LongTitles, "long-titles"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "titles and names are very long"), characters, 200, 100'000},
    {Fault::NoLayouts, "no-layouts"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "layout_switch_info is missing, as before Rooms 3.9.150"), nullptr, 0, 0},
    {Fault::Markup, "markup"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every text has HTML in it, with an image on this machine"), port, 9, 65535},
    // Who is let in
    {Fault::HandshakeStall, "handshake-stall"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "a connection is accepted and its handshake never answered"), nullptr, 0, 0},
    {Fault::AuthRefused, "auth-refused"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every password is refused with HTTP 401"), nullptr, 0, 0},
    {Fault::AuthClose, "auth-close"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every link is closed right after the handshake"), nullptr, 0, 0},
    // What is refused
    {Fault::Disabled, "disabled"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "everything answers 2, control is switched off"), nullptr, 0, 0},
    {Fault::NotLoggedIn, "not-logged-in"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "everything answers 3, the room is not signed in"), nullptr, 0, 0},
    {Fault::VersionRetired, "version-retired"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "everything answers 14, the room's version is retired"), nullptr, 0, 0},
    {Fault::TooFrequent, "too-frequent"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "two requests of a kind that are too close answer 10"), milliseconds, 1000, day},
    {Fault::SubscribeRefused, "subscribe-refused"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "subscribing is refused"), errorCode, 7, largestCode},
    {Fault::SubscribeSilent, "subscribe-silent"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "subscribing is not answered and does nothing"), nullptr, 0, 0},
    {Fault::Refuse, "refuse"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "every Call is refused"), errorCode, 1, largestCode},
    {Fault::FailJoin, "fail-join"_L1, QT_TRANSLATE_NOOP("Rooms::Faults", "entering a meeting is accepted and fails later"), errorCode, 10005, largestCode},
};
// clang-format on

template<typename Matches>
const FaultInfo *find(Matches matches)
{
    const auto row = std::find_if(std::begin(table), std::end(table), matches);
    return row != std::end(table) ? row : nullptr;
}

//! All that refuse something.
QList<int> errorCodes()
{
    QList<int> codes;
    for (const ErrorInfo &error : allErrors()) {
        if (error.code > 0)
            codes.append(error.code);
    }
    return codes;
}

} // namespace

const char *FaultInfo::amount() const
{
    const auto row = std::find_if(std::begin(amounts), std::end(amounts),
                                  [this](const Amount &amount) { return amount.unit == value; });
    return row != std::end(amounts) ? row->words : nullptr;
}

QList<int> FaultInfo::steps() const
{
    return value == errorCode ? errorCodes() : QList<int>();
}

void Faults::set(Fault fault)
{
    set(fault, find([fault](const FaultInfo &row) { return row.fault == fault; })->defaultValue);
}

void Faults::set(Fault fault, int value)
{
    m_active.insert(fault, value);
    Q_EMIT changed();
}

void Faults::clear(Fault fault)
{
    if (m_active.remove(fault) > 0)
        Q_EMIT changed();
}

void Faults::clear()
{
    m_active.clear();
    Q_EMIT changed();
}

Result<FaultSetting, QString> Faults::parse(const QString &text)
{
    const QString name = text.section(u'=', 0, 0);
    const FaultInfo *row = find([&name](const FaultInfo &info) { return info.name == name; });
    if (!row) {
        QStringList names;
        for (const FaultInfo &info : table)
            names.append(info.name);
        return u"There is no fault \"%1\". The faults are: %2."_s.arg(name, names.join(u", "_s));
    }
    if (!text.contains(u'='))
        return FaultSetting {row->fault, row->defaultValue};
    if (!row->value)
        return u"The fault \"%1\" takes no value."_s.arg(name);
    bool isNumber = false;
    const int value = text.section(u'=', 1).toInt(&isNumber);
    if (!isNumber || value < 1 || value > row->maximum)
        return u"The value of the fault \"%1\" is %2, a whole number from 1 to %3."_s
            .arg(name, QLatin1StringView(row->value))
            .arg(row->maximum);
    return FaultSetting {row->fault, value};
}

QLatin1StringView Faults::name(Fault fault)
{
    return find([fault](const FaultInfo &row) { return row.fault == fault; })->name;
}

QList<FaultInfo> Faults::all()
{
    return {std::begin(table), std::end(table)};
}

} // namespace Rooms
