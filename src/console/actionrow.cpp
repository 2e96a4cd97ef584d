// SPDX-License-Identifier: Apache-2.0
#include "actionrow.h"

#include "fleet/fleetwords.h"
#include "tonelabel.h"

#include <QtWidgets/qboxlayout.h>

namespace Rooms {

using namespace Qt::StringLiterals;
using Tone = ConsoleTokens::Tone;

namespace {

constexpr int buttonWidth = 172;
constexpr int rowHeight = 36; // two lines beside the button, so that nothing moves when there is more to say

} // namespace

ActionRow::ActionRow(const QKeySequence &shortcut, QWidget *parent)
    : QWidget(parent)
    , m_action(new QAction(this))
    , m_button(new QPushButton(this))
    , m_note(ToneLabel::make(this))
{
    m_action->setShortcut(shortcut);
    m_button->setFixedWidth(buttonWidth);
    setMinimumHeight(rowHeight);
    connect(m_button, &QPushButton::clicked, m_action, &QAction::trigger);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    layout->addWidget(m_note, 1, Qt::AlignVCenter);
}

void ActionRow::setText(const QString &text)
{
    m_action->setText(text);
    m_button->setText(text);
}

void ActionRow::show(const QString &whyNot, const std::optional<AskProgress> &progress, bool isSaid)
{
    const bool isUnderWay = progress && !progress->isEnd();
    enable(whyNot.isEmpty() && !isUnderWay);
    if (progress)
        note(u"%1 · %2"_s.arg(progress->at.toLocalTime().toString(u"HH:mm:ss"_s),
                              FleetWords::progress(*progress)),
             ToneLabel::toneOf(progress->step), whyNot);
    else
        note(isSaid ? QString() : whyNot, Tone::Neutral, whyNot);
}

void ActionRow::showCount(int can, int all, const QString &whyNot)
{
    enable(can > 0);
    note(can > 0 ? tr("%1 of %2 rooms").arg(can).arg(all) : whyNot, Tone::Neutral, whyNot);
}

void ActionRow::enable(bool isPossible)
{
    if (window()->focusWidget() == m_button && !isPossible)
        setFocus(); // else it would go to some other button, which the next key would press
    m_action->setEnabled(isPossible);
    m_button->setEnabled(isPossible);
}

void ActionRow::note(const QString &text, Tone tone, const QString &whyNot)
{
    if (m_note->text() != text)
        m_note->setText(text);
    ToneLabel::setTone(m_note, tone);
    m_button->setToolTip(whyNot);
    m_button->setAccessibleDescription(whyNot.isEmpty() ? text : whyNot);
}

} // namespace Rooms
