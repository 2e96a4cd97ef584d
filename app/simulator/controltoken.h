// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

#include <memory>

namespace Rooms {

//! What a script must know to give commands on the control port, which every user of the machine can reach: a
//! random word, in a file that only whoever started the program can read, and that goes with the program.
//! Main thread.
class ControlToken
{
public:
    //! The file that is written where none is named, for the control port \a port.
    static QString usualFile(quint16 port);
    //! Whether \a text, from the environment, is fit for a token: long enough to be no guess, and one word.
    static bool isFit(const QByteArray &text);

    //! A new one, written to \a file; or why it cannot be, a sentence. A file that is there already is
    //! replaced if it holds a token, and left alone otherwise.
    static Result<std::unique_ptr<ControlToken>, QString> write(const QString &file);
    //! Removes the file, unless it holds another one meanwhile.
    ~ControlToken();
    ControlToken(const ControlToken &) = delete;
    ControlToken &operator=(const ControlToken &) = delete;

    //! A secret.
    const QByteArray &text() const { return m_text; }

private:
    ControlToken(const QByteArray &text, const QString &file);

    const QByteArray m_text;
    const QString m_file;
};

} // namespace Rooms
