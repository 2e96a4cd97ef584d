// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings/settings.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

namespace Rooms {

//! A folder with a settings file and an administrator's file, neither of which is there at first.
class SettingsFolder
{
public:
    QString user() const { return m_folder.filePath(QStringLiteral("settings.json")); }
    QString administrator() const { return m_folder.filePath(QStringLiteral("administrator.json")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    static QJsonObject object(const QString &path) { return QJsonDocument::fromJson(read(path)).object(); }

private:
    QTemporaryDir m_folder;
};

} // namespace Rooms
