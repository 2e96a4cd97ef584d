// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstring.h>

//! Where the panel keeps what it remembers from run to run, in UserFolder::state(). Any program; any thread.
namespace Rooms::StateFolder {

//! The folder; it may not be there yet.
QString path();
//! The panel's recording in it.
QString recording();
//! What the operator's desk remembers in it.
QString console();

} // namespace Rooms::StateFolder
