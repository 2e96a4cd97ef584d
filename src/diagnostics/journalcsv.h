// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "journalreader.h"

#include <QtCore/qiodevice.h>

//! A journal as a table for a spreadsheet: RFC 4180, in UTF-8 with the mark by which Excel knows that, a row
//! for each request and one for each line about the journal. What a spreadsheet would take for a formula is
//! defused. Pure functions, any thread.
namespace Rooms::JournalCsv {

//! Writes the journal in \a paths to \a device. Answers why not, if a file cannot be read; whether everything
//! could be written the device tells.
std::optional<JournalReader::Failure> write(const QStringList &paths, QIODevice &device);
//! \a text as a cell.
QByteArray cell(const QString &text);

} // namespace Rooms::JournalCsv
