// SPDX-License-Identifier: Apache-2.0
#include "screendensity.h"

#include <QtGui/qscreen.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace Rooms {

namespace {

//! Sizes, in millimetres, that are really the ratio of the sides. The kernel and X.org know them from many
//! monitors.
constexpr std::array<QSize, 6> ratios {QSize(16, 9),    QSize(16, 10),    QSize(160, 90),
                                       QSize(160, 100), QSize(1600, 900), QSize(1600, 1000)};

template<typename Size>
Size lying(const Size &size)
{
    return size.width() < size.height() ? size.transposed() : size;
}

} // namespace

double ScreenDensity::of(const QSize &pixels, const QSizeF &millimetres)
{
    const QSizeF told = lying(millimetres);
    if (pixels.isEmpty() || !(told.height() > 0) || !std::isfinite(told.width()))
        return 0;
    if (std::find(ratios.begin(), ratios.end(), told.toSize()) != ratios.end())
        return 0;
    const QSize shown = lying(pixels);
    const double across = shown.width() / told.width();
    const double down = shown.height() / told.height();
    // Pixels are square but for rounding to centimetres, which is how a monitor tells its size.
    constexpr double mostStretch = 1.15;
    if (across > down * mostStretch || down > across * mostStretch)
        return 0;
    // From the largest wall of a meeting room to the finest telephone.
    constexpr double coarsest = 0.5, finest = 32;
    const double density = (across + down) / 2;
    return density >= coarsest && density <= finest ? density : 0;
}

double ScreenDensity::of(const QScreen *screen)
{
    return screen ? of(screen->geometry().size(), screen->physicalSize()) : 0;
}

} // namespace Rooms
