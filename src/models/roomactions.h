// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "foreign.h"
#include "roomaction.h"

//! The actions of the Meeting module with the parameters each takes (specification, sections 2 to 7), and
//! those of the Device and Share modules (protocol sheet, sections 5.2 and 5.4).
//! trigger() answers false, and sends nothing, when the action is not available or its parameters cannot be
//! right. Owned by a Room, same thread. The base is named in full because Qt's type registrar, and with it
//! qmllint, looks it up by that name.
namespace Rooms {

//! StartMeeting.
class StartAction : public Rooms::RoomAction
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! The kind of meeting last asked for.
    Q_PROPERTY(Rooms::Meeting::StartType startType READ startType NOTIFY stateChanged FINAL)

public:
    StartAction(ActionHost &host, Clock &clock, QObject *parent = nullptr);

    Meeting::StartType startType() const { return askedFor<StartMeeting>().type; }
    Q_INVOKABLE bool trigger(Rooms::Meeting::StartType type);
};

//! JoinMeeting.
class JoinAction : public Rooms::RoomAction
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! The code last asked for, in groups; "" before the first time.
    Q_PROPERTY(QString formattedCode READ formattedCode NOTIFY stateChanged FINAL)
    //! Whether the refusal can be mended by typing another code.
    Q_PROPERTY(bool wantsCode READ wantsCode NOTIFY stateChanged FINAL)
    //! Whether the refusal can be mended by typing another password.
    Q_PROPERTY(bool wantsPassword READ wantsPassword NOTIFY stateChanged FINAL)

public:
    JoinAction(ActionHost &host, Clock &clock, QObject *parent = nullptr);

    QString formattedCode() const;
    bool wantsCode() const;
    bool wantsPassword() const;
    //! \a code as typed; blanks and hyphens are dropped. \a password is "" when the meeting has none.
    Q_INVOKABLE bool trigger(const QString &code, const QString &password, bool microphone, bool camera);
    //! What is wrong with \a code as typed: a sentence to be translated with the context
    //! `Rooms::MeetingCode`, "" when nothing is.
    Q_INVOKABLE QString problemWith(const QString &code) const;
};

//! SwitchLayout.
class SwitchLayoutAction : public Rooms::RoomAction
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! The layout under way, -1 when none is.
    Q_PROPERTY(int pendingLayout READ pendingLayout NOTIFY stateChanged FINAL)

public:
    SwitchLayoutAction(ActionHost &host, Clock &clock, QObject *parent = nullptr);

    int pendingLayout() const;
    //! \a layout is a switch_type as the room lists it; \a voiceActive shows the small window of the speaker
    //! layout.
    Q_INVOKABLE bool trigger(int layout, bool voiceActive);
};

//! DissolveMeeting, LeaveMeeting, LeaveWaitingRoom or StopShare: an action without parameters.
class PlainAction : public Rooms::RoomAction
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")

public:
    PlainAction(const RoomRequest &shape, ActionHost &host, Clock &clock, QObject *parent = nullptr);

    Q_INVOKABLE bool trigger();
};

//! EnableMic or EnableCamera. Whether it is available is about the position it is not in now.
class SwitchAction : public Rooms::RoomAction
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! The position last asked for.
    Q_PROPERTY(bool wantedOn READ wantedOn NOTIFY stateChanged FINAL)

public:
    //! Makes the request for a position.
    using Request = RoomRequest (*)(bool on);
    //! Reads the position the room says it is in.
    using Position = std::optional<bool> (RoomState::*)() const;

    SwitchAction(Request request, Position position, ActionHost &host, Clock &clock,
                 QObject *parent = nullptr);

    bool wantedOn() const { return m_wantedOn; }
    Q_INVOKABLE bool trigger(bool on);

protected:
    RoomRequest shape() const override;

private:
    const Request m_requestFor;
    const Position m_position;
    bool m_wantedOn = false;
};

//! SetSpeakerVolume. At most one request is under way: what is asked for meanwhile waits, the last value
//! wins, and it is asked for when the one under way is confirmed. Whatever else comes of that one, nothing
//! follows.
class VolumeAction : public Rooms::RoomAction
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! The volume that a person wants and the room has not confirmed yet; -1 without one.
    Q_PROPERTY(int wanted READ wanted NOTIFY wantedChanged FINAL)

public:
    VolumeAction(ActionHost &host, Clock &clock, QObject *parent = nullptr);

    int wanted() const { return m_wanted; }
    //! \a volume is 0 to 100. False when it cannot be asked for.
    Q_INVOKABLE bool trigger(int volume);

Q_SIGNALS:
    void wantedChanged();

private:
    void onStateChanged();
    void onFinished();
    void updateWanted();
    int asked() const;

    int m_next = -1; // what is asked for after the one under way
    int m_wanted = -1;
};

} // namespace Rooms
