// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operatoraction.h"

#include <QtCore/qobject.h>

namespace Rooms {

//! Whoever can ask rooms for something: the Fleet, or what stands for it in a test. Lives on the thread of
//! the user interface.
class RoomAsker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Asks the room \a roomId for \a action, once. Answers the number that askProgressed() tells of it, at
    //! least once and after this has returned; 0 when there is no such room. A JoinMeeting is sent with
    //! microphone and camera off, whatever it says. \a run names the run of many requests that this is one
    //! of.
    virtual quint64 ask(const QString &roomId, const OperatorAction &action, const QString &run = {}) = 0;

Q_SIGNALS:
    //! A request has got further.
    void askProgressed(const Rooms::AskProgress &progress);
};

} // namespace Rooms
