// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <QObject>

// A thread's own event loop.
class Dispatcher : public QAbstractEventDispatcher
{
public:
    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
};
