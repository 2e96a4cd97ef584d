// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "commandline.h"
#include "controlpassword.h"
#include "protocol/wireprofile.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qsize.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qurl.h>

#include <optional>

namespace Rooms {

class Settings;

//! What rooms-panel was asked for on the command line and in the environment. Plain value.
struct PanelOptions
{
    Q_DECLARE_TR_FUNCTIONS(Rooms::PanelOptions)

public:
    QUrl url; //!< The room; empty when the settings may name one, and with demo.
    QString name; //!< What to call it; "" leaves that to the settings.
    std::optional<ControlPassword> password; //!< Nothing when the secret store may have it; never with demo.
    bool demo = false; //!< Run a simulated room inside and control that.
    QString scenario; //!< What that plays: a built-in scenario's name or a file.
    QSize windowSize; //!< Empty: full screen.
    bool kiosk = false; //!< Cannot be left, and runs once; never with a window size.
    std::optional<bool> attract; //!< Whether a demo kiosk shows itself; nothing leaves that to the settings.
    std::optional<int> attractAfter; //!< Seconds until it begins anew, the same.
    QString presenterPin; //!< Of a demo kiosk, a secret; "" leaves that to the settings.
    QString language; //!< "" leaves that to the settings.
    QString theme; //!< The same.
    std::optional<WireProfile> profile; //!< Nothing leaves that to the settings.
    QString recording; //!< File to record to; "" for none.
    QString settingsFile; //!< What the panel writes.
    QString administratorFile; //!< What it only reads; "" for none.

    //! Has the settings say what was asked for, for this run.
    void applyTo(Settings &settings) const;
    //! For a support archive; without the password.
    QJsonObject toJson() const;

    //! Reads \a arguments, the program's name first. The environment's ROOMS_PASSWORD counts unless a
    //! password file is named.
    static Result<PanelOptions, CommandLine::Stop> parse(const QStringList &arguments);
};

} // namespace Rooms
