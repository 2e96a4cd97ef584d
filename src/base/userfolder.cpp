// SPDX-License-Identifier: Apache-2.0
#include "userfolder.h"

#include <QtCore/qdir.h>

namespace Rooms::UserFolder {

using namespace Qt::StringLiterals;

namespace {

// QStandardPaths of Qt 6.4 takes relative paths, and does not know the state.
QString folder(const char *variable, QLatin1StringView otherwise)
{
    QString base = QFile::decodeName(qgetenv(variable));
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + u'/' + otherwise;
    return base + "/rooms-panel"_L1;
}

} // namespace

QString config()
{
    return folder("XDG_CONFIG_HOME", ".config"_L1);
}

QString state()
{
    return folder("XDG_STATE_HOME", ".local/state"_L1);
}

} // namespace Rooms::UserFolder
