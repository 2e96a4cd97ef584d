// SPDX-License-Identifier: Apache-2.0
#include "roomwindow.h"

#include "desktable.h"
#include "fleet/fleetwords.h"
#include "tonelabel.h"
#include "wording.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qshortcut.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qstyleditemdelegate.h>
#include <QtWidgets/qtabbar.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Tone = ConsoleTokens::Tone;

namespace {

constexpr QSize usualSize(1180, 820);
constexpr int rowHeight = 34;
constexpr int timeWidth = 190;

//! Draws what happened in the colour of its tone.
class ToneDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTokens(const ConsoleTokens &tokens) { m_tokens = &tokens; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto tone = Tone(index.siblingAtColumn(RoomHistory::Time).data(RoomHistory::ToneRole).toInt());
        const QColor &color = index.column() == RoomHistory::Time || tone == Tone::Neutral
            ? m_tokens->textSecondary
            : m_tokens->content(tone);
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    }

private:
    const ConsoleTokens *m_tokens = &ConsoleTokens::of(ConsoleTokens::Theme::Dark);
};

} // namespace

RoomWindow::RoomWindow(const Parts &parts, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_room(parts.room)
    , m_history(parts.history)
    , m_makePanel(parts.makePanel)
    , m_name(new QLabel(this))
    , m_state(new QLabel(this))
    , m_notice(ToneLabel::make(this))
    , m_tabs(new QTabWidget(this))
    , m_panelPage(new QWidget(this))
    , m_frames(new FramesView(parts.frames, this))
    , m_historyTable(new QTableView(this))
    , m_times(new TimesView(parts.times, parts.clock, this))
{
    setObjectName(u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_name->setObjectName(u"heading"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_state->setObjectName(u"secondary"_s);
    m_state->setTextFormat(Qt::PlainText);
    ToneLabel::setTone(m_notice, Tone::Amber);
    m_notice->hide();
    DeskTable::prepare(m_historyTable, rowHeight);
    m_historyTable->setObjectName(u"plainTable"_s);
    m_historyTable->setModel(&m_history);
    m_historyTable->setItemDelegate(new ToneDelegate(m_historyTable));
    m_historyTable->horizontalHeader()->resizeSection(RoomHistory::Time, timeWidth);
    m_historyTable->horizontalHeader()->setStretchLastSection(true);
    auto *panelLayout = new QVBoxLayout(m_panelPage);
    panelLayout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *page : {m_panelPage, static_cast<QWidget *>(m_frames),
                          static_cast<QWidget *>(m_historyTable), static_cast<QWidget *>(m_times)})
        m_tabs->addTab(page, QString());
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(20, 14, 20, 10);
    head->setSpacing(14);
    head->addWidget(m_name);
    head->addWidget(m_state);
    head->addStretch();
    head->addWidget(m_notice, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RoomWindow::onTab);
    connect(&m_room, &Room::nameChanged, this, &RoomWindow::update);
    connect(&m_room, &Room::stageChanged, this, &RoomWindow::update);
    connect(m_room.link(), &RoomLink::stateChanged, this, &RoomWindow::update);
    for (int tab = 0; tab < TabCount; ++tab) {
        auto *keys = new QShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + tab), this);
        connect(keys, &QShortcut::activated, this, [this, tab] { m_tabs->setCurrentIndex(tab); });
    }
    auto *close = new QShortcut(Qt::CTRL | Qt::Key_W, this);
    connect(close, &QShortcut::activated, this, &QWidget::close);
    setWords(this, [this] { say(); });
    resize(usualSize);
    onTab();
}

RoomWindow::~RoomWindow()
{
    m_historyTable->setModel(nullptr);
    delete m_panel; // it uses the rest
}

void RoomWindow::say()
{
    const QString names[] = {tr("Panel"), tr("Frames"), tr("History"), tr("Response times")};
    static_assert(std::size(names) == TabCount);
    for (int tab = 0; tab < TabCount; ++tab) {
        m_tabs->setTabText(tab, names[tab]);
        m_tabs->setTabToolTip(tab, tr("Ctrl+%1").arg(tab + 1));
    }
    m_historyTable->setAccessibleName(names[History]);
    if (m_told)
        m_notice->setText(m_told());
    m_history.retranslate();
    update();
}

void RoomWindow::update()
{
    m_name->setText(m_room.name());
    setWindowTitle(tr("%1 – Rooms Console").arg(m_room.name()));
    const Link::Reason reason = m_room.link()->reason();
    QStringList parts {FleetWords::stage(m_room.stage()), FleetWords::link(m_room.link()->state())};
    parts.removeDuplicates();
    if (reason != Link::Reason::None)
        parts.append(QCoreApplication::translate("Rooms::Link", Link::headline(reason)));
    m_state->setText(parts.join(u" · "_s));
    m_state->setVisible(!m_isGone);
}

void RoomWindow::onTab()
{
    if (m_tabs->currentIndex() != Panel || m_panel || m_isGone)
        return;
    m_panel = m_makePanel(m_panelPage);
    m_panelPage->layout()->addWidget(m_panel);
    m_panelPage->setFocusProxy(m_panel);
}

void RoomWindow::tell(std::function<QString()> notice)
{
    m_told = std::move(notice);
    m_notice->setText(m_told());
    m_notice->show();
}

void RoomWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void RoomWindow::setGone(std::function<QString()> notice)
{
    m_isGone = true;
    tell(std::move(notice));
    m_tabs->setTabEnabled(Panel, false);
    if (m_tabs->currentIndex() == Panel)
        m_tabs->setCurrentIndex(History);
    update();
}

void RoomWindow::setTheme(ConsoleTokens::Theme theme)
{
    const ConsoleTokens &tokens = ConsoleTokens::of(theme);
    m_times->setTokens(tokens);
    static_cast<ToneDelegate *>(m_historyTable->itemDelegate())->setTokens(tokens);
    m_historyTable->viewport()->update();
}

} // namespace Rooms
