// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QWidget;

namespace Rooms {

//! Calls \a say, which sets texts of \a widget, now and whenever the program speaks another language from now
//! on. GUI thread.
void setWords(QWidget *widget, std::function<void()> say);

} // namespace Rooms
