// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qmetaobject.h>

namespace Rooms {

//! An enumeration value as it came over the wire: the number is always kept, value() is Unknown when the
//! specification does not list it. Enum is a Q_ENUM with an Unknown of -1. Plain value, any thread.
template<typename Enum>
class Coded
{
public:
    //! Absent: number -1.
    constexpr Coded() = default;
    constexpr Coded(Enum value)
        : m_number(int(value))
    { }
    //! Whatever number the room sent.
    static constexpr Coded fromNumber(int number)
    {
        Coded coded;
        coded.m_number = number;
        return coded;
    }

    //! The number as sent.
    constexpr int number() const { return m_number; }
    //! The listed value, or Enum::Unknown.
    Enum value() const
    {
        return QMetaEnum::fromType<Enum>().valueToKey(m_number) ? Enum(m_number) : Enum::Unknown;
    }
    bool isKnown() const { return value() != Enum::Unknown; }

    friend constexpr bool operator==(Coded, Coded) = default;
    friend constexpr bool operator==(Coded coded, Enum value) { return coded.m_number == int(value); }

private:
    int m_number = -1;
};

} // namespace Rooms
