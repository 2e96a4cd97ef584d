// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/operatoraction.h"

#include <QtWidgets/qlabel.h>

//! Labels of plain text in the colours of a tone. GUI thread.
namespace Rooms::ToneLabel {

//! A label of plain text that breaks its lines, drawn in \a style, a name in ConsoleTokens::styleSheet().
QLabel *make(QWidget *parent, const QString &style = {});
//! Draws \a label in \a tone.
void setTone(QLabel *label, ConsoleTokens::Tone tone);

//! What a request that got as far as \a step is drawn in.
ConsoleTokens::Tone toneOf(AskProgress::Step step);

} // namespace Rooms::ToneLabel
