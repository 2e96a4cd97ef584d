// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qsize.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! Writes pictures of every page to \a folder: PAGE-LOOK.png. Takes all looks, or, when \a quick, a few that
//! show most; only pages with \a only in their name,
//! and none with \a except unless that is "". False when a page did not come up or what it shows
//! breaks a rule of Checks; each case is on standard error.
bool takePictures(const QString &folder, bool quick, const QString &only, const QString &except);

} // namespace Rooms
