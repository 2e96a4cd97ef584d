// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics.h"

#include <QtCore/qjsonobject.h>

namespace Rooms {

class RecentLog;
class RoomSession;

//! What the panel's button "Save diagnostics" saves, and where.
struct PanelDiagnostics
{
    RoomSession &session;
    const RecentLog &log;
    QJsonObject settings; //!< Without secrets.
    QString folder; //!< Where the archives go; the newest few stay.

    //! Gathers what is known now.
    Diagnostics::Job operator()() const;
};

} // namespace Rooms
