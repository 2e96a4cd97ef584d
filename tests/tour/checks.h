// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>
#include <QtQuick/qquickwindow.h>

namespace Rooms {

//! Measures what a window shows, on the live items and on its picture, by the rules for every page.
namespace Checks {

//! The rules in device pixels.
struct Rules
{
    double touch; //!< The smallest side of a touch target.
    double gap; //!< What touch targets keep clear of each other.
    double largeText; //!< From this size on, bold text needs only 3:1.
    double text = 4.5; //!< The contrast of all other text.

    //! The rules for a screen of \a pixelsPerMillimetre.
    static Rules forDensity(double pixelsPerMillimetre);
};

//! What \a picture, just taken of \a window, breaks of \a rules, a line for each: text that is cut or runs
//! out of its card, texts over each other, touch targets that are small or close, contrast. Empty when all is
//! well.
QStringList faults(QQuickWindow &window, const QImage &picture, const Rules &rules);

} // namespace Checks
} // namespace Rooms
