// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include <unistd.h>

namespace Rooms::Terminal {

bool isInput()
{
    return isatty(STDIN_FILENO) != 0;
}

bool isBoth()
{
    return isInput() && isatty(STDOUT_FILENO) != 0;
}

bool isOurs()
{
    return tcgetpgrp(STDIN_FILENO) == getpgrp();
}

} // namespace Rooms::Terminal
