// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qsize.h>
#include <QtCore/qstring.h>

namespace Rooms {

//! How the panel is dressed for one picture: what a person can choose of it, and the screen it is on.
struct Look
{
    //! As `Theme.Scheme`.
    enum Scheme { Dark, Light, HighContrast };
    //! As `Theme.TextSize`.
    enum TextSize { Small, Medium, Large, ExtraLarge };

    QString language = QStringLiteral("en");
    Scheme scheme = Dark;
    QSize size {1280, 800};
    TextSize textSize = Medium;
    double pixelsPerMillimetre = 56 / 9.5; //!< That of the pictures; off-screen there is no real one.

    //! For file names and complaints: en-dark, and zh_CN-light-1024x600-XL when it is not of the usual size.
    QString name() const;
};

} // namespace Rooms
