// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "roomentry.h"

//! The list of rooms as spreadsheet programs save it. The first line names the columns, in any order and
//! case: `url` must be there; `id` is the url's host and port unless given; `name`, `place` and `tags`
//! (divided by | or ,) may be. Columns are divided by commas, semicolons or tabs, whichever the first line
//! has; quotes are as RFC 4180 has them, line breaks inside included; UTF-8 or UTF-16, with or without byte
//! order mark. Pure function, any thread.
namespace Rooms::RoomsCsv {

//! Reads a whole file, as RoomsJson::read() does.
RoomsReading read(const QByteArray &text);

} // namespace Rooms::RoomsCsv
