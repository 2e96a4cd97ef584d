// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theatre.h"

#include <functional>

namespace Rooms {

//! Brings a page up; false when it did not come.
using Scene = std::function<bool(Theatre &)>;

//! A page as pictures show it.
struct Page
{
    QString name;
    Scene scene;
    //! Gone by itself after a few seconds: every picture needs its own.
    bool fleeting = false;
    std::function<void(Theatre::Setting &)> prepare = [](Theatre::Setting &) {};
};

//! Home, and what stands in its place: the ambient page, joining and the waiting room, a room without
//! connection.
QList<Page> homePages();
//! In a meeting.
QList<Page> meetingPages();
//! The settings.
QList<Page> settingsPages();
//! The first start of a panel.
QList<Page> firstRunPages();
//! The presenter of a demo.
QList<Page> presenterPages();

} // namespace Rooms
