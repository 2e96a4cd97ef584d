// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstring.h>

//! The sentences that roomsctl says on standard error, in the language of the program. Main thread.
namespace Rooms {

//! Texts of our own: `Ctl::tr("...")`.
struct Ctl
{
    Q_DECLARE_TR_FUNCTIONS(Rooms::Ctl)
};

//! A sentence of the libraries, in English, with the context that its header names.
QString translated(const char *context, const char *english);

//! Prints `roomsctl: SENTENCE`, and the room's \a code behind it unless it is 0.
void complain(const QString &sentence, int code = 0);

} // namespace Rooms
