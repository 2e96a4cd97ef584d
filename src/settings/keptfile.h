// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

//! How files that must not be lost are written. Any thread.
namespace Rooms::KeptFile {

//! Writes \a content to \a path, as a whole or not at all; a new file is one that only its owner can read.
//! False when it cannot be written: then what was there is still there.
bool save(const QString &path, const QJsonObject &content);
//! Moves the file at \a path out of the way, to `PATH.broken` or the next such name that nothing has. Answers
//! the name, "" when it cannot be moved.
QString keepAside(const QString &path);

} // namespace Rooms::KeptFile
