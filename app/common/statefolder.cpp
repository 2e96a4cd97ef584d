// SPDX-License-Identifier: Apache-2.0
#include "statefolder.h"

#include "base/userfolder.h"

namespace Rooms::StateFolder {

using namespace Qt::StringLiterals;

QString path()
{
    return UserFolder::state();
}

QString recording()
{
    return path() + "/flight.rec"_L1;
}

QString console()
{
    return path() + "/console.json"_L1;
}

} // namespace Rooms::StateFolder
