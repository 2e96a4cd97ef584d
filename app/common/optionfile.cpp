// SPDX-License-Identifier: Apache-2.0
#include "optionfile.h"

#include "passwordtext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>

namespace Rooms::OptionFile {

namespace {

constexpr qint64 longestFile = 64 * 1024; // far more than either kind needs, and no trap for memory

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rooms::OptionFile)
};

Result<QByteArray, Problem> content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem {Text::tr("The file \"%1\" cannot be read: %2. Check its name and who may read it.")
                            .arg(path, file.errorString())};
    return file.read(longestFile);
}

} // namespace

Result<QString, Problem> readPassword(const QString &path)
{
    const auto bytes = content(path);
    if (!bytes)
        return bytes.error();
    QByteArray line = bytes->split('\n').constFirst();
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Problem {
            Text::tr("The file \"%1\" has no password in its first line. Write it there.").arg(path)};
    const auto text = passwordText(line);
    if (!text)
        return Problem {Text::tr("The first line of the file \"%1\" is no password: it is not UTF-8 text, or "
                                 "holds control characters. Write the password there as text.")
                            .arg(path)};
    return *text;
}

Result<WireProfile, Problem> readWireProfile(const QString &path)
{
    const auto bytes = content(path);
    if (!bytes)
        return bytes.error();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (!document.isObject())
        return Problem {Text::tr("The file \"%1\" is not a wire profile, a JSON object: %2.")
                            .arg(path, error.errorString())};
    const auto profile = WireProfile::fromJson(document.object());
    if (!profile)
        return Problem {Text::tr("The file \"%1\" is not a wire profile: %2").arg(path, profile.error())};
    return *profile;
}

} // namespace Rooms::OptionFile
