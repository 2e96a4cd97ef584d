// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/alarm.h"

#include <QtWidgets/qmenu.h>

#include <functional>

//! Offers for how long alarms are to be silenced. GUI thread.
namespace Rooms::SilenceMenu {

//! What some alarms have in common that can be silenced.
struct Scope
{
    QString room; //!< "": every room.
    std::optional<Alarm::Kind> kind;
};

//! Adds to \a menu: for 15 minutes, for an hour, until a time that is asked for. What is chosen is given to
//! \a chosen; \a now is the time of day when the menu is shown.
void add(QMenu *menu, const Scope &scope, const QDateTime &now,
         const std::function<void(const AlarmSilence &)> &chosen);

} // namespace Rooms::SilenceMenu
