// SPDX-License-Identifier: Apache-2.0
#pragma once

class QColor;
class QPainter;
class QStyleOptionViewItem;
class QTableView;

namespace Rooms {
struct ConsoleTokens;
}

//! How every table and list of the desk behaves and is drawn. GUI thread.
namespace Rooms::DeskTable {

//! Rows of \a rowHeight that are selected whole; nothing else.
void prepare(QTableView *table, int rowHeight);
//! Draws what is behind a cell: whether it is selected, the line below it, and where the keys are.
void paintBehind(QPainter *painter, const QStyleOptionViewItem &option, const QColor &background,
                 const QColor &line, const ConsoleTokens &tokens);

} // namespace Rooms::DeskTable
