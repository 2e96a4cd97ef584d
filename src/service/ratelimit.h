// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qglobal.h>

namespace Rooms {

//! Counts something that must not happen too often. A second begins with the first thing counted in it. Plain
//! value, any thread.
class RateLimit
{
public:
    explicit RateLimit(qint64 mostPerSecond)
        : m_most(mostPerSecond)
    { }

    //! Counts \a amount more at \a now, in milliseconds. False when that was too much for the second.
    bool take(qint64 amount, qint64 now)
    {
        if (m_taken == 0 || now - m_since >= 1000) {
            m_since = now;
            m_taken = 0;
        }
        m_taken += amount;
        return m_taken <= m_most;
    }

private:
    qint64 m_most;
    qint64 m_taken = 0;
    qint64 m_since = 0;
};

} // namespace Rooms
