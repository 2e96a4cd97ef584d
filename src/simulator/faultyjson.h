// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsonvalue.h>

//! Spoils what a room tells, as the faults that are switched on ask: wrong types, missing blocks, unknown
//! numbers, odd texts. Pure functions, any thread.
namespace Rooms {
class Faults;
}
namespace Rooms::FaultyJson {

//! \a data of a reply, or the payload of an event, spoilt.
QJsonValue spoil(const QJsonValue &data, const Faults &faults);
//! \a text that stands alone, spoilt.
QString spoil(const QString &text, const Faults &faults);

} // namespace Rooms::FaultyJson
