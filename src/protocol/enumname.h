// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "querypath.h"

#include <QtCore/qmetaobject.h>

namespace Rooms {

//! The name of a Q_ENUM's \a value as scripts and recordings have it: `WaitingRoom` -> `waiting_room`.
template<typename Enum>
QString enumName(Enum value)
{
    return QueryPath::snakeCase(QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value))));
}

} // namespace Rooms
