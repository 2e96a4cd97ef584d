// SPDX-License-Identifier: Apache-2.0
#include "useraccount.h"

#include <pwd.h>
#include <unistd.h>

namespace Rooms::UserAccount {

QString name()
{
    const passwd *account = getpwuid(geteuid());
    return account ? QString::fromLocal8Bit(account->pw_name) : QString::number(geteuid());
}

} // namespace Rooms::UserAccount
