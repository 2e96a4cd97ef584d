// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "consoletokens.h"
#include "fleet/alarm.h"

#include <QtGui/qicon.h>

class QPainter;

//! What alarms are drawn with: a shape for each severity, so that no colour is needed to tell them apart. GUI
//! thread.
namespace Rooms::AlarmIcon {

//! The tone of texts about alarms of \a severity.
ConsoleTokens::Tone tone(Alarm::Severity severity);
//! Draws the sign of \a severity into \a place: an octagon, a triangle or a circle. With \a inside it is
//! full, and has a mark of that colour: one that nobody has looked after.
void paint(QPainter *painter, const QRectF &place, Alarm::Severity severity, const QColor &color,
           const QColor &inside = {});
//! Draws the sign of what somebody takes care of: a tick.
void paintTick(QPainter *painter, const QRectF &place, const QColor &color);
//! A bell.
QIcon bell(const QColor &color);

} // namespace Rooms::AlarmIcon
