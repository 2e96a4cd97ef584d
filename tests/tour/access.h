// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/qstringlist.h>
#include <QtQuick/qquickwindow.h>

//! Measures what a window offers to those who do not see it or do not touch it: screen readers and keyboards.
namespace Rooms::Access {

//! What assistive technology misses on the page that \a window shows, a line for each: controls without a
//! role, a name, a way to press them, or the reason why they cannot be; texts nobody reads aloud. Empty when
//! all is well.
QStringList treeFaults(QQuickWindow &window);

//! Walks through the page with Tab alone. What is wrong, a line for each: controls that are never reached,
//! that do not show the focus, or that get it where nobody sees it. Empty when all is well.
QStringList tabFaults(QQuickWindow &window);

} // namespace Rooms::Access
