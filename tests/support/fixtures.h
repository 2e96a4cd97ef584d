// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qstring.h>

//! Files under tests/fixtures.
namespace Rooms::Fixtures {

//! The bytes of \a path, for example `spec/query-meeting.response.json`; empty when there is no such file.
QByteArray bytes(const QString &path);
//! The JSON object in \a path; empty when there is none.
QJsonObject object(const QString &path);

} // namespace Rooms::Fixtures
