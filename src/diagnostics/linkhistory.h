// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qdatetime.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qstring.h>

#include <deque>

namespace Rooms {

//! How the link stands, in the words of roomsctl: `retrying`, `closed_by_room`. Plain value.
struct LinkCondition
{
    QString state;
    QString reason; //!< Why it is not ready; `none`.
    int code = 0; //!< The room's error code behind the reason.
    int attempt = 0; //!< Failed tries in a row.
    QString polling; //!< Why the state is asked for instead of told; `off`.

    bool operator==(const LinkCondition &) const = default;
    //! Zeros and `none` are left out.
    QJsonObject toJson() const;
};

//! The last changes of one room's link, with their times. Owned by a session's diagnostics, same thread.
class LinkHistory
{
public:
    static constexpr size_t mostChanges = 200;

    //! One change.
    struct Change
    {
        QDateTime at;
        LinkCondition condition;
    };

    //! The link is now in \a condition. False when it was already.
    bool add(const QDateTime &at, const LinkCondition &condition);

    //! Oldest first.
    const std::deque<Change> &changes() const { return m_changes; }
    //! All of them, those that were dropped included.
    quint64 count() const { return m_count; }
    //! Oldest first, each with `time`.
    QJsonArray toJson() const;

private:
    std::deque<Change> m_changes;
    quint64 m_count = 0;
};

} // namespace Rooms
