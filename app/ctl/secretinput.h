// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "optionfile.h"

#include <QtCore/qstring.h>

//! Secrets from standard input, where other users of this computer cannot see them. These wait for whoever
//! writes there; main thread, before the event loop.
namespace Rooms::SecretInput {

//! One line without its end; "" when there is none. Fails with a sentence when that cannot be a password.
Result<QString, OptionFile::Problem> line();
//! A new control password: a line; from a terminal without showing what is typed, and twice. Fails with a
//! sentence that says what to do.
Result<QString, OptionFile::Problem> newPassword();

} // namespace Rooms::SecretInput
