// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

namespace Rooms {

//! Writes a picture of every page to \a folder, in every language and both themes: PAGE-LANGUAGE-THEME.png.
//! False when a page did not come up; which one is on standard error.
bool takePictures(const QString &folder);

} // namespace Rooms
