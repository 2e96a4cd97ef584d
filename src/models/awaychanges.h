// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "diffedlistmodel.h"
#include "foreign.h"
#include "meeting/snapshot.h"

#include <QtCore/qdatetime.h>

//! What can change while nobody looks.
namespace Rooms::Away {
Q_NAMESPACE
QML_ELEMENT

//! What a row is about. The first group comes before the second, which tells of one and the same meeting.
enum class Kind {
    MeetingEnded, //!< The room is no longer in the meeting with the title `title`.
    MeetingEntered, //!< It is in the meeting with the title `title`.
    OtherMeeting, //!< It is in another meeting, with the title `title`.
    Admitted, //!< It was let in from the waiting room of the meeting with the title `title`.
    WaitingRoomEntered, //!< It is in the waiting room of the meeting with the title `title`.
    WaitingRoomLeft, //!< It is no longer in the waiting room of the meeting with the title `title`.
    CastingStarted,
    CastingEnded,
    PhoneStarted,
    PhoneEnded,

    Renamed, //!< The meeting has the title `title` now.
    HostArrived,
    HostLeft,
    BecameHost,
    BecameCoHost,
    RoleLost, //!< The room is neither host nor co-host any more.
    LayoutChanged, //!< The layout is `number`, a switch_type, now.
    LayoutsOffered, //!< Layouts can be switched now.
    LayoutsWithdrawn, //!< Layouts can no longer be switched.
    SharingStarted, //!< The room shares its screen now.
    SharingStopped,
    MicrophoneOn,
    MicrophoneOff,
    CameraOn,
    CameraOff,

    ScreensChanged, //!< The screens are `number`, a multi_screen_status, now.
    ScheduleChanged, //!< `number` scheduled meetings came, went or were moved.
};
Q_ENUM_NS(Kind)

} // namespace Rooms::Away

namespace Rooms {

//! One row of AwayChanges.
struct AwayChange
{
    Away::Kind kind;
    QString title; //!< A title as the room sent it, "" when the kind has none.
    int number = -1; //!< -1 when the kind has none.

    bool operator==(const AwayChange &) const = default;
};

//! What changed while the link was lost: the difference between the last truth before and the first one
//! after, as a list that a person can read. It is kept for a short while and then empty again. Owned by a
//! Room, same thread.
class AwayChanges : public DiffedListModel<AwayChange>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a Room")
    //! Number of rows; 0 once they have been shown long enough.
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    //! Time of the last truth before the link was lost, for the rows that are there or were there last;
    //! invalid when there were none yet.
    Q_PROPERTY(QDateTime since READ since NOTIFY countChanged FINAL)

public:
    enum Role {
        KindRole = Qt::UserRole + 1, //!< "kind": Away.Kind
        TitleRole, //!< "title": a title as the room sent it, "" when the kind has none
        NumberRole, //!< "number": int, -1 when the kind has none
    };
    Q_ENUM(Role)

    //! \a clock must outlive this.
    explicit AwayChanges(Clock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return rowCount(); }
    QDateTime since() const { return m_since; }

    //! The differences between two states of a room, the weightiest first.
    static QList<AwayChange> between(const MeetingSnapshot &before, const MeetingSnapshot &now);

    //! Shows \a changes, what is different from the truth of \a since, for ten seconds. Nothing is no news:
    //! what is shown stays.
    void show(const QList<AwayChange> &changes, const QDateTime &since);
    //! Shows nothing any more; a person has read it.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void countChanged();
    //! show() has new rows to tell.
    void found();

protected:
    bool isSame(const AwayChange &left, const AwayChange &right) const override;
    QList<int> changedRoles(const AwayChange &before, const AwayChange &after) const override;

private:
    void replace(const QList<AwayChange> &changes, const QDateTime &since);

    Timer m_timer;
    QDateTime m_since;
};

} // namespace Rooms
