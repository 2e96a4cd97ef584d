// SPDX-License-Identifier: Apache-2.0
#include "statefolder.h"

#include <QtCore/qdir.h>

namespace Rooms::StateFolder {

using namespace Qt::StringLiterals;

QString path()
{
    // QStandardPaths knows this folder from Qt 6.7 on only. A relative path counts as none, says its
    // specification.
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + "/.local/state"_L1;
    return state + "/rooms-panel"_L1;
}

QString recording()
{
    return path() + "/flight.rec"_L1;
}

} // namespace Rooms::StateFolder
