// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>
#include <variant>

namespace Rooms {

//! A value, or the error that stands in its place. The project reports every failure that a caller
//! can do something about this way; exceptions do not cross its interfaces. Plain value type, any thread.
template<typename T, typename E>
class Result
{
public:
    //! Success. Implicit, so that functions can say `return value;`.
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    { }
    //! Failure. Implicit, so that functions can say `return error;`.
    Result(E error)
        : m_content(std::in_place_index<1>, std::move(error))
    { }

    //! Whether value() may be called.
    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    //! The value; only after ok().
    const T &value() const & { return *std::get_if<0>(&m_content); }
    T &&value() && { return std::move(*std::get_if<0>(&m_content)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

    //! The error; only after !ok().
    const E &error() const { return *std::get_if<1>(&m_content); }

private:
    std::variant<T, E> m_content;
};

} // namespace Rooms
