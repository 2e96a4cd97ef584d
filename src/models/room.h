// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "awaychanges.h"
#include "devicestatus.h"
#include "layoutswitchmodel.h"
#include "meetinglistmodel.h"
#include "meetingstatus.h"
#include "minuteclock.h"
#include "roomactions.h"
#include "roomlink.h"
#include "screeninfo.h"
#include "selfinfo.h"
#include "sharestatus.h"

#include <array>

namespace Rooms {

class ServiceClient;

//! One meeting room as objects that any user interface binds to. It reads what its ServiceClient brings,
//! keeps the last truth, and tells only what changed. A lost link clears nothing: the last truth stays,
//! marked stale. Owned by whoever wires the program; one thread, that of the client.
class Room : public QObject, private ActionHost
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    //! What the room is called here; the host's name unless one was given.
    Q_PROPERTY(QString name READ name NOTIFY nameChanged FINAL)
    //! What a person at the room is dealing with: the page to show.
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged FINAL)
    //! Whether any truth was ever received.
    Q_PROPERTY(bool known READ known NOTIFY asOfChanged FINAL)
    //! What is shown may no longer be true: the link is lost.
    Q_PROPERTY(bool stale READ stale NOTIFY staleChanged FINAL)
    //! When the room's state was last known to be true, in UTC; invalid before.
    Q_PROPERTY(QDateTime asOf READ asOf NOTIFY asOfChanged FINAL)
    //! A join was cancelled that cannot be stopped: the room will leave as soon as it has entered.
    Q_PROPERTY(bool cancelling READ cancelling NOTIFY cancellingChanged FINAL)
    //! Whoever operates the room is not in it, and can close its microphone and camera but not open them.
    Q_PROPERTY(bool remote READ isRemote NOTIFY remoteChanged FINAL)
    Q_PROPERTY(Rooms::MinuteClock *clock READ clock CONSTANT FINAL)
    Q_PROPERTY(Rooms::RoomLink *link READ link CONSTANT FINAL)
    Q_PROPERTY(Rooms::MeetingStatus *meeting READ meeting CONSTANT FINAL)
    Q_PROPERTY(Rooms::SelfInfo *self READ self CONSTANT FINAL)
    Q_PROPERTY(Rooms::ScreenInfo *screens READ screens CONSTANT FINAL)
    Q_PROPERTY(Rooms::LayoutSwitchModel *layouts READ layouts CONSTANT FINAL)
    Q_PROPERTY(Rooms::MeetingListModel *meetings READ meetings CONSTANT FINAL)
    Q_PROPERTY(Rooms::DeviceStatus *device READ device CONSTANT FINAL)
    Q_PROPERTY(Rooms::ShareStatus *share READ share CONSTANT FINAL)
    Q_PROPERTY(Rooms::AwayChanges *away READ away CONSTANT FINAL)
    Q_PROPERTY(Rooms::StartAction *start READ start CONSTANT FINAL)
    Q_PROPERTY(Rooms::JoinAction *join READ join CONSTANT FINAL)
    Q_PROPERTY(Rooms::PlainAction *dissolve READ dissolve CONSTANT FINAL)
    Q_PROPERTY(Rooms::PlainAction *leave READ leave CONSTANT FINAL)
    Q_PROPERTY(Rooms::PlainAction *leaveWaitingRoom READ leaveWaitingRoom CONSTANT FINAL)
    Q_PROPERTY(Rooms::SwitchLayoutAction *switchLayout READ switchLayout CONSTANT FINAL)
    Q_PROPERTY(Rooms::SwitchAction *microphone READ microphone CONSTANT FINAL)
    Q_PROPERTY(Rooms::SwitchAction *camera READ camera CONSTANT FINAL)
    Q_PROPERTY(Rooms::VolumeAction *volume READ volume CONSTANT FINAL)
    Q_PROPERTY(Rooms::PlainAction *stopShare READ stopShare CONSTANT FINAL)

public:
    //! What a person at the room is dealing with.
    enum class Stage {
        Connecting, //!< No truth yet.
        Blocked, //!< Somebody has to change something before the room can be reached; see link.reason.
        Home, //!< In no meeting.
        Joining, //!< Entering one, or about to.
        WaitingRoom,
        InMeeting,
        Casting,
        Phone,
        Other, //!< A meeting_status that the specification does not list.
    };
    Q_ENUM(Stage)

    //! Where the person is who uses this program.
    enum class Operator {
        InRoom,
        //! Elsewhere: may close microphone and camera, never open them, and joins with both closed.
        Remote,
    };

    //! The modules beside Meeting that a Room reads where the room has them: for
    //! ServiceClient::Config::optionalModules.
    static QStringList optionalModules();

    //! Both must outlive this. An empty \a name stands for the host of the client's URL.
    Room(ServiceClient &client, Clock &clock, const QString &name = {}, QObject *parent = nullptr);

    QString name() const { return m_name; }
    Stage stage() const { return m_stage; }
    bool known() const { return m_asOf.isValid(); }
    bool stale() const { return known() && m_link.lost(); }
    QDateTime asOf() const { return m_asOf; }
    bool cancelling() const { return m_cancelling; }
    bool isRemote() const { return m_state.remote; }
    MinuteClock *clock() { return &m_minutes; }
    RoomLink *link() { return &m_link; }
    MeetingStatus *meeting() { return &m_meeting; }
    SelfInfo *self() { return &m_self; }
    ScreenInfo *screens() { return &m_screens; }
    LayoutSwitchModel *layouts() { return &m_layouts; }
    MeetingListModel *meetings() { return &m_meetings; }
    DeviceStatus *device() { return &m_device; }
    ShareStatus *share() { return &m_share; }
    AwayChanges *away() { return &m_away; }
    StartAction *start() { return &m_start; }
    JoinAction *join() { return &m_join; }
    PlainAction *dissolve() { return &m_dissolve; }
    PlainAction *leave() { return &m_leave; }
    PlainAction *leaveWaitingRoom() { return &m_leaveWaitingRoom; }
    SwitchLayoutAction *switchLayout() { return &m_switchLayout; }
    SwitchAction *microphone() { return &m_microphone; }
    SwitchAction *camera() { return &m_camera; }
    VolumeAction *volume() { return &m_volume; }
    PlainAction *stopShare() { return &m_stopShare; }

    //! Everything that can be asked for.
    std::array<RoomAction *, 10> actions();

    //! Calls it \a name from now on; "" stands for the host.
    void setName(const QString &name);
    //! Says where the person is who uses this program; in the room unless told otherwise. For the program, so
    //! that nothing a person can reach opens a microphone from afar.
    void setOperator(Operator place);
    //! The last state of the Meeting module that is known, whole.
    const MeetingSnapshot &snapshot() const { return m_state.meeting; }
    //! Whether the room has told of every module, or that it does not have it, since the link came up last.
    bool isComplete() const { return m_deviceLine.heard && m_shareLine.heard; }
    //! The last state of all modules that is known.
    const RoomState &state() const override { return m_state; }
    //! Gives up a start or join under way. The specification has no such action, so what is done depends on
    //! how far the room is: once it has entered the meeting or a waiting room, it leaves again.
    Q_INVOKABLE void cancelJoining();

