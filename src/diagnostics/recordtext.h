// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "record.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

//! Records as a person or a script reads them. Pure functions, any thread.
namespace Rooms::RecordText {

//! Longest line(), in characters.
constexpr qsizetype longestLine = 400;

//! One line: the time of day where the program ran, seconds since \a before (0 without, blank when the
//! program started in between), an arrow or a word for the kind, and what it is about; long frames are cut.
//! Control characters are escaped.
QString line(const Record &record, const Record *before = nullptr);
//! `number`, `time` (ISO 8601, UTC), `monotonic_us`, `kind`, and `payload`: an object, or text when it is no
//! JSON.
QJsonObject json(const Record &record);

} // namespace Rooms::RecordText
