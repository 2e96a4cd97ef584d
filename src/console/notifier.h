// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fleet/alarm.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! What is to be seen by somebody who looks at something else. Plain text: who shows it has to see to that.
struct Notification
{
    QString title;
    QString body;
    Alarm::Severity severity = Alarm::Severity::Notice;
    bool sounds = false; //!< Whether it is to be heard.

    bool operator==(const Notification &) const = default;
};

//! The desktop's notifications. There is one of this program at most, and each takes the place of the one
//! before. Owned by the program, on the thread of the user interface; never waits for the desktop.
class Notifier : public QObject
{
    Q_OBJECT

public:
    //! Whether anything is shown at all.
    enum class State {
        Unknown, //!< Nothing was tried yet.
        Works,
        NoService, //!< This desktop shows no notifications.
    };

    //! Shows \a notification instead of the last one.
    virtual void show(const Notification &notification) = 0;
    //! Shows the last one no longer.
    virtual void close() = 0;
    virtual State state() const = 0;

Q_SIGNALS:
    //! A person wants to see what the notification is about.
    void opened();
    //! state() changed.
    void stateChanged();
};

} // namespace Rooms
