// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <histedit.h>

namespace Rooms {

//! The functions of libedit that are used. It is loaded when a person sits at the terminal and not before,
//! and is no must: without it lines are taken as the terminal gives them. Main thread.
struct EditLibrary
{
    decltype(&el_init) init = nullptr;
    decltype(&el_end) end = nullptr;
    decltype(&el_set) set = nullptr;
    decltype(&el_get) get = nullptr;
    decltype(&el_gets) gets = nullptr;
    decltype(&el_line) line = nullptr;
    decltype(&el_cursor) cursor = nullptr;
    decltype(&el_insertstr) insert = nullptr;
    decltype(&history_init) historyInit = nullptr;
    decltype(&history_end) historyEnd = nullptr;
    decltype(&history) keepHistory = nullptr;

    //! The library, null where there is none.
    static const EditLibrary *load();
};

} // namespace Rooms
