// SPDX-License-Identifier: Apache-2.0
#include "settingsfile.h"

#include "keptfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsondocument.h>

namespace Rooms::SettingsFile {

namespace {

constexpr qint64 longestFile = 256 * 1024; // a hundred times what settings need, and no trap for memory

bool isPlainFile(const QString &path)
{
    // A folder cannot be read as a file, and a pipe would keep us waiting.
    return QFileInfo(path).isFile();
}

} // namespace

Result<QJsonObject, Broken> read(const QString &path)
{
    if (path.isEmpty() || (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink()))
        return QJsonObject();
    QFile file(path);
    if (!isPlainFile(path) || !file.open(QIODevice::ReadOnly))
        return Broken {Problem::Unreadable};
    const QByteArray text = file.read(longestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Broken {Problem::Unreadable};
    if (text.size() > longestFile)
        return Broken {Problem::TooLong};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return Broken {Problem::NotJson, int(text.left(error.offset).count('\n')) + 1};
    if (!document.isObject())
        return Broken {Problem::NotObject, 1};
    return document.object();
}

Written change(const QString &path, const QString &name, const QJsonValue &value)
{
    const auto before = read(path);
    QJsonObject content = before ? *before : QJsonObject();
    if (value.isUndefined())
        content.remove(name);
    else
        content.insert(name, value);

    QDir().mkpath(QFileInfo(path).absolutePath());
    QString aside;
    if (!before) {
        aside = KeptFile::keepAside(path);
        if (aside.isEmpty())
            return {false, {}};
    }
    if (KeptFile::save(path, content))
        return {true, aside};
    if (!aside.isEmpty())
        QFile::rename(aside, path);
    return {false, {}};
}

} // namespace Rooms::SettingsFile
