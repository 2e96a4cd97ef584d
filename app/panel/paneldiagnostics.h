// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics.h"

#include <QtCore/qjsonobject.h>

namespace Rooms {

class ControlledRoom;
class RecentLog;
class Settings;

//! What the panel's button "Save diagnostics" saves, and where.
struct PanelDiagnostics
{
    ControlledRoom &room;
    const RecentLog &log;
    const Settings &settings;
    QJsonObject options; //!< Of this run, without secrets.
    QString folder; //!< Where the archives go; the newest few stay.

    //! Gathers what is known now.
    Diagnostics::Job operator()() const;
    //! What is to be seen now.
    DiagnosticsFigures figures() const;
};

} // namespace Rooms
