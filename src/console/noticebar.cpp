// SPDX-License-Identifier: Apache-2.0
#include "noticebar.h"

#include "tonelabel.h"
#include "wording.h"

#include <QtWidgets/qboxlayout.h>

namespace Rooms {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(ToneLabel::make(this))
    , m_undo(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("notice"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, this, &NoticeBar::undoWanted);
    connect(m_close, &QPushButton::clicked, this, &NoticeBar::dismiss);
    hide();
    setWords(this, [this] { say(); });
}

void NoticeBar::say()
{
    m_undo->setText(tr("Undo"));
    m_close->setText(tr("Close"));
    if (m_said)
        m_text->setText(m_said());
    m_text->setAccessibleName(m_text->text());
}

void NoticeBar::tell(Text text, bool canUndo)
{
    m_said = std::move(text);
    say();
    m_undo->setVisible(canUndo);
    show();
}

void NoticeBar::dismiss()
{
    m_said = {};
    if (isAncestorOf(window()->focusWidget()))
        parentWidget()->setFocus(); // else it would go to some other button, which the next key would press
    hide();
}

} // namespace Rooms
