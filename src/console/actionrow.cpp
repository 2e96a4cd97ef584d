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
constexpr int rowHeight = 40; // two lines beside the button, so that nothing moves when there is more to say

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
    const bool isPossible = whyNot.isEmpty() && !isUnderWay;
    if (window()->focusWidget() == m_button && !isPossible)
        setFocus(); // else it would go to some other button, which the next key would press
    m_action->setEnabled(isPossible);
    m_button->setEnabled(isPossible);
    const Tone tone = progress ? ToneLabel::toneOf(progress->step) : Tone::Neutral;
    const QString note = progress ? u"%1 · %2"_s.arg(progress->at.toLocalTime().toString(u"HH:mm:ss"_s),
                                                     FleetWords::progress(*progress))
        : isSaid                  ? QString()
                                  : whyNot;
    if (m_note->text() != note)
        m_note->setText(note);
    ToneLabel::setTone(m_note, tone);
    m_button->setToolTip(whyNot);
    m_button->setAccessibleDescription(whyNot.isEmpty() ? note : whyNot);
}

} // namespace Rooms
