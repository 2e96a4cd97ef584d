// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>

namespace Rooms {

//! Lines from standard input, one at a time, for the Prompt. Never waits for them.
class LineInput : public QObject
{
    Q_OBJECT

public:
    //! Takes the next line: lineCame() tells it, later. None comes after it until this is called again.
    virtual void listen() = 0;
    //! Writes \a text on standard output, a line or some, without spoiling what is being typed.
    virtual void say(const QString &text) = 0;

Q_SIGNALS:
    void lineCame(const QString &line);
    //! Somebody who types said that nothing more comes.
    void left();
};

} // namespace Rooms
