// SPDX-License-Identifier: Apache-2.0
#include "keptfile.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qsavefile.h>

#include <sys/stat.h>

namespace Rooms::KeptFile {

using namespace Qt::StringLiterals;

namespace {

//! Writes as if the process had no permissions to give to others: QSaveFile would create its temporary file
//! with those.
class Privately
{
public:
    Privately()
        : m_before(umask(S_IRWXG | S_IRWXO))
    { }
    ~Privately() { umask(m_before); }
    Privately(const Privately &) = delete;
    Privately &operator=(const Privately &) = delete;

private:
    const mode_t m_before;
};

} // namespace

bool save(const QString &path, const QJsonObject &content)
{
    QSaveFile file(path);
    const Privately privately;
    // Flushed before: QSaveFile of Qt 6.4 does not notice when the last of it cannot be written.
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(content).toJson()) >= 0 && file.flush()
        && file.commit();
}

QString keepAside(const QString &path)
{
    const QString aside = path + ".broken"_L1;
    for (int number = 1; number < 100; ++number) {
        const QString name = number == 1 ? aside : aside + u'-' + QString::number(number);
        if (QFile::rename(path, name))
            return name;
    }
    return {};
}

} // namespace Rooms::KeptFile
