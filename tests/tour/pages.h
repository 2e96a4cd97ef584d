// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qsize.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! What of the pages is pictured.
struct Wanted
{
    bool quick = false; //!< Only a few looks that show most of what can go wrong.
    bool onlyFaulty = false; //!< All are measured, but only those that break a rule are written.
    QString only; //!< Pages with this in their name.
    QString except; //!< No pages with this in their name, unless it is "".
};

//! Writes pictures of every page to \a folder: PAGE-LOOK.png. False when a page did not come up or what it
//! shows breaks a rule of Checks; each case is on standard error.
bool takePictures(const QString &folder, const Wanted &wanted);

} // namespace Rooms
