// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qstringlist.h>

namespace Rooms::History {

//! What rooms-soak is asked for on its command line. Plain value.
struct Options
{
    bool single = false; //!< Only the history of `first`, and tell what happened in it.
    quint32 first = 1;
    quint32 count = 10'000;
    int jobs = 1; //!< Histories that are played at the same time.

    //! Reads \a arguments; fails with a sentence.
    static Result<Options, QString> read(const QStringList &arguments);
};

} // namespace Rooms::History
