// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

//! Who runs the program. Main thread.
namespace Rooms::UserAccount {

//! The system's name of the account, whatever the environment says; its number when it has no name.
QString name();

} // namespace Rooms::UserAccount
