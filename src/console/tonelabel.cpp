// SPDX-License-Identifier: Apache-2.0
#include "tonelabel.h"

#include <QtWidgets/qstyle.h>

namespace Rooms::ToneLabel {

using namespace Qt::StringLiterals;
using Tone = ConsoleTokens::Tone;

QLabel *make(QWidget *parent, const QString &style)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(style);
    label->setWordWrap(true);
    return label;
}

void setTone(QLabel *label, ConsoleTokens::Tone tone)
{
    constexpr QLatin1StringView names[] = {"neutral"_L1, "ok"_L1, "accent"_L1, "amber"_L1, "red"_L1};
    const QString name = names[size_t(tone)];
    if (label->property("tone").toString() == name)
        return;
    label->setProperty("tone", name);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

Tone toneOf(AskProgress::Step step)
{
    switch (step) {
    case AskProgress::Step::Asked:
    case AskProgress::Step::Accepted:
        return Tone::Accent;
    case AskProgress::Step::Confirmed:
        return Tone::Ok;
    case AskProgress::Step::Refused:
        return Tone::Red;
    case AskProgress::Step::NotPossible:
    case AskProgress::Step::Unknown:
        break;
    }
    return Tone::Amber;
}

} // namespace Rooms::ToneLabel
