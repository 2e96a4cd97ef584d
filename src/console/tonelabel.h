// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"

#include <QtWidgets/qlabel.h>

//! Labels of plain text in the colours of a tone. GUI thread.
namespace Rooms::ToneLabel {

//! A label of plain text that breaks its lines.
QLabel *make(QWidget *parent);
//! Draws \a label in \a tone.
void setTone(QLabel *label, ConsoleTokens::Tone tone);

} // namespace Rooms::ToneLabel
