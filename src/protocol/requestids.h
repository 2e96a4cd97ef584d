// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qrandom.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! Makes request ids that are globally unique, as the protocol introduction asks: a random part drawn once,
//! and a count. Owned by a session; not for sharing between threads.
class RequestIds
{
public:
    //! Draws the random part (128 bits) from \a random.
    explicit RequestIds(QRandomGenerator &random);
    //! The next id, for example `5f0c...-17`.
    QString next();

private:
    QString m_prefix;
    quint64 m_count = 0;
};

} // namespace Rooms
