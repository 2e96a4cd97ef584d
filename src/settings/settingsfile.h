// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

//! A file of settings as it is on the disk: a JSON object with a member for each setting. Any thread.
namespace Rooms::SettingsFile {

//! Why nothing can be read from a file.
enum class Problem {
    Unreadable,
    TooLong,
    NotJson, //!< The text is broken; `line` says where.
    NotObject, //!< It is JSON, but something else.
};

//! What is wrong with a file as a whole.
struct Broken
{
    Problem problem;
    int line = 0; //!< From 1.
};

//! What the file at \a path says; a file that is not there says nothing.
Result<QJsonObject, Broken> read(const QString &path);

//! What came of writing.
struct Written
{
    bool done;
    QString keptAside; //!< Where the broken file is that was there before; "" when none was.
};
//! Writes \a value under \a name, or takes that away when it is undefined. Everything else in the file stays,
//! also what somebody wrote there since it was read; a broken one is kept aside, never overwritten.
Written change(const QString &path, const QString &name, const QJsonValue &value);

} // namespace Rooms::SettingsFile
