// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operatoraction.h"
#include "service/pendingcalls.h"

#include <QtCore/qobject.h>

namespace Rooms {

class Room;
class ServiceClient;

//! Switches a room's microphone or camera off, never on: Device actions EnableMic and EnableCamera (protocol
//! sheet, section 5.2) with `false`. Goes the way of a RoomAction, confirmed by what the Meeting module says
//! of the room itself. Owned by a FleetSession, same thread.
class OffSwitch : public QObject
{
    Q_OBJECT

public:
    //! What it switches.
    enum class Device { Microphone, Camera };

    //! All must outlive this.
    OffSwitch(Device device, ServiceClient &client, Room &room, Clock &clock);

    //! Asks for it as request \a ask.
    void ask(quint64 ask);
    //! The room is no longer looked after.
    void abandon();

Q_SIGNALS:
    //! The request has got further.
    void progressed(const Rooms::AskProgress &progress);

private:
    ActionRules::WhyNot whyNot() const;
    bool isOff() const;
    void onAnswer(const CallResult &result);
    void look();
    void judge();
    void onTruth();
    void loseTrack();
    void enter(AskProgress::Step step);
    bool isOpen() const { return m_progress.ask != 0 && !m_progress.isEnd(); }

    const Device m_device;
    ServiceClient &m_client;
    Room &m_room;
    Clock &m_clock;
    Timer m_looking;
    Timer m_patience;
    AskProgress m_progress;
    qint64 m_askedAtMs = 0;
};

} // namespace Rooms
