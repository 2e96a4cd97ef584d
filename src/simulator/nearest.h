// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>

namespace Rooms {

//! The word of \a words that somebody who wrote \a word may have meant, "" when none is near. Pure function,
//! any thread.
QString nearest(const QString &word, const QStringList &words);
//! `; did you mean "join"?` for a sentence about a \a word that is none of \a words, or a list of those: `;
//! there are: join, leave`.
QString meant(const QString &word, const QStringList &words);

} // namespace Rooms
