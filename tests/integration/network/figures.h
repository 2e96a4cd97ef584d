// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

#include <algorithm>
#include <cstdio>

//! What the tests of the network measure, for people. Main thread.
namespace Rooms::Figures {

//! Whether everything is to be measured that `./dev network` prints, rather than what every test run can
//! afford.
inline bool wanted()
{
    return qEnvironmentVariableIsSet("ROOMS_NETWORK_FIGURES");
}

//! Prints one line, when figures are wanted.
inline void print(const QString &line)
{
    if (wanted()) {
        std::fputs(qUtf8Printable(line + u'\n'), stdout);
        std::fflush(stdout);
    }
}

} // namespace Rooms::Figures