Q_SIGNALS:
    void nameChanged();
    void remoteChanged();
    void stageChanged();
    void staleChanged();
    void asOfChanged();
    void cancellingChanged();
    //! Something in snapshot() changed; every property has notified already.
    void snapshotChanged();
    //! Something in state() changed that is not of the Meeting module, or isComplete() did; every property
    //! has notified already.
    void sidelineChanged();
    //! The state of one of actions() changed.
    void actionChanged(Rooms::RoomAction *action);

private:
    //! The room as it was when the link was lost.
    struct LastSeen
    {
        MeetingSnapshot snapshot;
        QDateTime asOf;
    };

    //! What is kept of a module beside Meeting while it is read.
    struct Sideline
    {
        bool heard = false; // it was told, or said to be missing, since the link came up
        quint64 toldAt = 0; // the last request sent before an event changed what is shown
        bool heardSinceTruth =
            true; // an event came, an action ran, or it was asked for, since the last truth
    };

    quint64 send(const RoomRequest &request, CallHandler handler) override;
    void refreshState(const QString &module) override;
    bool isBusyBeside(const RoomAction &asking) const override;
    bool isReady() const override { return m_link.ready(); }
    void onActionChanged(RoomAction &action) override;

    void onTruth(const QString &module, const Json &node, quint64 askedAt);
    void onMeetingTruth(const Json &node, quint64 askedAt);
    template<typename Snapshot>
    void onSidelineTruth(const QString &module, Sideline &sideline, OptionalModule<Snapshot> &shown,
                         const Snapshot &truth, quint64 askedAt);
    void onModuleMissing(const QString &module);
    void onEvent(const Event &event);
    void onMeetingEvent(const Event &event);
    template<typename Snapshot>
    void onSidelineEvent(const Event &event, Sideline &sideline, OptionalModule<Snapshot> &shown,
                         Snapshot (*apply)(const Event &, const Snapshot &));
    void readDevicesOf(const Event &event);
    void observe(const QString &module, std::optional<quint64> askedAt);
    void refreshSidelines(const MeetingSnapshot &before);
    void refreshSideline(const QString &module);
    Sideline &sidelineOf(const QString &module);
    void showSidelines();
    void onLinkChanged();
    QList<AwayChange> changesSince(const LastSeen &lastSeen, const MeetingSnapshot &now) const;
    void apply(const MeetingSnapshot &snapshot, std::optional<quint64> askedAt);
    void update();
    void updateTempo();
    void continueCancelling();
    void setCancelling(bool cancelling);
    Stage currentStage() const;
    //! Whether something asked for from here explains a change.
    bool isOwnDoing(Away::Kind kind) const;
    bool isEntering() const { return m_start.inProgress() || m_join.inProgress(); }
    std::array<const RoomAction *, 5> transitions() const;

    ServiceClient &m_client;
    Clock &m_clock;
    QString m_name;
    MinuteClock m_minutes;
    RoomLink m_link;
    MeetingStatus m_meeting;
    SelfInfo m_self;
    ScreenInfo m_screens;
    LayoutSwitchModel m_layouts;
    MeetingListModel m_meetings;
    DeviceStatus m_device;
    ShareStatus m_share;
    AwayChanges m_away;
    StartAction m_start;
    JoinAction m_join;
    PlainAction m_dissolve;
    PlainAction m_leave;
    PlainAction m_leaveWaitingRoom;
    SwitchLayoutAction m_switchLayout;
    SwitchAction m_microphone;
    SwitchAction m_camera;
    VolumeAction m_volume;
    PlainAction m_stopShare;

    RoomState m_state;
    Sideline m_deviceLine;
    Sideline m_shareLine;
    QDateTime m_asOf;
    // The last request sent before an event changed what is shown: answers up to it may be older than that.
    quint64 m_meetingToldAt = 0;
    quint64 m_layoutsToldAt = 0;
    std::optional<LastSeen> m_lastSeen; // while the link is lost
    Stage m_stage = Stage::Connecting;
    bool m_cancelling = false;
    bool m_heardSinceTruth = false; // an event came, or an action ran, since the last truth
};

} // namespace Rooms
