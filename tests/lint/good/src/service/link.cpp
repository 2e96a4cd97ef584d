// SPDX-License-Identifier: Apache-2.0
#include "link.h"

#include "base/clock.h"

#include <QtNetwork/QAbstractSocket>

// A comment may say QEventLoop, processEvents() and #include "meeting/snapshot.h".
const char *explanation()
{
    return "waitForConnected(5000) would block; see /usr/share";
}
