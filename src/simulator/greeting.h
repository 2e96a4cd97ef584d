// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

namespace Rooms {

//! What a client says when it opens its connection. Holds the control password: never to be shown. Plain
//! value, any thread.
struct Greeting
{
    QString target; //!< The path it asks for, `/`.
    QStringList subprotocols; //!< That it offers; secret.
};

} // namespace Rooms
