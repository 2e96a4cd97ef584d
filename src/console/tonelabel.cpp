// SPDX-License-Identifier: Apache-2.0
#include "tonelabel.h"

#include <QtWidgets/qstyle.h>

namespace Rooms::ToneLabel {

using namespace Qt::StringLiterals;

QLabel *make(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
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

} // namespace Rooms::ToneLabel
