// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qsize.h>

class QScreen;

namespace Rooms {

//! How fine a screen is, by what its monitor says of its size. Monitors say all kinds of things: no size, the
//! size of another model, or the ratio of their sides in place of it.
namespace ScreenDensity {

//! Pixels per millimetre of a screen of \a pixels that claims to be \a millimetres large, whichever way round
//! each is told; 0 when that cannot be.
double of(const QSize &pixels, const QSizeF &millimetres);
//! The same for \a screen; 0 for none.
double of(const QScreen *screen);

} // namespace ScreenDensity
} // namespace Rooms
