// SPDX-License-Identifier: Apache-2.0
#include "sentence.h"

#include <cstdio>

namespace Rooms {

using namespace Qt::StringLiterals;

QString translated(const char *context, const char *english)
{
    return QCoreApplication::translate(context, english);
}

void complain(const QString &sentence, int code)
{
    const QString suffix = code == 0 ? QString() : u" (%1)"_s.arg(code);
    std::fputs(qUtf8Printable("roomsctl: "_L1 + sentence + suffix + u'\n'), stderr);
}

} // namespace Rooms
