// SPDX-License-Identifier: Apache-2.0
#include "deskdialog.h"

#include "tonelabel.h"
#include "wording.h"

namespace Rooms {

using namespace Qt::StringLiterals;

namespace {
constexpr int margin = 24;
}

DeskDialog::DeskDialog(QWidget *parent)
    : QDialog(parent)
    , m_scroll(new QScrollArea(this))
    , m_message(ToneLabel::make(this))
    , m_yes(new QPushButton(this))
    , m_no(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_yes->setProperty("kind", u"main"_s);
    m_yes->setDefault(true);
    m_no->setAutoDefault(false);
    m_message->setObjectName(u"dialogMessage"_s);
    ToneLabel::setTone(m_message, ConsoleTokens::Tone::Amber);
    m_message->hide();
    auto *page = new QWidget;
    page->setObjectName(u"sheet"_s);
    m_body = new QVBoxLayout(page);
    m_body->setContentsMargins(margin, margin, margin, margin);
    m_body->setSpacing(14);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(margin, 14, margin, 18);
    buttons->setSpacing(12);
    buttons->addWidget(m_message, 1);
    buttons->addStretch();
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    auto *foot = new QFrame(this);
    foot->setObjectName(u"foot"_s);
    foot->setLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(foot);
    connect(m_no, &QPushButton::clicked, this, &QDialog::reject);
    setWords(this, [this] { m_no->setText(tr("Cancel")); });
}

void DeskDialog::setTitles(const QString &title, const QString &yes)
{
    setWindowTitle(title);
    m_yes->setText(yes);
}

void DeskDialog::makeFinal()
{
    m_yes->setProperty("kind", u"last"_s);
    m_yes->setDefault(false);
    m_yes->setAutoDefault(false);
    m_no->setFocus();
}

void DeskDialog::goTo(QWidget *child)
{
    child->setFocus();
    m_scroll->ensureWidgetVisible(child);
}

void DeskDialog::setMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace Rooms
