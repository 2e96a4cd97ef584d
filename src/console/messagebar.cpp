// SPDX-License-Identifier: Apache-2.0
#include "messagebar.h"

#include "tonelabel.h"
#include "wording.h"

#include <QtWidgets/qboxlayout.h>

namespace Rooms {

namespace {
constexpr qsizetype mostShown = 4;
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(ToneLabel::make(this))
{
    setObjectName(QStringLiteral("messages"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->addWidget(m_text, 1);
    setWords(this, [this] { say(); });
}

void MessageBar::setMessages(const QList<RoomsMessage> &messages)
{
    m_messages = messages;
    say();
}

void MessageBar::say()
{
    QStringList lines;
    for (const RoomsMessage &message : m_messages.first(qMin(m_messages.size(), mostShown)))
        lines.append(message.line > 0 ? tr("Line %1: %2").arg(message.line).arg(message.text) : message.text);
    if (const qsizetype more = m_messages.size() - mostShown; more > 0)
        lines.append(tr("and %n more", nullptr, int(more)));
    m_text->setText(lines.join(u'\n'));
    m_text->setAccessibleName(m_text->text());
    setVisible(!lines.isEmpty());
}

} // namespace Rooms
