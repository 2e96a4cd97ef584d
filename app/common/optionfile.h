// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/wireprofile.h"

#include <QtCore/qstring.h>

//! The files that options of several programs name. What is wrong is said in one sentence, in the language of
//! the program. Main thread.
namespace Rooms::OptionFile {

//! What is wrong with a file.
struct Problem
{
    QString sentence; //!< For the person who named it.
};

//! The control password in the first line of the file at \a path; a file without one, or
//! with what cannot be one, is an error.
Result<QString, Problem> readPassword(const QString &path);
//! The wire profile in the file at \a path, a JSON object.
Result<WireProfile, Problem> readWireProfile(const QString &path);

} // namespace Rooms::OptionFile
