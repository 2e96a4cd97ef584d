// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"
#include "diagnosticsarchive.h"
#include "options.h"

#include <QtCore/qtemporarydir.h>

namespace Rooms {

//! `roomsctl diagnostics`: talks to the room for a moment if it can, and packs what that told together with
//! the panel's recording into one archive. A room that cannot be reached is no failure: it is what the
//! archive tells of.
class DiagnosticsCommand : public Command
{
    Q_OBJECT

public:
    DiagnosticsCommand(const Session &session, const DiagnosticsTask &task, const QJsonObject &settings);

    void start() override;

private:
    void onTimeUp() override { pack(); }
    void look();
    void pack();

    const DiagnosticsTask m_task;
    const QJsonObject m_settings;
    const QTemporaryDir m_folder; // for the recording of this talk
    Timer m_patience;
};

} // namespace Rooms
