// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <QtCore/qjsonobject.h>

namespace Rooms {

//! `roomsctl watch`: prints the whole room, then what changes of it, line by line, and stays through lost
//! links until it is ended.
class WatchCommand : public Command
{
    Q_OBJECT

public:
    explicit WatchCommand(const Session &session);

    void start() override;

private:
    void onTimeUp() override;
    void look();
    void tellWhatChanged();
    void print(QJsonObject line);

    QJsonObject m_shown;
    bool m_wasReady = false;
};

} // namespace Rooms
