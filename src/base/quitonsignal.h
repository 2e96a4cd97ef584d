// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qobject.h>

namespace Rooms {

//! Ends a program's event loop in good order on SIGINT and SIGTERM: QCoreApplication::exit() is called from
//! the loop, never from the signal handler. A second signal of the kind ends the program at once, in case it
//! hangs. Made once, in main(), after the application object; lives on its thread.
class QuitOnSignal : public QObject
{
    Q_OBJECT

public:
    explicit QuitOnSignal(QObject *parent = nullptr);
    ~QuitOnSignal() override;
};

} // namespace Rooms
