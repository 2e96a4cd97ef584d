// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

//! How every plain table of the desk behaves. GUI thread.
namespace Rooms::DeskTable {

//! Rows of \a rowHeight that are selected whole; nothing else.
void prepare(QTableView *table, int rowHeight);

} // namespace Rooms::DeskTable
