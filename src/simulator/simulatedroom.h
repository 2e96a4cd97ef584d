// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attendance.h"
#include "base/clock.h"
#include "deviceboard.h"
#include "meeting/action.h"
#include "meeting/meetingevent.h"
#include "meetingdirectory.h"
#include "protocol/querypath.h"
#include "scenario.h"
#include "share/shareaction.h"
#include "sharedesk.h"

#include <QtCore/qobject.h>

#include <functional>

namespace Rooms {

//! A simulated room device as a world with rules and without sockets: what the specification says an action
//! needs, does and answers. It is asked by its clients (perform(), query()) and moved by the far side: the
//! host, the others, somebody at the device. Time comes from the clock and chance from the random source it
//! is given, so that a life can be played again. Owned by whoever wires the simulator; lives on the clock's
//! thread.
class SimulatedRoom : public QObject
{
    Q_OBJECT

public:
    //! An idle room. \a clock and \a random must outlive it.
    SimulatedRoom(const Scenario &scenario, Clock &clock, QRandomGenerator &random,
                  QObject *parent = nullptr);

    //! Asks for \a action. The error code comes at once, 0 for accepted; what was accepted is told later by
    //! announced(), never before this returns. A join that is accepted fails late if \a lateFailure is not 0.
    int perform(const MeetingAction &action, int lateFailure = 0);
    int perform(const DeviceAction &action);
    int perform(const ShareAction &action);
    //! Whether the room has \a module at all; one that it has not is refused as not supported.
    bool supports(const QString &module) const;
    //! `result.data` for a Query of \a path: the node under its own key (protocol sheet, section 3), or
    //! nothing of a node that exists but has no value now. No object at all: there is no such path.
    std::optional<QJsonObject> query(const QueryPath &path) const;

    //! The whole Meeting module as it is now.
    MeetingSnapshot snapshot() const;
    //! The whole Device module as it is now.
    DeviceSnapshot device() const { return m_devices.snapshot(); }
    //! The whole Share module as it is now.
    ShareSnapshot share() const { return m_share.snapshot(); }
    //! What the room is doing.
    Meeting::Status status() const { return m_status; }
    //! The meeting with \a code, if there is one.
    std::optional<ScenarioMeeting> meeting(const QString &code) const { return m_directory.find(code); }
    //! Every meeting that exists, in the room's list or not.
    const QList<ScenarioMeeting> &meetings() const { return m_directory.all(); }
    //! The others in the meeting.
    QStringList people() const { return m_attendance.people(); }

    // The far side. Each does nothing where it makes no sense, and tells what a device would tell.

    //! The host lets the room in from the waiting room.
    void admit();
    //! The host sends the room away from the waiting room.
    void turnAway();
    //! The host ends the meeting for everybody.
    void endByHost();
    //! The host removes the room from the meeting.
    void removeByHost();
    //! \a name comes into the meeting; somebody, when it is "".
    void personJoins(const QString &name = {});
    //! \a name leaves the meeting; anybody, when it is "".
    void personLeaves(const QString &name = {});
    //! The host gives the room another role in the meeting.
    void setRole(Meeting::Role role);
    //! Somebody connects or removes a screen.
    void setScreens(Meeting::MultiScreen screens);
    //! Somebody switches the microphone at the device.
    void setMicrophone(bool on);
    //! Somebody switches the camera at the device.
    void setCamera(bool on);
    //! Somebody turns the loudspeaker at the device.
    void setVolume(int volume);
    //! \a name, or somebody, shows something in the meeting; whoever showed something before no longer does.
    void personShares(const QString &name);
    //! Somebody at the device shows something in the meeting.
    void roomShares();
    //! Nobody shows anything in the meeting any more.
    void sharingEnds();
    //! The code for casting changes, as it does from time to time.
    void setCastCode(const QString &code);
    //! Somebody casts a screen before a meeting: it is prepared, then it shows.
    void startCasting();
    //! Somebody telephones before a meeting.
    void startPhoneCall();
    //! Casting or the telephone call ends.
    void stopActivity();
    //! The meeting gets another title.
    void renameMeeting(const QString &title);
    //! The meeting with \a code is locked, cancelled, ...: joining is refused with \a errorCode from now on;
    //! 0 opens it.
    void setRefusal(const QString &code, int errorCode);
    //! A meeting is scheduled that begins \a minutes from now; one without a code gets a free one. Its code.
    QString schedule(ScenarioMeeting meeting, int minutes);
    //! The room is as it starts, with \a scenario from now on; what changes by that is told.
    void restart(const Scenario &scenario);

Q_SIGNALS:
    //! Something happened that subscribers are told.
    void announced(const Rooms::RoomEvent &event);
    //! \a action was asked for and answered with \a errorCode; 0: the room does it.
    void performed(const Rooms::MeetingAction &action, int errorCode);

private:
    int ask(const StartMeeting &action);
    int ask(const JoinMeeting &action);
    int ask(const DissolveMeeting &action);
    int ask(const LeaveMeeting &action);
    int ask(const LeaveWaitingRoom &action);
    int ask(const SwitchLayout &action);
    int ask(const StopShare &action);
    int refusalToEnter(ErrorCode whileCasting) const;

    ScenarioMeeting ownMeeting(Meeting::StartType type);
    void startEntering(const ScenarioMeeting &meeting, bool microphone, bool camera);
    void onEntered();
    void enterMeeting();
    int startLeaving(MeetingEvent::Kind as);
    void leaveNow(MeetingEvent::Kind as);
    void onSwitched();
    void onDeviceDone(const DeviceAction &done);
    void stopSharingNow();
    void tellShare(const std::function<void()> &change);
    void scheduleMovement();

    void alter(const std::function<void()> &change);
    void alterInMeeting(const std::function<void()> &change);
    void setActivity(Meeting::Status from, Meeting::Status to);

    bool isInMeeting() const { return m_status == Meeting::Status::InMeeting; }

    Scenario m_scenario;
    Clock &m_clock;
    QRandomGenerator &m_random;
    MeetingDirectory m_directory;
    QString m_ownCode; // of the meeting that the room started last
    Attendance m_attendance;
    Meeting::Status m_status = Meeting::Status::Idle;
    Meeting::MultiScreen m_screens;
    DeviceBoard m_devices;
    ShareDesk m_share;

    Timer m_entering;
    Timer m_admitting;
    Timer m_leaving;
    MeetingEvent::Kind m_leavingAs = MeetingEvent::Kind::LeaveMeeting;
    Timer m_switching;
    SwitchLayout m_wantedLayout;
    Timer m_movement;
    Timer m_casting;
    Timer m_stopping;
};

} // namespace Rooms
