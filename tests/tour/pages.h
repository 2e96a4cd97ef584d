// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qsize.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! Writes a picture of every page with \a only in its name to \a folder, in every language and both themes:
//! PAGE-LANGUAGE-THEME.png. The window has \a size. False when a page did not come up; which one is on
//! standard error.
bool takePictures(const QString &folder, const QString &only, const QSize &size);

} // namespace Rooms
