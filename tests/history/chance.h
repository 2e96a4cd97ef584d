// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qrandom.h>

#include <chrono>

namespace Rooms::History {

//! Everything in a history that is left to chance, drawn from its seed. Plain value, any thread.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    { }

    //! A whole number, both ends included.
    int between(int least, int most) { return least + m_random.bounded(most - least + 1); }
    //! A whole number whose order of magnitude is what is drawn: small ones are as likely as large ones.
    int magnitude(int least, int most)
    {
        int span = 1;
        while (least * span * 2 < most && m_random.bounded(3) != 0)
            span *= 2;
        return between(least * span, std::min(most, least * span * 2));
    }
    //! True in \a percent of a hundred cases.
    bool happens(int percent) { return m_random.bounded(100) < percent; }
    //! One of the items.
    template<typename List>
    decltype(auto) oneOf(const List &list)
    {
        return *(std::begin(list) + m_random.bounded(int(std::size(list))));
    }
    //! A wait as they come: mostly none to speak of, now and then seconds, seldom minutes.
    std::chrono::milliseconds wait()
    {
        const int kind = m_random.bounded(100);
        if (kind < 45)
            return std::chrono::milliseconds(between(1, 60));
        if (kind < 75)
            return std::chrono::milliseconds(between(60, 1200));
        if (kind < 96)
            return std::chrono::milliseconds(between(1200, 7000));
        return std::chrono::milliseconds(kind < 99 ? between(7000, 40'000) : between(40'000, 300'000));
    }
    //! A seed for something that draws by itself.
    quint32 seed() { return m_random.generate(); }

private:
    QRandomGenerator m_random;
};

} // namespace Rooms::History
