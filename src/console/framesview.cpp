// SPDX-License-Identifier: Apache-2.0
#include "framesview.h"

#include "desktable.h"
#include "wording.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qshortcut.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qsplitter.h>

#include <algorithm>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr int margin = 14;
constexpr int rowHeight = 30;
constexpr int widths[] = {136, 156, 96, 210, 92};
static_assert(std::size(widths) == FramesModel::ColumnCount);
} // namespace

FramesView::FramesView(FramesModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_pause(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_table(new QTableView(this))
    , m_body(new QPlainTextEdit(this))
{
    m_filter.setSourceModel(&model);
    DeskTable::prepare(m_table, rowHeight);
    m_table->setObjectName(u"plainTable"_s);
    m_table->setModel(&m_filter);
    for (int column = 0; column < FramesModel::ColumnCount; ++column)
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(FramesModel::Name, QHeaderView::Stretch);
    m_body->setReadOnly(true);
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_body->setObjectName(u"frameBody"_s);
    m_search->setClearButtonEnabled(true);
    m_pause->setCheckable(true);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(margin, 10, margin, 10);
    bar->setSpacing(8);
    bar->addWidget(m_search, 1);
    for (QPushButton *&kind : m_kinds) {
        kind = new QPushButton(this);
        kind->setCheckable(true);
        kind->setProperty("chip", u"neutral"_s);
        connect(kind, &QPushButton::clicked, this, &FramesView::onKinds);
        bar->addWidget(kind);
    }
    bar->addSpacing(8);
    for (QPushButton *button : {m_pause, m_copy, m_clear})
        bar->addWidget(button);
    auto *split = new QSplitter(this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(m_body);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(split, 1);

    connect(m_search, &QLineEdit::textChanged, &m_filter, &FramesFilter::setText);
    connect(m_pause, &QPushButton::toggled, &model, &FramesModel::setPaused);
    connect(&model, &FramesModel::pauseChanged, this, &FramesView::sayPause);
    connect(m_copy, &QPushButton::clicked, this, &FramesView::onCopy);
    connect(m_clear, &QPushButton::clicked, &model, &FramesModel::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FramesView::showBody);
    QScrollBar *bottom = m_table->verticalScrollBar();
    connect(bottom, &QScrollBar::valueChanged, this,
            [this, bottom](int value) { m_follows = value == bottom->maximum(); });
    connect(bottom, &QScrollBar::rangeChanged, this, [this, bottom](int, int maximum) {
        if (m_follows)
            bottom->setValue(maximum);
    });
    auto *copyKeys = new QShortcut(QKeySequence::Copy, m_table);
    copyKeys->setContext(Qt::WidgetShortcut);
    connect(copyKeys, &QShortcut::activated, this, &FramesView::onCopy);
    setWords(this, [this] { say(); });
    showBody();
}

FramesView::~FramesView()
{
    m_table->setModel(nullptr);
}

void FramesView::say()
{
    m_search->setPlaceholderText(tr("Search frames…"));
    m_search->setAccessibleName(tr("Search frames"));
    m_table->setAccessibleName(tr("Frames"));
    m_body->setAccessibleName(tr("Content of the frame"));
    m_body->setPlaceholderText(tr("Select a frame to see what is in it. Secrets are masked."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the selected frames as they are shown, without secrets"));
    m_clear->setText(tr("Clear"));
    const QString kinds[] = {tr("Requests"), tr("Replies"), tr("Events"), tr("Not understood")};
    for (size_t kind = 0; kind < kindCount; ++kind)
        m_kinds[kind]->setText(kinds[kind]);
    sayPause();
    m_model.retranslate();
}

void FramesView::sayPause()
{
    m_pause->setText(!m_model.isPaused()         ? tr("Pause")
                         : m_model.missed() == 0 ? tr("Go on")
                                                 : tr("Go on (%1 missed)").arg(m_model.missed()));
    m_pause->setChecked(m_model.isPaused());
}

void FramesView::onKinds()
{
    int kinds = 0;
    for (size_t kind = 0; kind < kindCount; ++kind) {
        if (m_kinds[kind]->isChecked())
            kinds |= 1 << kind;
    }
    m_filter.setKinds(kinds);
}

void FramesView::showBody()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_copy->setEnabled(!rows.isEmpty());
    m_body->setPlainText(rows.isEmpty() ? QString()
                                        : rows.constFirst().data(FramesModel::BodyRole).toString());
}

void FramesView::onCopy()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const QModelIndex &row : std::as_const(rows))
        texts.append(row.data(FramesModel::BodyRole).toString().trimmed());
    QGuiApplication::clipboard()->setText(texts.join("\n\n"_L1));
}

} // namespace Rooms
