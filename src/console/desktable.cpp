// SPDX-License-Identifier: Apache-2.0
#include "desktable.h"

#include "consoletokens.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qstyleoption.h>
#include <QtWidgets/qtableview.h>

namespace Rooms {

namespace {

constexpr int focusWidth = 3;

} // namespace

void DeskTable::prepare(QTableView *table, int rowHeight)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void DeskTable::paintBehind(QPainter *painter, const QStyleOptionViewItem &option, const QColor &background,
                            const QColor &line, const ConsoleTokens &tokens)
{
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, selected ? tokens.accentSoft : background);
    painter->setPen(line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus) {
        QRect mark = option.rect;
        mark.setWidth(focusWidth);
        painter->fillRect(mark, tokens.accentText);
    }
}

} // namespace Rooms
