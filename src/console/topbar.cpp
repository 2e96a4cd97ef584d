// SPDX-License-Identifier: Apache-2.0
#include "topbar.h"

#include "wording.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14; // that of cells

} // namespace

TopBar::TopBar(FleetModel &model, FleetFilter &filter, QMenu *views, QMenu *menu, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_chips(new ChipBar(model, filter, this))
    , m_viewButton(new QPushButton(this))
    , m_menuButton(new QPushButton(this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"topBar"_s);
    m_title->setObjectName(u"title"_s);
    m_search->setToolTip(u"Ctrl+F"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(480);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, &filter, &FleetFilter::setSearch);
    connect(&filter, &FleetFilter::viewChanged, this, [this, &filter] {
        if (m_search->text() == filter.search())
            return;
        const QSignalBlocker blocker(m_search);
        m_search->setText(filter.search());
    });
    m_viewButton->setMenu(views);
    m_menuButton->setMenu(menu);

    m_layout->setContentsMargins(margin, 10, margin, 10);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_search, 1);
    m_layout->addSpacing(8);
    m_layout->addWidget(m_chips);
    m_layout->addStretch();
    m_layout->addWidget(m_viewButton);
    m_layout->addWidget(m_menuButton);
    setWords(this, [this] { say(); });
}

void TopBar::say()
{
    m_title->setText(tr("Rooms Console"));
    m_search->setPlaceholderText(tr("Search rooms, meeting IDs, places…"));
    m_search->setAccessibleName(tr("Search"));
    m_viewButton->setText(tr("Views"));
    m_menuButton->setText(tr("Menu"));
}

void TopBar::addBell(QWidget *bell)
{
    m_bell = bell;
    m_layout->insertWidget(m_layout->indexOf(m_viewButton), bell);
}

void TopBar::setHasRooms(bool hasRooms)
{
    m_search->setVisible(hasRooms);
    m_chips->setVisible(hasRooms);
    if (m_bell)
        m_bell->setVisible(hasRooms);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            Q_EMIT leaveWanted();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Rooms
