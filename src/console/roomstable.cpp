// SPDX-License-Identifier: Apache-2.0
#include "roomstable.h"

#include "celldelegate.h"
#include "desktable.h"
#include "rowchecks.h"
#include "wording.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto untilRemembered = 500ms; // after the last of many steps of a drag

//! How wide columns are until somebody changes that; 0: hidden.
constexpr int widths[] = {190, 0, 0, 136, 134, 112, 90, 0, 84, 122, 166};
static_assert(std::size(widths) == FleetCells::ColumnCount);
constexpr int hiddenWidth = 140; // of a column that is shown later

} // namespace

RoomsTable::RoomsTable(FleetModel &model, FleetFilter &filter, ConsoleMemory &memory, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_filter(filter)
    , m_memory(memory)
    , m_delegate(new CellDelegate(this))
    , m_hint(new QLabel(this))
{
    setModel(&filter);
    setItemDelegate(m_delegate);
    DeskTable::prepare(this, CellDelegate::rowHeight);
    new RowChecks(this);
    prepareHeader();
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        if (indexAt(place).isValid())
            Q_EMIT menuWanted(viewport()->mapToGlobal(place));
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT roomWanted(index.data(FleetModel::RoomIdRole).toString());
    });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT roomsSelected(selectedRooms()); });

    m_hint->setObjectName(u"secondary"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->hide();
    connect(&model, &FleetModel::countsChanged, this, &RoomsTable::updateHint);
    connect(&filter, &FleetFilter::viewChanged, this, &RoomsTable::updateHint);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&filter, changed, this, &RoomsTable::updateHint);
    setWords(this, [this] {
        setAccessibleName(tr("Rooms"));
        m_hint->setText(tr("No room is like that. Esc shows all."));
    });
}

RoomsTable::~RoomsTable()
{
    setModel(nullptr);
}

void RoomsTable::prepareHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(60);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    restoreColumns();
    setSortingEnabled(true);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &place) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(header->mapToGlobal(place));
    });
    connect(&m_filter, &FleetFilter::viewChanged, this,
            [this, header] { header->setSortIndicator(m_filter.view().sortedBy, m_filter.view().order); });

    m_remembering.setSingleShot(true);
    m_remembering.setInterval(untilRemembered);
    const auto later = [this] { m_remembering.start(); };
    connect(&m_remembering, &QTimer::timeout, this, &RoomsTable::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, later);
    connect(header, &QHeaderView::sectionMoved, this, later);
    connect(header, &QHeaderView::sortIndicatorChanged, this, later);
}

void RoomsTable::restoreColumns()
{
    QHeaderView *header = horizontalHeader();
    if (!m_memory.columns().isEmpty() && header->restoreState(m_memory.columns()))
        return;
    for (int column = 0; column < int(FleetCells::ColumnCount); ++column) {
        header->setSectionHidden(column, widths[column] == 0);
        header->resizeSection(column, widths[column] ? widths[column] : hiddenWidth);
    }
    header->setSortIndicator(FleetCells::Name, Qt::AscendingOrder);
}

void RoomsTable::rememberColumns()
{
    m_memory.setColumns(horizontalHeader()->saveState());
}

void RoomsTable::fillColumnMenu(QMenu *menu)
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < int(FleetCells::ColumnCount); ++column) {
        QAction *action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column != FleetCells::Name); // what a row is must be seen
        connect(action, &QAction::toggled, this, [this, header, column](bool isShown) {
            header->setSectionHidden(column, !isShown);
            m_remembering.start();
        });
    }
}

void RoomsTable::setTokens(const ConsoleTokens &tokens)
{
    m_delegate->setTokens(tokens);
    viewport()->update();
}

QStringList RoomsTable::selectedRooms() const
{
    QStringList ids;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        ids.append(index.data(FleetModel::RoomIdRole).toString());
    return ids;
}

bool RoomsTable::select(const QString &id)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.index(m_model.rowOf(id), FleetCells::Name));
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void RoomsTable::focusRow()
{
    setFocus();
    if (selectionModel()->selectedRows().isEmpty())
        selectRow(0);
}

void RoomsTable::updateHint()
{
    m_hint->setVisible(m_filter.rowCount() == 0 && m_model.rowCount() > 0);
    m_hint->setGeometry(viewport()->geometry());
}

void RoomsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateHint();
}

//! Enter opens the one room that is selected; of several, or with Ctrl, it goes to what can be asked.
void RoomsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QTableView::keyPressEvent(event);
        return;
    }
    const QStringList ids = selectedRooms();
    if (ids.size() == 1 && !(event->modifiers() & Qt::ControlModifier))
        Q_EMIT roomWanted(ids.constFirst());
    else
        Q_EMIT actionsWanted();
}

} // namespace Rooms
