// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>

//! JSON objects in tests, as one reads them.
namespace Rooms {

//! The object that \a text is; empty when it is none.
inline QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace Rooms
