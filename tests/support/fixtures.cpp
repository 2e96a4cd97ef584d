// SPDX-License-Identifier: Apache-2.0
#include "fixtures.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>

namespace Rooms::Fixtures {

QByteArray bytes(const QString &path)
{
    QFile file(QStringLiteral(ROOMS_FIXTURES "/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject object(const QString &path)
{
    return QJsonDocument::fromJson(bytes(path)).object();
}

} // namespace Rooms::Fixtures
