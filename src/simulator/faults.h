// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qlist.h>
#include <QtCore/qmap.h>
#include <QtCore/qobject.h>

namespace Rooms {

//! Everything that can go wrong on purpose between a room and its clients. What each does and its name are
//! told by Faults::all().
enum class Fault {
    Slow,
    LateReply,
    NoReply,
    DuplicateReply,
    WrongId,
    ErrorMember,
    DropBeforeAck,
    DropAfterAck,
    DropEvery,
    EventBeforeAck,
    AckWithoutEvent,
    NoEvent,
    DuplicateEvent,
    Flood,
    Garbage,
    Truncated,
    Binary,
    Huge,
    Deep,
    WrongTypes,
    MissingBlocks,
    UnknownEnums,
    LongTitles,
    NoLayouts,
    Markup,
    HalfOpen,
    HandshakeStall,
    AuthRefused,
    AuthClose,
    Disabled,
    NotLoggedIn,
    VersionRetired,
    TooFrequent,
    SubscribeRefused,
    SubscribeSilent,
    Refuse,
    FailJoin,
};

//! One row of the table of faults.
struct FaultInfo
{
    Fault fault;
    QLatin1StringView name; //!< As it is written: `drop-after-ack`.
    const char *effect; //!< What it does: English, of the context `Rooms::Faults`.
    const char *value; //!< What its value means, in English; nullptr when it takes none.
    int defaultValue; //!< Without a value given.
    int maximum; //!< The values go from 1 to this.

    //! Its value to be read, with a plural, of the context `Rooms::Faults`; nullptr when it takes none.
    const char *amount() const;
    //! The values that make sense, in rising order: the known error codes; empty where all values do.
    QList<int> steps() const;
};

//! A fault that is to be switched on, with its value.
struct FaultSetting
{
    Fault fault;
    int value = 0;

    bool operator==(const FaultSetting &) const = default;
};

//! Which faults are switched on. They can be switched at any time and work on every client at once. Owned by
//! whoever wires the simulator; lives on its thread.
class Faults : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Whether \a fault is on.
    bool has(Fault fault) const { return m_active.contains(fault); }
    //! Whether none is on.
    bool isEmpty() const { return m_active.isEmpty(); }
    //! Those that are on.
    QList<Fault> active() const { return m_active.keys(); }
    //! The value of \a fault; 0 when it is off or takes none.
    int value(Fault fault) const { return m_active.value(fault); }

    //! Switches \a fault on with its default value.
    void set(Fault fault);
    //! Switches \a fault on with \a value.
    void set(Fault fault, int value);
    void set(const FaultSetting &setting) { set(setting.fault, setting.value); }
    //! Switches \a fault off.
    void clear(Fault fault);
    //! Switches all faults off.
    void clear();

    //! Reads `NAME` or `NAME=VALUE`. Fails with a sentence that says what is possible.
    static Result<FaultSetting, QString> parse(const QString &text);
    //! The name of \a fault.
    static QLatin1StringView name(Fault fault);
    //! The table.
    static QList<FaultInfo> all();

Q_SIGNALS:
    //! A fault was switched on or off, or has another value.
    void changed();

private:
    QMap<Fault, int> m_active;
};

} // namespace Rooms
