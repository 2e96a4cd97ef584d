// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGui/qcolor.h>
#include <QtGui/qpalette.h>

namespace Rooms {

//! Every colour of the operator's desk, the tokens of the panel. Plain value, any thread but for palette().
struct ConsoleTokens
{
    //! The themes there are.
    enum class Theme { Dark, Light };
    //! What a colour is to say. A word is always beside it.
    enum class Tone { Neutral, Ok, Accent, Amber, Red };

    QColor background;
    QColor surface;
    QColor surfaceHigh;
    QColor surfaceHighest;
    QColor line;
    QColor edge; //!< Of what can be operated.
    QColor text;
    QColor textSecondary;
    QColor textMuted;
    QColor accent;
    QColor accentPressed;
    QColor accentContent; //!< On accent.
    QColor accentSoft;
    QColor accentText;
    QColor okSoft;
    QColor okText;
    QColor red;
    QColor redPressed;
    QColor redContent; //!< On red.
    QColor redSoft;
    QColor redText;
    QColor amberSoft;
    QColor amberText;

    static const ConsoleTokens &of(Theme theme);

    //! Behind a text of \a tone.
    const QColor &soft(Tone tone) const;
    //! A text of \a tone on soft().
    const QColor &content(Tone tone) const;

    QPalette palette() const;
    //! The style of all windows.
    QString styleSheet() const;
};

} // namespace Rooms
