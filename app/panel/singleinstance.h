// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qlockfile.h>

namespace Rooms {

//! Lets one kiosk of a user run at a time. One that was killed leaves nothing that would stop the next.
class SingleInstance
{
public:
    //! Asks for the right in \a folder, which is made if need be.
    explicit SingleInstance(const QString &folder);

    //! Whether this is the one. When the folder cannot be written nobody can tell, and it is.
    bool isOnly() const { return m_isOnly; }
    //! The process that is, 0 when it does not say.
    qint64 otherProcess() const;

private:
    QLockFile m_lock;
    bool m_isOnly = false;
};

} // namespace Rooms
