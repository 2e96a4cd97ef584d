// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/qwidget.h>

namespace Rooms {

//! What is shown while there are no rooms: how to begin. Owned by the window.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void openWanted();
    void importWanted();
    void demoWanted();
    void addWanted();
};

} // namespace Rooms
